"""From a benefits question back to the form: what the form asks then is the very question, or it is refused."""

from typing import Any

from werkzeug.datastructures import MultiDict

from calculators import BenefitQuestion
from calculators.benefit.models import QuarterWages
from web.exports.boxes import Typed, check_box, day_boxes, own_name, text_box
from web.exports.plan_boxes import plan_boxes
from web.exports.saved_question import FILE
from web.forms.errors import Mistakes
from web.i18n import Translator
from web.pages.benefits.form import BenefitForm, look_back
from web.pages.benefits.question import benefit_question


def benefit_form(question: BenefitQuestion, translator: Translator) -> BenefitForm:
    """The form that asks ``question``; ``Mistakes`` where it has no boxes for something in it."""
    form = BenefitForm.read(MultiDict(benefit_boxes(question, translator)))
    try:
        again = benefit_question(form, look_back(form) or [], translator)
    except Mistakes as mistakes:
        raise Mistakes({FILE: "kept_beyond_boxes"}) from mistakes
    if _essence(again) != _essence(question):
        raise Mistakes({FILE: "kept_beyond_boxes"})
    return form


def benefit_boxes(question: BenefitQuestion, translator: Translator) -> Typed:
    """The boxes as if they had been typed."""
    return [
        *day_boxes("leave", question.leave_start_date),
        *day_boxes("application", question.application_date),
        *day_boxes("separation", question.separation_date),
        *day_boxes("job", question.current_job_started),
        *text_box("status", question.employment_status),
        *check_box("provisional", checked=question.provisional),
        *_employers(question, translator),
        *plan_boxes(question),
        *check_box("compared", checked=question.compare_start_dates),
    ]


def _employers(question: BenefitQuestion, translator: Translator) -> Typed:
    names = dict.fromkeys(row.employer for row in question.wages)
    return [box for number, name in enumerate(names, 1) for box in _employer(question, number, name, translator)]


def _employer(question: BenefitQuestion, number: int, name: str, translator: Translator) -> Typed:
    start = f"employer-{number}"
    rows = [row for row in question.wages if row.employer == name]
    return [
        ("employer", str(number)),
        *text_box(f"{start}-name", own_name(name, translator.gettext("Employer %(number)s", number=number))),
        *(box for row in rows for box in text_box(f"{start}-wages-{row.quarter}", row.amount)),
        *check_box(f"{start}-leave", checked=name in (question.leave_from or ())),
        *check_box(f"{start}-former", checked=name in question.former_employers),
    ]


def _essence(question: BenefitQuestion) -> tuple[list[QuarterWages], BenefitQuestion]:
    """What is asked, whatever the order of the wages; the page always shows the computation and what would help."""
    wages = sorted(question.wages, key=lambda row: (row.employer, row.quarter, row.amount))
    alone = len({row.employer for row in wages}) == 1
    shown: dict[str, Any] = {"wages": [], "explain": True, "what_would_help": True}
    return wages, question.model_copy(update={**shown, **({"leave_from": None} if alone else {})})

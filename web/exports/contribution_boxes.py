"""From a contributions question back to the form: what the form asks then is the very question, or it is refused."""

from werkzeug.datastructures import MultiDict

from calculators import ContributionQuestion
from calculators.contribution.models import PayPeriod, WorkforceQuestion
from web.exports.boxes import Typed, check_box, own_name, percent_box, text_box
from web.exports.saved_question import FILE
from web.forms.errors import Mistakes
from web.i18n import Translator
from web.pages.contributions.form import ContributionForm
from web.pages.contributions.question import contribution_question


def contribution_form(question: ContributionQuestion, translator: Translator) -> ContributionForm:
    """The form that asks ``question``; ``Mistakes`` where it has no boxes for something in it."""
    form = ContributionForm.read(MultiDict(contribution_boxes(question, translator)))
    try:
        again = contribution_question(form, translator)
    except Mistakes as mistakes:
        raise Mistakes({FILE: "kept_beyond_boxes"}) from mistakes
    if _essence(again) != _essence(question):
        raise Mistakes({FILE: "kept_beyond_boxes"})
    return form


def contribution_boxes(question: ContributionQuestion, translator: Translator) -> Typed:
    """The boxes as if they had been typed."""
    pays, payroll = question.employer_pays, question.payroll
    return [
        *text_box("year", question.year),
        *_workforce(question.workforce),
        *_people(question, translator),
        *(text_box("w2_wages", payroll.w2_wages) if payroll else ()),
        *(text_box("contractor_wages", payroll.contractor_wages or None) if payroll else ()),
        *percent_box("medical", pays.medical),
        *percent_box("family", pays.family),
        *(box for part in question.exempt for box in check_box(f"exempt-{part}", checked=True)),
    ]


def _workforce(workforce: WorkforceQuestion | None) -> Typed:
    if workforce is None:
        return []
    if workforce.pay_periods is not None:
        return text_box("pay_periods", "\n".join(map(_pay_period, workforce.pay_periods)))
    contractors = workforce.average_contractors or None
    return [*text_box("average_w2", workforce.average_w2), *text_box("average_contractors", contractors)]


def _pay_period(period: PayPeriod) -> str:
    return f"{period.w2:f}, {period.contractors:f}"


def _people(question: ContributionQuestion, translator: Translator) -> Typed:
    boxes: Typed = []
    for number, person in enumerate(question.people or (), 1):
        name = own_name(person.id, translator.gettext("Person %(number)s", number=number))
        boxes += [("person", str(number)), *text_box(f"person-{number}-name", name)]
        boxes += [(f"person-{number}-kind", person.kind), *text_box(f"person-{number}-wages", person.wages)]
    return boxes


def _essence(question: ContributionQuestion) -> ContributionQuestion:
    """What is asked; the page always shows the computation and what one more person would change."""
    shown = {"explain": True, "one_more_person": True}
    return question.model_copy(update={**shown, "exempt": sorted(question.exempt)})

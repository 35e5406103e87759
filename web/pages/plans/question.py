"""Read the plans that the page carries, and turn its form into one more plan."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from calculators import BenefitQuestion, InvalidQuestion
from calculators.benefit.benefit_year import covered_leave
from calculators.plans.figures import plan_figures
from calculators.start_dates.assumed_wages import carried_wages, starting_on
from calculators.worksheet.calendar import sunday_of
from calculators.worksheet.parameters import parameters_of
from rules import NotCovered, Rulebook
from web.forms.benefits import BENEFITS, EMPLOYERS, JOB, LEAVE, PERIODS, STATUS, USUAL_HOURS
from web.forms.errors import BoxReader, Mistakes, located, outside
from web.forms.plans import MOST_PLANS, PLANS, THEIR_EMPLOYERS, WHOSE
from web.forms.table import Location
from web.forms.typed import Form, Row
from web.i18n import Translator
from web.i18n.formats import quarter_months
from web.pages.benefits.days import main_quarters, with_quarters
from web.pages.benefits.other_wages import waiting_boxes
from web.pages.benefits.plan import plan_values, plan_wanted
from web.pages.benefits.question import benefit_question, box_at, employers_of, refilled
from web.pages.benefits.same_pay import with_same_pay
from web.pages.charged_question import read_charged

TO_THE_OTHER_PARENT = {"choose_employer": "former_employer", "current_job_start_required": "incomplete_date"}
"""Error codes with words for your own job, and codes with words for the job of the other parent."""


class Plans(Struct, frozen=True):
    """The plans of a person, and those of the other parent after them."""

    mine: tuple[BenefitQuestion, ...] = ()
    theirs: tuple[BenefitQuestion, ...] = ()

    @classmethod
    def read(cls, sent: MultiDict[str, str]) -> "Plans":
        """Return the plans in hidden boxes, without any that is not a plan."""
        mine, theirs = (tuple(_readable(sent.getlist(name)[:MOST_PLANS])) for name in ("mine", "theirs"))
        return cls(mine, theirs) if mine else cls()

    @property
    def all(self) -> tuple[BenefitQuestion, ...]:
        """Return every plan in the order of the page."""
        return (*self.mine, *self.theirs)

    @property
    def firsts(self) -> tuple[BenefitQuestion, ...]:
        """Return for each plan the one with the wages that were typed: the first of mine, or the plan itself."""
        return (*(self.mine[0] for _ in self.mine), *self.theirs)

    @property
    def full(self) -> bool:
        """Return whether the page has no room for one more plan."""
        return len(self.all) >= MOST_PLANS

    def boxes(self) -> list[tuple[str, str]]:
        """Return the hidden boxes with the plans as documents."""
        named = [("mine", each) for each in self.mine] + [("theirs", each) for each in self.theirs]
        return [(name, document(question)) for name, question in named]

    def with_plan(self, whose: str, question: BenefitQuestion) -> "Plans":
        """Return the plans with one more."""
        if whose == "theirs":
            return replace(self, theirs=(*self.theirs, question))
        return replace(self, mine=(*self.mine, question))

    def without(self, number: str) -> "Plans":
        """Return the plans without the one of ``number``.

        The first plan stays.
        """
        kept = [str(place) != number or place == 1 for place in range(1, len(self.all) + 1)]
        pairs = list(zip(self.boxes(), self.all, kept, strict=True))
        mine, theirs = (
            tuple(question for (name, _), question, keep in pairs if keep and name == of) for of in ("mine", "theirs")
        )
        return Plans(mine, theirs)


def document(question: BenefitQuestion) -> str:
    """Return ``question`` as the document that a hidden box carries."""
    return json.dumps({"question": question.model_dump(mode="json", exclude_unset=True)}, separators=(",", ":"))


def plain(question: BenefitQuestion) -> BenefitQuestion:
    """Return ``question`` without the parts of an answer that the page does not show."""
    return question.model_copy(update={"explain": False, "what_would_help": False, "compare_start_dates": False})


def plan_form(sent: MultiDict[str, str]) -> Form:
    """Return the form as it was sent, for a plan of the same person unless another was chosen."""
    form = BENEFITS.form(sent)
    return with_quarters(form.with_texts({WHOSE.box: sent.get(WHOSE.box, "mine")}))


def filled_in(question: BenefitQuestion, translator: Translator) -> Form:
    """Return the form with a copy of the plan of ``question``, and with no wages."""
    form = refilled(question, translator)
    texts = {name: text for name, text in form.texts.items() if _is_of_plan(name)}
    keys = {EMPLOYERS.name: (1,), PERIODS.name: form.keys[PERIODS.name]}
    return with_quarters(Form({**texts, WHOSE.box: "mine"}, keys=keys))


def labels(form: Form, translator: Translator) -> dict[str, str]:
    """Return the label of each box in the list of errors, in the order of the page."""
    found, employers = PLANS.labels(form, translator), form.rows(EMPLOYERS.name)
    if len(employers) == 1:
        (row,) = employers
        pay = ("pay", "pay-unit", "pay-hours")
        found |= {row.box(name): translator.gettext(THEIR_EMPLOYERS[name].label) for name in pay}
        found |= {row.box(f"wages-{quarter}"): quarter_months(quarter, translator) for quarter in form.quarters}
    return found


def new_plan(form: Form, plans: Plans, rulebook: Rulebook, translator: Translator) -> Plans:
    """Return the plans with the one in the form.

    Raise ``Mistakes`` if a box has an error or the plan contradicts itself or the law.
    """
    reader = BoxReader()
    whose = WHOSE.read(form, reader) or "mine"
    if whose == "theirs":
        whole, asked = form, _of_other_parent(form, reader, translator)
    else:
        whole = _with_rest(form, plans.mine[0], translator)
        asked = _of_same_person(whole, plans.mine[0], reader, rulebook)
    return plans.with_plan(whose, _checked(asked, whole, whose, rulebook, translator))


def has_other_wages(employer: Row) -> bool:
    """Return whether something was typed in the boxes for the wages by quarter from an employer."""
    return any(map(str.strip, employer.starting("wages-").values())) or any(waiting_boxes(employer))


def _of_other_parent(form: Form, reader: BoxReader, translator: Translator) -> Mapping[str, Any]:
    """Return the values of the other parent's question, from wages by quarter or else from steady pay.

    Raise ``Mistakes`` with the errors of every box.
    """
    codes: dict[str, str] = {}
    unpaid: list[str] = []
    employers = [each.row for each in employers_of(form, translator) if not each.blank]
    for employer in employers or form.rows(EMPLOYERS.name)[:1]:
        if has_other_wages(employer):
            form = form.with_texts({employer.box("pay"): ""})
            continue
        try:
            form = with_same_pay(form, str(employer.key), main_quarters(form))
        except Mistakes as mistakes:
            codes |= mistakes.codes
            unpaid += [employer.box("wages-"), employer.box("pay")]
    if not plan_wanted(form):
        reader.codes[form.rows(PERIODS.name)[0].box("weeks")] = "weeks_or_last_day"
    try:
        question = plain(benefit_question(form.with_texts({STATUS.box: "employed"}), translator))
    except Mistakes as mistakes:
        found = {
            box: TO_THE_OTHER_PARENT.get(code, code)
            for box, code in mistakes.codes.items()
            if not box.startswith(tuple(unpaid))
        }
        raise reader.mistakes({**found, **codes}, mistakes.values) from mistakes
    reader.check()
    return question.model_dump(mode="json", exclude_unset=True)


def _of_same_person(whole: Form, first: BenefitQuestion, reader: BoxReader, rulebook: Rulebook) -> Mapping[str, Any]:
    """Return the values of a question with the wages of the ``first`` plan and the plan in the form.

    Raise ``Mistakes`` with the errors of every box.
    """
    first_day = LEAVE.read(whole, reader)
    values = plan_values(whole, first_day, reader)
    if "leave" not in values:
        reader.codes.setdefault(whole.rows(PERIODS.name)[0].box("weeks"), "weeks_or_last_day")
    reader.check()
    asked = _same_wages(first, date.fromisoformat(str(first_day)), rulebook)
    return {**asked.model_dump(mode="json", exclude_unset=True), **values}


def _checked(
    asked: Mapping[str, Any], form: Form, whose: str, rulebook: Rulebook, translator: Translator
) -> BenefitQuestion:
    """Return the question of the values ``asked``, once it has an answer."""

    def located_at(location: Location) -> str:
        box = box_at(form, location)
        return box if _is_of_plan(box) or (whose == "theirs" and _is_of_job(box)) else LEAVE.box

    newest = sunday_of(date.fromisoformat(asked["leave_start_date"])) > rulebook.coverage.benefits.last_day
    try:
        question = BenefitQuestion.model_validate({**asked, "provisional": asked.get("provisional") or newest})
        plan_figures(question, rulebook=rulebook)
    except ValidationError as error:
        raise Mistakes(located(error, located_at)) from error
    except InvalidQuestion as error:
        codes = {located_at(mistake.location): mistake.code for mistake in reversed(error.mistakes)}
        raise Mistakes({box: TO_THE_OTHER_PARENT.get(code, code) for box, code in codes.items()}) from error
    except NotCovered as error:
        raise outside(LEAVE.box, covered_leave(rulebook), translator) from error
    return question


def _with_rest(form: Form, question: BenefitQuestion, translator: Translator) -> Form:
    """Return the form with the boxes of ``question`` that the page does not show."""
    rest = refilled(question, translator)
    hidden = {name: text for name, text in rest.texts.items() if not _is_of_plan(name)}
    keys = {**rest.keys, PERIODS.name: form.keys[PERIODS.name]}
    return replace(form, texts={**form.texts, **hidden}, keys=keys)


def _is_of_plan(name: str) -> bool:
    """Return whether the page shows the box ``name`` for a plan."""
    return name == USUAL_HOURS.box or name.startswith((f"{PERIODS.name}-", f"{LEAVE.box}-"))


def _is_of_job(name: str) -> bool:
    """Return whether the page shows the box ``name`` for a job of the other parent."""
    return name == JOB.box or name.startswith(f"{EMPLOYERS.name}-")


def _same_wages(question: BenefitQuestion, day: date, rulebook: Rulebook) -> BenefitQuestion:
    """Return ``question`` without its plan, for leave from ``day`` on.

    Quarters that end before a later benefit year have the same pay as before.
    """
    law = rulebook.law_on(question.leave_start_date, "benefits", provisional=True)
    return starting_on(question, day, carried_wages(question, day), parameters_of(law))


def _readable(documents: list[str]) -> Iterator[BenefitQuestion]:
    for each in documents:
        try:
            question = read_charged(each.encode(), BenefitQuestion)
        except Mistakes:
            continue
        if question.leave:
            yield question

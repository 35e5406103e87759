"""Read the plans that the page carries, and turn its form into one more plan."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from calculators import BenefitQuestion, InvalidQuestion
from calculators.benefit.steady_pay import steady_pay_question
from calculators.plans.figures import plan_figures
from calculators.start_dates.assumed_wages import carried_wages, starting_on
from calculators.start_dates.days import covered_leave
from calculators.worksheet.calendar import sunday_of
from calculators.worksheet.parameters import parameters_of
from rules import NotCovered, Rulebook
from web.exports.saved_question import read_saved
from web.forms.benefits import BENEFITS, EMPLOYERS, LEAVE, PERIODS
from web.forms.errors import BoxReader, Mistakes, located, outside
from web.forms.plans import MOST_PLANS, PLANS, WHOSE
from web.forms.table import Location
from web.forms.typed import Form
from web.i18n import Translator
from web.pages.benefits.plan import plan_values
from web.pages.benefits.question import box_at, refilled
from web.pages.benefits.same_pay import same_pay
from web.pages.quick import labels as pay_labels


@dataclass(frozen=True, slots=True)
class Plans:
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
    return form.with_texts({WHOSE.box: sent.get(WHOSE.box, "mine")})


def filled_in(question: BenefitQuestion, translator: Translator) -> Form:
    """Return the form with a copy of the plan of ``question``."""
    return refilled(question, translator).with_texts({WHOSE.box: "mine"})


def labels(form: Form, translator: Translator) -> dict[str, str]:
    """Return the label of each box in the list of errors, in the order of the page."""
    found = PLANS.labels(form, translator)
    return {WHOSE.box: found[WHOSE.box], **pay_labels(form.rows(EMPLOYERS.name)[0], translator), **found}


def new_plan(form: Form, plans: Plans, rulebook: Rulebook, translator: Translator) -> Plans:
    """Return the plans with the one in the form.

    Raise ``Mistakes`` if a box has an error or the plan contradicts itself or the law.
    """
    reader = BoxReader()
    whose, first_day = WHOSE.read(form, reader) or "mine", LEAVE.read(form, reader)
    first_employer = form.rows(EMPLOYERS.name)[0]
    quarter = None
    if whose == "theirs":
        try:
            quarter = same_pay(first_employer).quarter
        except Mistakes as mistakes:
            reader.codes |= mistakes.codes
    whole = form if whose == "theirs" else _with_rest(form, plans.mine[0], translator)
    values = plan_values(whole, first_day, reader)
    if "leave" not in values:
        reader.codes.setdefault(form.rows(PERIODS.name)[0].box("weeks"), "weeks_or_last_day")
    reader.check()
    day = date.fromisoformat(str(first_day))
    asked = steady_pay_question(quarter, day) if quarter is not None else _same_wages(plans.mine[0], day, rulebook)
    return plans.with_plan(whose, _checked(asked, values, whole, rulebook, translator))


def _checked(
    asked: BenefitQuestion, values: Mapping[str, Any], form: Form, rulebook: Rulebook, translator: Translator
) -> BenefitQuestion:
    """Return the question with the plan of ``values``, once it has an answer."""
    newest = sunday_of(asked.leave_start_date) > rulebook.coverage.benefits.last_day
    known = asked.model_dump(mode="json", exclude_unset=True)
    try:
        question = BenefitQuestion.model_validate({**known, **values, "provisional": asked.provisional or newest})
        plan_figures(question, rulebook=rulebook)
    except ValidationError as error:
        raise Mistakes(located(error, lambda place: _shown_box(form, place))) from error
    except InvalidQuestion as error:
        codes = {_shown_box(form, mistake.location): mistake.code for mistake in reversed(error.mistakes)}
        raise Mistakes(codes) from error
    except NotCovered as error:
        raise outside(LEAVE.box, covered_leave(rulebook), translator) from error
    return question


def _shown_box(form: Form, location: Location) -> str:
    """Return the box of a place in the question, by default the first day of leave."""
    box = box_at(form, location)
    return box if box.startswith(("period-", "hours")) else LEAVE.box


def _with_rest(form: Form, question: BenefitQuestion, translator: Translator) -> Form:
    """Return the form with the boxes of ``question`` that the page does not show."""
    rest = refilled(question, translator)
    hidden = {
        name: text
        for name, text in rest.texts.items()
        if name != "hours" and not name.startswith((f"{PERIODS.name}-", f"{LEAVE.box}-"))
    }
    keys = {**rest.keys, PERIODS.name: form.keys[PERIODS.name]}
    return replace(form, texts={**form.texts, **hidden}, keys=keys)


def _same_wages(question: BenefitQuestion, day: date, rulebook: Rulebook) -> BenefitQuestion:
    """Return ``question`` without its plan, for leave from ``day`` on.

    Quarters that end before a later benefit year have the same pay as before.
    """
    law = rulebook.law_on(question.leave_start_date, "benefits", provisional=True)
    return starting_on(question, day, carried_wages(question, day), parameters_of(law))


def _readable(documents: list[str]) -> Iterator[BenefitQuestion]:
    for each in documents:
        try:
            question = read_saved(each.encode(), BenefitQuestion)
        except Mistakes:
            continue
        if question.leave:
            yield question

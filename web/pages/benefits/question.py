"""From the boxes of the benefits form to a question, or to what needs mending in which box."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from calculators import BenefitQuestion
from calculators.models.fields import looks_like_personal_identifier
from web.forms.date_input import iso_day
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.number_input import plain_money
from web.i18n import Translator
from web.i18n.formats import quarter_months
from web.pages.benefits.form import MOST_EMPLOYERS, BenefitForm, EmployerBoxes
from web.pages.benefits.plan_labels import plan_labels
from web.pages.benefits.plan_question import plan_asked, plan_field

FIELDS = {
    "leave_start_date": "leave",
    "application_date": "application",
    "employment_status": "status",
    "separation_date": "separation",
    "current_job_started": "job",
}


@dataclass(frozen=True, slots=True)
class NamedEmployer:
    """An employer with its name in the question, its own or one by number, and the name that is shown."""

    boxes: EmployerBoxes
    name: str
    shown: str


def named_employers(form: BenefitForm, translator: Translator) -> list[NamedEmployer]:
    """The employers of the form, each with a name; a tax number that was typed is repeated in its box alone."""
    found = []
    for number, boxes in enumerate(form.employers, 1):
        typed = boxes.name.strip()
        # Translators: an employer that was given no name, as in "Employer 2".
        numbered = translator.gettext("Employer %(number)s", number=number)
        shown = numbered if not typed or looks_like_personal_identifier(typed) else typed
        found.append(NamedEmployer(boxes, typed or numbered, shown))
    return found


def labels(form: BenefitForm, quarters: Sequence[str], translator: Translator) -> dict[str, str]:
    """What each box is called where its mistakes are listed, in the order of the page."""
    plan = plan_labels(form.plan, translator)
    found = {
        "leave": translator.gettext("First day of leave"),
        "period-1-reason": plan.pop("period-1-reason"),
        "application": translator.gettext("Date of the application"),
        "status": translator.gettext("Your work now"),
        "separation": translator.gettext("Last day of work"),
    }
    for employer in named_employers(form, translator):
        box, name = employer.boxes.box, employer.shown
        found[box("name")] = translator.gettext("Name of %(employer)s", employer=name)
        found[box("pay")] = translator.gettext("Pay at %(employer)s", employer=name)
        # Translators: the time for which an amount was paid, as in a month.
        found[box("pay-unit")] = translator.gettext("Time that the pay at %(employer)s is for", employer=name)
        found[box("pay-hours")] = translator.gettext("Weekly hours at %(employer)s", employer=name)
        for quarter in quarters:
            months = quarter_months(quarter, translator)
            # Translators: a box for the wages of a quarter from one employer.
            label = translator.gettext("%(employer)s, %(quarter)s", employer=name, quarter=months)
            found[box(f"wages-{quarter}")] = label if len(form.employers) > 1 else months
        found[box("leave")] = translator.gettext("Leave from %(employer)s", employer=name)
        found[box("former")] = translator.gettext("Former job at %(employer)s", employer=name)
    return {
        **found,
        "job": translator.gettext("When your current job started"),
        **plan,
        "kept-file": translator.gettext("File with the data (JSON)"),
    }


def benefit_question(form: BenefitForm, quarters: Sequence[str], translator: Translator) -> BenefitQuestion:
    """The question that the form asks, with its plan if it has one; ``Mistakes`` where boxes need mending."""
    reader = BoxReader()
    rows = _Rows(reader, quarters)
    employers = [each for each in named_employers(form, translator) if not each.boxes.blank] or named_employers(
        form, translator
    )
    for employer in employers:
        rows.read(employer, alone=len(employers) == 1)
    asked: dict[str, Any] = {
        "wages": rows.rows,
        "employment_status": form.status,
        "provisional": form.provisional,
        "explain": True,
        "what_would_help": True,
        "compare_start_dates": form.compare,
    }
    days = _days(form, reader)
    asked |= days | plan_asked(form.plan, days.get("leave_start_date"), reader)
    if len(employers) > 1:
        asked |= _several(employers, reader)
    return _validated(asked, rows.boxes, form, reader)


class _Rows:
    """The rows of wages, and beside each the box it was typed in."""

    def __init__(self, reader: BoxReader, quarters: Sequence[str]) -> None:
        self.reader = reader
        self.quarters = quarters
        self.rows: list[dict[str, str]] = []
        self.boxes: list[tuple[str, str]] = []

    def read(self, employer: NamedEmployer, *, alone: bool) -> None:
        """Reads the boxes of one employer; one without wages yet gets a row of none, so that it can be named."""
        if not self.quarters:
            return
        before = len(self.rows)
        for quarter in self.quarters:
            field = employer.boxes.box(f"wages-{quarter}")
            amount = self.reader.read(field, plain_money, employer.boxes.wages.get(quarter, ""))
            if amount is not None:
                self.add(employer, quarter, amount, field)
        if len(self.rows) == before:
            self.without_wages(employer, alone=alone)

    def without_wages(self, employer: NamedEmployer, *, alone: bool) -> None:
        first = employer.boxes.box(f"wages-{self.quarters[1]}")
        if employer.boxes.pay_unused:
            self.reader.codes[employer.boxes.box("pay")] = "pay_not_filled"
        elif alone and not self.reader.codes:
            self.reader.codes[first] = "wages_blank"
        self.add(employer, self.quarters[1], "0.00", first)

    def add(self, employer: NamedEmployer, quarter: str, amount: str, field: str) -> None:
        self.rows.append({"employer": employer.name, "quarter": quarter, "amount": amount})
        self.boxes.append((field, employer.boxes.box("name")))


def _days(form: BenefitForm, reader: BoxReader) -> dict[str, str]:
    typed = {
        "leave_start_date": form.leave,
        "application_date": form.application,
        "separation_date": form.separation,
        "current_job_started": form.job,
    }
    read = {name: reader.read(FIELDS[name], iso_day, boxes.text) for name, boxes in typed.items()}
    if not form.leave.text:
        reader.codes["leave"] = "incomplete_date"
    return {name: iso for name, iso in read.items() if iso is not None}


def _several(employers: Sequence[NamedEmployer], reader: BoxReader) -> dict[str, list[str]]:
    """Which of several employers the leave is from, and which are former."""
    taken: set[str] = set()
    for each in employers:
        if each.name in taken:
            reader.codes[each.boxes.box("name")] = "duplicate_employer"
        taken.add(each.name)
        if each.boxes.leave and each.boxes.former:
            reader.codes[each.boxes.box("leave")] = "former_employer"
    for each in employers[MOST_EMPLOYERS:]:
        reader.codes[each.boxes.box("name")] = "too_many_employers"
    if {"duplicate_employer", "too_many_employers"} & set(reader.codes.values()):
        return {}
    from_ = [each.name for each in employers if each.boxes.leave]
    if not from_:
        reader.codes[employers[0].boxes.box("leave")] = "choose_employer"
    return {"leave_from": from_, "former_employers": [each.name for each in employers if each.boxes.former]}


def _validated(
    asked: Mapping[str, Any],
    boxes: Sequence[tuple[str, str]],
    form: BenefitForm,
    reader: BoxReader,
) -> BenefitQuestion:
    def located_at(place: tuple[str | int, ...]) -> str:
        if place[0] == "wages" and len(place) > 2 and isinstance(place[1], int):
            return boxes[place[1]][place[2] == "employer"]
        return field_of(form, place)

    try:
        question = BenefitQuestion.model_validate(asked)
    except ValidationError as error:
        raise Mistakes({**located(error, located_at), **reader.codes}) from error
    reader.check()
    return question


def field_of(form: BenefitForm, place: Sequence[str | int]) -> str:
    """The box of a place in the question: of the days, of the plan, or else of the employers the leave is from."""
    filled = [each for each in form.employers if not each.blank] or form.employers
    asked = next((each for each in filled if each.leave), filled[0])
    return plan_field(form.plan, place) or FIELDS.get(str(place[0]), asked.box("leave"))

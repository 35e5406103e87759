"""Turn the benefits form into a question, and a saved question back into the form."""

from collections.abc import Container, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from calculators import BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.leave.validation import before_family_care
from calculators.worksheet.parameters import parameters_of
from rules import NotCovered, Rulebook
from web.exports.saved_question import FILE
from web.forms.benefits import (
    APPLICATION,
    BENEFITS,
    EARLIER_LEAVE,
    EMPLOYERS,
    INCOMES,
    JOB,
    LEAVE,
    PERIODS,
    PROVISIONAL,
    QUESTION,
    STATUS,
)
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.number_input import plain_money
from web.forms.table import Location, fill, read_values
from web.forms.typed import Form, Row
from web.i18n import Translator
from web.i18n.formats import quarter_months
from web.pages.benefits.days import with_quarters
from web.pages.benefits.other_wages import waiting_boxes
from web.pages.benefits.plan import fill_periods, incomes_asked, periods_asked, plan_box_at, plan_values
from web.pages.quick import labels as quick_labels

SHOWN = {"explain": True, "what_would_help": True}
"""The parts of an answer that the page always asks for."""


class Employer(Struct, frozen=True):
    """An employer of the form, with its name in the question and its name on the page."""

    row: Row
    name: str
    shown: str

    @property
    def wages(self) -> dict[str, str]:
        """Return the texts typed as wages, by quarter."""
        return self.row.starting("wages-")

    @property
    def blank(self) -> bool:
        """Return whether nothing was typed."""
        texts = [*(self.row[name] for name in ("name", "pay", "leave", "former")), *self.wages.values()]
        return not any(map(str.strip, texts)) and not any(waiting_boxes(self.row))

    @property
    def unused(self) -> dict[str, str]:
        """Return the error of the first box that fills in wages, if there are no wages of any quarter."""
        if any(map(str.strip, self.wages.values())):
            return {}
        pay = [(self.row.box("pay"), "pay_not_filled")] if self.row["pay"].strip() else []
        return dict([*pay, *waiting_boxes(self.row)][:1])


def employers_of(form: Form, translator: Translator) -> list[Employer]:
    """Return the employers of the form, each with the name typed or one by number."""
    return [
        Employer(
            row,
            row["name"].strip() or EMPLOYERS.numbered(number, translator),
            EMPLOYERS.shown_name(row, number, translator),
        )
        for number, row in enumerate(form.rows(EMPLOYERS.name), 1)
    ]


def labels(form: Form, translator: Translator) -> dict[str, str]:
    """Return the label of each box in the list of errors, in the order of the page."""
    found = BENEFITS.labels(form, translator)
    first = {name: found[name] for name in ("leave", "period-1-reason")}
    rows = form.rows(EMPLOYERS.name)
    if len(rows) == 1:
        for quarter in form.quarters:
            months = quarter_months(quarter, translator)
            found |= {
                rows[0].box(f"ytd-{quarter}"): translator.gettext("Pay so far, last stub of %(months)s", months=months),
                rows[0].box(f"added-{quarter}"): translator.gettext("Amounts, %(months)s", months=months),
                rows[0].box(f"wages-{quarter}"): months,
            }
    above = {} if form.quarters else quick_labels(rows[0], translator)
    return {**above, **first, **found, **above, FILE: translator.gettext("File with the data (JSON)")}


def compared(form: Form) -> bool:
    """Return whether the form asks, or asked before, to compare start dates."""
    return form["action"] == "compare" or bool(form["compared"])


def benefit_question(form: Form, translator: Translator) -> BenefitQuestion:
    """Return the question that the form asks.

    Raise ``Mistakes`` if a box has an error.
    """
    reader = BoxReader()
    employers = employers_of(form, translator)
    employers = [each for each in employers if not each.blank] or employers
    wages = [row for each in employers for row in _wages(each, form.quarters, reader, alone=len(employers) == 1)]
    working = form[STATUS.box] != "unemployed"
    asked = read_values([field for field in QUESTION if working or field is not JOB], form, reader)
    asked |= plan_values(form, asked.get("leave_start_date"), reader)
    asked |= {**SHOWN, "compare_start_dates": compared(form), "wages": [row.value for row in wages]}
    if len(employers) > 1:
        _check_names(employers, reader)
        asked |= _jobs(employers, reader) if working else {}

    def located_at(location: Location) -> str:
        match location:
            case ("wages", int(number), str(name), *_):
                return wages[number].employer.box("name") if name == "employer" else wages[number].box
        return box_at(form, location)

    try:
        question = BenefitQuestion.model_validate(asked)
    except ValidationError as error:
        raise reader.mistakes(located(error, located_at)) from error
    reader.check()
    return question


def contradictions(form: Form, rulebook: Rulebook, refused: Container[str]) -> dict[str, str]:
    """Return the errors of values that contradict each other, by box, found without the wages.

    So they are reported together with the boxes ``refused`` for errors of their own. A plan counts if all its boxes can
    be read.
    """
    own = BoxReader()
    days = [field for field in (LEAVE, PROVISIONAL, APPLICATION, EARLIER_LEAVE) if field.box not in refused]
    asked = read_values(days, form, BoxReader())
    plan = plan_values(form, asked.get(LEAVE.place), own)
    try:
        question = BenefitQuestion.model_validate({**asked, **({} if own.codes else plan), "wages": []})
        estimate_benefit(question, rulebook=rulebook)
    except InvalidQuestion as error:
        return codes_by_box(form, error)
    except (ValidationError, NotCovered):
        return {}
    return {}


def family_care_error(form: Form, rulebook: Rulebook) -> dict[str, str]:
    """Return the error of a first day before leave for the reason chosen began, by box.

    Without a plan, the reason is not part of the question.
    """
    first_day = LEAVE.read(form, BoxReader())
    if first_day is None:
        return {}
    start = date.fromisoformat(first_day)
    law = parameters_of(rulebook.law_on(start, "benefits", provisional=True))
    early = before_family_care(form["period-1-reason"], start, law)
    return {LEAVE.box: "family_care_not_yet"} if early else {}


def codes_by_box(form: Form, error: InvalidQuestion) -> dict[str, str]:
    """Return the first code of each box that a question was refused for."""
    codes: dict[str, str] = {}
    for mistake in error.mistakes:
        box = box_at(form, mistake.location)
        of_days = mistake.code == "not_in_steps" and box.endswith("-days")
        codes.setdefault(box, "days_not_in_steps" if of_days else mistake.code)
    return codes


def box_at(form: Form, location: Location) -> str:
    """Return the box of a place in the question, by default a box of the employer the leave is from."""
    asked = {PERIODS.place: periods_asked(form), INCOMES.place: incomes_asked(form)}
    return plan_box_at(form, location) or BENEFITS.box_at(location, asked) or _leave_box(form)


def reloaded(saved: BenefitQuestion, translator: Translator) -> tuple[Form, BenefitQuestion]:
    """Return the form that asks ``saved``, and its question.

    Raise ``Mistakes`` if the boxes have no room for all of it.
    """
    form = with_quarters(refilled(saved, translator))
    try:
        question = benefit_question(form, translator)
    except Mistakes as mistakes:
        raise Mistakes({FILE: "kept_beyond_boxes"}) from mistakes
    if _compared(question) != _compared(saved):
        raise Mistakes({FILE: "kept_beyond_boxes"})
    return form, question


def refilled(question: BenefitQuestion, translator: Translator) -> Form:
    """Return the form that asks ``question``, as far as it has boxes for it."""
    values = question.model_dump(mode="json", exclude_unset=True)
    texts = fill(BENEFITS.fields, values) | {"compared": "1" if question.compare_start_dates else ""}
    names = list(dict.fromkeys(row.employer for row in question.wages))
    for number, name in enumerate(names, 1):
        texts |= _employer(question, name, f"{EMPLOYERS.name}-{number}-", EMPLOYERS.numbered(number, translator))
    texts |= fill_periods(question) if question.leave else {}
    for number, income in enumerate(values.get(INCOMES.place, ()), 1):
        texts |= fill(INCOMES.fields, income, f"{INCOMES.name}-{number}-")
    counts = {
        EMPLOYERS.name: len(names) or 1,
        PERIODS.name: len(question.leave or ()) or 1,
        INCOMES.name: len(question.other_income),
    }
    return Form(texts, keys={name: tuple(range(1, count + 1)) for name, count in counts.items()})


class _WageRow(Struct, frozen=True):
    """A row of wages and the box it was typed in."""

    employer: Row
    box: str
    value: dict[str, str]


def _wages(employer: Employer, quarters: Sequence[str], reader: BoxReader, *, alone: bool) -> list[_WageRow]:
    """Return the wages of one employer.

    An employer without wages gets a row of 0.00, so that it is part of the question.
    """
    if not quarters:
        return []
    found = []
    for quarter in quarters:
        box = employer.row.box(f"wages-{quarter}")
        amount = reader.read(box, plain_money, employer.wages.get(quarter, ""))
        if amount is not None:
            found.append(_wage_row(employer, quarter, amount))
    if found:
        return found
    none = _wage_row(employer, quarters[1], "0.00")
    if employer.unused:
        reader.codes |= employer.unused
    elif alone and not reader.codes:
        reader.codes[none.box] = "wages_blank"
    return [none]


def _wage_row(employer: Employer, quarter: str, amount: str) -> _WageRow:
    value = {"employer": employer.name, "quarter": quarter, "amount": amount}
    return _WageRow(employer.row, employer.row.box(f"wages-{quarter}"), value)


def _check_names(employers: Sequence[Employer], reader: BoxReader) -> None:
    """Record the errors of several employers with one name, and of more employers than the page takes."""
    taken: set[str] = set()
    for each in employers:
        if each.name in taken:
            reader.codes[each.row.box("name")] = "duplicate_employer"
        taken.add(each.name)
    for each in employers[EMPLOYERS.most :]:
        reader.codes[each.row.box("name")] = "too_many_employers"


def _jobs(employers: Sequence[Employer], reader: BoxReader) -> dict[str, list[str]]:
    """Return the employers that the leave is from and the former ones.

    A person without a job has none of either.
    """
    for each in employers:
        if each.row["leave"] and each.row["former"]:
            reader.codes.setdefault(each.row.box("leave"), "former_employer")
    if {"duplicate_employer", "too_many_employers"} & set(reader.codes.values()):
        return {}
    from_ = [each.name for each in employers if each.row["leave"]]
    if not from_:
        reader.codes[employers[0].row.box("leave")] = "choose_employer"
    return {"leave_from": from_, "former_employers": [each.name for each in employers if each.row["former"]]}


def _leave_box(form: Form) -> str:
    rows = form.rows(EMPLOYERS.name)
    return next((row for row in rows if row["leave"]), rows[0]).box("leave")


def _employer(question: BenefitQuestion, name: str, prefix: str, numbered: str) -> dict[str, str]:
    """Return the boxes of the employer ``name``.

    A name given by number stays blank.
    """
    wages = {f"{prefix}wages-{row.quarter}": f"{row.amount:f}" for row in question.wages if row.employer == name}
    ticked = {"leave": question.leave_from or (), "former": question.former_employers}
    return {
        f"{prefix}name": "" if name == numbered else name,
        **wages,
        **{f"{prefix}{box}": "1" for box, names in ticked.items() if name in names},
    }


def _compared(question: BenefitQuestion) -> tuple[list[Any], BenefitQuestion]:
    """Return the parts of ``question`` that a saved and a reloaded question must share.

    The parts that the page always asks for are left out. The order of the wages does not matter.
    """
    wages = sorted(question.wages, key=lambda row: (row.employer, row.quarter, row.amount))
    names = {row.employer for row in wages}
    every = len(names) == 1 or (question.employment_status == "unemployed" and set(question.leave_from or ()) == names)
    same: dict[str, Any] = {**SHOWN, "wages": [], **({"leave_from": None} if every else {})}
    return list(wages), question.model_copy(update=same)

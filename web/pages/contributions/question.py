"""Turn the contributions form into a question, and a saved question back into the form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from calculators import ContributionQuestion
from calculators.contribution.everything import everything_due
from calculators.contribution.models import EmployerPays, Group, Person
from calculators.contribution.rates_and_shares import PARTS
from calculators.contribution.workforce import counted_workforce
from calculators.worksheet.parameters import parameters_of
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.saved_question import FILE
from web.forms.contributions import COMPARISON, CONTRIBUTIONS, PAYROLL_TOTALS, PEOPLE
from web.forms.employer_terms import PAYS_EVERYTHING, with_exempt_boxes, with_exempt_list
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.table import Location, box_at, fill, read_values
from web.forms.typed import Form, Row
from web.i18n import Translator

COUNT_BOXES = {"average_w2", "average_contractors", "pay_periods"}
"""The boxes that decide which shares the employer may choose."""
QUESTION = [field for field in CONTRIBUTIONS.fields if field not in COMPARISON]


TYPED_IN_ROW = [field.box for field in PEOPLE.fields if field.box != "kind"]
"""The boxes of a person that are blank until something is typed."""


def blank_form() -> Form:
    """Return the form with its boxes blank."""
    return CONTRIBUTIONS.form(MultiDict())


def labels(form: Form, translator: Translator) -> dict[str, str]:
    """Return the label of each box in the list of errors, in the order of the page."""
    found = CONTRIBUTIONS.labels(form, translator)
    return {**found, FILE: translator.gettext("File with the data (JSON)")}


def totals_typed(form: Form) -> bool:
    """Return whether totals of the payroll were typed."""
    return any(form[field.box].strip() for field in PAYROLL_TOTALS)


def people_asked(form: Form) -> list[tuple[int, Row]]:
    """Return the people with their numbers, without blank rows.

    If totals were typed, a row with only a kind is blank.
    """
    totals = totals_typed(form)
    return [
        (number, row)
        for number, row in enumerate(form.rows(PEOPLE.name), 1)
        if any(row[box].strip() for box in TYPED_IN_ROW) or (row["kind"] and not totals)
    ]


def contribution_question(form: Form, reader: BoxReader, translator: Translator) -> ContributionQuestion:
    """Return the question that the form asks, with ``unread`` values for boxes with errors.

    ``reader`` records these errors. Raise ``Mistakes`` if the model refuses the values.
    """
    people = people_asked(form)
    for _, row in people[PEOPLE.most :]:
        reader.codes[row.box("name")] = "too_many_people"
    asked = with_exempt_list(read_values(QUESTION, form, reader))
    asked |= {"explain": True, "one_more_person": True}
    if people:
        asked["people"] = [_person(number, row, reader, translator) for number, row in people[: PEOPLE.most]]
    elif not totals_typed(form):
        reader.codes[form.rows(PEOPLE.name)[0].box("wages")] = "missing"
    if totals_typed(form):
        asked["payroll"] = {"w2_wages": "0", **asked.get("payroll", {})}
    rows = [row for _, row in people] or form.rows(PEOPLE.name)
    try:
        question = ContributionQuestion.model_validate(asked)
        return _with_everything_paid(question) if form[PAYS_EVERYTHING.box] else question
    except ValidationError as error:
        raise reader.mistakes(located(error, lambda location: _box_at(location, rows))) from error


def _with_everything_paid(question: ContributionQuestion) -> ContributionQuestion:
    """Return ``question`` with the choice to pay all that is due in its year, if the year has law."""
    try:
        law = parameters_of(current_rulebook().law_on(date(question.year, 12, 31), "contributions", provisional=True))
    except NotCovered:
        return question
    if question.workforce is None:
        return question
    pays = everything_due(counted_workforce(question.workforce, law), question.exempt, law)
    return question.model_copy(update={"employer_pays": pays})


def refilled(question: ContributionQuestion, translator: Translator) -> Form:
    """Return the form that asks ``question``, as far as it has boxes for it."""
    values = with_exempt_boxes(ungrouped(question).model_dump(mode="json", exclude_unset=True))
    people = values.get("people") or []
    texts = fill(QUESTION, values)
    for number, person in enumerate(people, 1):
        name = "" if person["id"] == PEOPLE.numbered(number, translator) else person["id"]
        texts |= fill(PEOPLE.fields, {**person, "id": name}, f"{PEOPLE.name}-{number}-")
    return Form(texts, keys={PEOPLE.name: tuple(range(1, len(people) + 1)) or (1,)})


def reloaded(saved: ContributionQuestion, translator: Translator) -> tuple[Form, ContributionQuestion]:
    """Return the form that asks ``saved``, and its question.

    Raise ``Mistakes`` if the boxes have no room for all of it.
    """
    form, reader = refilled(saved, translator), BoxReader()
    try:
        question = contribution_question(form, reader, translator)
        reader.check()
    except Mistakes as mistakes:
        raise Mistakes({FILE: "kept_beyond_boxes"}) from mistakes
    if _compared(question) != _compared(saved):
        raise Mistakes({FILE: "kept_beyond_boxes"})
    return form, question


def _compared(question: ContributionQuestion) -> ContributionQuestion:
    """Return ``question`` without the parts that the page always asks for and without the order of lists."""
    shown = {"explain": True, "one_more_person": True, "provisional": True}
    return ungrouped(question).model_copy(update={**shown, "exempt": sorted(question.exempt)})


def ungrouped(question: ContributionQuestion) -> ContributionQuestion:
    """Return ``question`` with the share of each group as that of its people.

    The amounts are the same.
    """
    people = question.people and [_with_own_share(person, question.groups) for person in question.people]
    return question.model_copy(update={"people": people, "groups": {}})


def _with_own_share(person: Person, groups: Mapping[str, Group]) -> Person:
    choices = [person.employer_pays, *(groups[label].employer_pays for label in groups if label == person.group)]
    chosen = {part: next((c.of(part) for c in choices if c and c.of(part) is not None), None) for part in PARTS}
    pays = EmployerPays.model_validate(chosen) if any(each is not None for each in chosen.values()) else None
    group = None if person.group in groups else person.group
    return person.model_copy(update={"group": group, "employer_pays": pays})


def compared_question(form: Form, question: ContributionQuestion) -> ContributionQuestion | None:
    """Return ``question`` with the changes from the boxes of the comparison.

    Return ``None`` if all of these boxes are blank.
    """
    reader = BoxReader()
    changed: dict[str, Any] = read_values(COMPARISON, form, reader).get("compare", {})
    if "workforce" in changed and "average_w2" not in changed["workforce"]:
        reader.codes.setdefault("compare_average_w2", "missing")
    reader.check()
    if not changed:
        return None
    if "employer_pays" in changed:
        changed["employer_pays"] = question.employer_pays.model_dump() | changed["employer_pays"]
    try:
        return ContributionQuestion.model_validate(question.model_dump() | changed)
    except ValidationError as error:
        raise Mistakes(located(error, compared_box_at)) from error


def compared_box_at(location: Location) -> str:
    """Return the box of the comparison for the value at ``location`` of the question compared."""
    return box_at(COMPARISON, ("compare", *location)) or "compare_year"


def _person(number: int, row: Row, reader: BoxReader, translator: Translator) -> dict[str, Any]:
    return {"id": PEOPLE.numbered(number, translator), "kind": "", **read_values(PEOPLE.fields, row, reader)}


def box_asked(form: Form, location: Location) -> str:
    """Return the box of the value at ``location`` in the question that ``form`` asks."""
    return _box_at(location, [row for _, row in people_asked(form)])


def _box_at(location: Location, people: list[Row]) -> str:
    if location[0] in ("people", "payroll") and len(location) < 2:
        return people[0].box("wages")
    return CONTRIBUTIONS.box_at(location, {"people": people}) or "average_w2"

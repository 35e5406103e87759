"""Turn the contributions form into a question, and a saved question back into the form."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from calculators import ContributionQuestion
from calculators.contribution.employer_pays import everything_due
from calculators.contribution.models import Person
from calculators.contribution.rates_and_shares import law_of_year
from calculators.contribution.workforce import counted_workforce
from calculators.models.fields import has_control_characters, looks_like_personal_identifier
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.saved_question import FILE
from web.forms.contributions import COMPARISON, CONTRIBUTIONS, GROUPS, PAYROLL_TOTALS, PEOPLE
from web.forms.employer_terms import PAYS_EVERYTHING, with_exempt_boxes, with_exempt_list
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.table import Location, Rows, box_at, fill, read_values
from web.forms.typed import Form, Row
from web.i18n import Translator

COUNT_BOXES = {"average_w2", "average_contractors", "pay_periods"}
"""The boxes that decide which shares the employer may choose."""
QUESTION = [field for field in CONTRIBUTIONS.fields if field not in COMPARISON]


TYPED_IN_ROW = [field.box for field in PEOPLE.fields if field.box != "kind"]
"""The boxes of a person that are blank until something is typed."""


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


def groups_asked(form: Form, translator: Translator) -> list[tuple[str, Row]]:
    """Return the groups with their names, without blank rows that no person chooses."""
    chosen = {row["group"] for _, row in people_asked(form)}
    return [
        (GROUPS.shown_name(row, number, translator), row)
        for number, row in enumerate(form.rows(GROUPS.name), 1)
        if str(row.key) in chosen or any(row[field.box].strip() for field in GROUPS.fields)
    ]


def contribution_question(form: Form, reader: BoxReader, translator: Translator) -> ContributionQuestion:
    """Return the question that the form asks, with ``unread`` values for boxes with errors.

    ``reader`` records these errors. Raise ``Mistakes`` if the model refuses the values.
    """
    people, groups = people_asked(form), groups_asked(form, translator)
    for _, row in people[PEOPLE.most :]:
        reader.codes[row.box("name")] = "too_many_people"
    asked = with_exempt_list(read_values(QUESTION, form, reader))
    asked |= {"explain": True, "one_more_person": True, "groups": _groups(groups, reader)}
    if people:
        labels = {str(row.key): label for label, row in groups}
        asked["people"] = [_person(each, labels, reader, translator) for each in people[: PEOPLE.most]]
    elif not totals_typed(form):
        reader.codes[form.rows(PEOPLE.name)[0].box("wages")] = "missing"
    if totals_typed(form):
        asked["payroll"] = {"w2_wages": "0", **asked.get("payroll", {})}
    try:
        question = ContributionQuestion.model_validate(asked)
        return _with_everything_paid(question) if form[PAYS_EVERYTHING.box] else question
    except ValidationError as error:
        raise reader.mistakes(located(error, lambda location: box_asked(form, location, translator))) from error


def _groups(groups: Sequence[tuple[str, Row]], reader: BoxReader) -> dict[str, Any]:
    """Return the shares of each group by its name.

    ``reader`` records a name that an earlier group has, and one that looks like a tax number or has control characters.
    """
    asked: dict[str, Any] = {}
    for label, row in groups:
        if looks_like_personal_identifier(row["name"]):
            reader.codes[row.box("name")] = "personal_identifier"
        if has_control_characters(row["name"]):
            reader.codes[row.box("name")] = "control_character"
        if label in asked:
            reader.codes[row.box("name")] = "repeated_group"
        asked.setdefault(label, {"employer_pays": read_values(GROUPS.fields, row, reader).get("employer_pays", {})})
    return asked


def _with_everything_paid(question: ContributionQuestion) -> ContributionQuestion:
    """Return ``question`` with the choice to pay all that is due in its year, if the year has law."""
    try:
        law = law_of_year(question.year, current_rulebook(), provisional=True)
    except NotCovered:
        return question
    if question.workforce is None:
        return question
    workforce = counted_workforce(question.workforce, law)
    pays = everything_due(workforce.employer_share_due, question.exempt, law)
    return question.model_copy(update={"employer_pays": pays})


def refilled(question: ContributionQuestion, translator: Translator) -> Form:
    """Return the form that asks ``question``, as far as it has boxes for it."""
    values = with_exempt_boxes(question.model_dump(mode="json", exclude_unset=True))
    people, groups = values.get("people") or [], values.get("groups", {})
    keys = {label: str(number) for number, label in enumerate(groups, 1)}
    texts = fill(QUESTION, values)
    for number, person in enumerate(people, 1):
        shown = {**person, "id": _unless_numbered(PEOPLE, number, person["id"], translator)}
        shown["group"] = keys.get(person.get("group"))
        texts |= fill(PEOPLE.fields, shown, f"{PEOPLE.name}-{number}-")
    for number, (label, group) in enumerate(groups.items(), 1):
        shown = {**group, "name": _unless_numbered(GROUPS, number, label, translator)}
        texts |= fill(GROUPS.fields, shown, f"{GROUPS.name}-{number}-")
    numbers = {PEOPLE.name: range(1, max(len(people), 1) + 1), GROUPS.name: range(1, len(groups) + 1)}
    return Form(texts, keys={name: tuple(rows) for name, rows in numbers.items()})


def _unless_numbered(rows: Rows, number: int, name: str, translator: Translator) -> str:
    """Return the text of the box of a name, blank for the name of a row that was given none."""
    return "" if name == rows.numbered(number, translator) else name


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
    people = question.people and [_without_empty_choice(person) for person in question.people]
    return question.model_copy(update={**shown, "people": people, "exempt": sorted(question.exempt)})


def _without_empty_choice(person: Person) -> Person:
    empty = person.employer_pays is not None and person.employer_pays.is_empty
    return person.model_copy(update={"employer_pays": None}) if empty else person


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


def _person(
    asked: tuple[int, Row], groups: Mapping[str, str], reader: BoxReader, translator: Translator
) -> dict[str, Any]:
    """Return the values of a person, with the name of the group that was chosen by its number."""
    number, row = asked
    values = {"id": PEOPLE.numbered(number, translator), "kind": "", **read_values(PEOPLE.fields, row, reader)}
    if "group" in values:
        label = groups.get(values.pop("group"))
        if label is None:
            reader.codes[row.box("group")] = "invalid_choice"
        else:
            values["group"] = label
    return values


def box_asked(form: Form, location: Location, translator: Translator) -> str:
    """Return the box of the value at ``location`` in the question that ``form`` asks."""
    people = [row for _, row in people_asked(form)]
    match location:
        case ("people" | "payroll",):
            return (people or form.rows(PEOPLE.name))[0].box("wages")
        case ("groups", label, *rest):
            row = dict(reversed(groups_asked(form, translator)))[str(label)]
            return row.box(box_at(GROUPS.fields, rest) or "name")
    return CONTRIBUTIONS.box_at(location, {"people": people}) or "average_w2"

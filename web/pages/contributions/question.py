"""From the boxes of the contributions form to a question, or to what needs mending in which box."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from calculators import ContributionQuestion
from calculators.models.fields import looks_like_personal_identifier
from web.forms.employer_terms import average_workforce, employer_pays
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.number_input import plain_money, plain_year
from web.i18n import Translator
from web.pages.contributions.compared import comparison_labels
from web.pages.contributions.form import MOST_PEOPLE, ContributionForm, PersonBoxes
from web.pages.contributions.pay_periods import pay_periods

COUNT_BOXES = {"average_w2", "average_contractors", "pay_periods"}
"""The boxes without which it is not known which shares the employer may choose."""
FIELDS = {
    ("workforce",): "average_w2",
    ("workforce", "average_contractors"): "average_contractors",
    ("workforce", "pay_periods"): "pay_periods",
    ("payroll", "w2_wages"): "w2_wages",
    ("payroll", "contractor_wages"): "contractor_wages",
    ("employer_pays",): "medical",
    ("employer_pays", "medical"): "medical",
    ("employer_pays", "family"): "family",
    ("year",): "year",
}


def person_name(person: PersonBoxes, number: int, translator: Translator) -> str:
    """The name typed, or one by number; a tax number that was typed is repeated in its box alone."""
    typed = person.name.strip()
    # Translators: a person who was given no name, as in "Person 2".
    numbered = translator.gettext("Person %(number)s", number=number)
    return numbered if not typed or looks_like_personal_identifier(typed) else typed


def labels(form: ContributionForm, translator: Translator) -> dict[str, str]:
    """What each box is called where its mistakes are listed, in the order of the page."""
    found = {
        "year": translator.gettext("Year"),
        "average_w2": translator.gettext("W-2 employees"),
        "average_contractors": translator.gettext("1099-MISC contractors"),
        "pay_periods": translator.gettext("Pay periods"),
    }
    for number, person in enumerate(form.people, 1):
        name = person_name(person, number, translator)
        found[person.box("name")] = translator.gettext("Name of %(person)s", person=name)
        found[person.box("kind")] = translator.gettext("Kind of work of %(person)s", person=name)
        found[person.box("wages")] = translator.gettext("Wages of %(person)s", person=name)
    return {
        **found,
        "w2_wages": translator.gettext("Wages of all W-2 employees"),
        "contractor_wages": translator.gettext("Payments to all contractors"),
        "medical": translator.gettext("Medical part that the employer pays"),
        "family": translator.gettext("Family part that the employer pays"),
        **comparison_labels(translator),
        "kept-file": translator.gettext("File with the data (JSON)"),
    }


def contribution_question(form: ContributionForm, translator: Translator) -> ContributionQuestion:
    """The question that the form asks; ``Mistakes`` where boxes need mending."""
    reader = BoxReader()
    question = read_question(form, reader, translator)
    reader.check()
    return question


def read_question(form: ContributionForm, reader: BoxReader, translator: Translator) -> ContributionQuestion:
    """The question as far as the boxes can be read, which ``reader`` tells; ``Mistakes`` where it is none."""
    people = _people(form, reader)
    asked: dict[str, Any] = {"explain": True, "one_more_person": True, "exempt": list(form.exempt)}
    asked |= {"year": int(year)} if (year := reader.read("year", plain_year, form.texts["year"])) else {}
    asked |= {"workforce": workforce} if (workforce := _workforce(form, reader)) else {}
    asked |= {"people": [_person(*each, reader, translator) for each in people]} if people else {}
    asked |= {"payroll": payroll} if (payroll := _payroll(form, reader)) else {}
    asked |= {"employer_pays": pays} if (pays := employer_pays(form.texts, reader)) else {}
    if not people and not form.totals_typed:
        reader.codes[form.people[0].box("wages")] = "missing"
    return _validated(asked, [each for _, each in people] or form.people, reader)


def _workforce(form: ContributionForm, reader: BoxReader) -> dict[str, Any]:
    asked: dict[str, Any] = {**average_workforce(form.texts, reader)}
    if form.texts["pay_periods"].strip():
        asked["pay_periods"] = pay_periods(form.texts["pay_periods"], reader)
    return asked


def _people(form: ContributionForm, reader: BoxReader) -> list[tuple[int, PersonBoxes]]:
    """As many people as the page has room for; each further one is to be removed."""
    people = form.numbered_people()
    for _, each in people[MOST_PEOPLE:]:
        reader.codes[each.box("name")] = "too_many_people"
    return people[:MOST_PEOPLE]


def _person(number: int, person: PersonBoxes, reader: BoxReader, translator: Translator) -> dict[str, str]:
    wages = reader.read(person.box("wages"), plain_money, person.wages)
    if wages is None and person.box("wages") not in reader.codes:
        reader.codes[person.box("wages")] = "missing"
    return {
        "id": person.name.strip() or person_name(person, number, translator),
        "kind": person.kind,
        "wages": wages or "0",
    }


def _payroll(form: ContributionForm, reader: BoxReader) -> dict[str, str]:
    read = {name: reader.read(name, plain_money, form.texts[name]) for name in ("w2_wages", "contractor_wages")}
    asked = {name: amount for name, amount in read.items() if amount is not None}
    return {"w2_wages": "0", **asked} if form.totals_typed else {}


def _validated(asked: Mapping[str, Any], people: Sequence[PersonBoxes], reader: BoxReader) -> ContributionQuestion:
    def field_of(place: tuple[str | int, ...]) -> str:
        if place[0] in ("people", "payroll") and len(place) < 2:
            return people[0].box("wages")
        if place[0] == "people" and isinstance(place[1], int):
            return people[place[1]].box({"id": "name"}.get(str(place[-1]), str(place[-1])))
        return next(
            (FIELDS[tuple(map(str, place[:length]))] for length in (2, 1) if tuple(map(str, place[:length])) in FIELDS),
            "average_w2",
        )

    try:
        return ContributionQuestion.model_validate(asked)
    except ValidationError as error:
        raise reader.beside(Mistakes(located(error, field_of))) from error

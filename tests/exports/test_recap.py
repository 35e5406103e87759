"""The recap of a question has a label for each value and for each of its choices."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from calculators import BenefitQuestion, ContributionQuestion
from web.exports.recap import NOT_REPEATED, recap
from web.forms.benefits import BENEFITS
from web.forms.contributions import CONTRIBUTIONS
from web.forms.table import Field, Rows, Table
from web.i18n import translator_for

ENGLISH = translator_for("en")
HOURS_MISSED = ("How much of your work you miss", "Hours of leave a week")


def parts(annotation: Any) -> Iterator[Any]:
    """Yield an annotation and all its parts."""
    yield annotation
    for each in get_args(annotation) if get_origin(annotation) is not Literal else ():
        yield from parts(each)


def models(annotation: Any) -> list[type[BaseModel]]:
    return [each for each in parts(annotation) if isinstance(each, type) and issubclass(each, BaseModel)]


def is_list(annotation: Any) -> bool:
    return any(get_origin(each) in (list, dict) for each in parts(annotation))


def fields(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the place and the annotation of each value in the recap."""
    for name, field in model.model_fields.items():
        nested = models(field.annotation)
        if nested and not is_list(field.annotation):
            yield from fields(nested[0], f"{prefix}{name}.")
        elif name not in NOT_REPEATED:
            yield f"{prefix}{name}", field.annotation


FORMS: list[tuple[type[BaseModel], Table]] = [(BenefitQuestion, BENEFITS), (ContributionQuestion, CONTRIBUTIONS)]
EVERY = [
    pytest.param(place, annotation, table, id=place) for model, table in FORMS for place, annotation in fields(model)
]


def entries(table: Table) -> dict[str, Field | Rows]:
    return {entry.place: entry for entry in (*table.entries, *table.only_repeated)}


@pytest.mark.parametrize(("place", "annotation", "table"), EVERY)
def test_every_value_of_a_question_has_a_label(place: str, annotation: Any, table: Table) -> None:
    """Check the values of rows and of choices too."""
    entry = entries(table)[place]
    if isinstance(entry, Rows):
        assert entry.in_recap
        columns = {field.place: field for field in entry.fields}
        for name, annotated in fields(models(annotation)[0]):
            check_field(columns[name], annotated)
    else:
        check_field(entry, annotation)


def check_field(field: Field, annotation: Any) -> None:
    """Check that the field has a label, and that exactly the values that can be chosen have one."""
    assert field.recap_label
    chosen = {value for each in parts(annotation) if get_origin(each) is Literal for value in get_args(each)}
    assert field.kind.options.keys() == chosen


@pytest.mark.parametrize(("model", "table"), FORMS)
def test_every_row_of_a_table_has_a_field(model: type[BaseModel], table: Table) -> None:
    asked = {place for place, _ in fields(model)}
    help_only = {"", "exempt.medical", "exempt.family", *(place for place in entries(table) if "compare." in place)}
    assert entries(table).keys() - help_only == asked


def test_a_benefits_question_is_repeated_in_words() -> None:
    found = recap(
        {
            "leave_start_date": "2026-03-02",
            "wages": [{"employer": "A", "quarter": "2025-Q4", "amount": "12500.50"}],
            "leave_from": ["A", "B"],
            "provisional": False,
            "former_employers": [],
            "explain": True,
            "leave": [
                {"reason": "bonding", "start": date(2026, 3, 2).isoformat(), "end": "2026-03-08"},
                {
                    "reason": "medical",
                    "start": "2026-03-09",
                    "end": "2026-03-13",
                    "schedule": "reduced",
                    "hours_off_per_week": "7.5",
                },
            ],
            "withhold": {"federal": True, "state": False},
        },
        BENEFITS,
        ENGLISH,
    )
    assert found.facts == [
        ("Employers you take leave from", "A, B"),
        ("Federal tax is withheld from each payment", "Yes"),
    ]
    wages, leave = found.tables
    own = "My own serious health condition"
    assert (wages.title, wages.rows) == ("Wages, before taxes", [["A", "October to December 2025", "$12,500.50"]])
    assert leave.headings == ["First day", "Last day", "Reason for this leave", *HOURS_MISSED]
    assert leave.rows == [
        ["March 2, 2026", "March 8, 2026", "Bonding with a new child", "", ""],
        [
            "March 9, 2026",
            "March 13, 2026",
            own,
            "Some of my hours, every week",
            "7.5 hours",
        ],
    ]


def test_a_contributions_question_is_repeated_in_words() -> None:
    asked = {
        "employer_pays": {"medical": "0.625"},
        "exempt": ["medical", "family"],
        "workforce": {"pay_periods": [{"w2": "30", "contractors": "2"}]},
    }
    found = recap(asked, CONTRIBUTIONS, ENGLISH)
    assert found.facts == [
        ("Share of the medical part that you pay", "62.50%"),
        ("Covered by an approved private plan", "Medical, Family"),
    ]
    (periods,) = found.tables
    assert (periods.title, periods.headings) == ("Pay periods", ["W-2 employees", "1099-MISC contractors"])
    assert periods.rows == [["30", "2"]]


def test_groups_are_repeated_with_their_shares() -> None:
    people = [{"id": "Ana", "kind": "w2", "wages": "100.00", "group": "Nurses", "employer_pays": {"family": "0.5"}}]
    groups = {"Nurses": {"employer_pays": {"medical": "0.75"}}}
    found = recap({"year": 2026, "people": people, "groups": groups}, CONTRIBUTIONS, ENGLISH)
    headings = ["Person", "Kind", "Wages of the year", "Group", "Share of the family part that you pay"]
    assert [(table.headings, table.rows) for table in found.tables] == [
        (headings, [["Ana", "W-2 employee", "$100.00", "Nurses", "50%"]]),
        (["Group", "Share of the medical part that you pay"], [["Nurses", "75%"]]),
    ]

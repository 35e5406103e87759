"""Every field of a question, and every value that it may choose, has words where the question is repeated."""

from collections.abc import Container, Iterator
from datetime import date
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from calculators import BenefitQuestion, ContributionQuestion
from calculators.leave.models import LeaveReason
from web.exports.recap import NOT_ASKED, recap
from web.i18n import translator_for
from web.i18n.choices import CHOICES
from web.i18n.plan import LEAVE_REASONS
from web.i18n.question_labels import COLUMNS, FACTS, TABLES

ENGLISH = translator_for("en")
HOURS_MISSED = ("How much of your work you miss", "Hours of leave a week")


def parts(annotation: Any) -> Iterator[Any]:
    """An annotation and everything it is made of."""
    yield annotation
    for each in get_args(annotation) if get_origin(annotation) is not Literal else ():
        yield from parts(each)


def models(annotation: Any) -> list[type[BaseModel]]:
    return [each for each in parts(annotation) if isinstance(each, type) and issubclass(each, BaseModel)]


def is_list(annotation: Any) -> bool:
    return any(get_origin(each) is list for each in parts(annotation))


def fields(model: type[BaseModel]) -> Iterator[tuple[str, str, Any]]:
    """Where each field stands that is repeated: among the facts or in a table, its name, its annotation."""
    for name, field in model.model_fields.items():
        nested = models(field.annotation)
        if nested and is_list(field.annotation):
            yield "table", name, field.annotation
            yield from (("column", each, found.annotation) for each, found in nested[0].model_fields.items())
        elif nested:
            yield from fields(nested[0])
        elif name not in NOT_ASKED:
            yield "fact", name, field.annotation


EVERY = [*fields(BenefitQuestion), *fields(ContributionQuestion)]


@pytest.mark.parametrize(("place", "name"), sorted({(place, name) for place, name, _ in EVERY}))
def test_every_field_has_words(place: str, name: str) -> None:
    words: dict[str, Container[str]] = {"table": TABLES, "column": COLUMNS, "fact": FACTS}
    assert name in words[place]


def test_no_words_are_left_of_a_field_that_is_gone() -> None:
    named = {place: {name for where, name, _ in EVERY if where == place} for place in ("fact", "table", "column")}
    assert (FACTS.keys(), TABLES.keys(), COLUMNS.keys()) == (named["fact"], named["table"], named["column"])


def test_every_choice_has_words() -> None:
    chosen = {
        value: name
        for _, name, annotation in EVERY
        for each in parts(annotation)
        if get_origin(each) is Literal
        for value in get_args(each)
        if name != "reason"
    }
    assert {value for value in chosen if value is not None} == CHOICES.keys()
    assert set(get_args(LeaveReason)) == LEAVE_REASONS.keys()


def test_a_question_in_words() -> None:
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
            "employer_pays": {"medical": "0.625"},
        },
        ENGLISH,
    )
    assert found.facts == [
        ("First day of leave", "March 2, 2026"),
        ("Leave from", "A, B"),
        ("Federal tax is withheld from each payment", "Yes"),
        ("Medical part that the employer pays", "62.50%"),
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

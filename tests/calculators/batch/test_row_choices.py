"""Tests of shares by person and group, as questions, columns, texts, files and Spark functions."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given

from calculators import ContributionQuestion, InvalidQuestion, estimate_contribution
from calculators.batch import Terms, contributions
from calculators.batch.row_choices import CHOICES
from calculators.batch.texts import contributions_of_texts
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from rules import published
from tests.builders.strategies import grouped_questions

GOLDEN = Path(__file__).parents[2] / "golden" / "shares_by_group.csv"
GROUPS = {"Nurses": EmployerPays.model_validate({"medical": "0.8", "family": "0.5"}), "Drivers": EmployerPays()}
DEFAULT = EmployerPays.model_validate({"medical": "0.7"})
WORKFORCE = WorkforceQuestion.model_validate({"average_w2": "30"})
TERMS = Terms(WORKFORCE, DEFAULT, groups=GROUPS)
COLUMNS = ("person", "kind", "quarter", "wages", *CHOICES)


def golden() -> list[dict[str, str]]:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        return [{**row, "quarter": "2026-Q4"} for row in csv.DictReader(file)]


def texts(rows: Sequence[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame([{name: row.get(name) for name in COLUMNS} for row in rows], dict.fromkeys(COLUMNS, pl.String))


def test_a_question_gives_the_golden_amounts() -> None:
    people = [
        {
            "id": row["person"],
            "kind": row["kind"],
            "wages": row["wages"],
            "group": row["group"] or None,
            "employer_pays": {
                part: row[f"employer_pays_{part}"] for part in ("medical", "family") if row[f"employer_pays_{part}"]
            },
        }
        for row in golden()
    ]
    asked = {"year": 2026, "people": people, "workforce": {"average_w2": "30"}, "employer_pays": {"medical": "0.7"}}
    groups = {label: {"employer_pays": pays.model_dump()} for label, pays in GROUPS.items()}
    found = estimate_contribution(ContributionQuestion.model_validate({**asked, "groups": groups})).people
    assert [(str(each.employer), str(each.employee)) for each in found] == [
        (row["employer"], row["employee"]) for row in golden()
    ]


def test_columns_of_texts_give_the_golden_amounts() -> None:
    found = contributions_of_texts(texts(golden()), TERMS, published())
    assert found["refused_column"].null_count() == len(found)
    assert list(zip(found["employer"].cast(pl.String), found["employee"].cast(pl.String), strict=True)) == [
        (row["employer"], row["employee"]) for row in golden()
    ]


@given(grouped_questions())
def test_columns_give_the_amounts_of_the_question(question: dict[str, Any]) -> None:
    found = estimate_contribution(ContributionQuestion.model_validate(question))
    rows = [
        {
            **{f"employer_pays_{part}": share for part, share in (person.get("employer_pays") or {}).items()},
            "person": person["id"],
            "kind": person["kind"],
            "quarter": f"{question['year']}-Q4",
            "wages": person["wages"],
            "group": person["group"],
        }
        for person in question["people"]
    ]
    groups = {label: EmployerPays.model_validate(own["employer_pays"]) for label, own in question["groups"].items()}
    terms = Terms(
        WorkforceQuestion.model_validate(question["workforce"]),
        EmployerPays.model_validate(question["employer_pays"]),
        groups=groups,
    )
    answers = contributions_of_texts(texts(rows), terms, published())
    assert answers["employer"].to_list() == [each.employer for each in found.people]
    assert answers["employee"].to_list() == [each.employee for each in found.people]


@pytest.mark.parametrize(
    ("change", "terms", "expected"),
    [
        ({"group": "nurses"}, TERMS, ("group", "unknown_group")),
        ({"group": " Nurses"}, TERMS, ("group", "space_around")),
        ({"employer_pays_medical": "0.59"}, TERMS, ("employer_pays_medical", "below_legal_minimum")),
        ({"employer_pays_medical": "60"}, TERMS, ("employer_pays_medical", "invalid_fraction")),
        ({"employer_pays_family": "1"}, Terms(WORKFORCE, exempt=["family"]), ("employer_pays_family", "exempt_part")),
        (
            {"employer_pays_medical": "1"},
            Terms(WORKFORCE, exempt=["medical", "family"]),
            ("employer_pays_medical", "exempt_part"),
        ),
        (
            {"employer_pays_medical": "0.5"},
            Terms(WorkforceQuestion.model_validate({"average_w2": "10"})),
            ("employer_pays_medical", "above_amount_due"),
        ),
        ({"kind": "self_employed", "group": "Nurses"}, TERMS, ("group", "self_employed_pays_all")),
        (
            {"kind": "self_employed", "employer_pays_family": "1"},
            TERMS,
            ("employer_pays_family", "self_employed_pays_all"),
        ),
        (
            {"kind": "self_employed", "employer_pays_family": "1", "group": "Nurses"},
            TERMS,
            ("employer_pays_family", "self_employed_pays_all"),
        ),
        ({"quarter": "2018-Q1", "employer_pays_family": "1"}, TERMS, ("quarter", "not_covered")),
        ({"quarter": "2018-Q1", "group": "nurses"}, TERMS, ("quarter", "not_covered")),
        ({"employer_pays_family": "1"}, Terms(), ("quarter", "workforce_missing")),
    ],
)
def test_a_row_with_a_wrong_choice_is_refused(change: dict[str, str], terms: Terms, expected: tuple[str, str]) -> None:
    row = {"person": "Ana", "kind": "w2", "quarter": "2026-Q1", "wages": "100.00"}
    found = contributions_of_texts(texts([row | change]), terms, published())
    assert found.select("refused_column", "refused_class").row(0) == expected


def test_wages_of_a_refused_row_use_up_no_wage_base() -> None:
    row = {"person": "Ana", "kind": "w2", "wages": "184500.00"}
    rows = [{**row, "quarter": "2026-Q1", "employer_pays_medical": "0"}, {**row, "quarter": "2026-Q2"}]
    found = contributions_of_texts(texts(rows), TERMS, published())
    assert [str(each) for each in found["eligible_wages"]] == ["None", "184500.00"]
    assert found["complete"].to_list() == [None, False]


def test_a_table_may_have_one_column_of_choices() -> None:
    rows = pl.DataFrame(
        {"person": ["a"], "kind": ["w2"], "quarter": ["2026-Q1"], "wages": [10_000_000], "employer_pays_family": [5000]}
    )
    assert contributions(rows, TERMS).rows.select("employer", "employee").row(0) == (58_000, 30_000)
    with pytest.raises(ValueError, match="employer_pays_family is not valid"):
        contributions(rows.with_columns(employer_pays_family=10_001), TERMS)


@pytest.mark.parametrize("terms", [TERMS, Terms(WORKFORCE), Terms()])
def test_no_rows_have_no_choices(terms: Terms) -> None:
    found = contributions(texts([]).cast({"wages": pl.Int64, **dict.fromkeys(CHOICES[:2], pl.Int64)}), terms)
    assert (found.rows.is_empty(), found.refused.is_empty()) == (True, True)


def test_rows_without_law_or_workforce_keep_their_reason_with_any_choice() -> None:
    row = {"person": "Ana", "kind": "w2", "wages": "100.00", "employer_pays_medical": "0", "quarter": "2018-Q1"}
    found = contributions_of_texts(texts([row, row | {"quarter": "2026-Q1"}]), Terms(), published())
    assert found["refused_class"].to_list() == ["not_covered", "workforce_missing"]


def test_the_choice_of_a_group_must_be_lawful() -> None:
    wrong = Terms(WORKFORCE, groups={"Nurses": EmployerPays.model_validate({"medical": "0.5"})})
    with pytest.raises(InvalidQuestion, match=r"groups\.Nurses\.employer_pays\.medical: Give at least 0\.6"):
        contributions_of_texts(texts([row for row in golden() if row["person"] == "Ana"]), wrong, published())

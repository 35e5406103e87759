"""Tests of rows of texts under changed parameters, with the published values."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from calculators.batch import Terms
from calculators.batch.benefit_rows import COLUMNS, MONEY
from calculators.batch.contribution_rows import AMOUNTS
from calculators.batch.look_back import STATUS
from calculators.batch.out_of_core import BenefitCalculation, Calculation, ContributionCalculation
from calculators.batch.terms import KIND
from calculators.batch.what_if import (
    BENEFITS,
    SIDES,
    Change,
    Changes,
    ComparedCalculation,
    Side,
    compared_benefits,
    compared_contributions,
    compared_names,
)
from calculators.contribution.models import WorkforceQuestion
from rules import published
from rules.what_if import rulebook_with
from tests.builders.batch_files import HIGHER_RATE, MINIMUM, SOURCED, proposal
from tests.builders.years import rules_through

TERMS = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
SHARES = {"employer": "0.80", "employee": "0.20"}
HIGHER_SHARE = "\n".join(
    f"[contributions.medical_{side}_share]\nfraction = {share}\nfrom = 2026-01-01\n{SOURCED}"
    for side, share in SHARES.items()
)


def test_a_row_refused_under_the_proposal_has_no_published_amounts(tmp_path: Path) -> None:
    """Let the employer pay 0.70 of medical: 0.60 is enough as published, 0.80 as proposed."""
    texts = pl.DataFrame({"person": ["A", "B"], "employer_pays_medical": ["0.70", "0.90"]})
    texts = texts.with_columns(kind=pl.lit("w2"), quarter=pl.lit("2026-Q1"), wages=pl.lit("10000.00"))
    rulebook = rulebook_with(Path(proposal(tmp_path, HIGHER_SHARE)), published())
    answers = compared_contributions(texts, TERMS, rulebook)
    assert answers["refused_class"].to_list() == ["below_legal_minimum", None]
    assert answers["total"].cast(pl.String).to_list() == [None, "88.00"]
    assert answers["published_total"].cast(pl.String).to_list() == [None, "88.00"]
    assert answers["what_if"].all()


def test_a_proposed_year_has_no_published_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculators.batch.what_if.published", lambda: rules_through(2025))
    paid = pl.DataFrame({"person": ["A"], "quarter": ["2026-Q1"], "wages": ["10000.00"], "kind": ["w2"]})
    (contribution,) = compared_contributions(paid, TERMS, published()).to_dicts()
    assert (str(contribution["total"]), contribution["published_total"]) == ("88.00", None)
    wages = pl.DataFrame({"person": ["A", "A"], "employer": "E", "quarter": ["2025-Q3", "2025-Q4"], "wages": "15000"})
    leave = wages.with_columns(leave_start_date=pl.lit("2026-03-02"))
    (benefit,) = compared_benefits(leave, published(), provisional=False).to_dicts()
    assert (benefit["reason"], benefit["published_reason"]) == ("eligible", None)


def change_of(*chunks: Sequence[tuple[str, int | None, int | None]]) -> Change:
    """Return the change of rows with a person, cents now and cents before."""
    changes = Changes("employee", pl.col("now"), pl.col("before"))
    schema = {"person": pl.String, "now": pl.Int64, "before": pl.Int64}
    for rows in chunks:
        changes.observe(pl.DataFrame(rows, schema, orient="row"))
    return changes.found()


def test_a_change_is_added_up_for_each_person_over_all_chunks() -> None:
    found = change_of(
        [("gains", 110, 100), ("gains twice", 7, 5), ("as before", 9, 4), ("the same", 6, 6), ("new", 5, None)],
        [("loses", 1, 4), ("gains twice", 9, 4), ("as before", 4, 9), ("new", 9, 4)],
        [],
    )
    assert found == Change(
        amount="employee",
        more=Side(people=2, total="0.17"),
        less=Side(people=1, total="-0.03"),
        same=2,
        without_published_answer=1,
        percentiles={"5": "-0.03", "25": "-0.03", "50": "0.07", "75": "0.10", "95": "0.10"},
    )


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (1, ["0.01", "0.01", "0.01", "0.01", "0.01"]),
        (20, ["0.01", "0.05", "0.10", "0.15", "0.19"]),
        (21, ["0.02", "0.06", "0.11", "0.16", "0.20"]),
        (200, ["0.10", "0.50", "1.00", "1.50", "1.90"]),
    ],
)
def test_a_percentile_is_the_nearest_rank_of_those_who_change(people: int, expected: Sequence[str]) -> None:
    found = change_of([(f"p{cents}", cents, 0) for cents in reversed(range(people + 1))])
    assert list(found.percentiles.values()) == expected
    assert found.same == 1


@pytest.mark.parametrize(
    ("now", "before", "empty"), [(5, 5, True), (6, 5, False), (4, 5, False), (5, None, False), (None, None, False)]
)
def test_a_change_is_empty_if_all_people_get_the_same(now: int | None, before: int | None, empty: bool) -> None:
    found = change_of([("A", now, before)])
    assert found.is_empty() == empty
    assert (found.percentiles == {}) == (now == before or before is None)


def computed(calculation: Calculation, rows: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the answers of a calculation in two chunks, and the refused rows."""
    found = calculation.compute(rows)
    answers = pl.concat(calculation.answer(found.rows.slice(start, 1)) for start in range(len(found.rows)))
    return answers, found.refused


def test_a_file_of_wages_has_the_published_values_after_the_changed_ones(tmp_path: Path) -> None:
    leaves = {"A": date(2026, 3, 2), "B": date(2026, 3, 3), "C": date(2026, 3, 2)}
    wages = {"A": 500_000, "B": 900_000, "C": 3_000_000}
    rows = pl.DataFrame(
        [
            {"row": row, "person": person, "employer": "E", "quarter": date(2025, 10, 1), "wages": wages[person]}
            | {"leave_start_date": leaves[person], "application_date": None, "employment_status": "employed"}
            for row, person in enumerate("CAB", 1)
        ],
        schema_overrides={"application_date": pl.Date, "employment_status": STATUS},
    )
    changed = rulebook_with(Path(proposal(tmp_path, MINIMUM)), published())
    now, before = (BenefitCalculation(each, provisional=False) for each in (changed, published()))
    calculation = ComparedCalculation(now, before, BENEFITS)
    assert calculation.money == (*MONEY, "published_weekly_benefit", "published_expected_award")
    answers, refused = computed(calculation, rows)
    assert refused.is_empty()
    assert answers.columns == ["row", *COLUMNS, "complete", *compared_names(BENEFITS)]
    assert answers.select("row", "person", "reason", "what_if", *(f"published_{name}" for name in BENEFITS)).rows() == [
        (1, "C", "wages_under_thirty_times_benefit", True, 123039, 123039, False, "wages_under_thirty_times_benefit"),
        (2, "A", "wages_under_minimum", True, 30800, 30770, False, "wages_under_minimum"),
        (3, "B", "wages_under_minimum", True, 55440, 55385, False, "wages_under_thirty_times_benefit"),
    ]


def test_a_file_row_without_a_published_answer_has_none(tmp_path: Path) -> None:
    rows = pl.DataFrame(
        {"row": [1, 2, 3], "person": ["A", "A", "B"], "wages": [1_000_000, 2_000_000, 3_000_000]}
        | {"kind": ["w2", "w2", "self_employed"], "quarter": [date(2026, 1, 1), date(2025, 1, 1), date(2018, 1, 1)]}
    ).cast({"kind": KIND})
    changed = rulebook_with(Path(proposal(tmp_path, HIGHER_RATE)), published())
    now, before = (ContributionCalculation("quarter", TERMS, each) for each in (changed, rules_through(2025)))
    calculation = ComparedCalculation(now, before, SIDES)
    assert calculation.money == (
        "wages",
        *AMOUNTS,
        "published_employer",
        "published_employee",
        "published_total",
    )
    answers, refused = computed(calculation, rows)
    assert refused.rows() == [(3, "quarter", "not_covered")]
    assert answers.select("row", "quarter", "total", "complete", *compared_names(SIDES)).rows() == [
        (1, "2026-Q1", 11_800, True, True, None, None, None),
        (2, "2025-Q1", 17_600, True, True, 8_400, 9_200, 17_600),
    ]

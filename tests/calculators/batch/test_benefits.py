"""Benefits on columns equal the answers to single questions about the same rows."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl
import pytest
from hypothesis import given

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from calculators.batch import benefits
from calculators.batch.benefit_rows import COLUMNS
from calculators.worksheet.calendar import Quarter
from rules import Rulebook, coverage
from tests.builders.batch_frames import Row, cents_of, people, wage_frame
from tests.builders.strategies import money


def asked_alone(rows: Sequence[Row]) -> Row:
    """Return the columns of the answer to the question about these rows of one person."""
    first = rows[0]
    question = {
        "leave_start_date": first["leave_start_date"].isoformat(),
        "wages": [{"employer": r["employer"], "quarter": r["quarter"], "amount": money(r["wages"])} for r in rows],
    }
    if first["application_date"]:
        question["application_date"] = first["application_date"].isoformat()
    if first["employment_status"]:
        question["employment_status"] = first["employment_status"]
    return columns_of(first["person"], estimate_benefit(BenefitQuestion.model_validate(question)))


def columns_of(person: str, answer: BenefitEstimate) -> Row:
    tests = {test.name: test for test in answer.tests}
    opt_in = tests.get("opt_in_quarters")
    return {
        "person": person,
        "leave_start_date": answer.leave_start_date,
        "benefit_year_start": answer.benefit_year.start,
        "benefit_year_end": answer.benefit_year.end,
        "base_period_start": answer.base_period[0],
        "base_period_end": answer.base_period[-1],
        "financially_eligible": answer.financially_eligible,
        "total_wages": cents_of(str(answer.total_wages)),
        "average_weekly_wage": cents_of(str(answer.average_weekly_wage)),
        "weekly_benefit": cents_of(str(answer.weekly_benefit)),
        "expected_award": cents_of(str(answer.expected_award)),
        "minimum_earnings_required": cents_of(tests["minimum_earnings"].required),
        "minimum_earnings_shortfall": cents_of(tests["minimum_earnings"].shortfall),
        "thirty_times_weekly_benefit_required": cents_of(tests["thirty_times_weekly_benefit"].required),
        "thirty_times_weekly_benefit_shortfall": cents_of(tests["thirty_times_weekly_benefit"].shortfall),
        "opt_in_quarters_required": opt_in and int(opt_in.required),
        "opt_in_quarters_shortfall": opt_in and int(opt_in.shortfall),
        "reason": answer.reason,
    }


def alone(rows: Sequence[Row]) -> list[Row]:
    people: dict[str, list[Row]] = {}
    for row in rows:
        people.setdefault(row["person"], []).append(row)
    return [asked_alone(each) for each in people.values()]


@given(people())
def test_every_column_equals_the_answer_to_a_single_question(rows: list[Row]) -> None:
    found = benefits(wage_frame(rows))
    assert found.rows.to_dicts() == alone(rows)
    assert found.refused.is_empty()


@pytest.mark.parametrize("workers", [500, pytest.param(25_000, marks=pytest.mark.proof)])
def test_all_workers_of_a_file_get_their_single_answers(workers: int) -> None:
    random = Random(175)
    span = coverage().benefits
    rows: list[Row] = []
    for number in range(workers):
        leave = span.first_day + timedelta(random.randrange((span.last_day - span.first_day).days))
        newest = Quarter.of_day(leave).position
        own = {"person": f"p{number}", "leave_start_date": leave, "application_date": None, "employment_status": None}
        for _ in range(4):
            quarter = str(Quarter.at(newest - random.randrange(7)))
            paid = random.choice([0, 1, random.randrange(10**6), random.randrange(10**11)])
            rows.append(own | {"employer": random.choice("AAAB"), "quarter": quarter, "wages": paid})
    random.shuffle(rows)
    assert len(rows) == 4 * workers
    assert benefits(wage_frame(rows)).rows.to_dicts() == alone(rows)


def of_person(person: str, leave: date, **changed: Any) -> Row:
    own: Row = {"person": person, "employer": "A", "quarter": "2025-Q4", "wages": 1_300_000}
    return own | {"leave_start_date": leave, "application_date": None, "employment_status": None} | changed


CONFLICTS: Mapping[str, Any] = {
    "leave_start_date": date(2026, 3, 3),
    "application_date": date(2026, 2, 1),
    "employment_status": "self_employed",
}


@pytest.mark.parametrize(("column", "other"), CONFLICTS.items())
def test_only_a_person_with_conflicting_rows_is_refused(column: str, other: Any) -> None:
    leave = date(2026, 3, 2)
    rows = [of_person("P", leave), of_person("Q", leave), of_person("P", leave, quarter="2025-Q3", **{column: other})]
    found = benefits(wage_frame(rows))
    assert found.refused.to_dicts() == [{"row": row, "column": column, "value_class": "conflicting"} for row in (1, 3)]
    assert found.rows["person"].to_list() == ["Q"]


def test_a_person_is_refused_for_the_first_of_several_conflicts() -> None:
    leave = date(2026, 3, 2)
    applied, status = {"application_date": date(2026, 2, 1)}, {"employment_status": "unemployed"}
    rows = [
        *[of_person("status", leave), of_person("status", leave, **status)],
        *[of_person("applied", leave), of_person("applied", leave, **applied, **status)],
        *[of_person("leave", leave), of_person("leave", date(2026, 3, 3), **applied, **status)],
        *[of_person("many", leave + timedelta(row), **status) for row in range(2401)],
    ]
    refused = benefits(wage_frame(rows)).refused
    assert refused["row"].to_list() == list(range(1, len(rows) + 1))
    assert refused.gather_every(2).head(4).select("column", "value_class").rows() == [
        ("employment_status", "conflicting"),
        ("application_date", "conflicting"),
        ("leave_start_date", "conflicting"),
        ("wages", "too_many_rows"),
    ]


def test_a_row_without_a_status_is_that_of_an_employee() -> None:
    leave = date(2026, 3, 2)
    rows = [of_person("P", leave), of_person("P", leave, quarter="2025-Q3", employment_status="employed")]
    found = benefits(wage_frame(rows))
    assert found.refused.is_empty()
    assert found.rows.to_dicts() == alone(rows)


def test_leave_without_law_is_answered_only_if_provisional(
    shelf_to_2027: Rulebook,
) -> None:
    rows = [of_person("early", date(2020, 12, 31)), of_person("late", date(2030, 1, 10))]
    found = benefits(wage_frame(rows), rulebook=shelf_to_2027)
    assert found.refused["value_class"].to_list() == ["not_covered", "not_covered"]
    assert found.rows.is_empty()
    asked = benefits(wage_frame(rows), rulebook=shelf_to_2027, provisional=True)
    assert asked.rows.select("person", "minimum_earnings_required").rows() == [("late", 650_000)]


def test_more_rows_than_a_single_question_takes_are_refused() -> None:
    many = wage_frame([of_person("P", date(2026, 3, 2))] * 2401)
    assert benefits(many).refused["value_class"].unique().to_list() == ["too_many_rows"]
    assert benefits(many.head(2400)).rows["total_wages"].to_list() == [2400 * 1_300_000]


def test_the_largest_allowed_wages_do_not_overflow() -> None:
    largest = of_person("P", date(2026, 3, 2), wages=99_999_999_999)
    rows = [largest | {"quarter": f"2025-Q{1 + place % 4}", "employer": f"E{place % 7}"} for place in range(2400)]
    assert benefits(wage_frame(rows)).rows.to_dicts() == alone(rows)


def test_each_person_has_an_own_row_in_the_order_of_the_first_rows() -> None:
    """Pay 80 % of a week's wage up to half of the state's 1,922.48, then 50 %, at most 1,230.39."""
    leave = date(2026, 3, 2)
    rows = [
        of_person("two jobs", leave, wages=1_300_000),
        of_person("low", leave, wages=130_000),
        of_person("opted in", leave, quarter="2025-Q1", employment_status="self_employed"),
        of_person("two jobs", leave, employer="B", wages=650_000),
        of_person("high", leave, wages=9_900_000, quarter="2025-Q2"),
        of_person("high", leave, wages=9_900_000),
    ]
    columns = ["person", "weekly_benefit", "expected_award", "reason", "opt_in_quarters_required"]
    found = benefits(wage_frame(rows)).rows
    assert found.columns == list(COLUMNS)
    assert found.select(columns).rows() == [
        ("two jobs", 118_837, 118_837, "wages_under_thirty_times_benefit", None),
        ("low", 8_000, 8_000, "wages_under_minimum", None),
        ("opted in", 78_837, 78_837, "wages_under_thirty_times_benefit", 2),
        ("high", 123_039, 123_039, "eligible", None),
    ]
    assert {"base_period_start": "2025-Q1", "base_period_end": "2025-Q4"}.items() <= found.row(0, named=True).items()
    assert found.schema == {
        "person": pl.String,
        **dict.fromkeys(("leave_start_date", "benefit_year_start", "benefit_year_end"), pl.Date),
        **dict.fromkeys(("base_period_start", "base_period_end"), pl.String),
        "financially_eligible": pl.Boolean,
        **dict.fromkeys(COLUMNS[7:-1], pl.Int64),
        "reason": pl.String,
    }


def test_the_two_last_columns_may_be_absent() -> None:
    rows = wage_frame([of_person("P", date(2026, 3, 2))])
    assert benefits(rows.drop("application_date", "employment_status")).rows.equals(benefits(rows).rows)
    without = rows.with_columns(application_date=None, employment_status=None)
    assert benefits(without).rows.equals(benefits(rows).rows)


def test_other_columns_change_nothing() -> None:
    rows = wage_frame([of_person("P", date(2026, 3, 2)), of_person("Q", date(2020, 3, 2))])
    others = rows.with_columns(pl.lit("?").alias(name) for name in ("column", "value_class", "law", "row", "newest"))
    assert benefits(others).rows.equals(benefits(rows).rows)
    assert benefits(others).refused.equals(benefits(rows).refused)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (wage_frame([of_person("P", date(2026, 3, 2))]).drop("employer"), "employer is missing"),
        (wage_frame([of_person("P", date(2026, 3, 2), quarter="2025")]), "Row 1 has no quarter"),
        (
            wage_frame([of_person("P", date(2026, 3, 2), employment_status="x")]),
            "Row 1 has no employment_status such as",
        ),
        (wage_frame([of_person("P", date(2026, 3, 2))]).with_columns(person=7), "Give person as texts"),
        (
            wage_frame([of_person("P", date(2026, 3, 2))]).cast({"leave_start_date": pl.String}),
            "leave_start_date as days",
        ),
        (
            wage_frame([of_person("P", date(2026, 3, 2))]).cast({"application_date": pl.Datetime}),
            "application_date as days",
        ),
    ],
)
def test_undocumented_columns_are_refused(rows: pl.DataFrame, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        benefits(rows)

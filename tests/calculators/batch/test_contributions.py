"""Contributions on columns equal the answers to single paychecks, in any order of rows."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from random import Random

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import InvalidQuestion, WithholdingQuestion, estimate_withholding
from calculators.batch import Terms, contributions
from calculators.batch.contribution_rows import AMOUNTS, MOST_ROWS, check_row_count
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from calculators.worksheet.calendar import Quarter
from rules import Rulebook, coverage
from tests.builders.batch_frames import Row, payroll_frame, payrolls
from tests.builders.strategies import money

LARGE = WorkforceQuestion.model_validate({"average_w2": "30", "average_contractors": "2"})
SMALL = WorkforceQuestion.model_validate({"average_w2": "24.9"})
MANY_CONTRACTORS = WorkforceQuestion.model_validate({"average_w2": "10", "average_contractors": "20"})
COVERED = {id(LARGE): "30", id(SMALL): "24.9", id(MANY_CONTRACTORS): "30"}
ORDER = {"w2": 0, "contractor": 1, "self_employed": 2}
WAGE_BASE_2026 = 18_450_000


def asked_alone(row: Row, earlier: int, workforce: WorkforceQuestion) -> list[int]:
    """Return the cents in the answer to the question about one paycheck."""
    if row["kind"] == "contractor" and workforce is not MANY_CONTRACTORS:
        return [0] * len(AMOUNTS)
    question = {"pay_date": row["pay_date"].isoformat(), "pay": money(row["wages"]), "year_to_date": money(earlier)}
    question["covered_individuals"] = COVERED[id(workforce)]
    answer = estimate_withholding(WithholdingQuestion.model_validate(question))
    each = answer.totals
    parts = [each.medical.employer, each.medical.employee, each.family.employer, each.family.employee]
    sums = [each.employer, each.employee, each.total]
    return [int(amount.scaleb(2)) for amount in [answer.eligible_pay, *parts, *sums]]


def one_after_another(rows: Sequence[Row], workforce: WorkforceQuestion) -> list[list[int]]:
    """Return the cents row by row in the order of time, with the year to date kept by hand."""
    paid: defaultdict[tuple[str, int], int] = defaultdict(int)
    found: dict[int, list[int]] = {}
    for place in sorted(range(len(rows)), key=lambda at: (rows[at]["pay_date"], ORDER[rows[at]["kind"]])):
        row = rows[place]
        key = row["person"], row["pay_date"].year
        found[place] = asked_alone(row, min(paid[key], 99_999_999_999), workforce)
        if row["kind"] == "w2" or workforce is MANY_CONTRACTORS:
            paid[key] += row["wages"]
    return [found[place] for place in range(len(rows))]


@given(payrolls(), st.sampled_from([LARGE, SMALL, MANY_CONTRACTORS]))
def test_every_column_equals_the_answer_to_a_single_paycheck(rows: list[Row], workforce: WorkforceQuestion) -> None:
    found = contributions(payroll_frame(rows), Terms(workforce))
    assert [list(row) for row in found.rows.select(AMOUNTS).iter_rows()] == one_after_another(rows, workforce)
    assert found.rows["complete"].all()
    assert found.refused.is_empty()


@given(payrolls(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(rows: list[Row], random: Random) -> None:
    shuffled = random.sample(rows, len(rows))
    key = ["person", "kind", "pay_date"]
    first, second = (contributions(payroll_frame(each), Terms(LARGE)).rows.sort(key) for each in (rows, shuffled))
    assert first.equals(second)


@pytest.mark.parametrize("people", [120, pytest.param(1200, marks=pytest.mark.proof)])
def test_all_rows_of_a_payroll_get_their_single_answers(people: int) -> None:
    random = Random(175)
    days = [date(year, month, 28) for year in coverage().years[1:] for month in range(1, 13)]
    rows = [
        {"person": f"p{person}", "kind": random.choice(["w2", "w2", "contractor"]), "pay_date": day}
        | {"wages": random.choice([0, 1, random.randrange(2_500_000), random.randrange(10**11)])}
        for person in range(people)
        for day in days
    ]
    random.shuffle(rows)
    assert len(rows) > 83 * people
    found = contributions(payroll_frame(rows), Terms(LARGE))
    assert [list(row) for row in found.rows.select(AMOUNTS).iter_rows()] == one_after_another(rows, LARGE)


def quarters(*wages: int, person: str = "A", kind: str = "w2", year: int = 2026) -> list[Row]:
    return [
        {"person": person, "kind": kind, "quarter": str(Quarter(year, number)), "wages": paid}
        for number, paid in enumerate(wages, 1)
    ]


def eligible(rows: Sequence[Row], terms: Terms) -> list[int]:
    return contributions(payroll_frame(rows, "quarter"), terms).rows["eligible_wages"].to_list()


def test_the_wage_base_is_used_up_within_each_year() -> None:
    rows = quarters(10_000_000, 8_000_000, 1_000_000, 5) + quarters(17_610_001, year=2025)
    assert eligible(rows, Terms(LARGE)) == [10_000_000, 8_000_000, 450_000, 0, 17_610_000]


def test_contractors_that_do_not_count_use_up_no_wage_base() -> None:
    rows = quarters(WAGE_BASE_2026, kind="contractor") + quarters(WAGE_BASE_2026)
    assert eligible(rows, Terms(LARGE)) == [0, WAGE_BASE_2026]
    assert eligible(rows, Terms(MANY_CONTRACTORS)) == [0, WAGE_BASE_2026]
    assert eligible(list(reversed(rows)), Terms(MANY_CONTRACTORS)) == [WAGE_BASE_2026, 0]


def test_the_self_employed_pay_both_shares_and_need_no_workforce() -> None:
    (row,) = contributions(
        payroll_frame(quarters(10_000_000, kind="self_employed"), "quarter"), Terms()
    ).rows.to_dicts()
    assert (row["employee"], row["employer"], row["medical_employee"]) == (88_000, 0, 70_000)


def test_an_exempt_part_costs_nothing() -> None:
    terms = Terms(LARGE, exempt=["medical"])
    (row,) = contributions(payroll_frame(quarters(10_000_000), "quarter"), terms).rows.to_dicts()
    assert (row["medical_employee"], row["medical_employer"], row["total"]) == (0, 0, 18_000)


def test_each_year_has_its_own_workforce() -> None:
    terms = Terms({2025: SMALL, 2026: LARGE})
    rows = quarters(10_000_000, year=2025) + quarters(10_000_000) + quarters(1, year=2024)
    found = contributions(payroll_frame(rows, "quarter"), terms)
    assert found.rows["employer"].to_list() == [0, 42_000]
    assert found.refused.to_dicts() == [{"row": 3, "column": "quarter", "value_class": "workforce_missing"}]
    assert found.rows["complete"].to_list() == [False, False]


def test_a_duplicate_row_is_refused_and_its_person_marked() -> None:
    rows = [*quarters(100, 200), *quarters(300), *quarters(400, person="B")]
    found = contributions(payroll_frame(rows, "quarter"), Terms(LARGE))
    assert found.refused["row"].to_list() == [1, 3]
    assert set(found.refused["value_class"]) == {"duplicate"}
    assert found.rows.select("person", "complete").rows() == [("A", False), ("B", True)]


def test_wages_of_a_duplicate_row_use_up_no_wage_base() -> None:
    rows = [*quarters(WAGE_BASE_2026, WAGE_BASE_2026 + 1), *quarters(7)]
    found = contributions(payroll_frame(rows, "quarter"), Terms(LARGE))
    assert found.refused["row"].to_list() == [1, 3]
    assert found.rows.select("quarter", "eligible_wages").rows() == [("2026-Q2", WAGE_BASE_2026)]


def test_a_day_without_law_is_answered_only_if_provisional(shelf_to_2027: Rulebook) -> None:
    rows = quarters(100, year=2018) + quarters(10_000_000, year=2028)
    found = contributions(payroll_frame(rows, "quarter"), Terms(LARGE), rulebook=shelf_to_2027)
    assert found.refused["value_class"].to_list() == ["not_covered", "not_covered"]
    asked = contributions(payroll_frame(rows, "quarter"), Terms(LARGE, provisional=True), rulebook=shelf_to_2027)
    assert asked.rows["total"].to_list() == [100_000]


def test_wages_before_contributions_began_use_up_no_wage_base() -> None:
    rows = quarters(20_000_000, 20_000_000, 20_000_000, 13_290_001, year=2019)
    found = contributions(payroll_frame(rows, "quarter"), Terms(LARGE))
    assert found.refused.rows() == [(row, "quarter", "not_covered") for row in (1, 2, 3)]
    assert found.rows.select("quarter", "eligible_wages").rows() == [("2019-Q4", 13_290_000)]


def test_rows_of_another_year_are_refused() -> None:
    rows = quarters(1, year=2025) + quarters(2)
    found = contributions(payroll_frame(rows, "quarter"), Terms(LARGE, year=2026))
    assert found.refused.rows() == [(1, "quarter", "other_year")]
    assert found.rows["wages"].to_list() == [2]


def test_refused_rows_have_their_own_numbers() -> None:
    rows = payroll_frame(quarters(1, 2, year=2018), "quarter").with_columns(row=pl.Series([70, 90]))
    assert contributions(rows, Terms(LARGE)).refused.rows() == [
        (70, "quarter", "not_covered"),
        (90, "quarter", "not_covered"),
    ]


def test_a_choice_that_the_law_does_not_allow_is_refused() -> None:
    terms = Terms(LARGE, EmployerPays(medical=Decimal("0.5")))
    with pytest.raises(InvalidQuestion, match="Give at least"):
        contributions(payroll_frame(quarters(1), "quarter"), terms)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (payroll_frame(quarters(1), "quarter").drop("wages"), "wages is missing"),
        (payroll_frame(quarters(1), "quarter").drop("quarter"), "either the column quarter or"),
        (payroll_frame(quarters(1), "quarter").with_columns(person=None), "person lacks"),
        (payroll_frame(quarters(-1), "quarter"), "int64 cents"),
        (payroll_frame(quarters(100_000_000_000), "quarter"), "int64 cents"),
        (payroll_frame(quarters(1), "quarter").cast({"wages": pl.Float64}), "int64 cents"),
        (payroll_frame(quarters(1), "quarter").with_columns(quarter=pl.lit("2026")), "Row 1 has no quarter"),
        (payroll_frame(quarters(1), "quarter").with_columns(quarter=date(2026, 1, 2)), "Row 1 has no quarter"),
        (
            payroll_frame(quarters(1), "quarter").with_columns(quarter=pl.lit(10**9).cast(pl.Date)),
            "Give quarter as texts",
        ),
        (payroll_frame(quarters(1), "quarter").with_columns(quarter=datetime(2026, 1, 1)), "Give quarter as texts"),
        (payroll_frame(quarters(1), "quarter").with_columns(person=7), "Give person as texts"),
        (
            payroll_frame(quarters(1), "quarter").with_columns(kind=pl.lit("W-2")),
            "Row 1 has no kind such as w2, contractor",
        ),
        (payroll_frame(quarters(1), "quarter").with_columns(total=1), "total has the name of an answer"),
        (payroll_frame(quarters(1), "quarter").with_columns(complete=True), "complete has the name of an answer"),
        (payroll_frame(quarters(1), "quarter").with_columns(row=pl.lit("7")), "Give row as whole numbers"),
        (payroll_frame(quarters(1)).with_columns(pay_date=pl.lit("2026-01-02")), "Give pay_date as days"),
        (payroll_frame(quarters(1)).with_columns(pay_date=datetime(2026, 1, 2)), "Give pay_date as days"),
    ],
)
def test_undocumented_columns_are_refused(rows: pl.DataFrame, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        contributions(rows, Terms(LARGE))


def test_rows_whose_sum_may_exceed_an_int64_are_refused() -> None:
    largest = 99_999_999_999
    assert MOST_ROWS * largest < 2**63
    check_row_count(MOST_ROWS)
    with pytest.raises(ValueError, match="at most 90000000 rows"):
        check_row_count(MOST_ROWS + 1)


def test_the_rows_of_a_table_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculators.batch.contribution_rows.MOST_ROWS", 2)
    assert len(contributions(payroll_frame(quarters(1, 2), "quarter"), Terms(LARGE)).rows) == 2
    with pytest.raises(ValueError, match="at most 2 rows"):
        contributions(payroll_frame(quarters(1, 2, 3), "quarter"), Terms(LARGE))


def test_an_arrow_table_gets_the_same_answer() -> None:
    rows = payroll_frame(quarters(10_000_000, 20_000_000), "quarter")
    assert contributions(rows.to_arrow(), Terms(LARGE)).rows.equals(contributions(rows, Terms(LARGE)).rows)


def test_texts_may_be_categories() -> None:
    rows = payroll_frame(quarters(10_000_000, 20_000_000), "quarter")
    categories = rows.cast(dict.fromkeys(("person", "kind", "quarter"), pl.Categorical))
    assert contributions(categories, Terms(LARGE)).rows["total"].equals(contributions(rows, Terms(LARGE)).rows["total"])


def test_an_arrow_table_with_a_column_twice_is_refused() -> None:
    table = payroll_frame(quarters(1), "quarter").to_arrow()
    with pytest.raises(ValueError, match="Two columns have the same name"):
        contributions(table.append_column("wages", table["wages"]), Terms(LARGE))


def test_no_input_rows_give_no_rows() -> None:
    found = contributions(payroll_frame([]), Terms(LARGE))
    assert found.rows.columns == ["person", "kind", "wages", "pay_date", *AMOUNTS, "complete"]
    assert found.rows.is_empty()

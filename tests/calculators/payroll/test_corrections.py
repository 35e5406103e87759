"""Tests of the rows of one day that are added up, and of corrections."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch.refusals import Answers
from calculators.payroll.corrections import added_up

DAYS = [date(2026, 1, 9), date(2026, 1, 23), date(2026, 2, 6), date(2026, 4, 3)]
Paid = tuple[str, date, int]


def settled(*rows: Paid) -> Answers:
    table = pl.DataFrame(list(rows), {"person": pl.String, "pay_date": pl.Date, "wages": pl.Int64}, orient="row")
    return added_up(table.with_columns(row=pl.int_range(1, pl.len() + 1), kind=pl.lit("w2")), "pay_date")


def wages(found: Answers) -> list[tuple[int, ...]]:
    return found.rows.select("row", "wages").rows()


def test_rows_of_one_person_and_day_are_added_up_in_the_place_of_the_first() -> None:
    found = settled(("Ana", DAYS[1], 5), ("Bo", DAYS[0], 7), ("Ana", DAYS[0], 1), ("Ana", DAYS[1], 20))
    assert wages(found) == [(1, 25), (2, 7), (3, 1)]
    assert found.rows.columns == ["person", "pay_date", "wages", "row", "kind"]
    assert found.refused.is_empty()


@pytest.mark.parametrize(
    ("cents", "expected"),
    [
        ((100, -150, 200, 300), [(1, 0), (3, 150), (4, 300)]),
        ((100, -30, 200, 300), [(1, 70), (3, 200), (4, 300)]),
        ((-30, 100, 200, 300), [(2, 70), (3, 200), (4, 300)]),
        ((100, 200, -250, 300), [(1, 50), (2, 0), (4, 300)]),
        ((100, -50, -50, 300), [(1, 0), (4, 300)]),
        ((-100, -50, 150, 300), [(3, 0), (4, 300)]),
        ((0, 100, -50, 0), [(1, 0), (2, 50), (4, 0)]),
        ((0, 0, 0, 0), [(1, 0), (2, 0), (3, 0), (4, 0)]),
    ],
)
def test_a_correction_reduces_the_last_pay_before_it_then_earlier_then_later_pay(
    cents: Sequence[int], expected: list[tuple[int, int]]
) -> None:
    assert wages(settled(*(("Ana", day, paid) for day, paid in zip(DAYS, cents, strict=True)))) == expected


def test_rows_out_of_order_of_time_keep_their_places() -> None:
    assert wages(settled(("Ana", DAYS[2], 200), ("Ana", DAYS[1], -150), ("Ana", DAYS[0], 100))) == [(1, 150), (3, 0)]


def test_a_correction_of_one_person_or_employer_leaves_the_others() -> None:
    assert wages(settled(("Ana", DAYS[0], 100), ("Bo", DAYS[0], 100), ("Ana", DAYS[1], -40))) == [(1, 60), (2, 100)]
    table = pl.DataFrame({"employer_name": ["Elm", "Oak", "Elm"], "wages": [100, 100, -40], "row": [1, 2, 3]})
    own = table.with_columns(person=pl.lit("Ana"), kind=pl.lit("w2"), pay_date=pl.Series([DAYS[0], DAYS[0], DAYS[1]]))
    assert wages(added_up(own, "pay_date")) == [(1, 60), (2, 100)]


def test_a_quarter_below_zero_is_refused_with_all_its_rows() -> None:
    found = settled(("Ana", DAYS[0], 100), ("Ana", DAYS[1], -101), ("Ana", DAYS[3], 5), ("Bo", DAYS[0], 1))
    assert found.refused.rows() == [(1, "wages", "below_zero"), (2, "wages", "below_zero")]
    assert wages(found) == [(3, 5), (4, 1)]


@given(
    st.lists(
        st.tuples(st.sampled_from(["Ana", "Bo"]), st.sampled_from(DAYS), st.integers(-200, 300)),
        min_size=1,
        max_size=12,
    )
)
def test_corrections_change_no_quarter_and_leave_no_pay_below_zero(rows: list[Paid]) -> None:
    found = settled(*rows)
    sums: dict[tuple[str, bool], int] = defaultdict(int)
    kept: dict[tuple[str, bool], int] = defaultdict(int)
    for person, day, cents in rows:
        sums[person, day == DAYS[3]] += cents
    for person, day, cents in found.rows.select("person", "pay_date", "wages").iter_rows():
        assert cents >= 0
        kept[person, day == DAYS[3]] += cents
    assert {key: cents for key, cents in kept.items() if cents} == {key: each for key, each in sums.items() if each > 0}
    wrong = {place for place, (person, day, _) in enumerate(rows, 1) if sums[person, day == DAYS[3]] < 0}
    assert set(found.refused["row"]) == wrong

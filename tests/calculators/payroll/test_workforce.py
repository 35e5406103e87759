"""Tests of the workforce counted from the pay dates of a year."""

from collections.abc import Sequence
from datetime import date, timedelta

import polars as pl
import pytest

from calculators.contribution.workforce import whole_year
from calculators.payroll import counted_workforces
from calculators.payroll.workforce import has_every_pay_period, workforce_of_years

FRIDAYS = [date(2025, 1, 3) + timedelta(days=7 * number) for number in range(52)]
MONTHS = [date(2025, month, 28) for month in range(1, 13)]


def paid(*rows: tuple[str, str, str, date]) -> pl.DataFrame:
    texts = dict.fromkeys(("employer_name", "person", "kind"), pl.String)
    return pl.DataFrame(list(rows), {**texts, "pay_date": pl.Date}, orient="row")


def test_the_people_of_each_pay_date_are_counted_once_by_kind() -> None:
    rows = [("Oak", "Ana", "w2", day) for day in reversed(MONTHS)]
    rows += [("Oak", "Bo", "contractor", MONTHS[0])] * 2
    rows += [("Oak", "Cem", "self_employed", day) for day in MONTHS[:2]]
    rows += [("Oak", "Dee", "w2", MONTHS[-1]), ("Elm", "Dee", "w2", MONTHS[-1])]
    found = counted_workforces(paid(*rows))
    assert list(found) == [("Oak", 2025)]
    periods = found["Oak", 2025].pay_periods
    assert periods is not None
    assert [(each.w2, each.contractors) for each in periods] == [(1, 1), *[(1, 0)] * 10, (2, 0)]


def test_each_year_is_counted_by_itself() -> None:
    days = [*MONTHS, *(day.replace(year=2026) for day in MONTHS[:11])]
    assert list(counted_workforces(paid(*(("", "Ana", "w2", day) for day in days)))) == [("", 2025)]
    assert counted_workforces(paid()) == {}


def test_employers_are_counted_in_the_order_of_the_rows() -> None:
    names = [f"Employer {number}" for number in (5, 2, 9, 1, 8, 3, 7, 4)]
    rows = [(name, "Ana", "w2", day) for day in MONTHS for name in names]
    assert list(counted_workforces(paid(*rows))) == [(name, 2025) for name in names]


def test_a_day_is_missing_in_no_row() -> None:
    with pytest.raises(ValueError, match="The column pay_date lacks a value"):
        counted_workforces(paid(("", "Ana", "w2", MONTHS[0])).with_columns(pay_date=pl.lit(None, pl.Date)))


def test_the_count_of_a_year_applies_to_the_year_after_it() -> None:
    counted = counted_workforces(paid(*(("", "Ana", "w2", day) for day in MONTHS)))
    assert workforce_of_years("", [2026], counted) == {2026: counted["", 2025]}
    assert workforce_of_years("", [2025], counted) is None
    assert workforce_of_years("", [2026, 2027], counted) is None
    assert workforce_of_years("Oak", [2026], counted) is None
    assert workforce_of_years("Oak", [], counted) == {}


@pytest.mark.parametrize(
    ("days", "regular"),
    [
        (FRIDAYS, True),
        (FRIDAYS[::2], True),
        (MONTHS, True),
        (FRIDAYS[1:], True),
        (FRIDAYS[2:], False),
        (FRIDAYS[:-1], False),
        ([*FRIDAYS[:20], *FRIDAYS[21:]], False),
        ([*FRIDAYS[:20], FRIDAYS[20] - timedelta(days=3), *FRIDAYS[20:]], False),
        ([*FRIDAYS[:20], FRIDAYS[20] + timedelta(days=3), *FRIDAYS[21:]], True),
        ([*FRIDAYS[:20], FRIDAYS[20] + timedelta(days=5), *FRIDAYS[21:]], False),
        (MONTHS[:11], False),
        ([], False),
    ],
)
def test_a_year_has_every_pay_period_if_its_pay_dates_are_regular(days: Sequence[date], regular: bool) -> None:
    assert has_every_pay_period(days) is regular


@pytest.mark.parametrize(
    ("first", "gap", "last", "regular"),
    [
        (8, 10, 8, True),
        (8, 15, 8, True),
        (8, 16, 8, False),
        (8, 6, 8, True),
        (8, 5, 8, False),
        (15, 10, 8, True),
        (16, 10, 8, False),
        (8, 10, 15, True),
        (8, 10, 16, False),
    ],
)
def test_a_gap_is_compared_with_half_and_with_one_and_six_tenths_of_the_usual_one(
    first: int, gap: int, last: int, regular: bool
) -> None:
    # Pay dates every ten days, but for the days until the first, those after the second and those after the last.
    days = [date(2025, 1, 1) + timedelta(days=first), date(2025, 1, 1) + timedelta(days=first + 10)]
    days.append(days[-1] + timedelta(days=gap))
    end = date(2025, 12, 31) - timedelta(days=last)
    while (end - days[-1]).days > 19:
        days.append(days[-1] + timedelta(days=10))
    between = (end - days[-1]).days
    days += [days[-1] + timedelta(days=between // 2), end] if between > 15 else [end]
    assert has_every_pay_period(days) is regular


def test_a_year_has_12_to_53_pay_periods() -> None:
    assert [count for count in range(60) if whole_year(count)] == list(range(12, 54))

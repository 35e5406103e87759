"""A value computed once a day appears in every row of that day."""

from datetime import date

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch.periods import once_a_day, quarters_of
from calculators.worksheet.calendar import Quarter

DAY = st.dates(date(2019, 1, 1), date(2031, 12, 31))


@given(st.lists(st.none() | DAY))
def test_each_row_has_the_value_of_its_day(days: list[date | None]) -> None:
    found = once_a_day(pl.Series("pay_date", days, dtype=pl.Date), lambda every: every.cast(pl.String))
    assert found.to_list() == [day and day.isoformat() for day in days]
    assert (found.name, found.dtype) == ("pay_date", pl.String)


def test_a_value_is_computed_once_for_each_day_of_the_span() -> None:
    asked: list[list[date]] = []

    def find(days: pl.Series) -> pl.Series:
        asked.append(days.to_list())
        return days.dt.day()

    first, second, third = date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)
    found = once_a_day(pl.Series("pay_date", [third, first, third, third, None]), find)
    assert (found.to_list(), found.name) == ([2, 28, 2, 2, None], "pay_date")
    assert asked == [[first, second, third]]


@given(st.lists(DAY))
def test_each_row_has_the_quarter_of_its_day(days: list[date]) -> None:
    found = quarters_of(pl.Series("quarter", days, dtype=pl.Date))
    assert found.to_list() == [str(Quarter.of_day(day)) for day in days]

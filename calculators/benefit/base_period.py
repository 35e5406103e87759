"""Find the base period, from the benefit year or the last day of work (SOURCES 2.3)."""

from collections.abc import Sequence

from calculators.worksheet.calendar import sunday_on_or_before
from calculators.worksheet.number import NONE, ONE, TWO, Number, line
from calculators.worksheet.operators import choose, lesser, pick

QUARTERS_IN_BASE_PERIOD = 4
QUARTERS_IN_LOOK_BACK = 6


def benefit_year_start(leave_start_date: Number) -> Number:
    """Return the Sunday on or before the first day of leave (c. 175M s. 1)."""
    return line("benefit_year_start", sunday_on_or_before(leave_start_date))


def effective_date(year_start: Number, *, application_date: Number | None) -> Number:
    """Return the application date if it is before the benefit year, or else the first day of that year."""
    if application_date is None:
        return line("effective_date", year_start)
    return line("effective_date", lesser(application_date, year_start))


def base_period_end(look_back: Sequence[Number], *, newest_quarter: Number, employers: Number) -> Number:
    """Return the last quarter of the base period (SOURCES 2.3).

    ``look_back`` has the wages of all employers, newest first. Its quarters are that of the effective date and the five
    before it. ``employers`` is the number of employers that paid wages in them.
    """
    effective_quarter = line("effective_quarter", newest_quarter)
    current_counts = (look_back[0] > NONE) & (employers <= ONE)
    before = _completed_quarter(effective_quarter, look_back)
    return line("base_period_end", choose(current_counts, effective_quarter, before))


def base_period_end_of_earlier_leave(newest_quarter: Number, look_back: Sequence[Number]) -> Number:
    """Return the last quarter of the base period of a past leave whose quarter was not completed.

    The wages known now for the quarter in which that leave started were not known then (SOURCES 3.3a).
    """
    effective_quarter = line("effective_quarter", newest_quarter)
    return line("base_period_end", _completed_quarter(effective_quarter, look_back))


def _completed_quarter(effective_quarter: Number, look_back: Sequence[Number]) -> Number:
    return choose(look_back[1] > NONE, effective_quarter - ONE, effective_quarter - TWO)


def base_period_end_at_separation(newest_quarter: Number) -> Number:
    """Return the last completed quarter before the quarter in which a former employee was separated."""
    separation_quarter = line("separation_quarter", newest_quarter)
    return line("base_period_end", separation_quarter - ONE)


def base_period_wages(
    look_back: Sequence[Number], *, newest_quarter: Number, end: Number, count: int = QUARTERS_IN_BASE_PERIOD
) -> list[Number]:
    """Return the wages of ``count`` quarters of a look-back that end with ``end``, newest first."""
    return pick(newest_quarter - end, look_back, count)

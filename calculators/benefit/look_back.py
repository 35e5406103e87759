"""Read the wages of a question by employer, over the look-back and in the base period."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from calculators.benefit.base_period import (
    QUARTERS_IN_BASE_PERIOD,
    QUARTERS_IN_LOOK_BACK,
    base_period_end,
    base_period_end_at_separation,
    base_period_end_of_earlier_leave,
    base_period_wages,
    effective_date,
)
from calculators.benefit.models import QuarterWages, WageQuestion
from calculators.worksheet.calendar import Quarter, quarter_of, quarter_text, sunday_on_or_before
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.operators import total

CENTS_IN_A_DOLLAR = Decimal(100)
Paid = Mapping[str, Mapping[str, int]]
"""Cents by employer and quarter."""


class BasePeriod(Struct, frozen=True, kw_only=True):
    """The last quarter of the base period, and the wages in the look-back, newest first.

    The wages are by employer, and of all employers together.
    """

    newest_quarter: Number
    dates: Sequence[Number]
    end: Number
    look_back: Mapping[str, Sequence[Number]]
    together: Sequence[Number]
    quarters: Sequence[str]
    ignores_wages: bool
    count: int = QUARTERS_IN_BASE_PERIOD

    def on_appeal(self) -> Self:
        """Return the quarter in progress and the four completed ones, which count on appeal (SOURCES 2.3)."""
        return replace(self, end=self.newest_quarter, count=QUARTERS_IN_BASE_PERIOD + 1)

    def labels(self) -> list[str]:
        """Return the quarters, oldest first."""
        shift = self.newest_quarter.amount - self.end.amount
        return [*reversed(self.quarters[shift : shift + self.count])]

    def wages_of(self, employers: Sequence[str]) -> list[Number]:
        """Return the wages of these employers together in each quarter of the base period, newest first."""
        several = len(employers) < len(self.look_back)
        paid = added([self.look_back[each] for each in employers], self.quarters) if several else self.together
        return base_period_wages(paid, newest_quarter=self.newest_quarter, end=self.end, count=self.count)

    def employers(self) -> list[str]:
        """Return the employers that paid wages in the base period."""
        shift = self.newest_quarter.amount - self.end.amount
        window = slice(shift, shift + self.count)
        return [label for label, line in self.look_back.items() if any(n.amount for n in line[window])]


def base_period(question: WageQuestion, benefit_year_start: Number) -> BasePeriod:
    """Return the base period of ``question``.

    It ends before the separation if that is given, or else follows from the effective date.
    """
    separated = question.separation_date
    application = question.first_application_date
    newest, dates = _newest_quarter(benefit_year_start, application=application, separation=separated)
    paid = paid_by_employer(question.wages)
    quarters = look_back_quarters(newest.amount)
    look_back = _look_back(paid, quarters)
    together = added(list(look_back.values()), quarters)
    if separated is not None:
        end = base_period_end_at_separation(newest)
    elif question.earlier_leave_start_date is not None and _goes_on(newest, question.earlier_leave_start_date):
        end = base_period_end_of_earlier_leave(newest, together)
    else:
        count = given("employers_in_look_back", len(look_back), "count")
        end = base_period_end(together, newest_quarter=newest, employers=count)
    ignored = any(cents for of in paid.values() for quarter, cents in of.items() if quarter not in quarters)
    return BasePeriod(
        newest_quarter=newest,
        dates=dates,
        end=end,
        look_back=look_back,
        together=together,
        quarters=quarters,
        ignores_wages=ignored,
    )


def _goes_on(quarter: Number, day: date) -> bool:
    """Return whether a quarter is not over on a day."""
    return day < Quarter.at(quarter.amount + 1).first_day


def first_leave_start(question: WageQuestion) -> Number:
    """Return the first day of the first leave of the benefit year, on which every later leave depends."""
    name: LineName = "leave_start_date" if question.earlier_leave_start_date is None else "earlier_leave_start_date"
    return given(name, question.first_leave_start_date.toordinal(), "date")


def quarters_asked(
    leave_start: date,
    *,
    application: date | None = None,
    separation: date | None = None,
    earlier_leave: date | None = None,
) -> tuple[str, ...]:
    """Return the quarters of the look-back for these days, newest first."""
    if earlier_leave is not None:
        leave_start, application = earlier_leave, None
    year_start = sunday_on_or_before(given("leave_start_date", leave_start.toordinal(), "date"))
    return look_back_quarters(_newest_quarter(year_start, application=application, separation=separation)[0].amount)


def _newest_quarter(
    benefit_year_start: Number, *, application: date | None, separation: date | None
) -> tuple[Number, Sequence[Number]]:
    """Return the newest quarter of the look-back, and the days that it follows from."""
    if separation is not None:
        return quarter_of(given("separation_date", separation.toordinal(), "date")), [benefit_year_start]
    applied = None if application is None else given("application_date", application.toordinal(), "date")
    effective = effective_date(benefit_year_start, application_date=applied)
    return quarter_of(effective), [benefit_year_start, effective]


@lru_cache(maxsize=1024)
def look_back_quarters(newest: int) -> tuple[str, ...]:
    """Return the quarters of the look-back, such as ``2025-Q4``, newest first.

    ``newest`` is the position of the newest one.
    """
    return tuple(quarter_text(newest - back) for back in range(QUARTERS_IN_LOOK_BACK))


def _look_back(paid: Paid, quarters: Sequence[str]) -> dict[str, list[Number]]:
    """Return the wages of each employer that paid any in the look-back.

    If there are several employers, the wages have the employer's name.
    """
    paying = {employer: of for employer, of in paid.items() if any(map(of.get, quarters))}
    several = len(paying) > 1
    return {employer: _wages(employer if several else "", of, quarters) for employer, of in paying.items()}


def _wages(employer: str, paid: Mapping[str, int], quarters: Sequence[str]) -> list[Number]:
    """Return the wages of one employer in ``quarters``, with its name if that is needed."""
    return [given("quarter_wages", paid.get(each, 0), "dollars", of=employer, period=each) for each in quarters]


def paid_by_employer(rows: Sequence[QuarterWages]) -> Paid:
    """Return cents by employer and quarter, with rows of the same employer and quarter added up."""
    paid: dict[str, dict[str, int]] = {}
    for row in rows:
        of, quarter = paid.setdefault(row.employer, {}), row.quarter
        of[quarter] = of.get(quarter, 0) + int(row.amount * CENTS_IN_A_DOLLAR)
    return paid


def added(employers: Sequence[Sequence[Number]], quarters: Sequence[str]) -> Sequence[Number]:
    """Return the wages of several employers together, quarter by quarter, or zeros without employers."""
    if len(employers) == 1:
        return employers[0]
    if not employers:
        return _wages("", {}, quarters)
    return [
        line("wages_of_employers", total(paid), period=quarter)
        for quarter, paid in zip(quarters, zip(*employers, strict=True), strict=True)
    ]

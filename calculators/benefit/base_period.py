"""Find the base period of a question: the four quarters whose wages count (SOURCES 2.3)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from calculators.benefit.benefit_year import benefit_year_start, effective_date
from calculators.benefit.look_back import look_back_quarters, paid_by_employer, wages_by_employer, wages_together
from calculators.benefit.models import WageQuestion, separation_by
from calculators.worksheet.calendar import Quarter, quarter_of
from calculators.worksheet.number import NONE, ONE, TWO, Number, given, line
from calculators.worksheet.operators import choose, pick

QUARTERS_IN_BASE_PERIOD = 4


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

    def with_newest_quarter(self) -> Self:
        """Return the four quarters that end with the one in progress, as if its wages counted."""
        return replace(self, end=self.newest_quarter)

    def labels(self) -> list[str]:
        """Return the quarters, oldest first."""
        shift = self.newest_quarter.amount - self.end.amount
        return [*reversed(self.quarters[shift : shift + self.count])]

    def wages_of(self, employers: Sequence[str]) -> list[Number]:
        """Return the wages of these employers together in each quarter of the base period, newest first."""
        several = len(employers) < len(self.look_back)
        paid = wages_together([self.look_back[each] for each in employers], self.quarters) if several else self.together
        return base_period_wages(paid, newest_quarter=self.newest_quarter, end=self.end, count=self.count)

    def employers(self) -> list[str]:
        """Return the employers that paid wages in the base period."""
        shift = self.newest_quarter.amount - self.end.amount
        window = slice(shift, shift + self.count)
        return [label for label, line in self.look_back.items() if any(n.amount for n in line[window])]


def find_base_period(question: WageQuestion, year_start: Number) -> BasePeriod:
    """Return the base period of ``question``, whose benefit year starts on ``year_start``.

    It ends before the separation if that is given, or else follows from the effective date. A separation after the
    first leave began changes nothing, because the average weekly wage of that leave stays (SOURCES 3.3a).
    """
    separated = question.first_separation_date
    application = question.first_application_date
    newest, dates = _newest_quarter(year_start, application=application, separation=separated)
    paid = paid_by_employer(question.wages)
    quarters = look_back_quarters(newest.amount)
    look_back = wages_by_employer(paid, quarters)
    together = wages_together(list(look_back.values()), quarters)
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
        separation = separation_by(earlier_leave, separation=separation)
    year_start = benefit_year_start(given("leave_start_date", leave_start.toordinal(), "date"))
    return look_back_quarters(_newest_quarter(year_start, application=application, separation=separation)[0].amount)


def _newest_quarter(
    year_start: Number, *, application: date | None, separation: date | None
) -> tuple[Number, Sequence[Number]]:
    """Return the newest quarter of the look-back, and the days that it follows from."""
    if separation is not None:
        return quarter_of(given("separation_date", separation.toordinal(), "date")), [year_start]
    applied = None if application is None else given("application_date", application.toordinal(), "date")
    effective = effective_date(year_start, application_date=applied)
    return quarter_of(effective), [year_start, effective]


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

"""Forecast the paycheck in which wages reach the wage base, if later ones pay the same."""

from datetime import date

from calculators.withholding.models import WageBaseReached
from calculators.withholding.pay_dates import PayFrequency, later_pay_dates
from calculators.worksheet.number import Number, line
from calculators.worksheet.rounding import raised_to_whole


def further_paychecks(*, left: Number, pay: Number) -> Number | None:
    """Return the number of further equal paychecks until the wage base is reached.

    It is ``None`` if this one pays nothing.
    """
    return line("further_paychecks", raised_to_whole(left / pay, "count")) if pay.amount else None


def wage_base_reached(
    pay_date: date, frequency: PayFrequency | None, *, room: Number, further: Number | None
) -> WageBaseReached | None:
    """Return the paycheck in which the wage base of the year is reached, if there is one."""
    if frequency is None:
        return None
    if not room.amount:
        return WageBaseReached(when="before_this_pay", further_paychecks=None, pay_date=None)
    later = later_pay_dates(pay_date, frequency)
    if further is None or (count := further.whole()) > len(later):
        return WageBaseReached(when="not_this_year", further_paychecks=None, pay_date=None)
    if not count:
        return WageBaseReached(when="with_this_pay", further_paychecks=0, pay_date=pay_date)
    return WageBaseReached(when="later_this_year", further_paychecks=count, pay_date=later[count - 1])

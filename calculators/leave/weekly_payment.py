"""What one week of leave pays: the part of the weekly benefit, less what other income takes off it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calculators.leave.models import IncomeKind
from calculators.leave.other_income import DOLLAR_FOR_DOLLAR, EMPLOYER_PLAN, PAID_LEAVE, OtherIncomes, nothing
from calculators.leave.weeks import LeaveWeek
from calculators.worksheet.number import NONE, Number, given_decimal, line
from calculators.worksheet.operators import greater, lesser, total
from calculators.worksheet.rounding import cut_to_four_decimals, to_cent_half_up


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for every week of a plan."""

    weekly_benefit: Number
    average_weekly_wage: Number
    other: OtherIncomes
    topping_off: bool


@dataclass(frozen=True, slots=True)
class WeekBenefit:
    """The lines of a paid week, what other income reduces it, and whether its paid leave is more than the room."""

    gross: Number
    reductions: Number
    amount: Number
    top_up_room: Number
    above_room: bool
    reduced_by: tuple[IncomeKind, ...]


def week_benefit(week: LeaveWeek, earlier: Sequence[Number], terms: Terms) -> WeekBenefit:
    """The benefit of a week; ``earlier`` holds the gross of other periods in the same week."""
    period = str(week.days[0].day)
    hours = hours_paid(week, terms)
    gross = _gross(hours, earlier, terms, period)
    wage = terms.average_weekly_wage * hours / terms.other.usual_weekly_hours
    average = line("week_average_wage", to_cent_half_up(wage), period=period)
    plans = terms.other.of_week("plans_of_week", EMPLOYER_PLAN, week)
    amount, reduced_by = _amount(week, gross, plans, average, terms)
    room = _top_up_room(gross, plans, average, period) if terms.topping_off else nothing("top_up_room")
    paid_leave = terms.other.of_week("paid_leave_of_week", PAID_LEAVE, week)
    above = terms.topping_off and paid_leave is not None and (paid_leave > room).truth
    reductions = line("week_reductions", gross - amount, period=period)
    return WeekBenefit(gross, reductions, amount, room, above, reduced_by)


def _top_up_room(gross: Number, plans: Number | None, average: Number, period: str) -> Number:
    """What accrued paid leave may add, up to the average wage of the paid hours."""
    left = average - gross if plans is None else average - gross - plans
    return line("top_up_room", greater(left, NONE), period=period)


def hours_paid(week: LeaveWeek, terms: Terms) -> Number:
    """The hours of leave on the paid days of a week (458 CMR 2.12(5))."""
    period, usual = str(week.days[0].day), terms.other.usual
    exact = sum((Fraction(usual.on([each.day])) * each.part for each in week.paid), Fraction(0))
    hours = given_decimal("usual_hours_of_days", Decimal(int(exact * 10_000)).scaleb(-4), "hours", period=period)
    if week.period.hours_off_per_week is None:
        return line("hours_paid", hours, period=period)
    off = given_decimal("hours_off_per_week", week.period.hours_off_per_week, "hours")
    return line("hours_paid", cut_to_four_decimals(hours * off / terms.other.usual_weekly_hours), period=period)


def _gross(hours: Number, earlier: Sequence[Number], terms: Terms, period: str) -> Number:
    """The part of the weekly benefit for these hours; all periods of a week together are at most one benefit."""
    part = to_cent_half_up(terms.weekly_benefit * hours / terms.other.usual_weekly_hours)
    if not earlier:
        return line("week_gross", part, period=period)
    alone = line("week_gross_alone", part, period=period)
    room = line("week_room", terms.weekly_benefit - total(earlier), period=period)
    return line("week_gross", lesser(alone, room), period=period)


def _amount(
    week: LeaveWeek, gross: Number, plans: Number | None, average: Number, terms: Terms
) -> tuple[Number, tuple[IncomeKind, ...]]:
    """The gross less income dollar for dollar, then less what exceeds the average wage with employer plans."""
    period = str(week.days[0].day)
    stopped = () if terms.topping_off or not terms.other.stopped_days(week) else PAID_LEAVE
    left = _not_stopped(week, gross, terms) if stopped else gross
    income = terms.other.of_week("income_of_week", DOLLAR_FOR_DOLLAR, week)
    if income is not None:
        left = line("week_after_income", greater(left - income, NONE), period=period)
    reduced_by = stopped + terms.other.kinds_of(DOLLAR_FOR_DOLLAR, week)
    if plans is not None:
        above = line("week_above_average_wage", greater(left + plans - average, NONE), period=period)
        left = greater(left - above, NONE)
        reduced_by += EMPLOYER_PLAN if (above > NONE).truth else ()
    return line("week_amount", left, period=period), reduced_by


def _not_stopped(week: LeaveWeek, gross: Number, terms: Terms) -> Number:
    """Before topping off, accrued paid leave on a day stopped the benefit of that day."""
    days = terms.other.stopped_days(week)
    period = str(week.days[0].day)
    hours = given_decimal("hours_stopped", terms.other.usual.hours_off(days, week.period), "hours", period=period)
    benefit = to_cent_half_up(terms.weekly_benefit * hours / terms.other.usual_weekly_hours)
    stopped = line("week_stopped", lesser(benefit, gross), period=period)
    return line("week_not_stopped", gross - stopped, period=period)

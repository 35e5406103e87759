"""Work out the payment of one week of leave: its part of the weekly benefit, less other income."""

from collections.abc import Sequence

from msgspec import Struct

from calculators.leave.models import IncomeKind
from calculators.leave.other_income import DOLLAR_FOR_DOLLAR, EMPLOYER_PLAN, PAID_LEAVE, OtherIncomes
from calculators.leave.weeks import LeaveWeek, hours_off_per_week
from calculators.worksheet.number import NONE, Condition, Number, given, given_decimal, line, unrounded
from calculators.worksheet.operators import choose, greater, lesser, total
from calculators.worksheet.rounding import to_cent_half_up


class PaymentTerms(Struct, frozen=True, kw_only=True):
    """The terms that are the same for every week of a plan.

    ``topping_off`` compares the application with the first day of topping off.
    """

    weekly_benefit: Number
    average_weekly_wage: Number
    other: OtherIncomes
    topping_off: Condition


class WeeklyPayment(Struct, frozen=True, kw_only=True):
    """The lines of a paid week, the income that reduces it, and whether it has too much paid leave.

    ``paid_leave`` is accrued leave that tops the benefit up.
    """

    gross: Number
    reductions: Number
    amount: Number
    top_up_room: Number
    paid_leave: Sequence[Number]
    above_room: bool
    reduced_by: tuple[IncomeKind, ...]


def weekly_payment(week: LeaveWeek, earlier: Sequence[Number], terms: PaymentTerms) -> WeeklyPayment:
    """Return the payment of a week.

    ``earlier`` is the gross of other periods in the same week.
    """
    hours = hours_paid(week, terms)
    gross = benefit_of_hours(hours, earlier, week, terms)
    wage = terms.average_weekly_wage * hours / terms.other.usual.weekly
    average = line("week_average_wage", to_cent_half_up(wage), period=week.first_day)
    plans = terms.other.of_week("plans_of_week", EMPLOYER_PLAN, week)
    reduced = benefit_after_reductions(week, terms, gross=gross, plans=plans, average=average)
    room = top_up_room(week, terms, gross=gross, plans=plans, average=average)
    paid_leave = terms.other.shares(PAID_LEAVE, week) if terms.topping_off.truth else []
    above = bool(paid_leave) and (total(paid_leave) > room).truth
    reductions = line("week_reductions", gross - reduced.amount, period=week.first_day)
    return WeeklyPayment(
        gross=gross,
        reductions=reductions,
        amount=reduced.amount,
        top_up_room=room,
        paid_leave=paid_leave,
        above_room=above,
        reduced_by=reduced.by,
    )


def hours_paid(week: LeaveWeek, terms: PaymentTerms) -> Number:
    """Return the hours of leave on the paid days of a week (458 CMR 2.12(5))."""
    usual = terms.other.usual
    of_days = week.usual_hours_paid(usual)
    if week.hours is not None:
        on = usual.on([each.day for each in week.days])
        of_leave = given_decimal("usual_hours_of_leave", on, "hours", period=week.first_day)
        if of_days.fraction() == of_leave.fraction():
            return line("hours_paid", week.hours, period=week.first_day)
        return line("hours_paid", unrounded(of_days * week.hours / of_leave), period=week.first_day)
    if week.period.hours_off_per_week is None:
        return line("hours_paid", of_days, period=week.first_day)
    off = hours_off_per_week(week.period.hours_off_per_week)
    return line("hours_paid", unrounded(of_days * off / usual.weekly), period=week.first_day)


def benefit_of_hours(hours: Number, earlier: Sequence[Number], week: LeaveWeek, terms: PaymentTerms) -> Number:
    """Return the part of the weekly benefit for ``hours``.

    All periods of a week give at most one weekly benefit.
    """
    part = to_cent_half_up(terms.weekly_benefit * hours / terms.other.usual.weekly)
    if not earlier:
        return line("week_gross", part, period=week.first_day)
    alone = line("week_gross_alone", part, period=week.first_day)
    before = line("week_gross_before", total(earlier), period=week.first_day)
    room = line("week_room", terms.weekly_benefit - before, period=week.first_day)
    return line("week_gross", lesser(alone, room), period=week.first_day)


class ReducedBenefit(Struct, frozen=True):
    """The benefit of a week after its reductions, and the income that reduces it."""

    amount: Number
    by: tuple[IncomeKind, ...]


def benefit_after_reductions(
    week: LeaveWeek, terms: PaymentTerms, *, gross: Number, plans: Number | None, average: Number
) -> ReducedBenefit:
    """Return the benefit less other income and less the excess with employer plans (458 CMR 2.12(6)).

    Other income is taken off dollar for dollar. The excess is the part by which benefit and employer plans together are
    above the average wage.
    """
    stopped = () if terms.topping_off.truth or not terms.other.days_of_paid_leave(week) else PAID_LEAVE
    left = benefit_without_topping_off(gross, week, terms) if stopped else gross
    income = terms.other.of_week("income_of_week", DOLLAR_FOR_DOLLAR, week)
    if income is not None:
        left = line("week_after_income", greater(left - income, NONE), period=week.first_day)
    reduced_by = stopped + terms.other.kinds_of(DOLLAR_FOR_DOLLAR, week)
    if plans is not None:
        above = line("week_above_average_wage", greater(left + plans - average, NONE), period=week.first_day)
        left = greater(left - above, NONE)
        reduced_by += EMPLOYER_PLAN if (above > NONE).truth else ()
    return ReducedBenefit(line("week_amount", left, period=week.first_day), reduced_by)


def benefit_without_topping_off(gross: Number, week: LeaveWeek, terms: PaymentTerms) -> Number:
    """Return the benefit, less that of the days with paid leave if topping off has not begun.

    Before topping off, paid leave stopped the benefit of its days.
    """
    days = terms.other.days_of_paid_leave(week)
    off = week.hours_off(days, terms.other.usual)
    hours = given("hours_stopped", off, "hours", scale=0, period=week.first_day)
    benefit = to_cent_half_up(terms.weekly_benefit * hours / terms.other.usual.weekly)
    stopped = line("week_stopped", lesser(benefit, gross), period=week.first_day)
    kept = choose(terms.topping_off, gross, gross - stopped)
    return line("week_not_stopped", kept, period=week.first_day)


def top_up_room(
    week: LeaveWeek, terms: PaymentTerms, *, gross: Number, plans: Number | None, average: Number
) -> Number:
    """Return the most that accrued paid leave may add, up to the average wage of the paid hours.

    It is zero if topping off does not apply.
    """
    left = average - gross if plans is None else average - gross - plans
    room = choose(terms.topping_off, greater(left, NONE), NONE)
    return line("top_up_room", room, period=week.first_day)

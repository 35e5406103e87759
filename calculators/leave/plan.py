"""Answer a plan of leave with the payment of each week, the weeks left and the taxes."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby, islice
from math import ceil

from msgspec import Struct

from calculators.leave.allotments import Allotments, weeks_left
from calculators.leave.models import PlanQuestion, PlanWeek, TaxSplit, WeeksLeft
from calculators.leave.other_income import OtherIncomes
from calculators.leave.payment_dates import payment_dates
from calculators.leave.tax import Payment, Taxed, Withheld, payment_of, taxed, withheld
from calculators.leave.waiting_period import waiting_periods
from calculators.leave.weekly_payment import PaymentTerms, WeeklyPayment, weekly_payment
from calculators.leave.weeks import BenefitYearLeave, LeaveWeek, hours_off_per_week
from calculators.leave.working_hours import UsualHours, usual_hours
from calculators.models.answers import EstimateWarning, WarningCode
from calculators.worksheet.calendar import DAYS_IN_A_WEEK
from calculators.worksheet.explanation import Section
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, cut_to_four_places, given, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters
from rules import Rulebook

ZERO = Decimal("0.00")


class PlannedBenefit(Struct, frozen=True, kw_only=True):
    """The values behind the payments of a plan.

    They are the weekly benefit, the average wages, the application and the end of the benefit year.
    """

    weekly_benefit: Number
    average_weekly_wages: Sequence[Number]
    application_date: Number
    benefit_year_end: date


class PaidWeek(Struct, frozen=True):
    """A paid week with its lines and the day its payment is expected."""

    week: LeaveWeek
    lines: WeeklyPayment
    payday: date
    payment: Payment
    withheld: Withheld | None


class LeavePlan(Struct, frozen=True):
    """The answer to a plan, its paid weeks, its warnings and the sections of its explanation."""

    schedule: list[PlanWeek]
    paid_weeks: list[PaidWeek]
    total_benefit: Number
    weeks_left: WeeksLeft
    taxed: Taxed | None
    warnings: list[EstimateWarning]
    sections: list[Section]

    @property
    def tax(self) -> TaxSplit | None:
        """Return the taxable and the other part of the payments that a covered tax rule applies to."""
        if self.taxed is None:
            return None
        return TaxSplit(taxable=self.taxed.taxable.decimal(), not_taxable=self.taxed.not_taxable.decimal())


def leave_plan(plan: PlanQuestion, benefit: PlannedBenefit, law: Parameters, rulebook: Rulebook) -> LeavePlan:
    """Return the answer to a plan without mistakes.

    Amounts are those of the formula, for eligible and other workers.
    """
    periods = plan.leave or []
    usual = usual_hours(plan)
    allotments = Allotments(plan.already_used, law)
    year = BenefitYearLeave(usual, allotments, benefit.benefit_year_end, law)
    weeks = list(year.weeks(periods, waiting_periods(periods, usual, law)))
    paid = _paid_weeks(plan, weeks, _terms(plan, benefit, usual, law), rulebook, law)
    amounts = [each.lines.amount for each in paid]
    total_benefit = line("total_benefit", total(amounts)) if amounts else given("total_benefit", 0, "dollars")
    tax = taxed([each.payment for each in paid], plan.employer_size)
    left = allotments.lines_left()
    return LeavePlan(
        schedule=_schedule(weeks, paid, usual),
        paid_weeks=paid,
        total_benefit=total_benefit,
        weeks_left=weeks_left(left),
        taxed=tax,
        warnings=_warnings(plan, weeks, paid),
        sections=_sections(weeks, paid, total_benefit, left, tax),
    )


def _terms(plan: PlanQuestion, benefit: PlannedBenefit, usual: UsualHours, law: Parameters) -> PaymentTerms:
    averages = benefit.average_weekly_wages
    name: LineName = "leave_average_weekly_wage"
    return PaymentTerms(
        weekly_benefit=benefit.weekly_benefit,
        average_weekly_wage=line(name, total(averages)) if averages else given(name, 0, "dollars"),
        other=OtherIncomes(plan.other_income, usual),
        topping_off=benefit.application_date >= law.topping_off_begins,
    )


def _paid_weeks(
    plan: PlanQuestion, weeks: Sequence[LeaveWeek], terms: PaymentTerms, rulebook: Rulebook, law: Parameters
) -> list[PaidWeek]:
    paying = [week for week in weeks if week.paid]
    found: list[PaidWeek] = []
    by_sunday: dict[date, list[PaidWeek]] = {}
    for week, payday in zip(paying, payment_dates(paying, terms.other.usual, law), strict=True):
        earlier = by_sunday.setdefault(week.start, [])
        lines = weekly_payment(week, [each.lines.gross for each in earlier], terms)
        payment = payment_of(week.period.reason, lines.amount, payday, rulebook, week.first_day)
        federal = [each.withheld.federal for each in earlier if each.withheld]
        taken = withheld(payment, plan.withhold, plan.employer_size, [each for each in federal if each is not None])
        earlier.append(PaidWeek(week, lines, payday, payment, taken))
        found.append(earlier[-1])
    return found


def _warnings(plan: PlanQuestion, weeks: Sequence[LeaveWeek], paid: Sequence[PaidWeek]) -> list[EstimateWarning]:
    payments = [each.payment for each in paid if each.lines.amount.amount]
    kinds = {day.kind for week in weeks for day in week.days}
    part_time = {week.period.reason for week in weeks if week.period.schedule != "continuous"}
    known = [payment for payment in payments if payment.has_known_split]
    covered = [payment for payment in payments if payment.is_covered]
    applying: dict[WarningCode, bool] = {
        "allotment_used_up": "exhausted" in kinds,
        "application_for_next_benefit_year": "next_benefit_year" in kinds,
        "bonding_needs_consent": "bonding" in part_time,
        "employer_size_needed": plan.employer_size is None and any(payment.is_medical for payment in known),
        "paid_leave_above_room": any(each.lines.above_room for each in paid),
        "ssdi_may_reduce": any(income.kind == "ssdi" for income in plan.other_income),
        "tax_not_covered": len(covered) < len(payments),
        "tax_on_all_assumed": len(known) < len(covered),
    }
    shown = [EstimateWarning(code) for code, applies in applying.items() if applies]
    return [*shown, *islice(_hours_not_counted(weeks), 1)]


def _hours_not_counted(weeks: Sequence[LeaveWeek]) -> Iterator[EstimateWarning]:
    """Yield a warning for each period that counts fewer hours off than its weeks have.

    It names the first such week. The first and the last calendar week may together be one week of the period, and then
    count fewer hours.
    """
    for period, rows in groupby(weeks, key=lambda each: each.period):
        counted = [(row, row.hours) for row in rows if row.hours is not None]
        if not counted or period.hours_off_per_week is None:
            continue
        asked = hours_off_per_week(period.hours_off_per_week)
        weeks_begun = ceil(((period.end - period.start).days + 1) / DAYS_IN_A_WEEK)
        if total([hours for _, hours in counted]).amount >= asked.amount * weeks_begun:
            continue
        week, hours = next((row, hours) for row, hours in counted if hours.amount < asked.amount)
        figures = {"first_day": week.first_day, "hours_off": asked.text(), "usual_hours": hours.text()}
        yield EstimateWarning("hours_off_not_counted", figures=figures)


def _sections(
    weeks: Sequence[LeaveWeek],
    paid: Sequence[PaidWeek],
    total_benefit: Number,
    left: Sequence[Number],
    tax: Taxed | None,
) -> list[Section]:
    lines_of = {each.week.first_day: _results(each) for each in paid}
    of_weeks = [number for week in weeks for number in (*week.lines, *lines_of.get(week.first_day, ()))]
    totals = [total_benefit] if tax is None else [total_benefit, tax.taxable, tax.not_taxable]
    return [Section("leave_weeks", of_weeks), Section("leave_totals", totals), Section("weeks_left", left)]


def _results(paid: PaidWeek) -> list[Number]:
    last = paid.lines.amount if paid.withheld is None else paid.withheld.net
    return [paid.lines.reductions, paid.lines.top_up_room, *paid.lines.paid_leave, last]


def _schedule(weeks: Sequence[LeaveWeek], paid: Sequence[PaidWeek], usual: UsualHours) -> list[PlanWeek]:
    """Return a row for each of ``weeks``, with the amounts of those that are paid."""
    of_week = {each.week.first_day: each for each in paid}
    return [_row(week, of_week.get(week.first_day), usual) for week in weeks]


def _row(week: LeaveWeek, paid: PaidWeek | None, usual: UsualHours) -> PlanWeek:
    hours = week.hours_off([each.day for each in week.days], usual)
    gross, reductions, amount, room = _amounts(paid)
    taken = None if paid is None else paid.withheld
    taxes = None if taken is None or taken.taxes is None else taken.taxes.decimal()
    unknown = bool(amount) and taken is None
    return PlanWeek(
        week_start=week.start,
        week_end=week.end,
        reason=week.period.reason,
        kind=week.kind,
        hours_off=cut_to_four_places(hours),
        gross=gross,
        reductions=reductions,
        amount=amount,
        withheld=None if unknown else taxes or ZERO,
        net=None if unknown else ZERO if taken is None else taken.net.decimal(),
        top_up_room=room,
        expected_payment_date=paid.payday if paid is not None and amount else None,
        first_day=week.days[0].day,
        last_day=week.days[-1].day,
        days=week.workday_kinds(usual),
        used_up=week.used_up,
        reduced_by=() if paid is None else paid.lines.reduced_by,
    )


def _amounts(paid: PaidWeek | None) -> list[Decimal]:
    if paid is None:
        return [ZERO] * 4
    of = paid.lines
    return [each.decimal() for each in (of.gross, of.reductions, of.amount, of.top_up_room)]

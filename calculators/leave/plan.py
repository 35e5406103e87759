"""Writes the weeks of a plan as the rows of an answer, paid or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.benefit.employers import Leave
from calculators.benefit.models import BenefitQuestion, BenefitYear
from calculators.leave.allotments import Allotments
from calculators.leave.models import PlanWeek, TaxSplit, WeeksLeft
from calculators.leave.other_income import OtherIncomes, nothing, usual_weekly_hours
from calculators.leave.payment_dates import payment_dates
from calculators.leave.tax import Payment, Taxed, is_medical, tax_rule, taxed, withheld
from calculators.leave.waiting_period import waiting_periods
from calculators.leave.weekly_payment import Terms, WeekBenefit, week_benefit
from calculators.leave.weeks import LeaveWeek, leave_weeks
from calculators.leave.working_hours import UsualHours, usual_hours
from calculators.models.answers import WarningCode
from calculators.worksheet.explanation import Section
from calculators.worksheet.number import Number, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters
from rules import Rulebook

ZERO = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class PaidWeek:
    """A paid week with its lines and the day its payment is expected."""

    week: LeaveWeek
    benefit: WeekBenefit
    payday: date
    payment: Payment
    withheld: Number | None
    net: Number


def schedule(weeks: Sequence[LeaveWeek], paid: Sequence[PaidWeek], usual: UsualHours) -> list[PlanWeek]:
    """A row for each of ``weeks``, with the amounts of those that are paid."""
    of_week = {id(each.week): each for each in paid}
    return [_row(week, of_week.get(id(week)), usual) for week in weeks]


def _row(week: LeaveWeek, paid: PaidWeek | None, usual: UsualHours) -> PlanWeek:
    hours = usual.hours_off([each.day for each in week.days], week.period)
    gross, reductions, amount, withheld, net, room = _amounts(paid)
    return PlanWeek(
        week_start=week.start,
        week_end=week.end,
        reason=week.period.reason,
        kind=week.kind,
        hours_off=Decimal(f"{hours.normalize():f}"),
        gross=gross,
        reductions=reductions,
        amount=amount,
        withheld=withheld,
        net=net,
        top_up_room=room,
        expected_payment_date=paid.payday if paid is not None and amount else None,
        first_day=week.days[0].day,
        last_day=week.days[-1].day,
        days=week.day_kinds,
        reduced_by=() if paid is None else paid.benefit.reduced_by,
    )


def _amounts(paid: PaidWeek | None) -> list[Decimal]:
    if paid is None:
        return [ZERO] * 6
    benefit = paid.benefit
    lines = [benefit.gross, benefit.reductions, benefit.amount, paid.withheld, paid.net, benefit.top_up_room]
    return [ZERO if each is None else each.decimal() for each in lines]


@dataclass(frozen=True, slots=True)
class LeavePlan:
    """The answer to a plan, its warnings and what its explanation stands on."""

    schedule: list[PlanWeek]
    total_benefit: Number
    weeks_left: WeeksLeft
    taxed: Taxed | None
    warnings: list[WarningCode]
    sections: list[Section]

    @property
    def tax(self) -> TaxSplit | None:
        """The taxable and the other part of the payments of the covered tax year."""
        if self.taxed is None:
            return None
        return TaxSplit(self.taxed.taxable.decimal(), self.taxed.not_taxable.decimal())


def leave_plan(
    question: BenefitQuestion, asked: Leave, benefit_year: BenefitYear, law: Parameters, rulebook: Rulebook
) -> LeavePlan:
    """The plan of a question that ``check_plan`` lets pass; amounts are those of the formula, eligible or not."""
    periods = question.leave or []
    usual = usual_hours(question)
    allotments = Allotments(question.already_used, law.law)
    waiting = waiting_periods(periods, int(law.law.number("waiting_period")))
    weeks = leave_weeks(periods, waiting, usual, allotments, benefit_year.end)
    paid = _paid_weeks(question, weeks, _terms(question, asked, usual, law), rulebook, law)
    amounts = [each.benefit.amount for each in paid]
    total_benefit = line("total_benefit", total(amounts)) if amounts else nothing("total_benefit")
    tax = taxed([each.payment for each in paid], question.employer_size)
    return LeavePlan(
        schedule=schedule(weeks, paid, usual),
        total_benefit=total_benefit,
        weeks_left=allotments.weeks_left(),
        taxed=tax,
        warnings=_warnings(question, weeks, paid),
        sections=_sections(paid, total_benefit, tax),
    )


def _terms(question: BenefitQuestion, asked: Leave, usual: UsualHours, law: Parameters) -> Terms:
    averages = [each.average.statutory for each in asked.employers]
    name = "leave_average_weekly_wage"
    applied = question.application_date or question.leave_start_date
    return Terms(
        weekly_benefit=asked.benefit,
        average_weekly_wage=line(name, total(averages)) if averages else nothing(name),
        other=OtherIncomes(question.other_income, usual, usual_weekly_hours(usual)),
        topping_off=applied >= law.law.day("topping_off_begins"),
    )


def _paid_weeks(
    question: BenefitQuestion, weeks: Sequence[LeaveWeek], terms: Terms, rulebook: Rulebook, law: Parameters
) -> list[PaidWeek]:
    paying = [week for week in weeks if week.paid]
    found: list[PaidWeek] = []
    for week, payday in zip(paying, payment_dates(paying, terms.other.usual, law.law), strict=True):
        earlier = [each.benefit.gross for each in found if each.week.start == week.start]
        benefit = week_benefit(week, earlier, terms)
        rule, period = tax_rule(payday, rulebook), str(week.days[0].day)
        taken = None if rule is None else withheld(benefit.amount, question.withhold, rule, period)
        net = benefit.amount if taken is None else benefit.amount - taken
        payment = Payment(week.period.reason, benefit.amount, rule)
        found.append(PaidWeek(week, benefit, payday, payment, taken, line("week_net", net, period=period)))
    return found


def _warnings(question: BenefitQuestion, weeks: Sequence[LeaveWeek], paid: Sequence[PaidWeek]) -> list[WarningCode]:
    payments = [each.payment for each in paid if each.benefit.amount.amount]
    kinds = {day.kind for week in weeks for day in week.days}
    stretched = {week.period.reason for week in weeks if week.period.schedule != "continuous"}
    covered = [payment for payment in payments if payment.rule is not None]
    told: dict[WarningCode, bool] = {
        "allotment_used_up": "exhausted" in kinds,
        "application_for_next_benefit_year": "next_benefit_year" in kinds,
        "bonding_needs_consent": "bonding" in stretched,
        "employer_size_needed": question.employer_size is None and any(map(is_medical, covered)),
        "paid_leave_above_room": any(each.benefit.above_room for each in paid),
        "ssdi_may_reduce": any(income.kind == "ssdi" for income in question.other_income),
        "tax_not_covered": len(covered) < len(payments),
    }
    return [code for code, applies in told.items() if applies]


def _sections(paid: Sequence[PaidWeek], total_benefit: Number, tax: Taxed | None) -> list[Section]:
    weeks = [number for each in paid for number in (each.benefit.reductions, each.benefit.top_up_room, each.net)]
    totals = [total_benefit] if tax is None else [total_benefit, tax.taxable, tax.not_taxable]
    return [Section("leave_weeks", weeks), Section("leave_totals", totals)]

"""Answers what a plan asks: every week of leave, the total, the weeks left, and the tax (facts 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.allotments import Allotments
from calculators.answers import WarningCode
from calculators.benefit_models import BenefitQuestion, BenefitYear
from calculators.choosing import total
from calculators.explanation import Section
from calculators.figures import Figures
from calculators.leave_from import Leave
from calculators.leave_plan_models import PlanWeek, TaxSplit, WeeksLeft
from calculators.payment_dates import payment_dates
from calculators.schedule import PaidWeek, schedule
from calculators.tax import Payment, Taxed, is_medical, tax_rule, taxed, withheld
from calculators.waiting import waiting_periods
from calculators.week_benefit import Terms, week_benefit
from calculators.week_income import OtherIncomes, nothing, usual_weekly_hours
from calculators.weeks import LeaveWeek, leave_weeks
from calculators.work_week import UsualHours, usual_hours
from calculators.worksheet import Number, line
from rules import Shelf


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
    question: BenefitQuestion, asked: Leave, benefit_year: BenefitYear, law: Figures, shelf: Shelf
) -> LeavePlan:
    """The plan of a question that ``check_plan`` lets pass; amounts are those of the formula, eligible or not."""
    periods = question.leave or []
    usual = usual_hours(question)
    allotments = Allotments(question.already_used, law.law)
    waiting = waiting_periods(periods, int(law.law.number("waiting_period")))
    weeks = leave_weeks(periods, waiting, usual, allotments, benefit_year.end)
    paid = _paid_weeks(question, weeks, _terms(question, asked, usual, law), shelf, law)
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


def _terms(question: BenefitQuestion, asked: Leave, usual: UsualHours, law: Figures) -> Terms:
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
    question: BenefitQuestion, weeks: Sequence[LeaveWeek], terms: Terms, shelf: Shelf, law: Figures
) -> list[PaidWeek]:
    paying = [week for week in weeks if week.paid]
    found: list[PaidWeek] = []
    for week, payday in zip(paying, payment_dates(paying, terms.other.usual, law.law), strict=True):
        earlier = [each.benefit.gross for each in found if each.week.start == week.start]
        benefit = week_benefit(week, earlier, terms)
        rule, period = tax_rule(payday, shelf), str(week.days[0].day)
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

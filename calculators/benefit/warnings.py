"""Warnings of a benefit: limits of a first award, facts that the answer lacks, unlikely values."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from math import ceil

from calculators.benefit.benefit_year import benefit_year_start_of
from calculators.benefit.eligibility import first_separation_before
from calculators.benefit.models import BenefitQuestion, QuarterWages
from calculators.benefit.wages import WorkedWages, wages_of_period, work_out_wages
from calculators.contribution.quarterly_returns import due_date
from calculators.leave.key_dates import days_to_apply
from calculators.leave.plan import LeavePlan
from calculators.models.answers import EstimateWarning, WarningCode
from calculators.worksheet.calendar import QUARTERS_IN_A_YEAR, Quarter, quarter_text
from calculators.worksheet.number import Number
from calculators.worksheet.operators import lesser
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up

MOST_CENTS_AN_HOUR = 250_00
"""An amount for a quarter up to this is more likely the pay of an hour."""

HOURS_IN_A_QUARTER = Decimal(520)
"""13 weeks of 40 hours."""

QUARTER_OF_A_YEAR = 1 / Decimal(QUARTERS_IN_A_YEAR)

NOTHING = Decimal("0.00")

TIMES_STATE_WAGE = Decimal("1.5")
"""A regular wage of a quarter above this many times the state average is perhaps the pay of a year."""


def benefit_warnings(
    question: BenefitQuestion, wages: WorkedWages, plan: LeavePlan | None, law: Parameters
) -> list[EstimateWarning]:
    """Return the warnings of an answer.

    The warning that it is provisional comes first, then help for a person who is not eligible. Warnings of a plan come
    last.
    """
    possible = (
        EstimateWarning("provisional_parameters") if law.provisional else None,
        quarter_in_progress(question, wages, law),
        other_reading(wages, law),
        latest_quarter(question, wages, law),
        first_leave_quarter(question, wages, law),
        separation_unknown(question, law),
        EstimateWarning("wages_outside_look_back") if wages.period.ignores_wages else None,
        EstimateWarning("leave_from_without_wages") if wages.asked.without_wages else None,
        earlier_leave_unknown(question),
        former_employer(question, wages, law),
        *unlikely_amounts(wages.period.look_back.values(), law),
        application_days(question, law),
    )
    warnings = [warning for warning in possible if warning is not None]
    return warnings if plan is None else [*warnings, *plan.warnings]


def earlier_leave_unknown(question: BenefitQuestion) -> EstimateWarning | None:
    """Ask for the first day of the earlier leave in which weeks were used."""
    used = question.already_used
    if question.earlier_leave_start_date is None and (
        used.medical_weeks or used.family_weeks or used.military_care_weeks
    ):
        return EstimateWarning("earlier_leave_unknown")
    return None


def former_employer(question: BenefitQuestion, wages: WorkedWages, law: Parameters) -> EstimateWarning | None:
    """Warn that the wages of former employers change the benefit, or that they do not count.

    The first award may lack wages that count (SOURCES 2.7). An eligible worker whose benefit stays the same gets no
    warning.
    """
    counted = wages.asked.former_counted
    if counted is None:
        return None
    if not counted.amount:
        return EstimateWarning("former_employer_not_counted")
    without = _payable(_work_out(question.model_copy(update={"current_job_started": None}), law))
    if wages.eligible and without == _payable(wages):
        return None
    if without > _payable(wages):
        return EstimateWarning("former_employer_lowers", figures={"weekly_benefit": str(without)})
    figures = {"weekly_benefit": str(without), "appeal_days": law.appeal_days.text()}
    return EstimateWarning("former_employer_counted", figures=figures)


def _payable(wages: WorkedWages) -> Decimal:
    """Return the weekly benefit, which is nothing if a test fails."""
    return wages.asked.benefit.decimal() if wages.eligible else NOTHING


def quarter_in_progress(question: BenefitQuestion, wages: WorkedWages, law: Parameters) -> EstimateWarning | None:
    """Warn if failed tests of wages are passed with the quarter in progress (SOURCES 2.3).

    On appeal the Department adds it to the four completed quarters. Without wages in that quarter, warn that they
    could decide.
    """
    period = wages.period
    if wages.eligible or question.separation_date or question.earlier_leave_start_date:
        return None
    newest, quarter = period.together[0], period.quarters[0]
    if not newest.amount:
        if len(period.look_back) == 1:
            return EstimateWarning("quarter_in_progress_may_decide", figures={"quarter": quarter})
        return None
    if period.end.amount == period.newest_quarter.amount:
        return None
    on_appeal = wages_of_period(question, period.on_appeal(), law)
    if not on_appeal.eligible:
        return None
    figures = {
        "quarter": quarter,
        "wages": newest.text(),
        "total_wages": on_appeal.total_wages.text(),
        "weekly_benefit": on_appeal.asked.benefit.text(),
        "appeal_days": law.appeal_days.text(),
    }
    return EstimateWarning("quarter_in_progress_counts_on_appeal", figures=figures)


def other_reading(wages: WorkedWages, law: Parameters) -> EstimateWarning | None:
    """Warn if 30 times the unemployment benefit, the reading before the courts, would be passed.

    See SOURCES 2.6.
    """
    if wages.eligible:
        return None
    test = next(test for test in wages.tests if test.name == "thirty_times_weekly_benefit")
    if test.passed.truth:
        return None
    half = wages.together.average.statutory * law.unemployment_benefit_fraction
    most = law.state_average_weekly_wage * law.unemployment_maximum_fraction
    required = lesser(half, most) * law.thirty_times_multiplier
    if (test.actual < required).truth:
        return None
    figures = {
        "required": test.required.text(),
        "other_required": to_cent_half_up(required).text(),
        "actual": test.actual.text(),
    }
    return EstimateWarning("other_reading_of_thirty_times", figures=figures)


def latest_quarter(question: BenefitQuestion, wages: WorkedWages, law: Parameters) -> EstimateWarning | None:
    """Warn if the first award may lack wages that are not reported when leave starts.

    Employers report a quarter by the last day of the next month. The base period may also end with the quarter in
    progress, which no employer has reported yet (SOURCES 2.3).
    """
    if question.earlier_leave_start_date or not wages.asked.benefit.amount:
        return None
    unreported = _first_unreported_quarter(question, wages, law)
    if unreported is None:
        return None
    quarter = quarter_text(unreported)
    without = _with_wages(question, [row for row in question.wages if row.quarter < quarter], law)
    if _payable(wages) <= _payable(without):
        return None
    figures = {
        "quarter": quarter,
        "reported_by": _reported_by(unreported, law).isoformat(),
        "weekly_benefit": str(_payable(without)),
        "appeal_days": law.appeal_days.text(),
    }
    return EstimateWarning("latest_quarter_may_be_missing", figures=figures)


def _first_unreported_quarter(question: BenefitQuestion, wages: WorkedWages, law: Parameters) -> int | None:
    """Return the first quarter of the base period with wages whose report is due after leave starts."""
    period = wages.period
    newest: int = period.newest_quarter.amount
    for back in (1, 0):
        counts = newest - back <= period.end.amount and period.together[back].amount
        if counts and question.leave_start_date < _reported_by(newest - back, law):
            return newest - back
    return None


@lru_cache(maxsize=1024)
def _reported_by(quarter: int, law: Parameters) -> date:
    """Return the day by which employers report the wages of the quarter at this position."""
    return due_date(Quarter.at(quarter), law)


def first_leave_quarter(question: BenefitQuestion, wages: WorkedWages, law: Parameters) -> EstimateWarning | None:
    """Warn if wages of the quarter in which the first leave began would change the benefit (SOURCES 3.3a).

    They do not count here, because that quarter was not over. They count for the first leave if they were reported
    before its award.
    """
    period = wages.period
    if question.earlier_leave_start_date is None or question.first_separation_date:
        return None
    if len(period.look_back) != 1 or not period.together[0].amount:
        return None
    counted = wages_of_period(question, period.with_newest_quarter(), law)
    if _payable(counted) == _payable(wages):
        return None
    figures = {"quarter": period.quarters[0], "weekly_benefit": str(_payable(counted))}
    return EstimateWarning("first_leave_quarter_not_counted", figures=figures)


def separation_unknown(question: BenefitQuestion, law: Parameters) -> EstimateWarning | None:
    """Name the earliest last day of work that passes, if an unemployed person gave none."""
    if question.employment_status != "unemployed" or question.separation_date is not None:
        return None
    weeks = law.separation_weeks.whole()
    first_day = first_separation_before(question.leave_start_date, weeks)
    figures = {"first_day": first_day.isoformat(), "weeks": str(weeks)}
    return EstimateWarning("separation_date_unknown", figures=figures)


def unlikely_amounts(look_back: Iterable[Sequence[Number]], law: Parameters) -> list[EstimateWarning]:
    """Ask whether the wages of an employer are those of an hour, or the same high wages those of a year."""
    hourly: list[Number] = []
    yearly: list[Number] = []
    for quarters in look_back:
        highest = max([paid.amount for paid in quarters])
        if highest <= MOST_CENTS_AN_HOUR:
            hourly += quarters
        elif highest >= _least_of_a_year(law) and {paid.amount for paid in quarters} <= {0, highest}:
            yearly += quarters
    return [
        *_unlikely("amounts_look_hourly", hourly, HOURS_IN_A_QUARTER),
        *_unlikely("amounts_look_yearly", yearly, QUARTER_OF_A_YEAR),
    ]


@lru_cache(maxsize=256)
def _least_of_a_year(law: Parameters) -> int:
    """Return the cents of a quarter from which on equal wages may be those of a year."""
    quarter = law.state_average_weekly_wage.decimal() * law.weeks_in_one_quarter.decimal()
    return ceil(quarter * TIMES_STATE_WAGE * 100)


def application_days(question: BenefitQuestion, law: Parameters) -> EstimateWarning | None:
    """Warn if the application is made before the first or after the last day for it (SOURCES 3.11)."""
    applied = question.application_date
    if applied is None:
        return None
    first_day, last_day = days_to_apply(question.leave_start_date, law)
    if first_day <= applied <= last_day:
        return None
    figures = {
        "application_date": applied.isoformat(),
        "first_day": first_day.isoformat(),
        "last_day": last_day.isoformat(),
        "days": law.application_days_after.text(),
    }
    return EstimateWarning("application_far_from_leave", figures=figures)


def _with_wages(question: BenefitQuestion, rows: list[QuarterWages], law: Parameters) -> WorkedWages:
    """Return the wages worked out as if only ``rows`` were known."""
    return _work_out(question.model_copy(update={"wages": rows}), law)


def _work_out(question: BenefitQuestion, law: Parameters) -> WorkedWages:
    return work_out_wages(question, benefit_year_start_of(question), law)


def _amount_and_quarter(paid: Number) -> tuple[int, str]:
    return paid.amount, paid.period


def _unlikely(code: WarningCode, amounts: Sequence[Number], times: Decimal) -> list[EstimateWarning]:
    """Return the warning about the highest of ``amounts``, if there are any.

    It gives that amount ``times`` over, as the wages of a quarter.
    """
    if not amounts:
        return []
    paid = max(amounts, key=_amount_and_quarter)
    instead = paid.decimal() * times
    figures = {"quarter": paid.period, "amount": paid.text(), "quarter_amount": f"{instead:.2f}"}
    return [EstimateWarning(code, figures=figures)]

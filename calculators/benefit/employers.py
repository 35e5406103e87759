"""The benefit of a leave from one or several employers, former ones among them (SOURCES 2.7)."""

from collections.abc import Sequence
from typing import NamedTuple

from calculators.benefit.average_weekly_wage import AverageWeeklyWage, average_weekly_wage
from calculators.benefit.base_period import BasePeriod
from calculators.benefit.models import BenefitQuestion
from calculators.benefit.weekly_benefit import benefit_unrounded, expected_award, of_all_employers, weekly_benefit
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.worksheet.number import Number, given
from calculators.worksheet.parameters import Parameters

ONE_EMPLOYER = Mistake(
    ("leave_from",), "one_employer", "Name one employer: a former employer's wages are added to one job only."
)


class AllEmployers(NamedTuple):
    """What eligibility stands on: the wages of all employers, their average and its benefit, unrounded."""

    wages: Sequence[Number]
    average: AverageWeeklyWage
    unrounded: Number


class OneEmployer(NamedTuple):
    """The lines of the leave from one employer."""

    employer: str
    average: AverageWeeklyWage
    benefit: Number
    award: Number


class Leave(NamedTuple):
    """The benefit of the leave asked about, in all and by employer, and the former employers in it."""

    employers: Sequence[OneEmployer]
    benefit: Number
    award: Number
    former: Sequence[str]
    former_counted: bool
    without_wages: bool


def all_employers(period: BasePeriod, law: Parameters) -> AllEmployers:
    """The worksheet of all employers together."""
    wages = period.wages_of(list(period.look_back))
    average = average_weekly_wage(wages, law)
    return AllEmployers(wages, average, benefit_unrounded(average.statutory, law))


def leave(question: BenefitQuestion, period: BasePeriod, together: AllEmployers, law: Parameters) -> Leave:
    """The benefit of the leave from the employers asked about, each with its own average wage."""
    former = [label for label in period.look_back if label in question.former_employers]
    counted = former if former_employers_count(question, law) else []
    paying = period.employers()
    asked = question.leave_from
    if asked is None:
        current = paying if not counted else dict.fromkeys(row.employer for row in question.wages)
        asked = [label for label in current if label not in question.former_employers]
    if counted and len(asked) > 1:
        raise InvalidQuestion([ONE_EMPLOYER])
    employers = []
    for label in asked:
        parts = [part for part in (label, *counted) if part in paying]
        if parts:
            of = label if len(asked) > 1 else ""
            employers.append(_one_employer(label, _worksheet(parts, period, together, law), law, of))
    return Leave(
        employers,
        _in_sum("weekly_benefit", [each.benefit for each in employers], law),
        _in_sum("expected_award", [each.award for each in employers], law),
        former,
        bool(counted),
        len(employers) < len(asked),
    )


def former_employers_count(question: BenefitQuestion, law: Parameters) -> bool:
    """Whether former employers' wages are added: the current job has lasted less than 26 weeks."""
    started = question.current_job_started
    if started is None:
        return False
    limit: int = law.current_job_weeks.amount * law.days_in_a_week.amount
    return (question.leave_start_date - started).days < limit


def _worksheet(
    parts: Sequence[str], period: BasePeriod, together: AllEmployers, law: Parameters
) -> tuple[AverageWeeklyWage, Number]:
    """The average wage of some employers and its benefit; all of them are worked out once only."""
    if len(parts) == len(period.look_back):
        return together.average, together.unrounded
    average = average_weekly_wage(period.wages_of(parts), law)
    return average, benefit_unrounded(average.statutory, law)


def _one_employer(label: str, worksheet: tuple[AverageWeeklyWage, Number], law: Parameters, of: str) -> OneEmployer:
    average, unrounded = worksheet
    award = expected_award(benefit_unrounded(average.in_cents, law), of)
    return OneEmployer(label, average, weekly_benefit(unrounded, of), award)


def _in_sum(name: str, amounts: Sequence[Number], law: Parameters) -> Number:
    return of_all_employers(name, amounts, law) if amounts else given(name, 0, "dollars")

"""The benefit of a leave from one or several employers, which may be former ones (SOURCES 2.7)."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from calculators.benefit.average_weekly_wage import AverageWeeklyWage, average_weekly_wage
from calculators.benefit.base_period import BasePeriod
from calculators.benefit.benefit_year import first_leave_start
from calculators.benefit.models import WageQuestion
from calculators.benefit.weekly_benefit import (
    OfEmployers,
    benefit_unrounded,
    expected_award,
    of_all_employers,
    weekly_benefit,
)
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.worksheet.number import NONE, Number, given, line, unrounded
from calculators.worksheet.operators import choose
from calculators.worksheet.parameters import Parameters

ONE_EMPLOYER = Mistake(
    ("leave_from",), "one_employer", "Name one employer, because a former employer's wages are added to only one job."
)


class AllEmployers(Struct, frozen=True):
    """The wages of all employers, their average and its unrounded benefit, for the eligibility tests."""

    wages: Sequence[Number]
    average: AverageWeeklyWage
    unrounded: Number


class OneEmployer(Struct, frozen=True, kw_only=True):
    """The lines of a leave from one employer."""

    employer: str
    average: AverageWeeklyWage
    benefit: Number
    award: Number


class LeaveBenefit(Struct, frozen=True, kw_only=True):
    """The benefit of a leave, in total and by employer.

    ``former_counted`` counts the former employers whose wages are added, and is ``None`` if there is no former one.
    ``without_wages`` is true if the leave is also from an employer without wages in the base period.
    """

    employers: Sequence[OneEmployer]
    benefit: Number
    award: Number
    former_counted: Number | None
    without_wages: bool


def all_employers(period: BasePeriod, law: Parameters) -> AllEmployers:
    """Return the worksheet of all employers together."""
    wages = period.wages_of(list(period.look_back))
    average = average_weekly_wage(wages, law)
    return AllEmployers(wages, average, benefit_unrounded(average.statutory, law))


def leave_benefit(question: WageQuestion, period: BasePeriod, together: AllEmployers, law: Parameters) -> LeaveBenefit:
    """Return the benefit of the leave from the employers asked about, each with its own average wage."""
    former = [label for label in period.look_back if label in question.former_employers]
    started = question.current_job_started
    former_counted = (
        None if started is None or not former else former_employers_counted(question, started, len(former), law)
    )
    counted = former if former_counted is not None and former_counted.amount else []
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
    return LeaveBenefit(
        employers=employers,
        benefit=_in_sum("weekly_benefit", [each.benefit for each in employers], law),
        award=_in_sum("expected_award", [each.award for each in employers], law),
        former_counted=former_counted,
        without_wages=len(employers) < len(asked),
    )


def former_employers_counted(question: WageQuestion, started: date, former: int, law: Parameters) -> Number:
    """Return the number of former employers whose wages are added: all, in the first 26 weeks of a job.

    The Department adds them on appeal, and the limit is before the courts (SOURCES 2.7).
    """
    leave_start = first_leave_start(question)
    days = line("days_in_current_job", leave_start - given("current_job_started", started.toordinal(), "date"))
    weeks = line("weeks_in_current_job", unrounded(days / law.days_in_a_week, "weeks"))
    employers = given("former_employers", former, "count")
    return line("former_employers_counted", choose(law.current_job_weeks > weeks, employers, NONE))


def _worksheet(
    parts: Sequence[str], period: BasePeriod, together: AllEmployers, law: Parameters
) -> tuple[AverageWeeklyWage, Number]:
    """Return the average wage of some employers and its benefit.

    The lines of all employers are worked out only once.
    """
    if len(parts) == len(period.look_back):
        return together.average, together.unrounded
    average = average_weekly_wage(period.wages_of(parts), law)
    return average, benefit_unrounded(average.statutory, law)


def _one_employer(label: str, worksheet: tuple[AverageWeeklyWage, Number], law: Parameters, of: str) -> OneEmployer:
    average, unrounded = worksheet
    award = expected_award(benefit_unrounded(average.in_cents, law), of)
    return OneEmployer(employer=label, average=average, benefit=weekly_benefit(unrounded, of), award=award)


def _in_sum(name: OfEmployers, amounts: Sequence[Number], law: Parameters) -> Number:
    return of_all_employers(name, amounts, law) if amounts else given(name, 0, "dollars")

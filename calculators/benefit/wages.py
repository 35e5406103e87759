"""Work out the base period, average weekly wage, benefit and tests from the wages of a question."""

from collections.abc import Sequence

from msgspec import Struct

from calculators.benefit import eligibility
from calculators.benefit.base_period import BasePeriod, find_base_period
from calculators.benefit.eligibility import EligibilityTest
from calculators.benefit.employers import AllEmployers, LeaveBenefit, all_employers, leave_benefit
from calculators.benefit.models import WageQuestion
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters


class WorkedWages(Struct, frozen=True):
    """The lines that follow from the wages of a question, and the first test that fails."""

    period: BasePeriod
    together: AllEmployers
    total_wages: Number
    asked: LeaveBenefit
    tests: Sequence[EligibilityTest]
    failed: EligibilityTest | None

    @property
    def eligible(self) -> bool:
        """Return whether every test is passed."""
        return self.failed is None


def work_out_wages(question: WageQuestion, year_start: Number, law: Parameters) -> WorkedWages:
    """Return the wages of ``question`` worked out.

    Raise ``InvalidQuestion`` if values contradict each other.
    """
    return wages_of_period(question, find_base_period(question, year_start), law)


def wages_of_period(question: WageQuestion, period: BasePeriod, law: Parameters) -> WorkedWages:
    """Return the wages of some quarters worked out, as if they were the base period."""
    together = all_employers(period, law)
    asked = leave_benefit(question, period, together, law)
    total_wages = line("total_wages", total(together.wages))
    tests = _tests(question, total_wages, together, law)
    return WorkedWages(period, together, total_wages, asked, tests, eligibility.first_failed(tests))


def _tests(
    question: WageQuestion, total_wages: Number, together: AllEmployers, law: Parameters
) -> list[EligibilityTest]:
    tests = eligibility.tests_of_wages(
        law,
        total_wages=total_wages,
        benefit=together.unrounded,
        quarters_with_wages=together.average.quarters_with_wages,
        opted_in=question.employment_status == "self_employed",
    )
    if question.separation_date is not None:
        leave_start = given("leave_start_date", question.leave_start_date.toordinal(), "date")
        separation_date = given("separation_date", question.separation_date.toordinal(), "date")
        tests.append(eligibility.separation(law, leave_start_date=leave_start, separation_date=separation_date))
    return tests

"""Work out a benefit question by the chapters of the law, and answer it without other first days."""

from decimal import Decimal
from functools import lru_cache
from typing import TypedDict

from msgspec import Struct

from calculators.benefit.answers import BenefitEstimate, BenefitParameters, EmployerBenefit, TestResult
from calculators.benefit.benefit_year import BenefitYear, benefit_year_start_of, law_of_leave
from calculators.benefit.eligibility import EligibilityTest
from calculators.benefit.employers import LeaveBenefit
from calculators.benefit.models import BenefitQuestion, WageQuestion
from calculators.benefit.wages import WorkedWages, work_out_wages
from calculators.benefit.warnings import benefit_warnings
from calculators.leave.models import PlanWeek, TaxSplit, WeeksLeft
from calculators.leave.plan import LeavePlan, PlannedBenefit, leave_plan
from calculators.leave.validation import plan_mistakes
from calculators.models.answers import ExplanationLine, provisional_figures
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.worksheet.explanation import Section
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import given
from calculators.worksheet.parameters import Parameters
from rules import Rulebook, published


class PlanParts(TypedDict, total=False):
    """The parts of an answer that only a plan of leave has."""

    schedule: list[PlanWeek]
    total_benefit: Decimal
    weeks_left: WeeksLeft
    tax: TaxSplit | None


class WorkedBenefit(Struct, frozen=True):
    """A benefit question worked out: the lines of each chapter, before the answer is written."""

    question: BenefitQuestion
    rulebook: Rulebook
    law: Parameters
    benefit_year: BenefitYear
    wages: WorkedWages
    plan: LeavePlan | None

    def answer(self, explanation: list[ExplanationLine]) -> BenefitEstimate:
        """Return the answer, with the lines of ``explanation``."""
        failed = self.wages.failed
        return BenefitEstimate(
            rules_version=self.rulebook.rules_version,
            leave_start_date=self.question.leave_start_date,
            benefit_year=self.benefit_year,
            parameters=_parameters(self.law),
            base_period=self.wages.period.labels(),
            total_wages=self.wages.total_wages.decimal(),
            average_weekly_wage=self.wages.together.average.statutory.decimal(),
            employers=_employers(self.wages.asked),
            financially_eligible=failed is None,
            reason="eligible" if failed is None else failed.reason,
            tests=[_result(test) for test in self.wages.tests],
            weekly_benefit=self.wages.asked.benefit.decimal(),
            expected_award=self.wages.asked.award.decimal(),
            warnings=benefit_warnings(self.question, self.wages, self.plan, self.law),
            explanation=explanation,
            provisional_figures=provisional_figures(self.law.stand_ins, provisional=self.law.provisional),
            **self._plan_parts(),
        )

    def _plan_parts(self) -> PlanParts:
        """Return the parts of the plan, if there is one."""
        plan = self.plan
        if plan is None:
            return {}
        return {
            "schedule": plan.schedule,
            "total_benefit": plan.total_benefit.decimal(),
            "weeks_left": plan.weeks_left,
            "tax": plan.tax,
        }

    def sections(self) -> list[Section]:
        """Return the results in the order in which an explanation leads to them."""
        planned = self.plan.sections if self.plan else ()
        return [*_sections(self.wages), *planned]


def work_out_benefit(question: BenefitQuestion, *, rulebook: Rulebook | None = None) -> WorkedBenefit:
    """Return ``question`` worked out under the published rules, or those of ``rulebook``.

    Raise ``InvalidQuestion`` if values contradict each other. Raise ``NotCovered`` if leave starts before benefits
    began. Raise it too if a benefit year starts after the last covered day, unless the question is provisional.
    """
    rulebook = rulebook or published()
    year_start = benefit_year_start_of(question)
    first_day = year_start.day()
    law = law_of_leave(
        rulebook, leave_start=question.leave_start_date, year_start=first_day, provisional=question.provisional
    )
    benefit_year = BenefitYear.of(first_day, law.benefit_year_weeks.whole())
    mistakes = [*_of_benefit_year(question, benefit_year), *plan_mistakes(question, question.leave_start_date, law)]
    if mistakes:
        raise InvalidQuestion(mistakes)
    wages = work_out_wages(question, year_start, law)
    plan = planned_leave(question, wages.asked, benefit_year, law, rulebook) if question.leave else None
    return WorkedBenefit(question, rulebook, law, benefit_year, wages, plan)


def _of_benefit_year(question: WageQuestion, benefit_year: BenefitYear) -> list[Mistake]:
    """Return the mistake of an earlier leave whose benefit year is over when this leave starts."""
    if question.leave_start_date <= benefit_year.end:
        return []
    advice = f"Remove this day, because the benefit year of that leave ended on {benefit_year.end}."
    return [Mistake(("earlier_leave_start_date",), "benefit_year_over", advice)]


def planned_leave(
    question: BenefitQuestion, asked: LeaveBenefit, benefit_year: BenefitYear, law: Parameters, rulebook: Rulebook
) -> LeavePlan:
    """Return the plan of ``question``, paid from the benefit ``asked``."""
    applied = question.application_date or question.leave_start_date
    name: LineName = "leave_start_date" if question.application_date is None else "application_date"
    benefit = PlannedBenefit(
        weekly_benefit=asked.benefit,
        average_weekly_wages=[each.average.statutory for each in asked.employers],
        application_date=given(name, applied.toordinal(), "date"),
        benefit_year_end=benefit_year.end,
    )
    return leave_plan(question, benefit, law, rulebook)


@lru_cache(maxsize=256)
def _parameters(law: Parameters) -> BenefitParameters:
    return BenefitParameters(
        state_average_weekly_wage=law.state_average_weekly_wage.decimal(),
        maximum_weekly_benefit=law.maximum_weekly_benefit.decimal(),
        minimum_earnings=law.minimum_earnings.decimal(),
    )


def _employers(asked: LeaveBenefit) -> list[EmployerBenefit]:
    return [
        EmployerBenefit(
            employer=each.employer,
            average_weekly_wage=each.average.statutory.decimal(),
            weekly_benefit=each.benefit.decimal(),
            expected_award=each.award.decimal(),
            average_weekly_wage_in_cents=each.average.in_cents.decimal(),
        )
        for each in asked.employers
    ]


def _result(test: EligibilityTest) -> TestResult:
    return TestResult(
        name=test.name,
        passed=test.passed.truth,
        required=test.required.text(),
        actual=test.actual.text(),
        shortfall=test.shortfall.text(),
    )


def _sections(wages: WorkedWages) -> list[Section]:
    period, asked, tests = wages.period, wages.asked, wages.tests
    of = {each.employer: each.employer if len(asked.employers) > 1 else None for each in asked.employers}
    required = [number for test in tests for number in (test.required, test.actual)]
    failed = [test.shortfall for test in tests if not test.passed.truth]
    former = [] if asked.former_counted is None else [Section("weekly_benefit", [asked.former_counted])]
    return [
        Section("base_period", [*period.dates, period.end]),
        Section("average_weekly_wage", [wages.total_wages, wages.together.average.statutory]),
        *former,
        *(Section("weekly_benefit", [each.benefit], of[each.employer]) for each in asked.employers),
        Section("weekly_benefit", [asked.benefit]),
        Section("eligibility", [*required, *failed]),
        *(Section("expected_award", [each.award], of[each.employer]) for each in asked.employers),
        Section("expected_award", [asked.award]),
    ]

"""Work out a benefit question: the chapters of the law in order, and the answer without other first days."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, TypedDict

from calculators.benefit import eligibility
from calculators.benefit.answers import BenefitEstimate, BenefitParameters, BenefitYear, EmployerBenefit, TestResult
from calculators.benefit.average_weekly_wage import benefit_year_start
from calculators.benefit.base_period import BasePeriod, base_period
from calculators.benefit.eligibility import EligibilityTest
from calculators.benefit.employers import AllEmployers, LeaveBenefit, all_employers, leave_benefit
from calculators.benefit.models import BenefitQuestion, WageQuestion
from calculators.leave.models import PlanWeek, TaxSplit, WeeksLeft
from calculators.leave.plan import LeavePlan, PlannedBenefit, leave_plan
from calculators.leave.validation import check_plan
from calculators.models.answers import EstimateWarning, ExplanationLine, WarningCode
from calculators.worksheet.explanation import Section
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import NotCovered, Rulebook, published


class PlanParts(TypedDict, total=False):
    """The parts of an answer that only a plan of leave has."""

    schedule: list[PlanWeek]
    total_benefit: Decimal
    weeks_left: WeeksLeft
    tax: TaxSplit | None


class WorkedBenefit(NamedTuple):
    """A benefit question worked out: the lines of each chapter, before the answer is written."""

    question: BenefitQuestion
    rulebook: Rulebook
    law: Parameters
    benefit_year: BenefitYear
    period: BasePeriod
    together: AllEmployers
    total_wages: Number
    asked: LeaveBenefit
    tests: Sequence[EligibilityTest]
    plan: LeavePlan | None

    def answer(self, explanation: list[ExplanationLine]) -> BenefitEstimate:
        """Return the answer, with the lines of ``explanation``."""
        failed = next((test for test in self.tests if not test.passed.truth), None)
        return BenefitEstimate(
            rules_version=self.rulebook.rules_version,
            leave_start_date=self.question.leave_start_date,
            benefit_year=self.benefit_year,
            parameters=_parameters(self.law),
            base_period=self.period.labels(),
            total_wages=self.total_wages.decimal(),
            average_weekly_wage=self.together.average.statutory.decimal(),
            employers=_employers(self.asked),
            financially_eligible=failed is None,
            reason="eligible" if failed is None else failed.reason,
            tests=[_result(test) for test in self.tests],
            weekly_benefit=self.asked.benefit.decimal(),
            expected_award=self.asked.award.decimal(),
            warnings=_warnings(self.period, self.asked, self.plan, provisional=self.law.law.provisional),
            explanation=explanation,
            **self._plan_parts(),
        )

    def _plan_parts(self) -> PlanParts:
        """Return the parts of the plan, where there is one."""
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
        return [*_sections(self.period, self.total_wages, self.together, self.asked, self.tests), *planned]


def work_out_benefit(question: BenefitQuestion, *, rulebook: Rulebook | None = None) -> WorkedBenefit:
    """Return ``question`` worked out under the published rules, or those of ``rulebook``.

    Raises ``InvalidQuestion`` where values do not go together. Raises ``NotCovered`` where leave starts before
    benefits began, or where the benefit year starts after the last covered day and the question is not provisional.
    """
    rulebook = rulebook or published()
    leave_start = given("leave_start_date", question.leave_start_date.toordinal(), "date")
    year_start = benefit_year_start(leave_start)
    first_day = year_start.day()
    law = law_of_leave(question.leave_start_date, first_day, rulebook, provisional=question.provisional)
    check_plan(question, question.leave_start_date, law)
    period = base_period(question, year_start)
    together = all_employers(period, law)
    asked = leave_benefit(question, period, together, law)
    total_wages = line("total_wages", total(together.wages))
    tests = _tests(question, leave_start, total_wages, together, law)
    benefit_year = BenefitYear.of(first_day, law.benefit_year_weeks.amount)
    plan = _plan(question, asked, benefit_year, law, rulebook) if question.leave else None
    return WorkedBenefit(question, rulebook, law, benefit_year, period, together, total_wages, asked, tests, plan)


def law_of_leave(leave_start: date, year_start: date, rulebook: Rulebook, *, provisional: bool) -> Parameters:
    """Return the parameters of the benefit year's Sunday, also where leave itself starts after a New Year."""
    span = rulebook.coverage.benefits
    if leave_start < span.first_day:
        raise NotCovered(leave_start, span)
    return parameters_of(rulebook.law_on(year_start, "benefits", provisional=provisional))


def _plan(
    question: BenefitQuestion, asked: LeaveBenefit, benefit_year: BenefitYear, law: Parameters, rulebook: Rulebook
) -> LeavePlan:
    applied = question.application_date or question.leave_start_date
    name: LineName = "leave_start_date" if question.application_date is None else "application_date"
    benefit = PlannedBenefit(
        asked.benefit,
        [each.average.statutory for each in asked.employers],
        given(name, applied.toordinal(), "date"),
        benefit_year.end,
    )
    return leave_plan(question, benefit, law, rulebook)


def _tests(
    question: WageQuestion, leave_start: Number, total_wages: Number, together: AllEmployers, law: Parameters
) -> list[EligibilityTest]:
    tests = [
        eligibility.minimum_earnings(total_wages, law),
        eligibility.thirty_times_weekly_benefit(total_wages, together.unrounded, law),
    ]
    if question.employment_status == "self_employed":
        tests.append(eligibility.opt_in_quarters(together.average.quarters_with_wages, law))
    if question.separation_date is not None:
        separation_date = given("separation_date", question.separation_date.toordinal(), "date")
        tests.append(eligibility.separation(leave_start, separation_date, law))
    return tests


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
    return TestResult(test.name, test.passed.truth, test.required.text(), test.actual.text(), test.shortfall.text())


def _warnings(
    period: BasePeriod, asked: LeaveBenefit, plan: LeavePlan | None, *, provisional: bool
) -> list[EstimateWarning]:
    codes: list[WarningCode] = []
    if provisional:
        codes.append("provisional_parameters")
    if period.ignores_wages:
        codes.append("wages_outside_look_back")
    if asked.former_counted is not None:
        codes.append("former_employer_counted" if asked.former_counted.amount else "former_employer_not_counted")
    if asked.without_wages:
        codes.append("leave_from_without_wages")
    if plan is not None:
        codes += plan.warnings
    return [EstimateWarning(code) for code in codes]


def _sections(
    period: BasePeriod,
    total_wages: Number,
    together: AllEmployers,
    asked: LeaveBenefit,
    tests: Sequence[EligibilityTest],
) -> list[Section]:
    of = {each.employer: each.employer if len(asked.employers) > 1 else None for each in asked.employers}
    required = [number for test in tests for number in (test.required, test.actual)]
    failed = [test.shortfall for test in tests if not test.passed.truth]
    former = [] if asked.former_counted is None else [Section("weekly_benefit", [asked.former_counted])]
    return [
        Section("base_period", [*period.dates, period.end]),
        Section("average_weekly_wage", [total_wages, together.average.statutory]),
        *former,
        *(Section("weekly_benefit", [each.benefit], of[each.employer]) for each in asked.employers),
        Section("weekly_benefit", [asked.benefit]),
        Section("eligibility", [*required, *failed]),
        *(Section("expected_award", [each.award], of[each.employer]) for each in asked.employers),
        Section("expected_award", [asked.award]),
    ]

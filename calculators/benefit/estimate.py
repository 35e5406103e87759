"""Answers a benefit question: the chapters of the law in order, one answer."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import NamedTuple, TypedDict

from calculators.benefit import eligibility
from calculators.benefit.answer_parts import BenefitParameters, TestResult
from calculators.benefit.average_weekly_wage import benefit_year_start
from calculators.benefit.base_period import BasePeriod, base_period
from calculators.benefit.eligibility import EligibilityTest
from calculators.benefit.employers import AllEmployers, Leave, all_employers, leave
from calculators.benefit.models import BenefitEstimate, BenefitQuestion, BenefitYear, EmployerBenefit
from calculators.benefit.start_date_models import StartDates, WhatWouldHelp
from calculators.leave.models import PlanWeek, TaxSplit, WeeksLeft
from calculators.leave.plan import LeavePlan, leave_plan
from calculators.leave.validation import check_plan
from calculators.models.answers import EstimateWarning, ExplanationLine, WarningCode
from calculators.start_dates.search import OtherStarts, start_dates, what_would_help
from calculators.worksheet.explanation import Section, explain
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import NotCovered, Rulebook, published


def estimate_benefit(question: BenefitQuestion, *, rulebook: Rulebook | None = None) -> BenefitEstimate:
    """The estimate for ``question`` under the published rules, or those of ``shelf``.

    Not eligible is an answer. ``InvalidQuestion`` where values do not go together. ``NotCovered`` where leave
    starts before benefits began, or where the benefit year starts after the last covered day and no
    provisional estimate is asked for.

    >>> question = BenefitQuestion.model_validate({"leave_start_date": "2026-03-02", "wages": []})
    >>> estimate_benefit(question).reason
    'wages_under_minimum'
    """
    worked = work_out_benefit(question, rulebook=rulebook)
    return worked.answer(explain(worked.sections()) if question.explain else [])


class PlanParts(TypedDict, total=False):
    """The parts of an answer about a plan of leave."""

    schedule: list[PlanWeek]
    total_benefit: Decimal
    weeks_left: WeeksLeft
    tax: TaxSplit | None


class OtherStartsAnswer(TypedDict, total=False):
    """The parts of an answer about other first days of leave."""

    what_would_help: WhatWouldHelp
    start_dates: StartDates


class WorkedBenefit(NamedTuple):
    """A benefit question worked out: the lines of each chapter, before they are put as an answer."""

    question: BenefitQuestion
    rulebook: Rulebook
    law: Parameters
    benefit_year: BenefitYear
    period: BasePeriod
    together: AllEmployers
    total_wages: Number
    asked: Leave
    tests: Sequence[EligibilityTest]
    plan: LeavePlan | None

    def answer(self, explanation: list[ExplanationLine]) -> BenefitEstimate:
        """The answer, with the lines of ``explanation``."""
        failed = next((test for test in self.tests if not test.passed.truth), None)
        results = [_result(test) for test in self.tests]
        question, plan = self.question, self.plan
        return BenefitEstimate(
            rules_version=self.rulebook.rules_version,
            leave_start_date=question.leave_start_date,
            benefit_year=self.benefit_year,
            parameters=_parameters(self.law),
            base_period=self.period.labels(),
            total_wages=self.total_wages.decimal(),
            average_weekly_wage=self.together.average.statutory.decimal(),
            employers=_employers(self.asked),
            financially_eligible=failed is None,
            reason="eligible" if failed is None else failed.reason,
            tests=results,
            weekly_benefit=self.asked.benefit.decimal(),
            expected_award=self.asked.award.decimal(),
            warnings=_warnings(self.period, self.asked, plan, provisional=self.law.law.provisional),
            explanation=explanation,
            **self._plan_parts(),
            **self._other_starts(results),
        )

    def _plan_parts(self) -> PlanParts:
        """What the plan gives, where there is one."""
        plan = self.plan
        if plan is None:
            return {}
        return {
            "schedule": plan.schedule,
            "total_benefit": plan.total_benefit.decimal(),
            "weeks_left": plan.weeks_left,
            "tax": plan.tax,
        }

    def _other_starts(self, results: Sequence[TestResult]) -> OtherStartsAnswer:
        """What other first days of leave give, as far as it is asked for."""
        question = self.question
        if not (question.what_would_help or question.compare_start_dates):
            return {}
        starts = OtherStarts(question, self.rulebook, self.law.law, partial(estimate_benefit, rulebook=self.rulebook))
        answer: OtherStartsAnswer = {}
        if question.what_would_help and not all(result.passed for result in results):
            answer["what_would_help"] = what_would_help(starts, results)
        if question.compare_start_dates:
            answer["start_dates"] = start_dates(starts)
        return answer

    def sections(self) -> list[Section]:
        """The results in the order in which an explanation leads to them."""
        planned = self.plan.sections if self.plan else ()
        return [*_sections(self.period, self.total_wages, self.together, self.asked, self.tests), *planned]


def work_out_benefit(question: BenefitQuestion, *, rulebook: Rulebook | None = None) -> WorkedBenefit:
    """``question`` worked out, for who wants answer and explanation apart; errors as ``estimate_benefit``."""
    rulebook = rulebook or published()
    leave_start = given("leave_start_date", question.leave_start_date.toordinal(), "date")
    year_start = benefit_year_start(leave_start)
    first_day = year_start.day()
    law = law_of_leave(question.leave_start_date, first_day, rulebook, provisional=question.provisional)
    check_plan(question, law.law)
    period = base_period(question, year_start)
    together = all_employers(period, law)
    asked = leave(question, period, together, law)
    total_wages = line("total_wages", total(together.wages))
    tests = _tests(question, leave_start, total_wages, together, law)
    benefit_year = BenefitYear.of(first_day, law.benefit_year_weeks.amount)
    plan = leave_plan(question, asked, benefit_year, law, rulebook) if question.leave else None
    return WorkedBenefit(question, rulebook, law, benefit_year, period, together, total_wages, asked, tests, plan)


def law_of_leave(leave_start: date, year_start: date, rulebook: Rulebook, *, provisional: bool) -> Parameters:
    """The figures of the benefit year's Sunday, also where leave itself starts after a New Year."""
    span = rulebook.coverage.benefits
    if leave_start < span.first_day:
        raise NotCovered(leave_start, span)
    return parameters_of(rulebook.law_on(year_start, "benefits", provisional=provisional))


def _tests(
    question: BenefitQuestion, leave_start: Number, total_wages: Number, together: AllEmployers, law: Parameters
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


def _employers(asked: Leave) -> list[EmployerBenefit]:
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


def _warnings(period: BasePeriod, asked: Leave, plan: LeavePlan | None, *, provisional: bool) -> list[EstimateWarning]:
    codes: list[WarningCode] = []
    if provisional:
        codes.append("provisional_parameters")
    if period.ignores_wages:
        codes.append("wages_outside_look_back")
    if asked.former:
        codes.append("former_employer_counted" if asked.former_counted else "former_employer_not_counted")
    if asked.without_wages:
        codes.append("leave_from_without_wages")
    if plan is not None:
        codes += plan.warnings
    return [EstimateWarning(code) for code in codes]


def _sections(
    period: BasePeriod,
    total_wages: Number,
    together: AllEmployers,
    asked: Leave,
    tests: Sequence[EligibilityTest],
) -> list[Section]:
    of = {each.employer: each.employer if len(asked.employers) > 1 else None for each in asked.employers}
    required = [number for test in tests for number in (test.required, test.actual)]
    failed = [test.shortfall for test in tests if not test.passed.truth]
    return [
        Section("base_period", [*period.dates, period.end]),
        Section("average_weekly_wage", [total_wages, together.average.statutory]),
        *(Section("weekly_benefit", [each.benefit], of[each.employer]) for each in asked.employers),
        Section("weekly_benefit", [asked.benefit]),
        Section("eligibility", [*required, *failed]),
        *(Section("expected_award", [each.award], of[each.employer]) for each in asked.employers),
        Section("expected_award", [asked.award]),
    ]

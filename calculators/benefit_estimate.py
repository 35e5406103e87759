"""Answers a benefit question: one reading of the wages, the chapters of the law in order, one answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from calculators import eligibility, wages
from calculators.answers import EstimateWarning, WarningCode
from calculators.benefit import benefit_unrounded, expected_award, of_all_employers, weekly_benefit
from calculators.benefit_models import (
    BenefitEstimate,
    BenefitParameters,
    BenefitQuestion,
    BenefitYear,
    EmployerBenefit,
    TestResult,
)
from calculators.explanation import Section, explain, value_text
from calculators.quarters import Quarter, quarter_of
from calculators.worksheet import Figures, Number, count_above_zero, figures_of, given, line, total
from rules import NotCovered, Shelf, published

Wages = Mapping[str, Mapping[str, int]]
"""Cents by employer and quarter."""


def estimate_benefit(question: BenefitQuestion, *, shelf: Shelf | None = None) -> BenefitEstimate:
    """The estimate for ``question`` under the published rules, or those of ``shelf``.

    Not eligible is an answer. ``NotCovered`` where leave starts before benefits began, or where the
    benefit year starts after the last covered day and no provisional estimate is asked for.

    >>> question = BenefitQuestion.model_validate({"leave_start_date": "2026-03-02", "wages": []})
    >>> estimate_benefit(question).reason
    'wages_under_minimum'
    """
    return _Worksheet(question, shelf or published()).estimate()


@dataclass(frozen=True, slots=True)
class _OfEmployer:
    """The lines of the leave from one employer."""

    employer: str
    average: wages.AverageWeeklyWage
    benefit: Number
    award: Number


class _Worksheet:
    """The numbers of one question, each worked out once."""

    def __init__(self, question: BenefitQuestion, shelf: Shelf) -> None:
        self.question = question
        self.shelf = shelf
        self.leave_start = given("leave_start_date", question.leave_start_date.toordinal(), "date")
        self.year_start = wages.benefit_year_start(self.leave_start)

    @cached_property
    def law(self) -> Figures:
        span = self.shelf.coverage.benefits
        if self.question.leave_start_date < span.first_day:
            raise NotCovered(self.question.leave_start_date, span)
        # The figures are those of the benefit year's Sunday, also where leave starts after a New Year.
        return figures_of(self.shelf.law_on(self.year_start.day(), "benefits", provisional=self.question.provisional))

    @cached_property
    def paid(self) -> dict[str, dict[str, int]]:
        paid: dict[str, dict[str, int]] = {}
        for row in self.question.wages:
            of_employer = paid.setdefault(row.employer, {})
            of_employer[row.quarter] = of_employer.get(row.quarter, 0) + int(row.amount.scaleb(2))
        return paid

    @cached_property
    def separation(self) -> Number | None:
        day = self.question.separation_date
        return None if day is None else given("separation_date", day.toordinal(), "date")

    @cached_property
    def newest_quarter(self) -> Number:
        """The quarter at which the look-back starts: of the effective date, or of the separation."""
        if self.separation is not None:
            return quarter_of(self.separation)
        application = self.question.application_date
        applied = None if application is None else given("application_date", application.toordinal(), "date")
        self.effective = wages.effective_date(self.year_start, applied)
        return quarter_of(self.effective)

    @cached_property
    def look_back_quarters(self) -> list[str]:
        newest = self.newest_quarter.amount
        return [str(Quarter.at(newest - back)) for back in range(wages.QUARTERS_IN_LOOK_BACK)]

    @cached_property
    def look_back(self) -> dict[str, list[Number]]:
        """The wages of each employer in the look-back, newest first."""
        return {
            employer: [
                given("quarter_wages", quarters.get(quarter, 0), "dollars", of=employer, period=quarter)
                for quarter in self.look_back_quarters
            ]
            for employer, quarters in self.paid.items()
            if any(quarters.get(quarter) for quarter in self.look_back_quarters)
        }

    @cached_property
    def look_back_of_all(self) -> list[Number]:
        return self.added(list(self.look_back.values()))

    def added(self, employers: Sequence[Sequence[Number]]) -> list[Number]:
        """Quarter by quarter, the wages of several employers together."""
        if len(employers) == 1:
            return list(employers[0])
        if not employers:
            return [given("quarter_wages", 0, "dollars", period=quarter) for quarter in self.look_back_quarters]
        return [
            line("wages_of_employers", total(quarters), period=quarters[0].period)
            for quarters in zip(*employers, strict=True)
        ]

    @cached_property
    def base_period_end(self) -> Number:
        if self.separation is not None:
            return wages.base_period_end_at_separation(self.separation)
        employers = given("employers_in_look_back", len(self.look_back), "count")
        return wages.base_period_end(self.effective, self.look_back_of_all, employers)

    def base_period_of(self, look_back: Sequence[Number]) -> list[Number]:
        return wages.base_period_wages(self.newest_quarter, self.base_period_end, look_back)

    @cached_property
    def wages_of_all(self) -> list[Number]:
        return self.base_period_of(self.look_back_of_all)

    @cached_property
    def total_wages(self) -> Number:
        return line("total_wages", total(self.wages_of_all))

    @cached_property
    def average(self) -> wages.AverageWeeklyWage:
        return wages.average_weekly_wage(self.wages_of_all, self.law)

    @cached_property
    def unrounded(self) -> Number:
        return benefit_unrounded(self.average.statutory, self.law)

    @cached_property
    def employers_with_wages(self) -> list[str]:
        """The employers that have wages in the base period."""
        return [
            employer
            for employer, quarters in self.look_back.items()
            if any(number.amount for number in self.base_period_of(quarters))
        ]

    @cached_property
    def former(self) -> list[str]:
        return [label for label in dict.fromkeys(self.question.former_employers) if label in self.look_back]

    @cached_property
    def former_counts(self) -> bool:
        """Whether the wages of former employers are added to those of the current one (M: MLS content/24)."""
        started = self.question.current_job_started
        if started is None:
            return False
        days = (self.question.leave_start_date - started).days
        limit: int = self.law.current_job_weeks.amount * self.law.days_in_a_week.amount
        return days < limit

    @cached_property
    def leave_from(self) -> list[str]:
        if self.question.leave_from is not None:
            return self.question.leave_from
        return [label for label in self.employers_with_wages if label not in self.question.former_employers]

    @cached_property
    def of_employers(self) -> list[_OfEmployer]:
        former = self.former if self.former_counts else []
        parts = {
            label: [self.look_back[part] for part in (label, *former) if part in self.look_back]
            for label in self.leave_from
        }
        return [
            self.of_employer(label, look_backs)
            for label, look_backs in parts.items()
            if label in self.employers_with_wages or former
        ]

    def of_employer(self, label: str, look_backs: Sequence[Sequence[Number]]) -> _OfEmployer:
        alone = len(look_backs) == len(self.look_back)
        average = (
            self.average if alone else wages.average_weekly_wage(self.base_period_of(self.added(look_backs)), self.law)
        )
        unrounded = self.unrounded if alone else benefit_unrounded(average.statutory, self.law)
        award = benefit_unrounded(average.in_cents, self.law)
        of = label if len(self.leave_from) > 1 else ""
        return _OfEmployer(label, average, weekly_benefit(unrounded, of), expected_award(award, of))

    def in_sum(self, name: str, amounts: Sequence[Number]) -> Number:
        return of_all_employers(name, amounts, self.law) if amounts else given(name, 0, "dollars")

    @cached_property
    def benefit(self) -> Number:
        return self.in_sum("weekly_benefit", [part.benefit for part in self.of_employers])

    @cached_property
    def award(self) -> Number:
        return self.in_sum("expected_award", [part.award for part in self.of_employers])

    @cached_property
    def tests(self) -> list[eligibility.EligibilityTest]:
        tests = [
            eligibility.minimum_earnings(self.total_wages, self.law),
            eligibility.thirty_times_weekly_benefit(self.total_wages, self.unrounded, self.law),
        ]
        if self.question.employment_status == "self_employed":
            with_wages = line("quarters_with_wages", count_above_zero(self.wages_of_all, "quarters"))
            tests.append(eligibility.opt_in_quarters(with_wages, self.law))
        if self.separation is not None:
            tests.append(eligibility.separation(self.leave_start, self.separation, self.law))
        return tests

    def warnings(self) -> list[EstimateWarning]:
        codes: list[WarningCode] = []
        if self.law.law.provisional:
            codes.append("provisional_parameters")
        if any(quarter not in self.look_back_quarters for rows in self.paid.values() for quarter in rows):
            codes.append("wages_outside_look_back")
        if self.former:
            codes.append("former_employer_counted" if self.former_counts else "former_employer_not_counted")
        if {part.employer for part in self.of_employers} != set(self.leave_from):
            codes.append("leave_from_without_wages")
        return [EstimateWarning(code=code) for code in codes]

    def sections(self) -> list[Section]:
        several = len(self.of_employers) > 1
        of = {part.employer: part.employer if several else None for part in self.of_employers}
        dates = [self.year_start] if self.separation else [self.year_start, self.effective]
        failed = [test.shortfall for test in self.tests if not test.passed.truth]
        required = [number for test in self.tests for number in (test.required, test.actual)]
        return [
            Section("base_period", [*dates, self.base_period_end]),
            Section("average_weekly_wage", [self.total_wages, self.average.statutory]),
            *(Section("weekly_benefit", [part.benefit], of[part.employer]) for part in self.of_employers),
            Section("weekly_benefit", [self.benefit]),
            Section("eligibility", [*required, *failed]),
            *(Section("expected_award", [part.award], of[part.employer]) for part in self.of_employers),
            Section("expected_award", [self.award]),
        ]

    def estimate(self) -> BenefitEstimate:
        law = self.law.law
        failed = next((test for test in self.tests if not test.passed.truth), None)
        end = self.base_period_end.amount
        return BenefitEstimate.model_validate(
            {
                "rules_version": self.shelf.rules_version,
                "leave_start_date": self.question.leave_start_date,
                "benefit_year": BenefitYear.of(self.year_start.day(), law.number("benefit_year_weeks")),
                "parameters": BenefitParameters(
                    state_average_weekly_wage=self.law.state_average_weekly_wage.decimal(),
                    maximum_weekly_benefit=self.law.maximum_weekly_benefit.decimal(),
                    minimum_earnings=self.law.minimum_earnings.decimal(),
                ),
                "base_period": [str(Quarter.at(end - back)) for back in (3, 2, 1, 0)],
                "total_wages": self.total_wages.decimal(),
                "average_weekly_wage": self.average.statutory.decimal(),
                "employers": [
                    EmployerBenefit(
                        employer=part.employer,
                        average_weekly_wage=part.average.statutory.decimal(),
                        weekly_benefit=part.benefit.decimal(),
                        expected_award=part.award.decimal(),
                    )
                    for part in self.of_employers
                ],
                "financially_eligible": failed is None,
                "reason": "eligible" if failed is None else failed.reason,
                "tests": [_result(test) for test in self.tests],
                "weekly_benefit": self.benefit.decimal(),
                "expected_award": self.award.decimal(),
                "warnings": self.warnings(),
                "explanation": explain(self.sections()) if self.question.explain else [],
            }
        )


def _result(test: eligibility.EligibilityTest) -> TestResult:
    return TestResult.model_validate(
        {
            "name": test.name,
            "passed": test.passed.truth,
            "required": value_text(test.required),
            "actual": value_text(test.actual),
            "shortfall": value_text(test.shortfall),
        }
    )

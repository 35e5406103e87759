"""The answer to a benefits question in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from calculators import BenefitEstimate
from calculators.benefit_parts import TestResult
from web.pages.benefits.further import Further, further
from web.pages.benefits.plan_answer import PlanAnswer, plan_answer
from web.pages.worked import WorkedSection, worked_sections
from web.shelf import current_shelf
from web.words import Words
from web.words.eligibility import TEST_UNITS, reason_message, test_title
from web.words.formats import day, money, quarter_months, value_of
from web.words.messages import warning_message


@dataclass(frozen=True, slots=True)
class TestRow:
    """One test of eligibility, its figures in their unit."""

    title: str
    required: str
    actual: str
    missing: str
    passed: bool


@dataclass(frozen=True, slots=True)
class BenefitAnswer:
    """What the page shows above the details."""

    estimate: BenefitEstimate
    heading: str
    meaning: str
    quarters: str
    tests: Sequence[TestRow]
    warnings: Sequence[str]
    sections: Sequence[WorkedSection]
    plan: PlanAnswer | None
    notes: Sequence[str] = ()
    further: Further | None = None

    @property
    def award_differs(self) -> bool:
        """Whether an award is expected, and another amount than the weekly benefit."""
        expected, benefit = self.estimate.expected_award, self.estimate.weekly_benefit
        return self.estimate.financially_eligible and expected != benefit


def benefit_answer(estimate: BenefitEstimate, words: Words, notes: Sequence[str] = ()) -> BenefitAnswer:
    """The words of ``estimate``; ``notes`` say how the question was read."""
    return BenefitAnswer(
        estimate=estimate,
        heading=_heading(estimate, words),
        meaning=_meaning(estimate, words),
        quarters=_quarters(estimate.base_period, words),
        tests=[_row(test, words) for test in estimate.tests],
        warnings=[warning_message(warning.code, words) for warning in estimate.warnings],
        sections=worked_sections(estimate.explanation, words),
        plan=plan_answer(estimate, words),
        notes=notes,
    )


def page_answer(estimate: BenefitEstimate, words: Words, notes: Sequence[str] = ()) -> BenefitAnswer:
    """The answer as a page shows it: with the pictures and, where they were asked for, other first days."""
    answer = benefit_answer(estimate, words, notes)
    return replace(answer, further=further(estimate, words, shelf=current_shelf()))


def _heading(estimate: BenefitEstimate, words: Words) -> str:
    amount = money(estimate.weekly_benefit)
    if estimate.financially_eligible:
        return words.gettext("%(amount)s a week", amount=amount)
    return words.gettext("Not eligible: it would be %(amount)s a week", amount=amount)


def _meaning(estimate: BenefitEstimate, words: Words) -> str:
    if not estimate.financially_eligible:
        failed = next(test for test in estimate.tests if not test.passed)
        figures = {"required": failed.required, "actual": failed.actual}
        in_dollars = failed.name not in TEST_UNITS
        shown = {name: money(value) if in_dollars else value for name, value in figures.items()}
        return reason_message(estimate.reason, words, **shown)
    return words.gettext(
        "The wages pass every test. If the Department approves the leave, this is the weekly benefit for the whole "
        "benefit year, from %(first_day)s to %(last_day)s.",
        first_day=day(estimate.benefit_year.start, words),
        last_day=day(estimate.benefit_year.end, words),
    )


def _quarters(base_period: Sequence[str], words: Words) -> str:
    return words.gettext(
        # Translators: each placeholder is a quarter of a year, as in "October to December 2025".
        "The wages that count are those from the quarter %(first)s up to the quarter %(last)s.",
        first=quarter_months(base_period[0], words),
        last=quarter_months(base_period[-1], words),
    )


def _row(test: TestResult, words: Words) -> TestRow:
    unit = TEST_UNITS.get(test.name, "dollars")
    required, actual, missing = (value_of(value, unit, words) for value in (test.required, test.actual, test.shortfall))
    return TestRow(test_title(test.name, words), required, actual, missing, test.passed)

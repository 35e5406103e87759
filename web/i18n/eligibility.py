"""Titles of the tests of eligibility, and the reasons for passing or failing."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from calculators import BenefitEstimate, BenefitQuestion
from calculators.benefit.answers import FailedTest, TestResult
from calculators.benefit.eligibility import Reason, TestName, last_start_after_separation
from web.i18n.formats import money, value_of, weeks_and_days
from web.i18n.translator import N_, Translator

REASONS = {
    "eligible": N_("You earned enough to qualify."),
    "wages_under_minimum": N_(
        "You earned %(actual)s in the base period. You need at least %(required)s, the minimum earnings."
    ),
    "wages_under_thirty_times_benefit": N_(
        "You earned %(actual)s in the base period. You need at least %(required)s, which is 30 times the weekly "
        "benefit."
    ),
    "opt_in_quarters_not_met": N_(
        "If you are self-employed, you need wages in at least %(required)s quarters of the base period."
    ),
    "separated_too_long": N_(
        "Your leave starts more than %(required)s weeks after you stopped working. That is too late."
    ),
}

THIRTY_TIMES_TOO = N_("You also need at least %(required)s, which is 30 times the weekly benefit.")
"""The sentence after that on the minimum earnings."""

REASON_OF_TEST: Mapping[TestName, Reason] = {
    "minimum_earnings": "wages_under_minimum",
    "thirty_times_weekly_benefit": "wages_under_thirty_times_benefit",
    "opt_in_quarters": "opt_in_quarters_not_met",
    "separation": "separated_too_long",
}

TESTS = {
    "minimum_earnings": N_("Minimum earnings in the base period"),
    "thirty_times_weekly_benefit": N_("At least 30 times the weekly benefit"),
    "opt_in_quarters": N_("Quarters with wages, for the self-employed"),
    "separation": N_("Most weeks since the last day of work"),
}

TEST_UNITS = {"opt_in_quarters": "quarters", "separation": "weeks"}
"""The unit of the figures of a test. The other tests are in dollars."""


class Separation(Struct, frozen=True):
    """The time from the last day of work to a leave, and the last day for a leave to start."""

    time: timedelta
    last_start: date
    too_late: timedelta
    """The time from the last day for a leave to its start, which is not above zero for a leave in time."""


def separation_of(question: BenefitQuestion, estimate: BenefitEstimate) -> Separation | None:
    """Return the time since the last day of work, or ``None`` without a test of it."""
    test = next((each for each in estimate.tests if each.name == "separation"), None)
    if test is None or question.separation_date is None:
        return None
    last_start = last_start_after_separation(question.separation_date, int(test.required))
    start = question.leave_start_date
    return Separation(start - question.separation_date, last_start, start - last_start)


def has_job(estimate: BenefitEstimate) -> bool:
    """Return whether the worker has a job to take leave from.

    Only a person without one has the test of the last day of work, or a warning that this day is unknown.
    """
    tested = any(test.name == "separation" for test in estimate.tests)
    return not tested and all(warning.code != "separation_date_unknown" for warning in estimate.warnings)


def failed_tests(estimate: BenefitEstimate) -> list[TestResult]:
    """Return the tests that fail, in the order of the law."""
    return [test for test in estimate.tests if not test.passed]


def failed_in_words(estimate: BenefitEstimate, translator: Translator) -> str:
    """Return a sentence on each failed test, without the same wages twice."""
    sentences: list[str] = []
    for test in failed_tests(estimate):
        in_dollars = test.name not in TEST_UNITS
        required, actual = (money(Decimal(each)) if in_dollars else each for each in (test.required, test.actual))
        text = THIRTY_TIMES_TOO if sentences and in_dollars else REASONS[REASON_OF_TEST[test.name]]
        sentences.append(translator.gettext(text, required=required, actual=actual))
    return translator.sentences(sentences)


def missing_in_words(test: TestResult | FailedTest, translator: Translator, separation: Separation | None) -> str:
    """Return what is missing for a test, or by how many weeks and days a leave is too late."""
    if test.name == "separation" and separation is not None and separation.too_late > timedelta():
        return weeks_and_days(separation.too_late, translator)
    return value_of(test.shortfall, TEST_UNITS.get(test.name, "dollars"), translator)


def test_title(name: str, translator: Translator) -> str:
    """Return the title of the test ``name``."""
    return translator.gettext(TESTS[name])

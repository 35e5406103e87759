"""Titles of the tests of eligibility, and the reasons for passing or failing."""

from collections.abc import Mapping

from calculators import BenefitEstimate
from calculators.benefit.eligibility import Reason, TestName
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


def has_job(estimate: BenefitEstimate) -> bool:
    """Return whether the worker has a job to take leave from.

    Only a person without one has the test of the last day of work, or a warning that this day is unknown.
    """
    tested = any(test.name == "separation" for test in estimate.tests)
    return not tested and all(warning.code != "separation_date_unknown" for warning in estimate.warnings)


def reason_message(reason: str, translator: Translator, **values: object) -> str:
    """Return the sentence for ``reason``.

    A failed test needs the ``required`` and ``actual`` figures.
    """
    return translator.gettext(REASONS[reason], **values)


def test_title(name: str, translator: Translator) -> str:
    """Return the title of the test ``name``."""
    return translator.gettext(TESTS[name])

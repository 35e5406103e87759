"""Titles of the tests of eligibility, and the reasons for passing or failing."""

from web.i18n.translator import N_, Translator

REASONS = {
    "eligible": N_("The wages pass every test."),
    "wages_under_minimum": N_(
        "The wages of the base period are %(actual)s, less than the minimum earnings of %(required)s."
    ),
    "wages_under_thirty_times_benefit": N_(
        "The wages of the base period are %(actual)s, less than 30 times the weekly benefit, %(required)s."
    ),
    "opt_in_quarters_not_met": N_(
        "A self-employed person needs wages in at least %(required)s quarters of the base period."
    ),
    "separated_too_long": N_("The leave starts more than %(required)s weeks after the last day of work."),
}

TESTS = {
    "minimum_earnings": N_("Minimum earnings in the base period"),
    "thirty_times_weekly_benefit": N_("At least 30 times the weekly benefit"),
    "opt_in_quarters": N_("Quarters with wages, for the self-employed"),
    "separation": N_("Weeks since the last day of work, at most"),
}

TEST_UNITS = {"opt_in_quarters": "quarters", "separation": "weeks"}
"""The unit of the figures of a test. The other tests are in dollars."""


def reason_message(reason: str, translator: Translator, **values: object) -> str:
    """Return the sentence for ``reason``.

    A failed test needs the ``required`` and ``actual`` figures.
    """
    return translator.gettext(REASONS[reason], **values)


def test_title(name: str, translator: Translator) -> str:
    """Return the title of the test ``name``."""
    return translator.gettext(TESTS[name])

"""Find the rule that a name means: of a line, a number of the law, a test, a reason or a code."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from calculators.award_check.models import ReasonCode
from calculators.benefit.eligibility import TestName
from web.i18n.eligibility import REASON_OF_TEST
from web.i18n.labels import LINES, PARAMETERS

NEAREST = 5
ALIKE = 0.5
"""The likeness of a nearest name, from 0 to 1."""

OF_TESTS: Mapping[TestName, str] = {
    "minimum_earnings": "minimum_earnings",
    "thirty_times_weekly_benefit": "thirty_times_benefit",
    "opt_in_quarters": "opt_in_quarters_required",
    "separation": "separation_weeks",
}
"""The line or number of the law behind each test of eligibility."""

OF_AWARDS: Mapping[ReasonCode, str] = {
    "one_employer_only": "weekly_benefit_of_employers_added",
    "latest_quarter_not_reported": "quarters_with_wages",
    "former_employer_left_out": "former_employers_counted",
    "wage_in_cents": "average_weekly_wage_in_cents",
    "earlier_benefit_year": "benefit_year_start",
    "maximum": "maximum_weekly_benefit",
    "deductions": "award_after_deductions",
    "reduced_schedule": "hours_paid",
    "tax_withheld": "federal_withheld",
}
"""The line behind each reason for the amount of an award."""

OF_REASONS: Mapping[str, str] = {
    "eligible": "weekly_benefit",
    **{REASON_OF_TEST[test]: rule for test, rule in OF_TESTS.items()},
}
"""The line or number of the law behind each reason of an estimate."""

RULES: Mapping[str, str] = dict([*OF_TESTS.items(), *OF_REASONS.items(), *OF_AWARDS.items()])
"""The line or number of the law that each other name means."""


@cache
def known_names() -> tuple[str, ...]:
    """Return every name that has a rule."""
    return tuple(sorted({*LINES, *PARAMETERS, *RULES}))


def nearest_names(name: str) -> tuple[str, ...]:
    """Return the known names that are most like ``name``, the nearest first.

    >>> nearest_names("weekly_benefits")[0]
    'weekly_benefit'
    """
    return tuple(get_close_matches(name[: len(max(known_names(), key=len))], known_names(), NEAREST, ALIKE))

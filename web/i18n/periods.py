"""The names of the periods by which contributions are shown."""

from collections.abc import Mapping

from calculators import ContributionEstimate
from web.i18n.translator import N_

PERIODS = {
    "year": N_("Year"),
    "quarter": N_("Quarter"),
    "month": N_("Month"),
    # Translators: every two weeks.
    "biweekly": N_("Two weeks"),
    "week": N_("Week"),
}


def reaches_wage_base(estimate: ContributionEstimate) -> bool:
    """Return whether the wages of a person reach the wage base."""
    return any(each.eligible_wages == estimate.wage_base for each in estimate.people)


def even_periods(estimate: ContributionEstimate) -> Mapping[str, str]:
    """Return the periods by which to show an estimate.

    It is the year alone if a person reaches the wage base, because nothing is due from this person afterwards.
    """
    return {"year": PERIODS["year"]} if reaches_wage_base(estimate) else PERIODS

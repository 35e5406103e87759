"""The page of the parameters of each year, in a table and a drawing, with their sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import Response, render_template

from rules import Law, Rulebook, Topic
from web.charts.bars import stacked_bars
from web.current_rules import current_rulebook
from web.http.http_cache import PAGE, published

RATES = ("total_rate", "medical_rate", "family_rate", "wage_base")
BENEFITS = ("state_average_weekly_wage", "maximum_weekly_benefit", "minimum_earnings")


@dataclass(frozen=True, slots=True)
class Year:
    """The parameters of a year and the documents they come from."""

    year: int
    values: Sequence[str]
    sources: Sequence[tuple[str, str]]


def rates() -> Response:
    """Show the parameters by year."""
    contributions = years(current_rulebook(), "contributions", RATES)
    bars = stacked_bars([(str(each.year), each.values[1], each.values[2], each.values[0]) for each in contributions])
    page = render_template(
        "rates.html",
        contributions=contributions,
        benefits=years(current_rulebook(), "benefits", BENEFITS),
        chart=bars,
    )
    return published(page, PAGE)


def years(rulebook: Rulebook, topic: Topic, names: Sequence[str]) -> list[Year]:
    """Return the parameters ``names`` at the end of each covered year, oldest first."""
    span = getattr(rulebook.coverage, topic)
    ends = [date(year, 12, 31) for year in rulebook.coverage.years]
    return [_year(end.year, rulebook.law_on(end, topic), names) for end in ends if end in span]


def _year(year: int, law: Law, names: Sequence[str]) -> Year:
    sources = [law.parameters[name].published_value.source for name in names]
    return Year(
        year, [law.text(name) for name in names], list(dict.fromkeys((each.title, each.url) for each in sources))
    )

"""The figures of every year, in a table and a picture, with their sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import Response, render_template

from rules import Law, Shelf, Topic
from web.pages.chart import stacked_bars
from web.publishing import PAGE, published
from web.shelf import current_shelf

RATES = ("total_rate", "medical_rate", "family_rate", "wage_base")
BENEFITS = ("state_average_weekly_wage", "maximum_weekly_benefit", "minimum_earnings")


@dataclass(frozen=True, slots=True)
class Year:
    """The figures of a year, and the documents they were read in."""

    year: int
    values: Sequence[str]
    sources: Sequence[tuple[str, str]]


def rates() -> Response:
    """The page of figures by year."""
    contributions = years(current_shelf(), "contributions", RATES)
    bars = stacked_bars([(str(each.year), each.values[1], each.values[2], each.values[0]) for each in contributions])
    page = render_template(
        "rates.html",
        contributions=contributions,
        benefits=years(current_shelf(), "benefits", BENEFITS),
        chart=bars,
    )
    return published(page, PAGE)


def years(shelf: Shelf, topic: Topic, names: Sequence[str]) -> list[Year]:
    """The figures ``names`` at the end of each covered year, oldest first."""
    span = getattr(shelf.coverage, topic)
    ends = [date(year, 12, 31) for year in shelf.coverage.years]
    return [_year(end.year, shelf.law_on(end, topic), names) for end in ends if end in span]


def _year(year: int, law: Law, names: Sequence[str]) -> Year:
    sources = [law.figures[name].notice.source for name in names]
    return Year(
        year, [law.text(name) for name in names], list(dict.fromkeys((each.title, each.url) for each in sources))
    )

"""Which years are on the shelf: tests that speak of a year ask here, so a new year joins them by itself."""

from datetime import date

from rules import law_on, published
from rules.parameter import Law


def benefit_laws() -> list[Law]:
    """The law at each announcement of benefit figures."""
    return [
        law_on(published_value.first_day, "benefits")
        for published_value in published().timelines["maximum_weekly_benefit"]
    ]


def contribution_laws() -> list[Law]:
    """The law at each announcement of contribution rates."""
    return [
        law_on(published_value.first_day, "contributions") for published_value in published().timelines["total_rate"]
    ]


def year_of(law: Law) -> str:
    """The year of a law, as the name of a test case."""
    return str(law.first_day.year)


def sunday_in(year: int) -> date:
    """The first Sunday of ``year``."""
    first_day = date(year, 1, 1)
    return first_day.replace(day=7 - first_day.weekday())

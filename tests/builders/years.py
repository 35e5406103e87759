"""Ask the rulebook which years exist, so that a new year joins the tests by itself."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from calculators.benefit.benefit_year import covered_leave
from rules import Rulebook, law_on, published
from rules.parameter import Law, Topic


def benefit_laws() -> list[Law]:
    """Return the law at each announcement of benefit figures."""
    return [
        law_on(published_value.first_day, "benefits")
        for published_value in published().timelines["maximum_weekly_benefit"]
    ]


def contribution_laws() -> list[Law]:
    """Return the law at each announcement of contribution rates."""
    return [
        law_on(published_value.first_day, "contributions") for published_value in published().timelines["total_rate"]
    ]


def year_of(law: Law) -> str:
    """Return the year of a law, as the name of a test case."""
    return str(law.first_day.year)


def sunday_in(year: int) -> date:
    """Return the first Sunday of ``year``."""
    first_day = date(year, 1, 1)
    return first_day.replace(day=7 - first_day.weekday())


KNOWN_AHEAD = frozenset({"wage_base"})
"""Yearly numbers that are known before the Department announces the others."""


@cache
def rules_through(year: int) -> Rulebook:
    """Return the published rules as before the announcement for the year after ``year``.

    Amendments of the statute and the wage base stay, because they are known ahead of a year.
    """
    rulebook = published()
    announced = rulebook.annual - KNOWN_AHEAD
    timelines = {
        name: tuple(value for value in values if name not in announced or value.first_day.year <= year)
        for name, values in rulebook.timelines.items()
    }
    examples = tuple(example for example in rulebook.examples if example.year <= year)
    return replace(rulebook, timelines=MappingProxyType(timelines), examples=examples)


def first_day_without_law(topic: Topic) -> date:
    """Return the day after the last covered one."""
    span = published().coverage.benefits if topic == "benefits" else published().coverage.contributions
    return span.last_day + timedelta(days=1)


def first_leave_without_law() -> date:
    """Return the first Sunday on which leave gets a provisional estimate only."""
    return covered_leave(published()).last_day + timedelta(days=1)

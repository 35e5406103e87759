"""Frozen records of the parameters of the law, and the errors about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Topic = Literal["benefits", "contributions"]
Unit = Literal[
    "count",
    "date",
    "days",
    "dollars",
    "fraction",
    "hours",
    "minutes",
    "month_day",
    "people",
    "quarters",
    "weeks",
    "years",
]


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a value: its provision, the document, its address and the day of reading."""

    law: str
    title: str
    url: str
    read_on: date


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """A dated value of a parameter.

    ``value`` is a date for the unit ``date``, a text such as ``04-30`` for ``month_day``, or else an exact decimal.
    """

    name: str
    topic: Topic
    value: Decimal | date | str
    unit: Unit
    first_day: date
    source: Source

    @property
    def text(self) -> str:
        """Return the value as published, such as ``"1230.39"``, ``"0.0070"``, ``"25"`` or ``"2021-07-01"``."""
        return f"{self.value:.2f}" if self.unit == "dollars" else str(self.value)


@dataclass(frozen=True, eq=False, slots=True)
class Parameter:
    """A parameter in force: its newest published value, and the first day of that value."""

    published_value: ParameterValue
    since: date


@dataclass(frozen=True, eq=False, slots=True)
class Law:
    """Every number in force from ``first_day`` on, by name, until another ``Law`` replaces it.

    A provisional law answers a day that is not covered yet. ``stand_ins`` then gives, by name, the year of each
    number that is not known for that day.
    """

    first_day: date
    parameters: Mapping[str, Parameter]
    provisional: bool = False
    stand_ins: Mapping[str, int] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return the value of ``name`` as published."""
        return self.parameters[name].published_value.text


@dataclass(frozen=True, slots=True)
class Span:
    """The first and last day with law for a topic, both included."""

    first_day: date
    last_day: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Coverage:
    """The covered days: of leave for benefits, of pay for contributions, and the years."""

    benefits: Span
    contributions: Span
    years: tuple[int, ...]
    rules_version: str


class NotCovered(LookupError):
    """A day without law.

    ``span`` is the span of covered days. Leave after a New Year can have the law of the year before, so an answer
    reaches until ``answered_until``.
    """

    def __init__(self, day: date, span: Span, answered_until: date | None = None) -> None:
        super().__init__(f"No figures are known for {day}. Choose a day from {span.first_day} to {span.last_day}.")
        self.day = day
        self.span = span
        self.answered_until = answered_until or span.last_day


class BrokenRules(ValueError):
    """An error in a file of rules.

    The message names the file, the value and the correction.
    """

"""Frozen records of the law's numbers, and the refusal of a day without law."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    """Where a number was read: the provision that orders it, the document, its address and the day."""

    law: str
    title: str
    url: str
    read_on: date


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """One dated statement of a number of the law."""

    name: str
    topic: Topic
    value: Decimal | date | str
    unit: Unit
    first_day: date
    source: Source

    @property
    def text(self) -> str:
        """The value as published: ``"1230.39"``, ``"0.0070"``, ``"25"``, ``"2021-07-01"``, ``"04-30"``."""
        return f"{self.value:.2f}" if self.unit == "dollars" else str(self.value)


@dataclass(frozen=True, eq=False, slots=True)
class Parameter:
    """A number of the law in force: the newest notice that states it, and since when it has stood."""

    published_value: ParameterValue
    since: date


@dataclass(frozen=True, eq=False, slots=True)
class Law:
    """Every number in force from ``first_day`` on, by name, until another ``Law`` replaces it."""

    first_day: date
    parameters: Mapping[str, Parameter]
    provisional: bool = False

    def number(self, name: str) -> Decimal:
        """The amount called ``name``, in its own unit."""
        value = self.parameters[name].published_value.value
        if not isinstance(value, Decimal):
            raise TypeError(f"{name} is a {type(value).__name__}, not a number")
        return value

    def day(self, name: str) -> date:
        """The day called ``name``."""
        value = self.parameters[name].published_value.value
        if not isinstance(value, date):
            raise TypeError(f"{name} is a {type(value).__name__}, not a date")
        return value

    def text(self, name: str) -> str:
        """The value called ``name`` as published."""
        return self.parameters[name].published_value.text


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day for which a topic has law, both included."""

    first_day: date
    last_day: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the rules cover: benefits by day of leave, contributions by day of pay, and the years."""

    benefits: Span
    contributions: Span
    years: tuple[int, ...]
    rules_version: str


class NotCovered(LookupError):
    """A day for which no law is on the shelf; names the days between which there is."""

    def __init__(self, day: date, span: Span) -> None:
        super().__init__(f"No figures are known for {day}. Choose a day from {span.first_day} to {span.last_day}.")
        self.day = day
        self.span = span


class BrokenRules(ValueError):
    """A rules file that cannot be trusted; the message names the file, the value and the mend."""

"""Joins the files of numbers into timelines, checks each, and cuts them into laws by day.

A number of ``statute.toml`` stands until a later file amends it. Every other number is announced for
a year at a time: each year from its first to its last must state it, and it ends with its last year.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources.abc import Traversable
from itertools import pairwise
from types import MappingProxyType

from rules.examples import WorkedExample, read_examples
from rules.law import BrokenRules, Coverage, Figure, Law, NotCovered, Notice, Span, Topic
from rules.reading import TOPICS, read_file

STATUTE = "statute.toml"
YEAR_FILE = re.compile(r"\d{4}\.toml")


@dataclass(frozen=True)
class Shelf:
    """The timelines of every number, in order of day, the names announced year by year, and the worked examples."""

    timelines: Mapping[str, tuple[Notice, ...]]
    annual: frozenset[str]
    rules_version: str
    examples: tuple[WorkedExample, ...]

    @cached_property
    def coverage(self) -> Coverage:
        """The days of each topic, and the years announced."""
        years = {notice.first_day.year for name in self.annual for notice in self.timelines[name]}
        benefits, contributions = self._span("benefits"), self._span("contributions")
        return Coverage(benefits, contributions, tuple(sorted(years)), self.rules_version)

    def law_on(self, day: date, topic: Topic, *, provisional: bool = False) -> Law:
        """The numbers of ``topic`` in force on ``day``.

        A day after the last covered one gets the newest numbers, marked, where ``provisional`` asks for
        it; every other day without numbers raises ``NotCovered``.
        """
        span: Span = getattr(self.coverage, topic)
        if day < self._first_stated[topic] or (day > span.last_day and not provisional):
            raise NotCovered(day, span)
        return self._laws[self._index(day)] if day <= span.last_day else self._newest[topic]

    def figures_on(self, day: date) -> Mapping[str, Figure]:
        """Every number in force on ``day``, of each topic that has law then; ``NotCovered`` where none has."""
        spans = {topic: Span(first, self._span(topic).last_day) for topic, first in self._first_stated.items()}
        topics = {topic for topic, span in spans.items() if day in span}
        if not topics:
            ends = min(s.first_day for s in spans.values()), max(s.last_day for s in spans.values())
            raise NotCovered(day, Span(*ends))
        figures = self._laws[self._index(day)].figures
        return {name: figure for name, figure in figures.items() if figure.notice.topic in topics}

    @cached_property
    def _laws(self) -> tuple[Law, ...]:
        """One law for each stretch of days in which no number is stated anew."""
        days = sorted({notice.first_day for line in self.timelines.values() for notice in line})
        return tuple(Law(day, MappingProxyType(self._figures(day))) for day in days)

    @cached_property
    def _newest(self) -> Mapping[Topic, Law]:
        last = {topic: self._laws[self._index(self._span(topic).last_day)] for topic in self._first_stated}
        return {topic: Law(law.first_day, law.figures, provisional=True) for topic, law in last.items()}

    @cached_property
    def _first_stated(self) -> Mapping[Topic, date]:
        return {topic: min(line[0].first_day for line in self._annual_lines(topic)) for topic in sorted(TOPICS)}

    def _index(self, day: date) -> int:
        return bisect_right(self._laws, day, key=lambda law: law.first_day) - 1

    def _annual_lines(self, topic: Topic) -> list[tuple[Notice, ...]]:
        return [line for name in self.annual if (line := self.timelines[name])[0].topic == topic]

    def _span(self, topic: Topic) -> Span:
        begin = self.timelines[f"{topic}_begin"][0].value if f"{topic}_begin" in self.timelines else None
        last_year = min(line[-1].first_day.year for line in self._annual_lines(topic))
        if not isinstance(begin, date):
            raise BrokenRules(f"{topic}_begin must be stated, as a date")
        return Span(begin, date(last_year, 12, 31))

    def _figures(self, day: date) -> dict[str, Figure]:
        return {
            name: Figure(stated[-1], _since(stated))
            for name, line in self.timelines.items()
            if (stated := [notice for notice in line if notice.first_day <= day])
        }


def _since(stated: Sequence[Notice]) -> date:
    """The first day of the unbroken run of notices that state the newest value."""
    first_day = stated[-1].first_day
    for notice in reversed(stated):
        if notice.value != stated[-1].value:
            break
        first_day = notice.first_day
    return first_day


def read_shelf(folder: Traversable, rules_version: str) -> Shelf:
    """The shelf of ``statute.toml`` and the year files in ``folder``; ``BrokenRules`` where one is not whole."""
    names = sorted(file.name for file in folder.iterdir() if YEAR_FILE.fullmatch(file.name))
    fixed = read_file(folder / STATUTE)
    notices = [*fixed]
    for name in names:
        for notice in read_file(folder / name):
            _check_year(name, notice)
            notices.append(notice)
    timelines: dict[str, tuple[Notice, ...]] = {}
    for notice in notices:
        timelines[notice.name] = (*timelines.get(notice.name, ()), notice)
    annual = frozenset(timelines.keys() - {notice.name for notice in fixed})
    for name, line in timelines.items():
        check_timeline(name, line, annual=name in annual)
    examples = tuple(example for name in names for example in read_examples(folder / name))
    return Shelf(MappingProxyType(timelines), annual, rules_version, examples)


def _check_year(file: str, notice: Notice) -> None:
    if file != f"{notice.first_day.year}.toml":
        raise BrokenRules(f"{file}: {notice.name} starts on {notice.first_day}; put it in that year's file")


def check_timeline(name: str, line: Sequence[Notice], *, annual: bool) -> None:
    """``BrokenRules`` where a timeline changes its unit, steps back in time or, announced each year, leaves one out."""
    for earlier, later in pairwise(line):
        if (earlier.unit, earlier.topic) != (later.unit, later.topic):
            raise BrokenRules(f"{name} changes its unit or section on {later.first_day}; use another name")
        if later.first_day <= earlier.first_day:
            raise BrokenRules(f"{name} steps back in time from {earlier.first_day} to {later.first_day}")
        if annual and later.first_day != date(earlier.first_day.year + 1, 1, 1):
            raise BrokenRules(
                f"{name} is announced for each year: after {earlier.first_day} the next must start on "
                f"January 1 of the year after, not on {later.first_day}"
            )

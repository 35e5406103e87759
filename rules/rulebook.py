"""Timelines of every parameter, read from the files of rules, and the laws of each day.

A value of ``statute.toml`` is in force until a later file amends it. Every other parameter is announced each year.
Its years must follow each other, and it ends with the last of them.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from importlib.resources.abc import Traversable
from itertools import pairwise
from types import MappingProxyType

from rules.examples import WorkedExample, examples_in
from rules.parameter import BrokenRules, Coverage, Law, NotCovered, Parameter, ParameterValue, Span, Topic
from rules.reading import TOPICS, read_file, values_in
from rules.toml_file import read_toml

STATUTE = "statute.toml"
YEAR_FILE = re.compile(r"\d{4}\.toml")


@dataclass(frozen=True)
class Rulebook:
    """Every parameter over time, the names of those announced each year, and the worked examples."""

    timelines: Mapping[str, tuple[ParameterValue, ...]]
    annual: frozenset[str]
    rules_version: str
    examples: tuple[WorkedExample, ...]

    @cached_property
    def coverage(self) -> Coverage:
        """Return the covered days of each topic, and the covered years."""
        years = {year for topic in TOPICS for year in self._years(topic)}
        benefits, contributions = self._span("benefits"), self._span("contributions")
        return Coverage(benefits, contributions, tuple(sorted(years)), self.rules_version)

    def law_on(self, day: date, topic: Topic, *, provisional: bool = False) -> Law:
        """Return the parameters of ``topic`` in force on ``day``.

        With ``provisional``, a day after the last covered one gets the values that are already law for it. It gets the
        newest value for the rest, which ``Law.stand_ins`` lists. Raise ``NotCovered`` for any other day without law.
        """
        span: Span = getattr(self.coverage, topic)
        if day < self._first_stated[topic] or (day > span.last_day and not provisional):
            raise NotCovered(day, span)
        return self._laws[self._index(day)] if day <= span.last_day else self._provisional_law(day, topic)

    def parameters_on(self, day: date) -> Mapping[str, Parameter]:
        """Return every parameter in force on ``day``, of each topic with law on that day.

        Raise ``NotCovered`` if no topic has law.
        """
        spans = {topic: Span(first, self._span(topic).last_day) for topic, first in self._first_stated.items()}
        topics = {topic for topic, span in spans.items() if day in span}
        if not topics:
            ends = min(s.first_day for s in spans.values()), max(s.last_day for s in spans.values())
            raise NotCovered(day, Span(*ends))
        parameters = self._laws[self._index(day)].parameters
        return {name: parameter for name, parameter in parameters.items() if parameter.published_value.topic in topics}

    @cached_property
    def _laws(self) -> tuple[Law, ...]:
        """Return a law for each span of days without a new value."""
        days = sorted({value.first_day for timeline in self.timelines.values() for value in timeline})
        return tuple(Law(day, MappingProxyType(self._parameters(day))) for day in days)

    def _provisional_law(self, day: date, topic: Topic) -> Law:
        known = self._laws[self._index(day)]
        key = known.first_day, topic, day.year
        if key not in self._provisional_laws:
            names = sorted(timeline[0].name for timeline in self._annual_timelines(topic))
            years = {name: known.parameters[name].published_value.first_day.year for name in names}
            stand_ins = MappingProxyType({name: year for name, year in years.items() if year < day.year})
            self._provisional_laws[key] = replace(known, provisional=True, stand_ins=stand_ins)
        return self._provisional_laws[key]

    @cached_property
    def _provisional_laws(self) -> dict[tuple[date, Topic, int], Law]:
        """Return the provisional laws made until now, by their key.

        Callers cache by the identity of a law, so each is made once.
        """
        return {}

    @cached_property
    def _first_stated(self) -> Mapping[Topic, date]:
        return {
            topic: min(timeline[0].first_day for timeline in self._annual_timelines(topic)) for topic in sorted(TOPICS)
        }

    @cached_property
    def _first_days(self) -> Sequence[date]:
        return [law.first_day for law in self._laws]

    def _index(self, day: date) -> int:
        return bisect_right(self._first_days, day) - 1

    def _annual_timelines(self, topic: Topic) -> list[tuple[ParameterValue, ...]]:
        annual = [self.timelines[name] for name in self.annual]
        return [timeline for timeline in annual if timeline[0].topic == topic]

    def _years(self, topic: Topic) -> set[int]:
        """Return the years for which every yearly parameter is stated."""
        timelines = self._annual_timelines(topic)
        return set.intersection(*({value.first_day.year for value in timeline} for timeline in timelines))

    def _span(self, topic: Topic) -> Span:
        begin = self.timelines[f"{topic}_begin"][0].value if f"{topic}_begin" in self.timelines else None
        last_year = max(self._years(topic))
        if not isinstance(begin, date):
            raise BrokenRules(f"{topic}_begin must be stated, as a date")
        return Span(begin, date(last_year, 12, 31))

    def _parameters(self, day: date) -> dict[str, Parameter]:
        return {
            name: Parameter(stated[-1], _since(stated))
            for name, timeline in self.timelines.items()
            if (stated := [value for value in timeline if value.first_day <= day])
        }


def _since(stated: Sequence[ParameterValue]) -> date:
    """Return the first day of the newest value, over consecutive notices of the same value."""
    first_day = stated[-1].first_day
    for value in reversed(stated):
        if value.value != stated[-1].value:
            break
        first_day = value.first_day
    return first_day


def read_rulebook(folder: Traversable, rules_version: str) -> Rulebook:
    """Return the rulebook of ``statute.toml`` and the files of years in ``folder``.

    Raise ``BrokenRules`` if a file or a timeline has a fault.
    """
    names = sorted(file.name for file in folder.iterdir() if YEAR_FILE.fullmatch(file.name))
    fixed = read_file(folder / STATUTE)
    published_values = [*fixed]
    examples: list[WorkedExample] = []
    for name in names:
        content = read_toml(folder / name)
        for published_value in values_in(name, content):
            _check_year(name, published_value)
            published_values.append(published_value)
        examples += examples_in(name, content)
    timelines: dict[str, tuple[ParameterValue, ...]] = {}
    for published_value in published_values:
        timelines[published_value.name] = (*timelines.get(published_value.name, ()), published_value)
    annual = frozenset(timelines.keys() - {published_value.name for published_value in fixed})
    for name, timeline in timelines.items():
        check_timeline(name, timeline, annual=name in annual)
    return Rulebook(MappingProxyType(timelines), annual, rules_version, tuple(examples))


def _check_year(file: str, published_value: ParameterValue) -> None:
    if file != f"{published_value.first_day.year}.toml":
        raise BrokenRules(
            f"{file}: {published_value.name} starts on {published_value.first_day}. Put it in that year's file"
        )


def check_timeline(name: str, timeline: Sequence[ParameterValue], *, annual: bool) -> None:
    """Raise ``BrokenRules`` if a timeline changes its unit, steps back in time or omits a year."""
    for earlier, later in pairwise(timeline):
        if (earlier.unit, earlier.topic) != (later.unit, later.topic):
            raise BrokenRules(f"{name} changes its unit or section on {later.first_day}. Use another name")
        if later.first_day <= earlier.first_day:
            raise BrokenRules(f"{name} steps back in time from {earlier.first_day} to {later.first_day}")
        if annual and later.first_day != date(earlier.first_day.year + 1, 1, 1):
            raise BrokenRules(
                f"{earlier.first_day.year + 1}.toml is missing or lacks {name}, which is announced for each year. "
                f"After {earlier.first_day} the next must start on January 1 of the year after, not on "
                f"{later.first_day}"
            )

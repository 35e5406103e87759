"""A strict reader of files of dated values, which refuses unknown, missing and repeated keys."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from importlib.resources.abc import Traversable
from typing import Any, cast, get_args

from rules.parameter import BrokenRules, ParameterValue, Source, Topic, Unit
from rules.toml_file import read_toml

UNITS = frozenset(get_args(Unit))
TOPICS = frozenset(get_args(Topic))
REQUIRED = frozenset({"from", "law", "source", "url", "read_on"})
DECIMAL_PLACES = {"dollars": 2, "fraction": 4}
DECIMAL = re.compile(r"[0-9]+(\.(?P<decimals>[0-9]+))?")


def read_file(file: Traversable) -> tuple[ParameterValue, ...]:
    """Return every value in ``file``.

    Raise ``BrokenRules`` if the file has another form.
    """
    return values_in(file.name, read_toml(file))


def values_in(file: str, content: Mapping[str, Any]) -> tuple[ParameterValue, ...]:
    """Return every value in the ``content`` of a file.

    Raise ``BrokenRules``, which names the ``file``, if it has another form.
    """
    unknown = content.keys() - TOPICS - {"examples"}
    if unknown:
        raise BrokenRules(f"{file}: unknown section {sorted(unknown)}. Use {sorted(TOPICS)}")
    return tuple(_published_values(file, content))


def _published_values(file: str, content: Mapping[str, Any]) -> Iterator[ParameterValue]:
    for topic in sorted(TOPICS & content.keys()):
        if not isinstance(content[topic], Mapping):
            raise BrokenRules(f"{file}: {topic} must be a section of numbers, such as [{topic}.name]")
        for name, entry in content[topic].items():
            yield _published_value(f"{file}: {topic}.{name}", name, cast(Topic, topic), entry)


def _published_value(place: str, name: str, topic: Topic, entry: object) -> ParameterValue:
    if not isinstance(entry, Mapping):
        raise BrokenRules(f"{place} must be a table with a unit, a day and a source")
    missing = REQUIRED - entry.keys()
    if missing:
        raise BrokenRules(f"{place} lacks {sorted(missing)}. Every number names its day and its source")
    units = entry.keys() - REQUIRED
    if len(units) != 1 or units.isdisjoint(UNITS):
        raise BrokenRules(f"{place} needs exactly one unit of {sorted(UNITS)}, and has {sorted(units)}")
    unit = cast(Unit, next(iter(units)))
    source = Source(
        _text(place, entry, "law"),
        _text(place, entry, "source"),
        _text(place, entry, "url"),
        _day(place, entry, "read_on"),
    )
    return ParameterValue(name, topic, _value(place, unit, entry[unit]), unit, _day(place, entry, "from"), source)


def _text(place: str, entry: Mapping[str, Any], key: str) -> str:
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise BrokenRules(f"{place}: {key} must be a text that is not empty")
    return value


def _day(place: str, entry: Mapping[str, Any], key: str) -> date:
    value = entry[key]
    if type(value) is not date:
        raise BrokenRules(f"{place}: {key} must be a day such as 2026-01-01, without quotes")
    return value


def _value(place: str, unit: Unit, value: object) -> Decimal | date | str:
    if unit == "date":
        if type(value) is not date:
            raise BrokenRules(f"{place}: a date must be a day such as 2026-01-01, without quotes")
        return value
    if unit == "month_day":
        return _month_day(place, value)
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise BrokenRules(f"{place}: {unit} must be a number without quotes")
    return _exact(place, unit, Decimal(value))


def _month_day(place: str, value: object) -> str:
    try:
        return f"{date.fromisoformat(f'2024-{value}'):%m-%d}"
    except ValueError:
        raise BrokenRules(f"{place}: a month_day must be a text such as '04-30'") from None


def _exact(place: str, unit: Unit, number: Decimal) -> Decimal:
    places = DECIMAL_PLACES.get(unit, 0)
    written = DECIMAL.fullmatch(str(number))
    if written is None or len(written["decimals"] or "") > places:
        raise BrokenRules(f"{place}: {unit} must be 0 or more, with at most {places} decimals")
    return number

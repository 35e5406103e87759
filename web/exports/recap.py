"""Repeat a question in words next to its exported answer, with the labels of the form's table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from web.forms.kinds import DAY
from web.forms.table import Field, Rows, Table
from web.i18n import Translator
from web.i18n.formats import value_of

NOT_REPEATED = ("explain", "what_would_help", "compare_start_dates", "one_more_person")
"""The parts that an answer may have, which the answer itself shows."""


class RecapTable(Struct, frozen=True):
    """The values of rows: a title, the headings, and the rows."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


class Recap(Struct, frozen=True):
    """The question in words, in the order of its fields."""

    facts: Sequence[tuple[str, str]]
    tables: Sequence[RecapTable]


def recap(asked: Mapping[str, Any], table: Table, translator: Translator) -> Recap:
    """Return the JSON values ``asked`` in words.

    Raise ``KeyError`` for a value that ``table`` does not have.
    """
    entries = {entry.place: entry for entry in (*table.entries, *table.only_repeated)}
    facts: list[tuple[str, str]] = []
    tables = []
    for place, value in _values(_without_repetition(asked), entries):
        entry = entries[place]
        if isinstance(entry, Rows):
            tables.append(_table(entry, _listed(value), translator))
        else:
            facts.append(_fact(entry, value, translator))
    return Recap(facts, tables)


def _without_repetition(asked: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the values without the first day of a planned leave, which is also that of its first period."""
    return {name: value for name, value in asked.items() if name != "leave_start_date" or not asked.get("leave")}


def _values(
    asked: Mapping[str, Any], entries: Mapping[str, Field | Rows], prefix: str = ""
) -> Iterator[tuple[str, Any]]:
    """Yield the place and the value of each field that was asked, and of each field of a nested record."""
    for name, value in asked.items():
        place = f"{prefix}{name}"
        if isinstance(value, dict) and place not in entries:
            yield from _values(value, entries, f"{place}.")
        elif name not in NOT_REPEATED and value not in (None, False, [], {}):
            yield place, value


def _listed(rows: Any) -> Sequence[Mapping[str, Any]]:
    """Return rows, each of which may be under its name, as a list."""
    return [{"name": name, **row} for name, row in rows.items()] if isinstance(rows, dict) else rows


def _fact(field: Field, value: Any, translator: Translator) -> tuple[str, str]:
    values = value if isinstance(value, list) else [value]
    return translator.gettext(field.recap_label), translator.listed(_shown(field, each, translator) for each in values)


def _table(rows: Rows, values: Sequence[Mapping[str, Any]], translator: Translator) -> RecapTable:
    asked = [field for field in rows.fields if any(field.value_in(each) is not None for each in values)]
    columns = sorted(asked, key=lambda field: field.kind is not DAY)
    return RecapTable(
        translator.gettext(rows.in_recap),
        [translator.gettext(field.recap_label) for field in columns],
        [[_shown(field, field.value_in(each), translator) for field in columns] for each in values],
    )


def _shown(field: Field, value: Any, translator: Translator) -> str:
    if value is None:
        return ""
    if field.kind.unit == "yes":
        return translator.gettext("Yes")
    if field.kind.options:
        return translator.gettext(field.kind.options[value])
    return value_of(str(value), field.kind.unit, translator)

"""What was asked, repeated in words beside the answer that is kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from web.i18n import Translator
from web.i18n.choices import choice
from web.i18n.formats import value_of
from web.i18n.plan import leave_reason
from web.i18n.question_labels import COLUMNS, FACTS, TABLES

NOT_ASKED = ("explain", "what_would_help", "compare_start_dates", "one_more_person")
"""What an answer holds beyond its figures, none of which it changes: the answer itself shows it."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What was asked more than once: a title, what each column holds, and the rows."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Recap:
    """The question in words, in the order in which it was asked."""

    facts: Sequence[tuple[str, str]]
    tables: Sequence[Rows]


def recap(asked: Mapping[str, Any], translator: Translator) -> Recap:
    """The words of a question in its JSON values; ``KeyError`` for a field that has none."""
    fields = list(_fields(asked))
    return Recap(
        facts=[_fact(name, value, translator) for name, value in fields if name not in TABLES],
        tables=[_rows(name, value, translator) for name, value in fields if name in TABLES and value],
    )


def _fields(asked: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The fields that say something, those of nested records one by one."""
    for name, value in asked.items():
        if isinstance(value, dict):
            yield from _fields(value)
        elif name not in NOT_ASKED and value not in (None, False, []):
            yield name, value


def _fact(name: str, value: Any, translator: Translator) -> tuple[str, str]:
    label, unit = FACTS[name]
    # Translators: what stands between the names of a list.
    separator = translator.pgettext("between names", ", ")
    values = value if isinstance(value, list) else [value]
    return translator.gettext(label), separator.join(_shown(each, unit, translator) for each in values)


def _rows(name: str, rows: Sequence[Mapping[str, Any]], translator: Translator) -> Rows:
    names = [column for column in COLUMNS if any(row.get(column) is not None for row in rows)]
    columns = [COLUMNS[column] for column in names]
    return Rows(
        translator.gettext(TABLES[name]),
        [translator.gettext(label) for label, _ in columns],
        [[_cell(row.get(column), COLUMNS[column][1], translator) for column in names] for row in rows],
    )


def _cell(value: Any, unit: str, translator: Translator) -> str:
    return "" if value is None else _shown(value, unit, translator)


def _shown(value: Any, unit: str, translator: Translator) -> str:
    if unit == "yes":
        return translator.gettext("Yes")
    if unit == "choice":
        return choice(value, translator)
    if unit == "leave_reason":
        return leave_reason(value, translator)
    return value_of(str(value), unit, translator)

"""Read the headings of figures in a report of pay items, such as Hours and Amount."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from web.payroll_file.captions import is_other_money
from web.payroll_file.text_files import Cells
from web.payroll_file.titles import Stated
from web.payroll_file.words import plain_words

OF_AMOUNTS = frozenset({
    "amount", "amounts", "current", "current amount", "current amounts", "gross", "total", "total amount",
    "this period", "earnings", "dollars", "amount paid", "pay", "monto", "importe",
})  # fmt: skip
"""The headings of the amounts of a person."""
OF_OTHERS = frozenset({"hours", "hrs", "hour", "rate", "rates", "qty", "quantity", "units", "horas"})
"""The words of headings of hours and rates."""
TO_DATE = re.compile(r"\b(?:ytd|qtd|mtd|to date)\b")
SHORT_YEAR = re.compile(r"(?<=[ ,'])(\d\d)$")
Lines = Sequence[tuple[int, list[str]]]


class Measure(NamedTuple):
    """A heading of figures: whether it is that of amounts, and the period that it names."""

    amounts: bool
    period: str = ""


def measures_in(row: Sequence[str]) -> Mapping[int, Measure]:
    """Return the headings of figures of a line, or nothing if another heading follows one."""
    filled = [(place, cell) for place, cell in enumerate(row) if cell.strip()]
    found = {place: measure for place, cell in filled if (measure := measure_of(cell))}
    return found if all(place in found for place, _ in filled if place >= min(found, default=0)) else {}


@lru_cache(maxsize=1024)
def measure_of(heading: str) -> Measure | None:
    """Return the meaning of a heading of figures.

    >>> measure_of("Hours"), measure_of("Jan - Mar 26"), measure_of("Ana Alder")
    (Measure(amounts=False, period=''), Measure(amounts=True, period='Jan - Mar 2026'), None)
    """
    words = plain_words(heading)
    if words in OF_AMOUNTS or heading.strip() == "$":
        return Measure(amounts=True)
    if TO_DATE.search(words) or OF_OTHERS & {*words.split()} or is_other_money(heading):
        return Measure(amounts=False)
    period = SHORT_YEAR.sub(r"20\1", heading.strip())
    named = any(character.isalpha() for character in period) and any(map(str.isdigit, period))
    return Measure(amounts=True, period=period) if named and Stated.of([["Period", period]]).period else None


def titles_of(periods: Iterable[str], number: int) -> Iterator[tuple[int, Cells]]:
    """Yield the periods of headings as titles of the line with this number."""
    for period in filter(None, periods):
        yield number, ["Period", period]

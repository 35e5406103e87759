"""The tables of an answer as they are shown and downloaded, in the reader's language."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from rules import Coverage
from web.pages.payroll_file.reading import PayrollFile
from web.pages.payroll_file.shown import SUMS, dollars, note, problem_rows
from web.words import Words
from web.words.payroll import COLUMNS, KINDS, LINES

if TYPE_CHECKING:
    from web.pages.payroll_file.amounts import PayrollAmounts, QuarterTotals

Cell = str | int | Decimal
"""A text, a count or dollars."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title; ``rows`` may be walked once for each call."""

    title: str
    headings: Sequence[str]
    rows: Callable[[], Iterable[Sequence[Cell]]]


def people_table(amounts: "PayrollAmounts", words: Words) -> Table:
    """A row for each person, kind of work and quarter."""
    names = ("rows", "wages", "year_to_date", *SUMS[1:])
    headings = [COLUMNS["person"], COLUMNS["kind"], COLUMNS["quarter"], *(LINES[name] for name in names)]
    texts = [words.gettext(heading) for heading in headings]
    kinds = {kind: words.gettext(label) for kind, label in KINDS.items()}

    def rows() -> Iterator[Sequence[Cell]]:
        for line in amounts.lines.iter_rows(named=True):
            cents = [dollars(line[name]) for name in names[1:]]
            yield [line["person"], kinds[line["kind"]], line["quarter"], line["rows"], *cents, note(line, words)]

    return Table(words.gettext("People"), [*texts, words.gettext("Note")], rows)


def quarters_table(quarters: Sequence["QuarterTotals"], words: Words) -> Table:
    """A row for each quarterly return."""
    names = [words.gettext(LINES[name]) for name in SUMS]
    headings = [words.gettext("Quarter"), words.gettext("People"), *names, words.gettext("Return due")]
    return Table(words.gettext("Quarters"), headings, lambda: map(_quarter, quarters))


def problems_table(file: PayrollFile, coverage: Coverage, words: Words) -> Table:
    """A row for each cell that keeps its row from being used; what stands in it is not repeated."""
    headings = [words.gettext("Row"), words.gettext("Column"), words.gettext("What to do")]

    def rows() -> Iterator[Sequence[Cell]]:
        for row, heading, place, advice in problem_rows(file, coverage, words):
            yield row, heading or place, advice

    return Table(words.gettext("Refused rows"), headings, rows)


def _quarter(quarter: "QuarterTotals") -> Sequence[Cell]:
    sums = [dollars(quarter.sums[name]) for name in SUMS]
    return [quarter.quarter, quarter.people, *sums, quarter.due.isoformat()]

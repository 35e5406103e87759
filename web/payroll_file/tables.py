"""The tables of an answer as they are shown and downloaded, in the reader's language."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from rules import Coverage
from web.i18n import Translator
from web.i18n.payroll import COLUMNS, KINDS, LINES
from web.payroll_file.reading import PayrollFile
from web.payroll_file.shown import SUMS, dollars, note, problem_rows

if TYPE_CHECKING:
    from web.payroll_file.amounts import PayrollAmounts, QuarterTotals

Cell = str | int | Decimal
"""A text, a count or dollars."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its title.

    Each call of ``rows`` walks through the rows again.
    """

    title: str
    headings: Sequence[str]
    rows: Callable[[], Iterable[Sequence[Cell]]]


def people_table(amounts: "PayrollAmounts", translator: Translator) -> Table:
    """Return a row for each person, kind of work and quarter."""
    names = ("rows", "wages", "year_to_date", *SUMS[1:])
    clients = amounts.several_employers
    headings = [COLUMNS["person"], COLUMNS["kind"], COLUMNS["quarter"], *(LINES[name] for name in names)]
    headings = [*([COLUMNS["employer"]] if clients else []), *headings]
    texts = [translator.gettext(heading) for heading in headings]
    kinds = {kind: translator.gettext(label) for kind, label in KINDS.items()}

    def rows() -> Iterator[Sequence[Cell]]:
        for line in amounts.lines.iter_rows(named=True):
            cents = [dollars(line[name]) for name in names[1:]]
            employer = [line["employer_name"]] if clients else []
            yield [
                *employer,
                line["person"],
                kinds[line["kind"]],
                line["quarter"],
                line["rows"],
                *cents,
                note(line, translator),
            ]

    return Table(translator.gettext("People"), [*texts, translator.gettext("Note")], rows)


def quarters_table(quarters: Sequence["QuarterTotals"], translator: Translator) -> Table:
    """Return a row for each quarterly return."""
    clients, employer = any(quarter.employer for quarter in quarters), COLUMNS["employer"]
    names = [translator.gettext(LINES[name]) for name in SUMS]
    headings = [translator.gettext("Quarter"), translator.gettext("People"), *names, translator.gettext("Return due")]
    headings = [*([translator.gettext(employer)] if clients else []), *headings]

    def rows() -> Iterator[Sequence[Cell]]:
        for quarter in quarters:
            yield [*([quarter.employer] if clients else []), *_quarter(quarter)]

    return Table(translator.gettext("Quarters"), headings, rows)


def problems_table(file: PayrollFile, coverage: Coverage, translator: Translator) -> Table:
    """Return a row for each cell that keeps its row from being used, without the text of the cell."""
    headings = [translator.gettext("Row"), translator.gettext("Column"), translator.gettext("What to do")]

    def rows() -> Iterator[Sequence[Cell]]:
        for row, heading, place, advice in problem_rows(file, coverage, translator):
            yield row, heading or place, advice

    return Table(translator.gettext("Refused rows"), headings, rows)


def _quarter(quarter: "QuarterTotals") -> Sequence[Cell]:
    sums = [dollars(quarter.sums[name]) for name in SUMS]
    return [quarter.quarter, quarter.people, *sums, quarter.due.isoformat() if quarter.due else ""]

"""Reads a payroll file as it came: which columns it has, its good rows, and the problems of the others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from calculators.models.fields import looks_like_personal_identifier
from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.payroll_file import workbooks
from web.payroll_file.cells import LONGEST_NAME, MOST_CENTS
from web.payroll_file.headings import Column, Columns, columns, recognised
from web.payroll_file.refusals import LARGEST_FILE, MOST_ROWS, FileRefused
from web.payroll_file.rows import Problem, Row, RowReader
from web.payroll_file.text_files import Cells, decoded, text_rows

WORKBOOK = "XLSX"


@dataclass(frozen=True, slots=True)
class PayrollFile:
    """A file that was read; ``form`` is XLSX or the encoding of its text. Rows that are blank are not counted."""

    form: str
    headings: Sequence[str]
    columns: Columns
    rows: Sequence[Row]
    problems: Sequence[Problem]

    @property
    def refused(self) -> int:
        """How many rows cannot be used."""
        return len({problem.row for problem in self.problems})

    def shown_heading(self, place: int) -> str:
        """The heading of a column as it stands in the file, unless it is long or looks like a personal number."""
        heading = self.headings[place] if place < len(self.headings) else ""
        return "" if looks_like_personal_identifier(heading) else heading[:LONGEST_NAME]

    @property
    def incomplete(self) -> frozenset[str]:
        """Who has rows that can be used and others that cannot: the wage base may be used up sooner than it seems."""
        refused = {problem.person for problem in self.problems}
        return frozenset(row.person for row in self.rows if row.person in refused)


def read_payroll(content: bytes, coverage: Coverage) -> PayrollFile:
    """The file with these bytes; ``FileRefused`` where it is no table, lacks columns or is too large."""
    if len(content) > LARGEST_FILE:
        raise FileRefused("file_too_large")
    form, lines = _lines(content)
    headings = next(lines, (0, []))[1]
    if headings is None:
        raise FileRefused("open_quote")
    if not headings:
        raise FileRefused("empty_file")
    found = columns(headings)
    rows, problems = _read(lines, RowReader(found, len(headings), coverage))
    refused = not_together(rows)
    problems += [Problem(row.number, found[column], code, row.person) for row, (column, code) in refused.items()]
    return PayrollFile(
        form,
        [heading.strip() for heading in headings],
        found,
        [row for row in rows if row not in refused],
        sorted(problems, key=lambda problem: problem.row),
    )


def _read(lines: Iterable[tuple[int, Cells]], reader: RowReader) -> tuple[list[Row], list[Problem]]:
    """The good rows, and what is wrong with the others; ``FileRefused`` where there are none, or too many."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for count, (number, cells) in enumerate(lines, 1):
        if count > MOST_ROWS:
            raise FileRefused("too_many_rows")
        read = reader.read(number, cells)
        if isinstance(read, Row):
            rows.append(read)
        else:
            problems.extend(read)
    if not rows and not problems:
        raise FileRefused("no_rows")
    return rows, problems


def not_together(rows: Sequence[Row]) -> Mapping[Row, tuple[Column, str]]:
    """Where and why rows that are right by themselves cannot be used beside the others.

    Of several rows of a person, kind and period nobody can tell which is true; and no quarter holds more than
    the largest wages.
    """
    times = Counter((row.person, row.kind, row.period) for row in rows)
    together: Counter[tuple[str, str, Quarter]] = Counter()
    for row in rows:
        together[row.person, row.kind, row.quarter] += row.wages
    refused: dict[Row, tuple[Column, str]] = {}
    for row in rows:
        if times[row.person, row.kind, row.period] > 1:
            refused[row] = ("person", "given_twice")
        elif together[row.person, row.kind, row.quarter] > MOST_CENTS:
            refused[row] = ("wages", "too_much_together")
    return refused


def _lines(content: bytes) -> tuple[str, Iterator[tuple[int, Cells]]]:
    """What form a file has, and its rows."""
    if content.startswith(workbooks.OLD_EXCEL):
        raise FileRefused("old_workbook")
    if content.startswith(workbooks.SIGNATURE):
        return WORKBOOK, iter(workbooks.workbook_rows(content))
    text, encoding = decoded(content)
    return encoding, text_rows(text, recognised)

"""Read a payroll file: find its headings, then its rows, and account for every one of them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from io import BytesIO
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from rules import Coverage
from web.payroll_file.blocks import Reading
from web.payroll_file.employers import similar_employers
from web.payroll_file.headings import Sketch
from web.payroll_file.layout import Assumption, Layout
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.periods import Year
from web.payroll_file.records import LeftOut, Problem, Row
from web.payroll_file.refusals import LARGEST_FILE, MOST_ROWS, MOST_UNUSABLE, FileRefused
from web.payroll_file.similar_people import similar
from web.payroll_file.sources import InFile, Source, opened
from web.payroll_file.sums import dated_sums, likely_sums
from web.payroll_file.together import together

AUTOMATIC = ColumnMapping()
Opening: TypeAlias = Callable[[], AbstractContextManager[None]]
"""A function that returns a context for opening a file."""


class PayrollFile(Struct, frozen=True):
    """A file that was read, without blank rows and lines of headings.

    ``rows`` are the wages in the order of the file, several of them for a row with several quarters. ``added`` counts
    the rows that were added to another of the same person and day. ``corrections`` counts the negative amounts.
    ``equal`` lists the rows that may be entered twice, and ``sums`` those that may be totals. ``renamed`` has the
    names of each number with several. ``doubtful`` has, by heading, the cells and numbers of rows that may be no wages
    to report. ``where`` has the cells of the file by row and place, if they are not those of the table.
    """

    form: str
    layout: Layout
    rows: Sequence[Row]
    problems: Sequence[Problem]
    left_out: Sequence[LeftOut]
    added: int
    corrections: int
    equal: Sequence[int]
    sums: Sequence[int]
    assumed: Sequence[Assumption]
    similar: Sequence[tuple[str, ...]]
    similar_employers: Sequence[tuple[str, ...]]
    renamed: Sequence[tuple[str, ...]]
    doubtful: Mapping[str, Sequence[tuple[str, int]]]
    sketch: Sketch
    where: Mapping[tuple[int, int], InFile]

    @property
    def refused(self) -> int:
        """Return the number of rows that cannot be used."""
        return len({problem.row for problem in self.problems})

    @property
    def used(self) -> int:
        """Return the number of rows that are used, without those added to another."""
        return len({row.number for row in self.rows}) - self.added

    @property
    def yearly(self) -> bool:
        """Return whether the wages are those of years, so that no quarterly return can be made."""
        return any(isinstance(row.period, Year) for row in self.rows)

    @property
    def dated(self) -> bool:
        """Return whether every row has a pay date."""
        return all(isinstance(row.period, date) for row in self.rows)

    @property
    def employers(self) -> Sequence[str]:
        """Return the employers in the order of the file, or nothing if no column separates several employers."""
        return list(dict.fromkeys(row.employer for row in self.rows if row.employer))

    @property
    def groups(self) -> Sequence[tuple[str, str]]:
        """Return each group of people with the name of its employer, in the order of the file."""
        return list(dict.fromkeys((row.employer, row.group) for row in self.rows if row.group))

    def shown_heading(self, place: int) -> str:
        """Return the heading of a column as in the file, unless it looks like a personal number."""
        return self.layout.name_of(place)

    def mapping(self, chosen: ColumnMapping) -> ColumnMapping:
        """Return the choices that read such a file in the same way, with those ``chosen`` for all rows."""
        roles = {self.layout.headings[place]: role for place, role in self.layout.roles.items()}
        return chosen.with_roles(roles)

    @property
    def incomplete(self) -> frozenset[str]:
        """Return the people with used and with refused rows, whose amounts may be too high."""
        refused = {problem.person for problem in self.problems}
        return frozenset(row.person for row in self.rows if row.person in refused)


def read_payroll(
    content: bytes, coverage: Coverage, mapping: ColumnMapping = AUTOMATIC, opening: Opening = nullcontext
) -> PayrollFile:
    """Return the payroll in ``content``.

    ``opening`` gives the context in which it is opened, such as a limit of memory. Raise ``FileRefused`` if it is no
    table, needs a choice or is too large.
    """
    if len(content) > LARGEST_FILE:
        raise FileRefused("file_too_large")
    with opening():
        source = opened(BytesIO(content), mapping)
    return read_source(source, coverage, mapping)


def read_source(source: Source, coverage: Coverage, mapping: ColumnMapping = AUTOMATIC) -> PayrollFile:
    """Return the payroll in a table.

    Raise ``FileRefused`` if it needs a choice or has too many rows.
    """
    reading = Reading(source, coverage, mapping, most_unusable=MOST_UNUSABLE)
    rows: list[Row] = []
    problems: list[Problem] = []
    left_out: list[LeftOut] = []
    count = 0
    for read in reading.rows():
        count += 1 if isinstance(read, LeftOut) else max(1, len(read))
        if count > MOST_ROWS:
            raise FileRefused("too_many_rows")
        if isinstance(read, LeftOut):
            left_out.append(read)
        else:
            for each in read:
                if isinstance(each, Row):
                    rows.append(each)
                else:
                    problems.append(each)
    left_out.sort()
    if not rows and not problems:
        raise FileRefused("no_rows", sketch=reading.sketch)
    return _accounted(source, reading, rows, problems, left_out)


def _accounted(
    source: Source, reading: Reading, rows: list[Row], problems: list[Problem], left_out: list[LeftOut]
) -> PayrollFile:
    if len({row.employer for row in rows} - {""}) <= 1:
        rows = [row._replace(employer="") for row in rows]
    elif unnamed := [row for row in rows if not row.employer]:
        problems += [Problem(row.number, None, "missing", row.person) for row in unnamed]
        rows = [row for row in rows if row.employer]
    whole = together(rows)
    problems += [
        Problem(row.number, reading.layout.place_of_wages, whole.refused[row.number], row.person)
        for row in {row.number: row for row in rows if row.number in whole.refused}.values()
    ]
    return PayrollFile(
        source.form,
        reading.layout,
        whole.rows,
        sorted(problems, key=lambda problem: (problem.row, -1 if problem.place is None else problem.place)),
        left_out,
        whole.added,
        whole.corrections,
        whole.equal,
        (dated_sums if reading.layout.of_period else likely_sums)(whole.rows, left_out),
        reading.assumed,
        similar({(row.employer, row.person): None for row in whole.rows}),
        similar_employers({row.employer: None for row in whole.rows}),
        reading.people.renamed,
        reading.doubts.rows,
        replace(reading.sketch, sheets=source.sheets),
        reading.where,
    )

"""Read a payroll file: find its headings, then its rows, and account for every one of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import chain, islice
from typing import TypeAlias

from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.forms.errors import InputError
from web.payroll_file import cells
from web.payroll_file.doubts import Doubts
from web.payroll_file.heading_line import HEAD, find_headings, fit_of_names, is_row_of_names, told_apart
from web.payroll_file.headings import Sketch, shown_heading
from web.payroll_file.layout import Assumption, Layout
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.people import People, similar
from web.payroll_file.periods import PAID_ON, Period, Year, in_coverage, stated_period, year_of
from web.payroll_file.refusals import LARGEST_FILE, MOST_ROWS, MOST_UNUSABLE, FileRefused
from web.payroll_file.resolver import layout_of, sketch_of
from web.payroll_file.rows import LeftOut, Problem, Read, Row, RowReader
from web.payroll_file.sources import FIXED_WIDTH, Source, opened
from web.payroll_file.text_files import Cells
from web.payroll_file.together import together

SAMPLE = 200
"""Rows below the headings that the reader compares before it reads the first one."""
CELLS_OF_A_TITLE = 2
AUTOMATIC = ColumnMapping()
Opening: TypeAlias = Callable[[], AbstractContextManager[None]]
"""A function that returns a context for opening a file."""


@dataclass(frozen=True, slots=True)
class PayrollFile:
    """A file that was read, without blank rows and lines of headings.

    ``rows`` are the wages in the order of the file, several of them for a row with several quarters. ``added`` counts
    the rows that were added to another of the same person and day. ``corrections`` counts the negative amounts.
    ``equal`` lists the rows that may be entered twice. ``renamed`` has the names of each number with several.
    ``doubtful`` has, by heading, the cells and numbers of rows that may be no wages to report.
    """

    form: str
    layout: Layout
    rows: Sequence[Row]
    problems: Sequence[Problem]
    left_out: Sequence[LeftOut]
    added: int
    corrections: int
    equal: Sequence[int]
    assumed: Sequence[Assumption]
    similar: Sequence[tuple[str, ...]]
    renamed: Sequence[tuple[str, ...]]
    doubtful: Mapping[str, Sequence[tuple[str, int]]]
    sketch: Sketch

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
    if not rows and not problems:
        raise FileRefused("no_rows", sketch=reading.sketch)
    return _accounted(source, reading, rows, problems, left_out)


def _accounted(
    source: Source, reading: "Reading", rows: list[Row], problems: list[Problem], left_out: list[LeftOut]
) -> PayrollFile:
    if len({row.employer for row in rows}) == 1:
        rows = [row._replace(employer="") for row in rows]
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
        reading.assumed,
        similar({(row.employer, row.person): None for row in whole.rows}),
        reading.people.renamed,
        reading.doubts.rows,
        replace(reading.sketch, sheets=source.sheets),
    )


class Reading:
    """A reader of the rows of a table, whose headings may be repeated for each pay day."""

    def __init__(
        self, source: Source, coverage: Coverage, mapping: ColumnMapping, *, most_unusable: int | None = None
    ) -> None:
        self._coverage = coverage
        self._unusable, self._most_unusable = 0, most_unusable
        self._mapping = mapping
        self._chosen_period = mapping.chosen_period()
        self.people = People()
        self._day_first: tuple[int, int] | None = None
        self._month_first = False
        head = list(islice(source.rows, HEAD + SAMPLE))
        if not head:
            raise FileRefused("empty_file")
        _refuse_fixed_width(head)
        found = find_headings(head, mapping)
        sample = [row for _, row in head[found.lines :] if row]
        self._sample = sample
        self.layout = layout_of(found.headings, sample, mapping)
        self.sketch = sketch_of(self.layout.headings, sample, self.layout.roles)
        self.doubts = Doubts(self.layout)
        self._below = chain(head[found.lines :], source.rows)
        self._titles: list[Sequence[str]] = list(found.titles)
        self._since_total = 0
        self._stated: dict[str, None] = {}
        self._reader = self._reader_of(self.layout)
        self._note_period()

    @property
    def assumed(self) -> Sequence[Assumption]:
        """Return the assumptions, once all rows are read."""
        stated = tuple(self._stated)
        place = self._reader.place_of_dates
        numbers = place is not None and any(cells.is_excel_day(row[place]) for row in self._sample if place < len(row))
        return [
            *self.layout.assumed,
            *(Assumption("sorts_added", (heading,)) for heading in self.doubts.late_sorts),
            *([Assumption("period_from_title", stated)] if stated else []),
            *([Assumption("excel_days", (self.layout.name_of(place),))] if place is not None and numbers else []),
        ]

    def _reader_of(self, layout: Layout) -> RowReader:
        reader = RowReader(layout, self.people, self._coverage, self._mapping.one_person or "")
        self._state(reader)
        self._check_year(reader)
        return reader

    def _state(self, reader: RowReader) -> None:
        """Give the reader the period that was chosen, or that the titles state."""
        stated = self._chosen_period or stated_period(self._titles)
        if isinstance(stated, tuple) and not isinstance(stated, Period):
            first, last = stated
            reader.year = first.year if first.year == last.year else None
            stated = None
        elif stated is not None:
            reader.year = year_of(stated)
        if reader.layout.of_period is not None or reader.layout.wide:
            return
        if stated is None:
            raise FileRefused("choose_period", sketch=self.sketch, headings=self.sketch.named)
        reader.period = self._covered(stated)

    def _covered(self, period: Period) -> Period:
        try:
            return in_coverage(period, self._coverage)
        except InputError as error:
            raise FileRefused("period_not_covered", sketch=self.sketch) from error

    def _check_year(self, reader: RowReader) -> None:
        """Raise ``FileRefused`` if quarters or months need a year that the file and the choices lack."""
        layout = reader.layout
        if reader.year is not None or layout.has_year_of_period:
            return
        bare = any(wide.year is None for wide in layout.wide.values())
        if layout.of_period in {"quarter", "month"}:
            place = layout.places[layout.of_period]
            bare = any(_lacks_year(row[place], layout.of_period) for row in self._sample if place < len(row))
        if bare:
            raise FileRefused("choose_year", sketch=self.sketch, headings=self.sketch.named)

    def period_of_rows(self) -> Period:
        """Return an example of a period of the kind that the rows have."""
        first = self._coverage.contributions.first_day
        layout = self.layout
        if layout.of_period == "year":
            return Year(first.year)
        if layout.of_period == "quarter" or (layout.wide and all(wide.quarter for wide in layout.wide.values())):
            return Quarter.of_day(first)
        return self._reader.period or first

    def several_employers(self) -> bool:
        """Return whether the first rows are of more than one employer."""
        place = self.layout.places.get("employer")
        return place is not None and len({row[place].strip() for row in self._sample if place < len(row)} - {""}) > 1

    def rows(self) -> Iterator[Read]:
        """Yield the wages or the problems of each row, or the row that is left out.

        Lines between blocks are no rows.
        """
        captions: list[LeftOut] = []
        for number, row in self._below:
            read = self._reader.read(number, row)
            if row is not None and not isinstance(read, LeftOut) and isinstance(read[0], Problem):
                self._count_unusable()
                if self._is_headings(row) or self._is_title(row):
                    captions.clear()
                    continue
                if self._reader.is_sum(row, self._since_total):
                    read = LeftOut(number, "")
                elif name := self._reader.caption(row):
                    captions.append(LeftOut(number, name))
                    continue
            if captions:
                yield from captions
                captions.clear()
            self._since_total = 0 if isinstance(read, LeftOut) else self._since_total + _cents_of(read)
            self._titles.clear()
            self._note_period()
            self._note_order_of_dates(number, row)
            if row is not None and not isinstance(read, LeftOut) and isinstance(read[0], Row):
                self.doubts.note(row, read[0])
            yield read
        yield from captions
        self._check_whole_file()

    def _check_whole_file(self) -> None:
        """Raise ``FileRefused`` if the rows together show that a column is not what it seemed to be."""
        self.doubts.check(self.sketch)
        self.people.check(self.layout, self.sketch)
        if self._day_first and self._month_first:
            number, place = self._day_first
            raise FileRefused("day_first", row=f"{number:,}", heading=shown_heading(self.layout.headings[place]))

    def _count_unusable(self) -> None:
        """Raise ``FileRefused`` beyond the limit of lines without wages, each of which takes long to read."""
        self._unusable += 1
        if self._most_unusable is not None and self._unusable > self._most_unusable:
            raise FileRefused("too_many_unusable")

    def _is_headings(self, row: Sequence[str]) -> bool:
        """Return whether a line has headings, and if so read the rows below by it."""
        names = [cell.strip() for cell in row]
        if told_apart(names) != list(self.layout.headings):
            if not (fit_of_names(row).whole and is_row_of_names(row)):
                return False
            self.layout = layout_of(row, self._sample, self._mapping)
            self.doubts.watch(self.layout)
        self._reader = self._reader_of(self.layout)
        return True

    def _is_title(self, row: Sequence[str]) -> bool:
        """Return whether a line states the pay day or period of the rows below, and remember it."""
        filled = [cell for cell in row if cell.strip()]
        layout = self._reader.layout
        own = layout.places.get(layout.of_period, len(row)) if layout.of_period else len(row)
        dated = own < len(row) and row[own].strip()
        if len(filled) > CELLS_OF_A_TITLE or dated or not (PAID_ON.search(filled[0]) or stated_period([filled])):
            return False
        self._titles.append(row)
        self._state(self._reader)
        return True

    def _note_period(self) -> None:
        """Remember the period that titles state for the next row."""
        if self._reader.period is not None and self._chosen_period is None:
            self._stated[str(self._reader.period)] = None

    def _note_order_of_dates(self, number: int, row: Cells) -> None:
        """Remember whether dates have the day or the month first, so that a file with both is asked back."""
        place = self._reader.place_of_dates
        if row is None or place is None or place >= len(row):
            return
        text = row[place]
        if cells.is_day_first(text):
            self._day_first = self._day_first or (number, place)
        elif not self._month_first:
            self._month_first = cells.is_month_or_day_first(text)


def _cents_of(read: Sequence[Row | Problem]) -> int:
    return sum(row.wages for row in read if isinstance(row, Row))


def _lacks_year(text: str, role: str) -> bool:
    reading = cells.quarter if role == "quarter" else cells.month
    try:
        reading(text)
    except InputError:
        try:
            reading(text, date.max.year)
        except InputError:
            return False
        return True
    return False


def _refuse_fixed_width(head: Iterable[tuple[int, Cells]]) -> None:
    """Raise ``FileRefused`` for records of fixed width, such as those of the Department of Revenue."""
    first = [row for _, row in head][:HEAD]
    if all(row is not None and len(row) == 1 and len(row[0]) >= FIXED_WIDTH for row in first):
        raise FileRefused("fixed_width")

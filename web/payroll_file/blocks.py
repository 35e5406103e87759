"""Read the rows of a table in blocks, each below its titles, headings and captions."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.payroll_file import dates
from web.payroll_file.captions import PAGE, Caption, Section, caption_of, is_of_report, names_columns
from web.payroll_file.column_search import sketch_of
from web.payroll_file.doubts import Doubts
from web.payroll_file.heading_line import HEAD, find_headings, fit_of_names, is_row_of_names, told_apart
from web.payroll_file.headings import shown_heading
from web.payroll_file.layout import Assumption, Layout
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.names_above import NamesAbove
from web.payroll_file.pay_items import with_people_in_rows
from web.payroll_file.people import People
from web.payroll_file.periods import Period, Year
from web.payroll_file.records import LeftOut, Problem, Row
from web.payroll_file.refusals import FileRefused
from web.payroll_file.resolver import layout_of
from web.payroll_file.rows import Read, RowReader, wages_before_texts
from web.payroll_file.sources import FIXED_WIDTH, WORKBOOK, Source
from web.payroll_file.spellings import Spellings
from web.payroll_file.stated_periods import CELLS_OF_A_TITLE, StatedPeriods
from web.payroll_file.sums import FEWEST_PEOPLE
from web.payroll_file.sums_above import Head, Heads, SumsAbove
from web.payroll_file.text_files import Cells
from web.payroll_file.titles import Stated

SAMPLE = 200
"""Rows below the headings that the reader compares before it reads the first one."""
NO_TEXT = (WORKBOOK, "Parquet")
"""The forms of files whose cells no comma can split."""


class Reading:
    """A reader of the rows of a table, whose headings may be repeated for each pay day."""

    def __init__(
        self, source: Source, coverage: Coverage, mapping: ColumnMapping, *, most_unusable: int | None = None
    ) -> None:
        source = with_people_in_rows(source, mapping)
        self.where = source.where
        self._of_source = source.assumed
        self._coverage = coverage
        self._unusable, self._most_unusable = 0, most_unusable
        self._mapping = mapping
        self._sheets = tuple(filter(None, map(shown_heading, source.read_alone)))
        self.people = People()
        self._names: set[str] = set()
        self._spellings = Spellings()
        self._commas = source.form not in NO_TEXT
        head = list(islice(source.rows, HEAD + SAMPLE))
        if not head:
            raise FileRefused("empty_file")
        _refuse_fixed_width(head)
        found = find_headings(head, mapping)
        below = head[found.lines :]
        titles = [*found.titles, *_titles_below(below)]
        sample = [row for _, row in below if row]
        self.layout = layout_of(found.headings, sample, mapping)
        self._names_above = NamesAbove(sample, self.layout)
        if self._names_above.sample is not sample:
            sample = self._names_above.sample
            self.layout = self._names_above.layout = layout_of(found.headings, sample, mapping)
        self._sample = sample
        self.sketch = sketch_of(self.layout.headings, sample, self.layout.roles)
        self.doubts = Doubts(self.layout)
        self._below = self._names_above.rows(chain(below, source.rows))
        self._periods = StatedPeriods(titles, mapping.chosen_period(), coverage, self.sketch)
        self._sums_above = SumsAbove()
        self._heads = Heads()
        self._section = Section()
        self._unknown_headings = False
        self._captions: list[LeftOut] = []
        self._known = set(self._periods.first_titles)
        self._start(found.titles)
        self._reader = self._reader_of(self.layout)
        self._periods.note(self._reader)

    def _start(self, titles: Sequence[Sequence[str]]) -> None:
        """Take the captions above the first headings, and find those that the first rows have."""
        above, below = (self._captions_in(lines) for lines in (titles, self._sample))
        several_blocks = any(told_apart(row) == list(self.layout.headings) for row in self._sample)
        for caption in above:
            if not caption.other_money or several_blocks:
                self._section.begin(caption)
        own = self.layout.kind is None
        self._of_kind = {} if own else {caption.name: None for caption in [*above, *below] if caption.kind}
        self._of_employer = {caption.employer: None for caption in [*above, *below] if caption.employer}

    @property
    def assumed(self) -> Sequence[Assumption]:
        """Return the assumptions, once all rows are read."""
        kinds = tuple(self._of_kind)
        place = self._reader.layout.place_of_dates
        numbers = place is not None and any(dates.is_excel_day(row[place]) for row in self._sample if place < len(row))
        return [
            *([Assumption("sheet_read", self._sheets)] if self._sheets else []),
            *self._of_source,
            *self._names_above.assumed,
            *(each for each in self.layout.assumed if not (kinds and each.code.startswith("kind_"))),
            *([Assumption("kind_from_lines", kinds)] if kinds else []),
            *(Assumption("sorts_added", (heading,)) for heading in self.doubts.late_sorts),
            *self._periods.assumed,
            *([Assumption("excel_days", (self.layout.name_of(place),))] if place is not None and numbers else []),
        ]

    def _reader_of(self, layout: Layout, before: RowReader | None = None) -> RowReader:
        """Return a reader of the rows below headings, with the period of the titles or else that ``before``."""
        reader = RowReader(layout, self.people, self._names, self._coverage, self._mapping.one_person or "")
        reader.before_texts = wages_before_texts(layout) if self._commas else ()
        reader.in_groups = self._names_above.in_groups
        self._periods.give(reader, self._sample, before)
        self._head(reader)
        return reader

    def _head(self, reader: RowReader) -> None:
        """Give the reader the kind of work and the employer of the captions."""
        kind = reader.layout.kind
        reader.kind = self._section.kind if kind == "w2" and self._section.kind else kind
        reader.employer = "" if "employer" in reader.layout.places else self._section.employer

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
        if place is None:
            return len(self._of_employer) > 1
        return len({row[place].strip() for row in self._sample if place < len(row)} - {""}) > 1

    def rows(self) -> Iterator[Read]:
        """Yield the wages or the problems of each row, or the row that is left out.

        Lines between blocks are no rows.
        """
        for number, row in self._below:
            read = self._reader.read(number, row)
            if row is not None:
                self._spellings.note_amounts(number, row, read, self._reader.layout)
            if row is not None and (isinstance(read, LeftOut) or isinstance(read[0], Problem)):
                found = self._row_of(number, row, read)
                if found is None:
                    continue
                read = found
            yield from self._captions
            self._captions.clear()
            read = self._or_total(number, read)
            if self._section.other_money or self._unknown_headings:
                read = self._of_section(number, read)
            head = self._head_of(number, row, read)
            if head or isinstance(read, LeftOut):
                yield from self._heads.ended(self._sums_above)
            self._add(read)
            self._periods.end_titles()
            self._periods.note(self._reader)
            self._spellings.note_dates(number, row, self._reader.layout)
            if row is not None and not isinstance(read, LeftOut) and isinstance(read[0], Row):
                self.doubts.note(row, read[0])
            if head:
                self._heads.wait(head, self._sums_above)
            else:
                yield read
        yield from self._heads.ended(self._sums_above)
        yield from self._heads.rest()
        yield from self._captions
        self._check_whole_file()

    def _row_of(self, number: int, row: Sequence[str], read: list[Row] | list[Problem] | LeftOut) -> Read | None:
        """Return what a row without wages is, or ``None`` for a line between blocks."""
        if not isinstance(read, LeftOut):
            self._count_unusable()
        total = isinstance(read, LeftOut) and read.total
        if self._is_headings(row) or (not isinstance(read, LeftOut) and self._periods.takes_title(row, self._reader)):
            self._captions = [caption for caption in self._captions if caption.name not in self._known]
            return None
        if not isinstance(read, LeftOut) and self._reader.is_sum(row, self._sums_above):
            return LeftOut(number, _words_of(row), total=True)
        if not total and self._is_caption(number, row):
            return None
        unpaid = not isinstance(read, LeftOut) and (self._is_of_report(row) or self._reader.is_of_nobody(row))
        return LeftOut(number, shown_heading(_filled(row)[0])) if unpaid else read

    def _is_of_report(self, row: Sequence[str]) -> bool:
        """Return whether a line without wages has the number of a page, the title of a report or a signature."""
        filled = _filled(row)
        if any(map(PAGE.fullmatch, filled)):
            return True
        return bool(filled) and not self._is_paid(row) and is_of_report(filled[0])

    def _is_paid(self, row: Sequence[str]) -> bool:
        """Return whether a line has a cell in a column of wages."""
        return any(place < len(row) and row[place].strip() for place in self.layout.places_of_wages)

    def _or_total(self, number: int, read: Read) -> Read:
        """Return the row, or a total if it has the company's name and the sum of the wages above it."""
        if isinstance(read, LeftOut) or len(read) > 1:
            return read
        (only,) = read
        if (
            not isinstance(only, Row)
            or only.wages <= 0
            or self._sums_above.rows_back_to_a_total(only.wages) < FEWEST_PEOPLE
        ):
            return read
        company = only.person.casefold() in map(str.casefold, (*self._periods.first_titles, *self._of_employer))
        return LeftOut(number, only.person, total=True) if company else read

    def _head_of(self, number: int, row: Cells, read: Read) -> Head | None:
        """Return a row without a name that may be the total of the rows below it."""
        if row is None or isinstance(read, LeftOut) or self._unknown_headings or self._heads.full:
            return None
        problems = [each for each in read if isinstance(each, Problem)]
        cents = self._reader.may_be_sum(row) if problems else 0
        fewest = 1 if cents and self._reader.may_repeat(row) else FEWEST_PEOPLE
        return Head(cents, fewest, LeftOut(number, _words_of(row), total=True), problems) if cents else None

    def _check_whole_file(self) -> None:
        """Raise ``FileRefused`` if the rows together show that a column is not what it seemed to be."""
        self.doubts.check(self.sketch)
        self.people.check(self.layout, self.sketch)
        self._spellings.check(self._reader.layout)

    def _add(self, read: Read) -> None:
        """Add the wages of a row to those since the last total, and ask if the titles above it gave no period."""
        if isinstance(read, LeftOut):
            self._sums_above.end()
            return
        self._periods.check_asked()
        self._sums_above.add(_cents_of(read))

    def _of_section(self, number: int, read: Read) -> Read:
        """Return the row, or what is left of it in a block of other money or below unknown headings."""
        if isinstance(read, LeftOut):
            return read
        if self._section.other_money:
            return LeftOut(number, self._section.other_money)
        return [Problem(number, None, "other_headings")] if self._unknown_headings else read

    def _count_unusable(self) -> None:
        """Raise ``FileRefused`` beyond the limit of lines without wages, each of which takes long to read."""
        self._unusable += 1
        if self._most_unusable is not None and self._unusable > self._most_unusable:
            raise FileRefused("too_many_unusable")

    def _is_headings(self, row: Sequence[str]) -> bool:
        """Return whether a line has headings, and if so read the rows below by it.

        Rows below headings without people and wages are refused.
        """
        if told_apart([cell.strip() for cell in row]) != list(self.layout.headings):
            if not is_row_of_names(row):
                return False
            if not fit_of_names(row).whole:
                unknown = names_columns(row, self._used())
                self._unknown_headings = self._unknown_headings or unknown
                return unknown
            self.layout = self._names_above.layout = layout_of(row, self._sample, self._mapping)
            self.doubts.watch(self.layout)
        self._unknown_headings = False
        self._reader = self._reader_of(self.layout, self._reader)
        return True

    def _used(self) -> Sequence[int]:
        """Return the places of wages and of the period."""
        layout = self.layout
        return [*layout.places_of_wages, *([layout.places[layout.of_period]] if layout.of_period else [])]

    def _is_caption(self, number: int, row: Sequence[str]) -> bool:
        """Return whether a line is a caption, and if so apply it to the rows below."""
        texts = self._reader.caption(row)
        caption = self._caption_of(texts) if texts else None
        if not self._is_paid(row) and self._periods.takes_day(row, self._reader):
            return True
        if caption is None or (len(texts) > 1 and not caption.employer):
            return False
        applied = caption.other_money
        if caption.kind:
            applied = self.layout.kind is not None
            self._of_kind |= {caption.name: None} if applied else {}
        if caption.employer:
            applied = "employer" not in self.layout.places
            self._of_employer[caption.employer] = None
        if caption.employer or caption.name not in self._periods.first_titles:
            self._section.begin(caption)
            self._head(self._reader)
        if not applied:
            self._captions.append(LeftOut(number, caption.name))
            if caption.known:
                self._known.add(caption.name)
        return True

    def _caption_of(self, texts: Sequence[str]) -> Caption:
        """Return a caption, with the label of an employer that it names by a number."""
        caption = caption_of(texts)
        return caption._replace(employer=self.people.employers.label(caption.number)) if caption.number else caption

    def _captions_in(self, lines: Iterable[Sequence[str]]) -> list[Caption]:
        """Return the captions among lines."""
        filled = ([cell for cell in line if cell.strip()] for line in lines)
        return [self._caption_of(texts) for texts in filled if 0 < len(texts) <= CELLS_OF_A_TITLE]


def _titles_below(lines: list[tuple[int, Cells]]) -> Iterator[Sequence[str]]:
    """Take the titles of a period that come right below the headings out of ``lines``, and yield them."""
    while lines:
        _, row = lines[0]
        filled = [cell for cell in row or () if cell.strip()]
        if row is None or len(filled) != 1 or not any(Stated.of([filled])):
            return
        del lines[0]
        yield row


def _filled(row: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]


def _words_of(row: Sequence[str]) -> str:
    """Return the first cell of a row with a letter, or nothing."""
    return next((shown_heading(cell) for cell in _filled(row) if any(map(str.isalpha, cell))), "")


def _cents_of(read: Sequence[Row | Problem]) -> int:
    return sum(row.wages for row in read if isinstance(row, Row))


def _refuse_fixed_width(head: Iterable[tuple[int, Cells]]) -> None:
    """Raise ``FileRefused`` for records of fixed width, such as those of the Department of Revenue."""
    first = [row for _, row in head][:HEAD]
    if all(row is not None and len(row) == 1 and len(row[0]) >= FIXED_WIDTH for row in first):
        raise FileRefused("fixed_width")

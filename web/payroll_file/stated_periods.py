"""Give the rows of a block the period or year that its titles state, or that was chosen."""

from collections.abc import Sequence
from datetime import date

from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.forms.errors import InputError
from web.payroll_file import dates
from web.payroll_file.captions import has_day
from web.payroll_file.headings import Sketch
from web.payroll_file.layout import Assumption, Layout
from web.payroll_file.periods import Period, Year, in_coverage, lacks_year, quarter_of, year_of
from web.payroll_file.refusals import FileRefused
from web.payroll_file.rows import RowReader
from web.payroll_file.titles import PAID_ON, PRINTED_ON, Stated, only_day

CELLS_OF_A_TITLE = 2


def text_of(row: Sequence[str]) -> str:
    """Return the cells of a row as one text with single spaces."""
    return " ".join(" ".join(row).split())


class StatedPeriods:
    """The titles above the next row, and what those of the whole file have stated."""

    def __init__(
        self, titles: Sequence[Sequence[str]], chosen: Period | None, coverage: Coverage, sketch: Sketch
    ) -> None:
        self.first_titles = {text_of(title) for title in titles}
        self._titles = list(titles)
        self._chosen = chosen
        self._coverage = coverage
        self._sketch = sketch
        self._order: dates.Order | None = None
        self._asked: FileRefused | None = None
        self._periods: dict[str, None] = {}
        self._years: dict[str, None] = {}

    @property
    def assumed(self) -> Sequence[Assumption]:
        """Return the assumptions, once all rows are read."""
        stated = {"period_from_title": tuple(self._periods), "year_from_title": tuple(self._years)}
        return [Assumption(code, values) for code, values in stated.items() if values]

    def give(self, reader: RowReader, sample: Sequence[Sequence[str]], before: RowReader | None = None) -> None:
        """Give the reader of new headings the period of their titles, or else that ``before``.

        Raise ``FileRefused`` if the file and the choices lack the period, or the year of quarters or months.
        """
        if before is not None and not self._titles:
            reader.period, reader.year = before.period, before.year
        self._state(reader)
        self._check_year(reader, sample)
        self._asked = None

    def takes_title(self, row: Sequence[str], reader: RowReader) -> bool:
        """Return whether a line states the pay day or period of the rows below, and take it."""
        filled = [cell for cell in row if cell.strip()]
        layout = reader.layout
        own = layout.places.get(layout.of_period, len(row)) if layout.of_period else len(row)
        dated = own < len(row) and row[own].strip()
        if len(filled) > CELLS_OF_A_TITLE or dated or not (PAID_ON.search(filled[0]) or any(Stated.of([filled]))):
            return False
        self._add(row, reader)
        return True

    def takes_day(self, row: Sequence[str], reader: RowReader) -> bool:
        """Return whether a line is only a day, and if so make it the pay day of the rows below.

        Raise ``FileRefused`` if it has another day, which may be one.
        """
        period, name = reader.period, text_of(row)
        if period is None or self._chosen is not None or sum(map(bool, map(str.strip, row))) > CELLS_OF_A_TITLE:
            return False
        if not has_day(name) or PRINTED_ON.search(name) or name in self.first_titles:
            return False
        day = only_day(name, self._order)
        if day is None or (not isinstance(period, date) and Quarter.of_day(day) != quarter_of(period)):
            raise self._choose("choose_period")
        if isinstance(period, date):
            self._add([f"Pay day {name}"], reader)
        return isinstance(period, date)

    def note(self, reader: RowReader) -> None:
        """Remember the period that the next row has from titles."""
        if reader.period is not None and self._chosen is None:
            self._periods[str(reader.period)] = None

    def end_titles(self) -> None:
        """Forget the titles above a row, which are not those of the next headings."""
        self._titles.clear()

    def check_asked(self) -> None:
        """Raise ``FileRefused`` if the titles above a row with wages gave no period."""
        if self._asked is not None:
            raise self._asked

    def _add(self, title: Sequence[str], reader: RowReader) -> None:
        """Give the rows below the period of a title, or ask for it if no other title follows."""
        self._titles.append(title)
        self._asked = None
        try:
            self._state(reader)
        except FileRefused as refused:
            self._asked = refused

    def _state(self, reader: RowReader) -> None:
        """Give the reader the period that was chosen, or that the titles state."""
        self._order = self._order or dates.order_of(map(text_of, self._titles))
        stated = Stated.of(self._titles, self._order)
        period = self._chosen or stated.period
        if self._titles or self._chosen:
            reader.year = year_of(self._chosen) if self._chosen else stated.year
        if reader.layout.of_period is not None or reader.layout.wide:
            return
        if period is None and (self._titles or reader.period is None):
            raise self._choose("choose_period")
        if period is not None:
            self._check_to_date(reader.layout, period)
            reader.period = self._covered(period)

    def _check_to_date(self, layout: Layout, period: Period) -> None:
        """Raise ``FileRefused`` if the wages so far are not those of the kind of period."""
        if layout.to_date and not isinstance(period, Quarter if layout.to_date == "quarter" else Year):
            heading = layout.name_of(layout.place_of_wages)
            raise FileRefused("choose_wages", sketch=self._sketch, headings=[heading])

    def _covered(self, period: Period) -> Period:
        try:
            return in_coverage(period, self._coverage)
        except InputError as error:
            raise FileRefused("period_not_covered", sketch=self._sketch) from error

    def _check_year(self, reader: RowReader, sample: Sequence[Sequence[str]]) -> None:
        """Note the year of quarters or months that have none.

        Raise ``FileRefused`` if the file and the choices lack it.
        """
        layout = reader.layout
        if layout.has_year_of_period:
            return
        bare = any(wide.year is None for wide in layout.wide.values())
        if layout.of_period in {"quarter", "month"}:
            place = layout.places[layout.of_period]
            bare = any(lacks_year(row[place], layout.of_period) for row in sample if place < len(row))
        if bare and reader.year is None:
            raise self._choose("choose_year")
        if bare and self._chosen is None:
            self._years[str(reader.year)] = None

    def _choose(self, code: str) -> FileRefused:
        return FileRefused(code, sketch=self._sketch, headings=self._sketch.named)

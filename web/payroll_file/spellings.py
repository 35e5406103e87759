"""Note how the rows write amounts and days, and refuse a file with two ways of it."""

from collections.abc import Sequence

from web.payroll_file import cells, dates
from web.payroll_file.headings import shown_heading
from web.payroll_file.layout import Layout
from web.payroll_file.records import LeftOut, Problem
from web.payroll_file.refusals import FileRefused
from web.payroll_file.rows import Read
from web.payroll_file.text_files import Cells


class Spellings:
    """The rows that decide, or need, an order of dates or a sign before the cents."""

    def __init__(self) -> None:
        self._day_first: tuple[int, str] | None = None
        self._month_first = False
        self._with_comma: set[int] = set()
        self._either: dict[int, int] = {}

    def note_amounts(self, number: int, row: Sequence[str], read: Read, layout: Layout) -> None:
        """Remember amounts with two readings, and columns with a comma before the cents.

        Raise ``FileRefused`` if the writing of a column is unknown, or if two rows are written differently.
        """
        for place in layout.places_of_money:
            if place < len(row) and "," in row[place][-5:-3] and cells.writing_of(row[place]) == "either":
                self._either.setdefault(place, number)
                if place in layout.unsure_amounts:
                    self._refuse_cents(place, layout)
        for each in () if isinstance(read, LeftOut) else read:
            if isinstance(each, Problem) and each.code == "ambiguous_number" and each.place is not None:
                if each.place in layout.with_comma and cells.writing_of(row[each.place]):
                    self._either[each.place] = number
                    self._refuse_cents(each.place, layout)
                if cells.writing_of(row[each.place]) == "comma":
                    self._with_comma.add(each.place)

    def note_dates(self, number: int, row: Cells, layout: Layout) -> None:
        """Remember whether a date has its day or its month first."""
        place = layout.place_of_dates
        if row is None or place is None or place >= len(row):
            return
        text, either = row[place], dates.is_month_or_day_first(row[place])
        if dates.is_day_first(text) or (layout.order == "day_first" and either):
            self._day_first = self._day_first or (number, shown_heading(layout.headings[place]))
        self._month_first |= dates.is_month_first(text) if layout.order == "day_first" else either

    def check(self, layout: Layout) -> None:
        """Raise ``FileRefused`` if the rows write amounts or dates in two ways."""
        for place in sorted(self._with_comma & self._either.keys()):
            self._refuse_cents(place, layout)
        if self._day_first and self._month_first:
            number, heading = self._day_first
            raise FileRefused("day_first", row=f"{number:,}", heading=heading)

    def _refuse_cents(self, place: int, layout: Layout) -> None:
        raise FileRefused("unsure_cents", row=f"{self._either[place]:,}", heading=layout.name_of(place))

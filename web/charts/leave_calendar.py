"""Draw the weeks of a leave as a calendar: a block for each month, a row for each week."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

from msgspec import Struct

from calculators import BenefitEstimate
from calculators.leave.models import PlanQuestion, PlanWeek
from calculators.leave.working_hours import usual_hours
from calculators.worksheet.calendar import DAYS_IN_A_WEEK
from web.i18n import Translator
from web.i18n.formats import day, month_year
from web.i18n.week_kinds import KindWords, ShownKind, kind_words, shown_kind

CELL, ROW, HEAD, EDGE = 42, 44, 26, 1


class DaysOfLeave(NamedTuple):
    """The days of a week of leave that are in one month and have usual hours of work."""

    days: Sequence[date]
    kind: ShownKind


class DayCell(NamedTuple):
    """A day with its cell, and if it is a day of leave the kind and letter of its week."""

    number: int
    left: int
    top: int
    kind: ShownKind | None
    letter: str


class CalendarRow(NamedTuple):
    """A week of a month: its place, its first day and the weekday of it, and the kind of each day."""

    place: int
    first: int
    weekday: int
    kinds: tuple[ShownKind | None, ...]


class Month(Struct, frozen=True):
    """A month of the calendar with its rows, and a sentence for each week of leave.

    A mirrored month begins its weeks on the right.
    """

    name: str
    key: str
    mirrored: bool
    width: int
    height: int
    rows: Sequence[CalendarRow]
    named: Mapping[ShownKind, KindWords]
    weeks: Sequence[str]

    @property
    def cells(self) -> list[DayCell]:
        """Return the days with their cells."""
        return [cell for row in self.rows for cell in self.cells_of(row)]

    def cells_of(self, row: CalendarRow) -> list[DayCell]:
        """Return the days of ``row`` with their cells."""
        return [self._cell(row, place, kind) for place, kind in enumerate(row.kinds)]

    def _cell(self, row: CalendarRow, place: int, kind: ShownKind | None) -> DayCell:
        weekday = row.weekday + place
        column = DAYS_IN_A_WEEK - 1 - weekday if self.mirrored else weekday
        letter = "" if kind is None else self.named[kind].letter
        return DayCell(row.first + place, EDGE + column * CELL, HEAD + row.place * ROW, kind, letter)


class LeaveCalendar(Struct, frozen=True):
    """The months of a leave, with the key to the letters and patterns in them."""

    months: Sequence[Month]
    legend: Sequence[tuple[ShownKind, KindWords]]


def leave_calendar(
    question: PlanQuestion, estimate: BenefitEstimate, translator: Translator, *, as_kind: ShownKind | None = None
) -> LeaveCalendar | None:
    """Return the calendar of the days of leave with usual hours of work, ``None`` without such days.

    ``as_kind`` is the kind of all weeks, or ``None`` to show each week as its own kind.
    """
    usual = usual_hours(question)
    named = kind_words(translator)
    weeks = [
        DaysOfLeave(list(days), kind)
        for week in estimate.schedule or ()
        for kind in [as_kind or shown_kind(week)]
        for _, days in groupby(_days(week, usual.by_weekday), key=lambda each: each.month)
    ]
    months = [
        _month(first, list(of_month), named, translator)
        for first, of_month in groupby(weeks, key=lambda each: each.days[0].replace(day=1))
    ]
    kinds = {each.kind for each in weeks}
    return LeaveCalendar(months, [(kind, named[kind]) for kind in named if kind in kinds]) if months else None


def _month(
    first: date, weeks: Sequence[DaysOfLeave], named: Mapping[ShownKind, KindWords], translator: Translator
) -> Month:
    rows = _rows(first, {day.day: week.kind for week in weeks for day in week.days})
    return Month(
        name=month_year(first, translator),
        key=f"{first:%Y-%m}",
        mirrored=translator.direction == "rtl",
        width=CELL * DAYS_IN_A_WEEK + 2 * EDGE,
        height=HEAD + len(rows) * ROW + EDGE,
        rows=rows,
        named=named,
        weeks=[_sentence(week, named, translator) for week in weeks],
    )


def _rows(first: date, kinds: Mapping[int, ShownKind]) -> list[CalendarRow]:
    """Return the rows of the month that begins on ``first``, by the kinds of its days of leave."""
    days, blank = monthrange(first.year, first.month)[1], first.isoweekday() % DAYS_IN_A_WEEK
    starts = [1, *range(DAYS_IN_A_WEEK + 1 - blank, days + 1, DAYS_IN_A_WEEK), days + 1]
    return [
        CalendarRow(place, start, 0 if place else blank, tuple(map(kinds.get, range(start, end))))
        for place, (start, end) in enumerate(pairwise(starts))
    ]


def _sentence(week: DaysOfLeave, named: Mapping[ShownKind, KindWords], translator: Translator) -> str:
    return translator.gettext(
        # Translators: days of leave in one week, and what becomes of that week, as in "paid".
        "%(first_day)s to %(last_day)s: %(kind)s",
        first_day=day(week.days[0], translator),
        last_day=day(week.days[-1], translator),
        kind=named[week.kind].name,
    )


def _days(week: PlanWeek, hours_by_weekday: Sequence[Decimal]) -> Iterator[date]:
    """Yield the days of ``week`` with usual hours of work."""
    for number in range((week.last_day - week.first_day).days + 1):
        day_of_week = week.first_day + timedelta(days=number)
        if hours_by_weekday[day_of_week.weekday()]:
            yield day_of_week

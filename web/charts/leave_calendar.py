"""Draw the weeks of a leave as a calendar: a block for each month, a row for each week."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from calculators import BenefitEstimate
from calculators.leave.models import PlanQuestion, PlanWeek
from calculators.leave.working_hours import usual_hours
from web.i18n import Translator
from web.i18n.formats import day, month_year
from web.i18n.week_kinds import KindWords, ShownKind, kind_words, shown_kind

CELL, ROW, HEAD, EDGE = 42, 44, 26, 1
DAYS_IN_A_WEEK = 7


class DayOfLeave(NamedTuple):
    """A day of leave with usual hours of work, in its week."""

    day: date
    week: PlanWeek
    kind: ShownKind


class DayCell(NamedTuple):
    """A day with its cell, and if it is a day of leave the kind and letter of its week."""

    number: int
    left: int
    top: int
    kind: ShownKind | None
    letter: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar with its days, and a sentence for each week of leave.

    A mirrored month begins its weeks on the right.
    """

    name: str
    key: str
    mirrored: bool
    width: int
    height: int
    cells: Sequence[DayCell]
    weeks: Sequence[str]


@dataclass(frozen=True, slots=True)
class LeaveCalendar:
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
    days = [
        DayOfLeave(day, week, as_kind or shown_kind(week))
        for week in estimate.schedule or ()
        for day in _days(week)
        if usual.on([day])
    ]
    months = [
        _month(first, list(of_month), named, translator)
        for first, of_month in groupby(days, key=lambda each: each.day.replace(day=1))
    ]
    kinds = {each.kind for each in days}
    return LeaveCalendar(months, [(kind, named[kind]) for kind in named if kind in kinds]) if months else None


def _month(
    first: date, days: Sequence[DayOfLeave], named: Mapping[ShownKind, KindWords], translator: Translator
) -> Month:
    kinds = {each.day: each.kind for each in days}
    weeks = [list(group) for _, group in groupby(days, key=lambda each: each.week.first_day)]
    mirrored = translator.direction == "rtl"
    cells = [_cell(each, first, kinds.get(each), named, mirrored=mirrored) for each in _days_of_month(first)]
    return Month(
        name=month_year(first, translator),
        key=f"{first:%Y-%m}",
        mirrored=mirrored,
        width=CELL * DAYS_IN_A_WEEK + 2 * EDGE,
        height=max(cell.top for cell in cells) + ROW + EDGE,
        cells=cells,
        weeks=[_sentence(week, named, translator) for week in weeks],
    )


def _cell(
    each: date, first: date, kind: ShownKind | None, named: Mapping[ShownKind, KindWords], *, mirrored: bool
) -> DayCell:
    blank = first.isoweekday() % DAYS_IN_A_WEEK
    row, weekday = divmod(blank + each.day - 1, DAYS_IN_A_WEEK)
    column = DAYS_IN_A_WEEK - 1 - weekday if mirrored else weekday
    letter = "" if kind is None else named[kind].letter
    return DayCell(each.day, EDGE + column * CELL, HEAD + row * ROW, kind, letter)


def _sentence(days: Sequence[DayOfLeave], named: Mapping[ShownKind, KindWords], translator: Translator) -> str:
    return translator.gettext(
        # Translators: days of leave in one week, and what becomes of that week, as in "paid".
        "%(first_day)s to %(last_day)s: %(kind)s",
        first_day=day(days[0].day, translator),
        last_day=day(days[-1].day, translator),
        kind=named[days[0].kind].name,
    )


def _days(week: PlanWeek) -> Iterator[date]:
    for number in range((week.last_day - week.first_day).days + 1):
        yield week.first_day + timedelta(days=number)


def _days_of_month(first: date) -> Iterator[date]:
    each = first
    while each.month == first.month:
        yield each
        each += timedelta(days=1)

"""Draw the weeks of several plans under each other: a bar for each plan, a cell for each week."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import ceil
from typing import Literal

from msgspec import Struct

from calculators.plans.two_parents import WEEK
from calculators.worksheet.calendar import DAYS_IN_A_WEEK
from web.charts.leave_calendar import CELL, ROW
from web.i18n import Translator
from web.i18n.formats import month_names
from web.i18n.week_kinds import KindWords, ShownKind, kind_words

WIDTH = 680
"""Units of the whole drawing, of which a name of a month takes up to ``MONTH_NAME``."""
MONTH_NAME = 150
WIDEST_WEEK = 48
HEAD, BAR, NAME = 36, 34, 38
WEEKS_IN_A_MONTH = 30.4 / 7


BarKind = ShownKind | Literal["together"]


class WeekCell(Struct, frozen=True):
    """A week of a bar, in the pattern of its kind."""

    left: float
    kind: BarKind


class Bar(Struct, frozen=True):
    """The weeks of one plan, or those in which both parents are on leave, under a name."""

    name: str
    top: int
    cells: Sequence[WeekCell]


class MonthMark(Struct, frozen=True):
    """The place of the first week of a month."""

    name: str
    left: float


class PlansTimeline(Struct, frozen=True):
    """The bars of all plans on one axis, with the key to their patterns."""

    bars: Sequence[Bar]
    months: Sequence[MonthMark]
    legend: Sequence[tuple[ShownKind, KindWords]]
    week: float
    height: int

    @property
    def scale(self) -> str:
        """Return the width and height of a week as parts of the cell of a day in the calendars."""
        return f"{self.week / CELL:.4f} {BAR / ROW:.4f}"


def plans_timeline(
    plans: Sequence[tuple[str, Mapping[date, ShownKind]]],
    together: Sequence[tuple[str, Sequence[date]]],
    translator: Translator,
) -> PlansTimeline | None:
    """Return the bars of ``plans`` and of the weeks ``together``, with weeks by their Sunday.

    Return ``None`` if no plan has a week of leave.
    """
    sundays = sorted({sunday for _, weeks in plans for sunday in weeks})
    if not sundays:
        return None
    first, count = sundays[0], (sundays[-1] - sundays[0]) // WEEK + 1
    week = min(WIDTH / count, WIDEST_WEEK)

    def bar(number: int, name: str, kinds: Mapping[date, BarKind]) -> Bar:
        cells = [WeekCell(round((each - first) // WEEK * week, 2), kinds[each]) for each in sorted(kinds)]
        return Bar(name, HEAD + number * (NAME + BAR) + NAME, cells)

    rows: list[tuple[str, Mapping[date, BarKind]]] = [(name, dict(weeks)) for name, weeks in plans]
    rows += [(name, dict.fromkeys(shared, "together")) for name, shared in together if shared]
    shown = {kind for _, weeks in plans for kind in weeks.values()}
    return PlansTimeline(
        bars=[bar(number, name, weeks) for number, (name, weeks) in enumerate(rows)],
        months=list(_months(first, count, week, translator)),
        legend=[(kind, words) for kind, words in kind_words(translator).items() if kind in shown],
        week=week,
        height=HEAD + len(rows) * (NAME + BAR) + 2,
    )


def _months(first: date, count: int, week: float, translator: Translator) -> Iterator[MonthMark]:
    """Yield the months that begin on the axis, as many as have room for their names."""
    every = ceil(MONTH_NAME / (week * WEEKS_IN_A_MONTH))
    starts = [number for number in range(count) if number == 0 or (first + WEEK * number).day <= DAYS_IN_A_WEEK]
    for number in starts[::every]:
        left = round(number * week, 2)
        if left <= WIDTH - MONTH_NAME:
            yield MonthMark(month_names(translator)[(first + WEEK * number).month - 1], left)

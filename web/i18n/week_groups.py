"""Put equal weeks of a plan together, such as "Weeks 2 to 18: $443.20 each, every Monday"."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from web.i18n.formats import days_between, money, weekday
from web.i18n.translator import Translator
from web.i18n.week_rows import WeekRow

WEEK = timedelta(weeks=1)
LATE = timedelta(days=1)
"""The delay of a payment after a Monday holiday."""
MONDAY = 0


class WeekGroup(Struct, frozen=True):
    """Equal weeks that follow each other, in one line with notes."""

    rows: Sequence[WeekRow]
    line: str
    days: str
    notes: Sequence[str]
    room: str

    @property
    def first(self) -> WeekRow:
        """Return the first week, which is like all others of the group."""
        return self.rows[0]


def equal_weeks(rows: Sequence[WeekRow]) -> list[list[WeekRow]]:
    """Return the rows in groups, in order.

    A week right after an equal one joins its group.
    """
    groups: list[list[WeekRow]] = []
    for row in rows:
        if groups and _is_like(groups[-1][-1], row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def week_groups(rows: Sequence[WeekRow], translator: Translator) -> list[WeekGroup]:
    """Return the groups of ``rows`` in words."""
    return [_group(group, translator) for group in equal_weeks(rows)]


def is_weekly(paydays: Sequence[date]) -> bool:
    """Return whether there is a payment every Monday, or on the Tuesday after it."""
    mondays = [payday if payday.weekday() == MONDAY else payday - LATE for payday in paydays]
    return all(each.weekday() == MONDAY for each in mondays) and all(
        later - earlier == WEEK for earlier, later in pairwise(mondays)
    )


def _is_like(earlier: WeekRow, later: WeekRow) -> bool:
    return later.start - earlier.start == WEEK and _shown(earlier) == _shown(later)


def _shown(row: WeekRow) -> tuple[object, ...]:
    return (row.kind, row.causes, row.amount, row.withheld, row.net, row.room, len(row.paydays))


def _group(rows: Sequence[WeekRow], translator: Translator) -> WeekGroup:
    first, last = rows[0], rows[-1]
    paydays = sorted({payday for row in rows for payday in row.paydays})
    days = translator.gettext("%(first)s to %(last)s", **days_between(first.start, last.end, translator))
    return WeekGroup(
        rows,
        line=_line(rows, paydays, translator),
        days=days,
        notes=_notes(rows, paydays, translator),
        room=_room(rows[0], translator),
    )


def _line(rows: Sequence[WeekRow], paydays: Sequence[date], translator: Translator) -> str:
    weeks, amount = week_numbers(rows, translator), money(rows[0].amount)
    if not rows[0].amount:
        # Translators: %(weeks)s is as in "Week 1" or "Weeks 2 to 18".
        return translator.gettext("%(weeks)s: not paid", weeks=weeks)
    if len(rows) == 1:
        # Translators: %(weeks)s is as in "Week 1".
        return translator.gettext("%(weeks)s: %(amount)s", weeks=weeks, amount=amount)
    if len(paydays) == len(rows) and is_weekly(paydays):
        # Translators: %(weeks)s is as in "Weeks 2 to 18".
        return translator.gettext("%(weeks)s: %(amount)s each, every Monday", weeks=weeks, amount=amount)
    # Translators: %(weeks)s is as in "Weeks 2 to 18".
    return translator.gettext("%(weeks)s: %(amount)s each", weeks=weeks, amount=amount)


def week_numbers(rows: Sequence[WeekRow], translator: Translator) -> str:
    """Return the name of weeks that follow each other, such as "Weeks 2 to 18"."""
    first, last = rows[0].number, rows[-1].number
    if first == last:
        return translator.gettext("Week %(number)s", number=first)
    return translator.gettext("Weeks %(first)s to %(last)s", first=first, last=last)


def _notes(rows: Sequence[WeekRow], paydays: Sequence[date], translator: Translator) -> list[str]:
    row = rows[0]
    found = _paid_on(paydays, translator) if paydays else []
    if row.withheld and row.net is not None:
        taxes = {"net": money(row.net), "tax": money(row.withheld)}
        found.append(translator.gettext("You get %(net)s after %(tax)s for taxes.", **taxes))
    return found


def _room(row: WeekRow, translator: Translator) -> str:
    """Return how much paid leave may be added in a week, blank for none."""
    if not row.room:
        return ""
    return translator.gettext("You can add up to %(room)s of vacation or sick pay a week.", room=money(row.room))


def _paid_on(paydays: Sequence[date], translator: Translator) -> list[str]:
    """Return the days of payment.

    Payments of every Monday do not repeat the weekday.
    """
    first, last = paydays[0], paydays[-1]
    if len(paydays) == 1:
        return [translator.gettext("Paid on %(day)s.", day=weekday(first, translator))]
    if not is_weekly(paydays):
        days = {"first": weekday(first, translator), "last": weekday(last, translator)}
        return [translator.gettext("The first payment is on %(first)s, the last on %(last)s.", **days)]
    days = days_between(first, last, translator)
    found = [translator.gettext("You are paid from %(first)s to %(last)s.", **days)]
    if any(payday.weekday() != MONDAY for payday in paydays):
        found.append(translator.gettext("If Monday is a holiday, you are paid on Tuesday."))
    return found

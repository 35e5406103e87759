"""Name the weeks with more vacation or sick pay than they have room for."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from calculators import BenefitEstimate
from web.i18n.formats import money
from web.i18n.translator import Translator
from web.i18n.week_groups import week_numbers
from web.i18n.week_rows import WeekRow, lines_of


def paid_leave_above_room(rows: Sequence[WeekRow], estimate: BenefitEstimate, translator: Translator) -> list[str]:
    """Return a sentence for equal weeks that follow each other, from the lines of the explanation."""
    above = [(row, paid) for row in rows if (paid := _paid_leave(row, estimate)) > row.room > 0]
    groups = groupby(enumerate(above), key=lambda each: (each[1][0].number - each[0], each[1][0].room, each[1][1]))
    return [
        translator.gettext(
            # Translators: %(weeks)s is as in "Week 1" or "Weeks 2 to 18".
            "%(weeks)s: %(paid_leave)s is too much. You can add at most %(room)s a week.",
            weeks=week_numbers([row for _, (row, _) in group], translator),
            paid_leave=money(paid),
            room=money(room),
        )
        for (_, room, paid), group in groups
    ]


def _paid_leave(row: WeekRow, estimate: BenefitEstimate) -> Decimal:
    """Return the vacation or sick pay in the paid hours of a week."""
    lines = lines_of(row, {"paid_leave_of_week"}, estimate)
    return sum((Decimal(line.value) for line in lines), Decimal(0))

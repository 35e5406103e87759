"""The Massachusetts and federal holidays that fall on, or are kept on, a Monday (M.G.L. c. 4 s. 7; 5 U.S.C. 6103).

Thanksgiving is always a Thursday, so it never moves a payment; nor does a holiday on a Saturday.
Since benefits began in 2021 the list is the same: Juneteenth, new in 2020 and 2021, first moved a Monday in 2022.
"""

from datetime import date, timedelta

FIXED = {
    (1, 1): "New Year's Day",
    (6, 19): "Juneteenth",
    (7, 4): "Independence Day",
    (11, 11): "Veterans Day",
    (12, 25): "Christmas Day",
}
MONDAYS = {
    (1, 3): "Martin Luther King, Jr. Day",
    (2, 3): "Washington's Birthday",
    (4, 3): "Patriots' Day",
    (9, 1): "Labor Day",
    (10, 2): "Columbus Day",
}
"""By the month and the place of the Monday in it."""


def holiday_on_monday(monday: date) -> str | None:
    """The holiday kept on a Monday: its own day, or the Monday after a Sunday.

    >>> holiday_on_monday(date(2026, 4, 20)), holiday_on_monday(date(2026, 5, 25)), holiday_on_monday(date(2026, 6, 1))
    ("Patriots' Day", 'Memorial Day', None)
    """
    sunday = monday - timedelta(days=1)
    fixed = FIXED.get((monday.month, monday.day)) or FIXED.get((sunday.month, sunday.day))
    if fixed:
        return fixed
    if monday.month == 5 and (monday + timedelta(days=7)).month == 6:
        return "Memorial Day"
    return MONDAYS.get((monday.month, (monday.day + 6) // 7))

"""Count the people of each pay period of a year, if the file has every pay period of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from statistics import median

from calculators.contribution.models import PayPeriod, WorkforceQuestion
from web.forms.pay_periods import whole_year
from web.payroll_file.rows import Row

MOST_OF_USUAL = 1.6
"""A longer gap between pay dates, as a part of the usual one, is a pay period that is missing."""
LEAST_OF_USUAL = 0.5
"""A shorter gap is a pay date between pay periods, such as that of a bonus."""
Counted = Mapping[tuple[str, int], WorkforceQuestion]


def counted_workforces(rows: Iterable[Row]) -> Counted:
    """Return the people of each pay period by employer and year, for the years with every pay period.

    The count of a year applies to the year after it.
    """
    people: defaultdict[tuple[str, int], defaultdict[date, set[tuple[str, str]]]]
    people = defaultdict(lambda: defaultdict(set))
    for row in rows:
        if isinstance(row.period, date):
            people[row.employer, row.period.year][row.period].add((row.kind, row.person))
    return {
        of_year: WorkforceQuestion(pay_periods=[_counted(paid) for _, paid in sorted(days.items())])
        for of_year, days in people.items()
        if has_every_pay_period(sorted(days))
    }


def _counted(paid: Iterable[tuple[str, str]]) -> PayPeriod:
    kinds = [kind for kind, _ in paid]
    return PayPeriod(w2=Decimal(kinds.count("w2")), contractors=Decimal(kinds.count("contractor")))


def has_every_pay_period(days: Sequence[date]) -> bool:
    """Return whether pay dates are regular from the start of their year to its end.

    >>> has_every_pay_period([date(2025, month, 28) for month in range(1, 13)])
    True
    >>> has_every_pay_period([date(2025, month, 28) for month in range(1, 13) if month != 6])
    False
    """
    if not whole_year(len(days)):
        return False
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    usual = median(gaps)
    ends = [(days[0] - date(days[0].year, 1, 1)).days, (date(days[0].year, 12, 31) - days[-1]).days]
    between = all(LEAST_OF_USUAL * usual < gap < MOST_OF_USUAL * usual for gap in gaps)
    return between and all(end < MOST_OF_USUAL * usual for end in ends)

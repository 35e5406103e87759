"""Count the people of each pay period of a year, if the payroll has every pay period of it.

See SOURCES 4.1.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from statistics import median

import polars as pl

from calculators.batch.schema import EMPLOYER, Table, check, frame_of
from calculators.contribution.models import PayPeriod, WorkforceQuestion
from calculators.contribution.workforce import whole_year

MOST_OF_USUAL = 1.6
"""A longer gap between pay dates, as a part of the usual one, is a pay period that is missing."""
LEAST_OF_USUAL = 0.5
"""A shorter gap is a pay date between pay periods, such as that of a bonus."""
Counted = Mapping[tuple[str, int], WorkforceQuestion]
"""The workforce of each employer and year with every pay period. It applies to the year after it."""


def counted_workforces(table: Table) -> Counted:
    """Return the people of each pay period by employer and year, for the years with every pay period.

    The rows of ``table`` have an ``employer_name``, ``person``, ``kind`` and ``pay_date``.
    """
    rows = frame_of(table)
    check(rows, ("person", "kind", "pay_date"))
    people = rows.select(EMPLOYER, "person", "kind", "pay_date").unique(maintain_order=True)
    kinds = pl.col("kind").cast(pl.String)
    paid = people.group_by(EMPLOYER, "pay_date", maintain_order=True).agg(
        w2=(kinds == "w2").sum(), contractors=(kinds == "contractor").sum()
    )
    periods: defaultdict[tuple[str, int], dict[date, PayPeriod]] = defaultdict(dict)
    for employer, day, w2, contractors in paid.iter_rows():
        periods[employer, day.year][day] = PayPeriod(w2=Decimal(w2), contractors=Decimal(contractors))
    return {
        of_year: WorkforceQuestion(pay_periods=[days[day] for day in sorted(days)])
        for of_year, days in periods.items()
        if has_every_pay_period(sorted(days))
    }


def workforce_of_years(
    employer: str, years: Collection[int], counted: Counted
) -> Mapping[int, WorkforceQuestion] | None:
    """Return the workforce of each year, counted in the year before it, or ``None`` if one lacks it."""
    found = {year: counted[employer, year - 1] for year in years if (employer, year - 1) in counted}
    return found if len(found) == len(years) else None


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

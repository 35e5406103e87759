"""What follows from the first day of leave alone, worked out once for each: the benefit year and its law."""

from collections.abc import Iterable
from datetime import date

import polars as pl

from calculators.benefit_estimate import law_of_leave
from calculators.benefit_models import BenefitYear
from calculators.figures import Figures
from calculators.wages import benefit_year_start
from calculators.worksheet import given
from rules import NotCovered, Shelf

CALENDAR = pl.Schema(
    {
        "leave_start_date": pl.Date(),
        "benefit_year_start": pl.Date(),
        "benefit_year_end": pl.Date(),
        "law": pl.UInt32(),
    }
)
"""``law`` is the place of the law among those found; null, as the benefit year, for a day without law."""


def benefit_calendar(days: Iterable[date], shelf: Shelf, *, provisional: bool) -> tuple[pl.DataFrame, list[Figures]]:
    """The benefit year of leave from each of ``days``, and the laws found."""
    laws: dict[Figures, int] = {}
    rows: list[tuple[date, date | None, date | None, int | None]] = []
    for day in days:
        start = benefit_year_start(given("leave_start_date", day.toordinal(), "date")).day()
        try:
            law = law_of_leave(day, start, shelf, provisional=provisional)
        except NotCovered:
            rows.append((day, None, None, None))
        else:
            year = BenefitYear.of(start, law.benefit_year_weeks.amount)
            rows.append((day, year.start, year.end, laws.setdefault(law, len(laws))))
    return pl.DataFrame(rows, schema=CALENDAR, orient="row"), list(laws)

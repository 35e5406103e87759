"""Find the quarter or paycheck in which the wages of a person reach the wage base of the year."""

from datetime import date

import polars as pl
from msgspec import Struct

from calculators.batch.schema import EMPLOYER
from calculators.contribution.rates_and_shares import law_of_year
from rules import Rulebook


class Reached(Struct, frozen=True):
    """A person who reaches the wage base, with the quarter or pay date and the cents above the base."""

    employer: str
    person: str
    when: str | date
    """The quarter, or the pay date."""
    wages: int
    """The cents of the year."""
    above: int
    """The cents of the year above the wage base."""


def wage_base_reached(lines: pl.DataFrame, period: str, rulebook: Rulebook) -> list[Reached]:
    """Return the people whose wages reach the wage base of a year, in the order of time.

    ``period`` is the column of the quarters or the pay dates.
    """
    bases = {year: _cents_of_base(year, rulebook) for year in lines["year"].unique().to_list()}
    person = [EMPLOYER, "person", "year"]
    counted = lines.filter("counted").with_columns(base=pl.col("year").replace_strict(bases))
    running = counted.with_columns(
        running=pl.col("eligible_wages").cum_sum().over(*person, order_by=period),
        wages_of_year=pl.col("wages").sum().over(*person),
    )
    first = running.filter(pl.col("running") == pl.col("base")).sort(period, maintain_order=True)
    return [
        Reached(
            each[EMPLOYER],
            each["person"],
            each[period],
            each["wages_of_year"],
            each["wages_of_year"] - each["base"],
        )
        for each in first.unique(person, keep="first", maintain_order=True).iter_rows(named=True)
    ]


def _cents_of_base(year: int, rulebook: Rulebook) -> int:
    return int(law_of_year(year, rulebook, provisional=True).wage_base.decimal() * 100)

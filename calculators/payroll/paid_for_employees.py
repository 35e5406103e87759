"""The part of the employee share that employers pay, where tax law counts it as wages (SOURCES 3.8)."""

from datetime import date

import polars as pl

from calculators.batch.row_choices import OWN
from calculators.contribution.paid_for_employees import counts_as_wages
from calculators.contribution.rates_and_shares import law_of_year
from calculators.payroll.lines import by_quarter, lines_of
from calculators.payroll.own_shares import columns_of
from calculators.payroll.terms import TermsByEmployer
from rules import Rulebook


def paid_for_employees(rows: pl.DataFrame, lines: pl.DataFrame, terms: TermsByEmployer, rulebook: Rulebook) -> int:
    """Return the cents that could be withheld from W-2 employees, less those that are withheld.

    Only years count in which this money is wages of the employees. ``lines`` are the amounts of ``rows`` by quarter.
    """
    least = {name: own.at_minimum for name, own in terms.items()}
    own_shares = [name for name in columns_of(rows) if name in OWN.values()]
    if least == terms and not own_shares:
        return 0
    years = [year for year in lines["year"].unique() if _counts_as_wages(year, rulebook)]
    most = lines_of(by_quarter(rows.drop(own_shares)), "quarter", least, rulebook)
    as_wages = (pl.col("kind") == "w2") & pl.col("year").is_in(years)
    could, withheld = (int(found.filter(as_wages)["employee"].sum()) for found in (most, lines))
    return could - withheld


def _counts_as_wages(year: int, rulebook: Rulebook) -> bool:
    return counts_as_wages(date(year, 12, 31), law_of_year(year, rulebook, provisional=True))

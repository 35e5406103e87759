"""A table of texts answered at once, with what is wrong beside each row: for engines that give all rows of a person.

Nothing is lost: a refused row is among the answers, with ``refused_column`` and ``refused_class`` and without
amounts. Amounts are dollars (``pl.Decimal(38, 2)``).
"""

import polars as pl

from calculators.batch.benefit_amounts import MONEY
from calculators.batch.benefit_texts import read_wages
from calculators.batch.benefits import answered
from calculators.batch.contribution_amounts import AMOUNTS
from calculators.batch.contribution_texts import read_contributions
from calculators.batch.contributions import contributions
from calculators.batch.money_column import in_dollars
from calculators.batch.refusals import REFUSED
from calculators.batch.terms import Terms
from rules import Shelf

TOLD = {"column": "refused_column", "value_class": "refused_class"}


def contributions_of_texts(texts: pl.DataFrame, terms: Terms, shelf: Shelf) -> pl.DataFrame:
    """For each row of ``texts``, in the order given, its amounts or why it has none."""
    numbers = pl.int_range(1, len(texts) + 1, eager=True)
    rows = read_contributions(texts, numbers)
    found = contributions(rows.values, terms, shelf=shelf)
    refused = pl.concat([rows.refused, found.refused.cast(REFUSED)]).rename(TOLD)
    complete = pl.col("complete") & ~pl.col("person").is_in(rows.incomplete.implode())
    answers = in_dollars(found.rows, AMOUNTS).select("row", *AMOUNTS, complete)
    numbered = pl.DataFrame({"row": numbers})
    joined = numbered.join(answers, on="row", how="left").join(refused, on="row", how="left")
    return joined.sort("row").drop("row")


def benefits_of_texts(texts: pl.DataFrame, shelf: Shelf, *, provisional: bool) -> pl.DataFrame:
    """A row for each person with an answer, then one for each refused row, with its person where that can be read."""
    numbers = pl.int_range(1, len(texts) + 1, eager=True)
    rows = read_wages(texts, numbers)
    found = answered(rows.values, shelf, provisional=provisional)
    complete = ~pl.col("person").is_in(rows.incomplete.implode())
    answers = in_dollars(found.rows, MONEY).with_columns(complete=complete)
    refused = pl.concat([rows.refused, found.refused.cast(REFUSED)]).sort("row")
    person = texts["person"].gather(refused["row"] - 1)
    known = pl.when(pl.col("column") != "person").then(person)
    told = refused.select(person=known, refused_column="column", refused_class="value_class")
    return pl.concat([answers, told], how="diagonal")

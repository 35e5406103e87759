"""The employer's share of people who have one of their own, or a group with one, in a payroll file."""

import polars as pl

from calculators.batch.contribution_rows import contributions
from calculators.batch.row_choices import CHOICES, GROUP
from calculators.batch.terms import Terms
from rules import Rulebook
from web.payroll_file.refusals import FileRefused

YEAR = pl.col("quarter").str.head(4)


def columns_of(rows: pl.DataFrame) -> list[str]:
    """Return the columns of own shares and of groups that ``rows`` has."""
    return [name for name in CHOICES if name in rows.columns]


def for_whole_years(rows: pl.DataFrame, person: tuple[str, ...]) -> pl.DataFrame:
    """Return ``rows`` with the share and the group of each person in every row of a year.

    Columns that are blank are dropped. Raise ``FileRefused`` if the rows of a person have different ones in a year.
    """
    used = [name for name in columns_of(rows) if rows[name].null_count() < len(rows)]
    for name in used:
        several = rows.filter(pl.col(name).drop_nulls().n_unique().over(*person, YEAR) > 1)
        if len(several):
            raise FileRefused("several_groups" if name == GROUP else "several_shares", person=several["person"][0])
    return rows.drop([name for name in columns_of(rows) if name not in used]).with_columns(
        pl.col(name).max().over(*person, YEAR) for name in used
    )


def assessed(rows: pl.DataFrame, terms: Terms, rulebook: Rulebook) -> pl.DataFrame:
    """Return the contributions of each row.

    Raise ``FileRefused`` if the law does not allow the share of a person.
    """
    found = contributions(rows, terms, rulebook=rulebook)
    if len(found.refused):
        refused = found.refused.row(0, named=True)
        alone = refused["value_class"] == "self_employed_pays_all"
        code = "self_employed_pays_all" if alone else "share_not_allowed"
        raise FileRefused(code, person=rows["person"][refused["row"] - 1])
    return found.rows

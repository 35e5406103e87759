"""The employer's share of people who have one of their own, or a group with one."""

import polars as pl

from calculators.batch.contribution_rows import contributions
from calculators.batch.row_choices import CHOICES, GROUP
from calculators.batch.terms import Terms
from calculators.payroll.rows import PERSON
from rules import Rulebook


class PersonRefused(ValueError):
    """A person whose rows have no answer, with the class of the reason.

    It is ``several_groups`` or ``several_shares`` for different ones in a year, or the class of a refused row.
    """

    def __init__(self, person: str, value_class: str) -> None:
        super().__init__(f"{person}: {value_class}")
        self.person = person
        self.value_class = value_class


def columns_of(rows: pl.DataFrame) -> list[str]:
    """Return the columns of own shares and of groups that ``rows`` has."""
    return [name for name in CHOICES if name in rows.columns]


def for_whole_years(rows: pl.DataFrame) -> pl.DataFrame:
    """Return ``rows`` with the share and the group of each person in every row of a year.

    Columns that are blank are dropped. Raise ``PersonRefused`` if the rows of a person have different ones in a year.
    """
    used = [name for name in columns_of(rows) if rows[name].null_count() < len(rows)]
    for name in used:
        several = rows.filter(pl.col(name).drop_nulls().n_unique().over(*PERSON, "year") > 1)
        if len(several):
            raise PersonRefused(several["person"][0], "several_groups" if name == GROUP else "several_shares")
    return rows.drop([name for name in columns_of(rows) if name not in used]).with_columns(
        pl.col(name).max().over(*PERSON, "year") for name in used
    )


def assessed(rows: pl.DataFrame, terms: Terms, rulebook: Rulebook) -> pl.DataFrame:
    """Return the contributions of each row.

    Raise ``PersonRefused`` if a row has no answer, such as one with a share that the law does not allow.
    """
    found = contributions(rows, terms, rulebook=rulebook)
    if len(found.refused):
        refused = found.refused.row(0, named=True)
        raise PersonRefused(rows["person"][refused["row"] - 1], refused["value_class"])
    return found.rows

"""Contributions on columns: the wage base by person and year, and the amounts of every row.

The amounts of a row are those of one quarter or paycheck with the year to date before it, as
``estimate_withholding`` gives them one at a time: the same rule text, run on columns.
"""

from dataclasses import dataclass

import polars as pl

from calculators.batch.blocks import KIND, Blocks
from calculators.batch.bounds import Table, among, check, frame_of
from calculators.batch.contribution_amounts import AMOUNTS, amounts, counted
from calculators.batch.contribution_refusals import refused_of, without_answer
from calculators.batch.periods import first_days_of, period_of
from calculators.batch.terms import Terms
from calculators.batch.year_to_date import year_to_date
from rules import Shelf, published

CONTRIBUTION_ROWS = pl.Schema({"person": pl.String(), "kind": KIND, "quarter": pl.String(), "wages": pl.Int64()})
"""A person's wages, in cents, of a quarter such as ``2026-Q1`` or its first day; or of a ``pay_date`` (``pl.Date``)."""


@dataclass(frozen=True, slots=True)
class Contributions:
    """The answered rows, in the order given, and the refused ones (as in ``REFUSED``), numbered by ``row`` or from 1.

    To the columns of ``CONTRIBUTION_ROWS`` are added the ``AMOUNTS``, in cents, and ``complete``: false where another
    row of the same person is refused: had it been read, the wage base might be used up sooner.
    """

    rows: pl.DataFrame
    refused: pl.DataFrame


def contributions(table: Table, terms: Terms, *, shelf: Shelf | None = None) -> Contributions:
    """The amounts of every row of ``table`` (columns as in ``CONTRIBUTION_ROWS``), under ``terms``.

    A person's rows share one wage base a year; wages of contractors that are not counted use up none of it.
    A row is refused that has no law or no workforce, or that stands twice. ``InvalidQuestion`` where the
    employer's choice is not allowed, ``ValueError`` where a column is not as in ``CONTRIBUTION_ROWS``.

    >>> from calculators.contribution_models import WorkforceQuestion
    >>> rows = pl.DataFrame({"person": ["p1"], "kind": ["w2"], "quarter": ["2026-Q1"], "wages": [10_000_000]})
    >>> terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
    >>> contributions(rows, terms).rows.select("employee", "employer").to_dicts()
    [{'employee': 46000, 'employer': 42000}]
    """
    rows = frame_of(table)
    period = period_of(rows.columns)
    check(rows, ("person", "kind", period, "wages"), optional=["row"], answers=[*AMOUNTS, "complete"])
    blocks = Blocks(terms, shelf or published())
    kinds = among(rows["kind"], KIND)
    days = first_days_of(rows["quarter"]) if period == "quarter" else rows["pay_date"]
    numbers = blocks.of(days, kinds)
    people = rows["person"].cast(pl.Categorical(pl.Categories.random())).to_physical()
    running = year_to_date(people, days, kinds, counted(rows["wages"], numbers, blocks))
    wrong = without_answer(numbers, running.doubled, blocks)
    found = amounts(rows["wages"], running.earlier, numbers, blocks)
    answered = (
        rows.hstack(found).with_columns(complete=~people.is_in(people.filter(wrong).unique().implode())).filter(~wrong)
    )
    places = rows["row"] if "row" in rows.columns else pl.int_range(1, len(rows) + 1, eager=True)
    return Contributions(answered, refused_of(places, wrong, numbers, blocks, period))

"""Contributions on columns: the wage base by person and year, and the amounts of every row.

The amounts of a row are those of one quarter or paycheck with the year to date before it, as
``estimate_withholding`` gives them one at a time: the same rule text, run on columns.
"""

from dataclasses import dataclass

import polars as pl

from calculators.batch.periods import first_days_of, once_a_day, period_of
from calculators.batch.refusals import refused_of, without_answer
from calculators.batch.schema import Table, among, check, frame_of
from calculators.batch.terms import KIND, Block, Blocks, Terms
from calculators.contribution import totals
from calculators.contribution.rates_and_shares import Amounts
from calculators.contribution.wage_base import eligible_pay, wage_base_room
from calculators.worksheet.columns import where
from calculators.worksheet.number import Number, given
from rules import Rulebook, published

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


def contributions(table: Table, terms: Terms, *, rulebook: Rulebook | None = None) -> Contributions:
    """The amounts of every row of ``table`` (columns as in ``CONTRIBUTION_ROWS``), under ``terms``.

    A person's rows share one wage base a year; wages of contractors that are not counted use up none of it.
    A row is refused that has no law or no workforce, or that stands twice. ``InvalidQuestion`` where the
    employer's choice is not allowed, ``ValueError`` where a column is not as in ``CONTRIBUTION_ROWS``.

    >>> from calculators.contribution.models import WorkforceQuestion
    >>> rows = pl.DataFrame({"person": ["p1"], "kind": ["w2"], "quarter": ["2026-Q1"], "wages": [10_000_000]})
    >>> terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
    >>> contributions(rows, terms).rows.select("employee", "employer").to_dicts()
    [{'employee': 46000, 'employer': 42000}]
    """
    rows = frame_of(table)
    period = period_of(rows.columns)
    check(rows, ("person", "kind", period, "wages"), optional=["row"], answers=[*AMOUNTS, "complete"])
    blocks = Blocks(terms, rulebook or published())
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


AMOUNTS = (
    "eligible_wages",
    "medical_employer",
    "medical_employee",
    "family_employer",
    "family_employee",
    "employer",
    "employee",
    "total",
)
SCHEMA = pl.Schema(dict.fromkeys(AMOUNTS, pl.Int64()))
"""The columns of amounts, in cents."""


def counted(wages: pl.Series, numbers: pl.Series, blocks: Blocks) -> pl.Series:
    """The wages that count, and use up the wage base: those of everybody but contractors that are not counted."""
    marks = pl.Series([block.counted for block in blocks.blocks], dtype=pl.Boolean)
    if marks.all():
        return wages
    return where(marks.gather(numbers), wages, 0)


def amounts(wages: pl.Series, earlier: pl.Series, numbers: pl.Series, blocks: Blocks) -> pl.DataFrame:
    """The ``AMOUNTS`` of each row, from its wages, the counted wages earlier in the year and its block."""
    formulas = pl.Series(blocks.formulas, dtype=pl.UInt32).gather(numbers)
    rows = pl.DataFrame({"wages": counted(wages, numbers, blocks), "earlier": earlier, "block": formulas})
    present = formulas.unique()
    if len(present) == 1:
        return _of_block(rows, blocks.blocks[present[0]])
    parts = rows.with_row_index("place").partition_by("block", as_dict=True)
    found = [
        _of_block(part, blocks.blocks[number]).insert_column(0, part["place"]) for (number,), part in parts.items()
    ]
    return pl.concat(found).sort("place").drop("place") if found else pl.DataFrame(schema=SCHEMA)


def _of_block(rows: pl.DataFrame, block: Block) -> pl.DataFrame:
    if block.law is None:
        return pl.DataFrame({name: pl.zeros(len(rows), pl.Int64, eager=True) for name in AMOUNTS})
    room = wage_base_room(given("year_to_date", rows["earlier"], "dollars"), block.law)
    eligible = eligible_pay(given("pay", rows["wages"], "dollars"), room)
    parts = totals.amounts_by_part(eligible, block.shares, block.law)
    employer = parts["medical"].employer + parts["family"].employer
    employee = parts["medical"].employee + parts["family"].employee
    numbers = [eligible, *_sides(parts["medical"]), *_sides(parts["family"]), employer, employee, employer + employee]
    columns = {name: number.amount for name, number in zip(AMOUNTS, numbers, strict=True)}
    return pl.DataFrame().select(**columns).cast(SCHEMA)


def _sides(amounts: Amounts) -> tuple[Number, Number]:
    return amounts.employer, amounts.employee


MOST_ROWS = 90_000_000
"""So many times the largest wages still add up within an int64."""

DAYS, KINDS = 2**24, 2**2
"""More than there are days and kinds, so that a number has room for both beside the person."""


@dataclass(frozen=True, slots=True)
class YearToDate:
    """The cents paid before each row in its year, and which rows are doubled."""

    earlier: pl.Series
    doubled: pl.Series


def year_to_date(people: pl.Series, days: pl.Series, kinds: pl.Series, wages: pl.Series) -> YearToDate:
    """The sum of the ``wages`` (cents) of the same person and year on earlier days.

    ``people`` are numbers (uint32), ``days`` dates. Rows of one person, kind and day are doubled: nobody
    can tell which of them is true, or which came first, so none counts.
    """
    if len(wages) > MOST_ROWS:
        raise ValueError(f"Give at most {MOST_ROWS} rows at once.")
    keys = _keys(people, days, kinds)
    if keys.is_sorted():
        return _of_sorted(keys, people, days, wages)
    order = keys.arg_sort()
    running = _of_sorted(*(values.gather(order) for values in (keys, people, days, wages)))
    return YearToDate(_back(running.earlier, order), _back(running.doubled, order))


def _keys(people: pl.Series, days: pl.Series, kinds: pl.Series) -> pl.Series:
    """Person, day and kind as one number that sorts in this order."""
    by_day = people.cast(pl.UInt64) * DAYS + (days.to_physical() + DAYS // 2).cast(pl.UInt64)
    return by_day * KINDS + kinds.to_physical().cast(pl.UInt64)


def _of_sorted(keys: pl.Series, people: pl.Series, days: pl.Series, wages: pl.Series) -> YearToDate:
    """The running sum before each row, from its person's first row of the year on."""
    again = keys.eq_missing(keys.shift(1))
    doubled = again | again.shift(-1, fill_value=False)
    paid = wages
    if doubled.any():
        paid = where(doubled, 0, wages)
    before = paid.cum_sum() - paid
    years = once_a_day(days, lambda every: every.dt.year())
    first = people.ne_missing(people.shift(1)) | years.ne_missing(years.shift(1))
    return YearToDate(before - pl.select(pl.when(first).then(before).forward_fill()).to_series(), doubled)


def _back(values: pl.Series, order: pl.Series) -> pl.Series:
    """``values``, sorted by ``order``, in the order of the rows."""
    return pl.zeros(len(values), dtype=values.dtype, eager=True).scatter(order, values)

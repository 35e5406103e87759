"""The amounts of contribution rows whose year to date is known: a row needs no other row any more."""

import polars as pl

from calculators import contribution, totals
from calculators.batch.blocks import Blocks
from calculators.batch.terms import Block
from calculators.columns import where
from calculators.contribution import Amounts
from calculators.worksheet import Number, given

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
    room = contribution.wage_base_room(given("year_to_date", rows["earlier"], "dollars"), block.law)
    eligible = contribution.eligible_pay(given("pay", rows["wages"], "dollars"), room)
    parts = totals.amounts_by_part(eligible, block.shares, block.law)
    employer = parts["medical"].employer + parts["family"].employer
    employee = parts["medical"].employee + parts["family"].employee
    numbers = [eligible, *_sides(parts["medical"]), *_sides(parts["family"]), employer, employee, employer + employee]
    columns = {name: number.amount for name, number in zip(AMOUNTS, numbers, strict=True)}
    return pl.DataFrame().select(**columns).cast(SCHEMA)


def _sides(amounts: Amounts) -> tuple[Number, Number]:
    return amounts.employer, amounts.employee

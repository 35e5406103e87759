"""The same rules beyond one machine: Spark DataFrames in and out, a part of the people at a time.

Columns are as in a file: texts, decimals, whole numbers or dates. All rows of a person go to one worker,
which runs the kernel of ``calculators.batch``, so the answer is exact however the rows are divided. The
package must be installed on every worker. Nothing is lost: see ``calculators.batch.from_texts``.
"""

from collections.abc import Callable, Iterator
from typing import Any

import polars as pl
import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.functions import arrow_udtf, col, lit, pmod, xxhash64

from calculators.batch.from_texts import benefits_of_texts, contributions_of_texts
from calculators.batch.terms import Terms
from rules import published

PART = "part_of_the_people"
TYPES = {
    pl.String: "string",
    pl.Enum: "string",
    pl.Date: "date",
    pl.Boolean: "boolean",
    pl.Int64: "bigint",
    pl.Decimal: "decimal(38,2)",
}
INEXACT = ("float", "double")
Work = Callable[[pl.DataFrame], pl.DataFrame]


def contributions(rows: DataFrame, terms: Terms) -> DataFrame:
    """The rows (``person``, ``kind``, ``quarter`` or ``pay_date``, ``wages``) with their amounts, in dollars."""
    return _by_person(rows, lambda texts: contributions_of_texts(texts, terms, published()))


def benefits(rows: DataFrame, *, provisional: bool = False) -> DataFrame:
    """The answer for each person of wage rows (columns as in ``calculators.batch.WAGE_ROWS``), in dollars."""
    return _by_person(rows, lambda texts: benefits_of_texts(texts, published(), provisional=provisional))


def _by_person(rows: DataFrame, work: Work) -> DataFrame:
    """``work`` on all rows of some people at a time; ``ValueError`` where amounts are binary fractions."""
    inexact = [name for name, dtype in rows.dtypes if dtype in INEXACT]
    if inexact:
        raise ValueError(f"The column {', '.join(inexact)} is no exact number. Give decimals or texts.")
    parts = int(rows.sparkSession.conf.get("spark.sql.shuffle.partitions") or 1)
    texts = rows.select([col(name).cast("string") for name in rows.columns])
    parted = texts.withColumn(PART, pmod(xxhash64("person"), lit(parts)))
    worked_out: Any = arrow_udtf(part_of(work), returnType=_schema(rows.columns, work))
    answers: DataFrame = worked_out(parted.asTable().partitionBy(PART))
    return answers


def part_of(work: Work) -> type:
    """What a worker makes for each part of the people: it collects the rows, then gives what ``work`` makes of them."""

    class Part:
        def __init__(self) -> None:
            self._batches: list[pa.RecordBatch] = []

        def eval(self, batch: pa.RecordBatch) -> Iterator[pa.Table]:
            self._batches.append(batch)
            return iter(())

        def terminate(self) -> Iterator[pa.Table]:
            texts = pl.DataFrame(pa.Table.from_batches(self._batches)).drop(PART)
            yield _arrow(work(texts))

    return Part


def _schema(columns: list[str], work: Work) -> str:
    """The columns of the answer, as Spark declares them: those of the answer to no rows."""
    made = work(pl.DataFrame(schema=dict.fromkeys(columns, pl.String)))
    return ", ".join(f"{name} {TYPES[dtype.base_type()]}" for name, dtype in made.schema.items())


def _arrow(made: pl.DataFrame) -> pa.Table:
    table = made.to_arrow()
    return table.cast(pa.schema([_plain(field) for field in table.schema]))


def _plain(field: pa.Field) -> pa.Field:
    """Texts as Spark knows them."""
    others = (pa.types.is_date32, pa.types.is_boolean, pa.types.is_int64, pa.types.is_decimal)
    return field if any(is_other(field.type) for is_other in others) else field.with_type(pa.string())

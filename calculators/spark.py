"""The same rules beyond one machine: Spark DataFrames in and out, a part of the people at a time.

Columns are as in a file: texts, decimals, whole numbers or dates. All rows of a person go to one worker,
which runs the kernel of ``calculators.batch``, so the answer is exact however the rows are divided. The
package must be installed on every worker. Nothing is lost: see ``calculators.batch.from_texts``.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

import polars as pl
import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.functions import arrow_udtf, lit, pmod, xxhash64
from pyspark.sql.types import (
    BooleanType,
    DataType,
    DateType,
    DecimalType,
    LongType,
    StringType,
    StructField,
    StructType,
)

from calculators.batch.as_texts import EXACT, as_texts
from calculators.batch.benefits import REQUIRED, WAGE_ROWS
from calculators.batch.contribution_amounts import AMOUNTS
from calculators.batch.from_texts import TOLD, benefits_of_texts, contributions_of_texts
from calculators.batch.periods import period_of
from calculators.batch.terms import Terms
from rules import published

PART = "part_of_the_people"
TYPES: Mapping[type[pl.DataType], DataType] = {
    pl.String: StringType(),
    pl.Enum: StringType(),
    pl.Date: DateType(),
    pl.Boolean: BooleanType(),
    pl.Int64: LongType(),
    pl.Decimal: DecimalType(38, 2),
}
EXACT_IN_SPARK = re.compile(r"string|void|date|decimal\(\d+,\d+\)|(tiny|small|big)?int")
Work = Callable[[pl.DataFrame], pl.DataFrame]


def contributions(rows: DataFrame, terms: Terms) -> DataFrame:
    """The rows (``person``, ``kind``, ``quarter`` or ``pay_date``, ``wages``) with their amounts, in dollars.

    ``ValueError`` where a column is missing, stands twice, has the name of an answer or is of no exact type.
    """
    period = period_of(rows.columns)
    answers = (*AMOUNTS, "complete", *TOLD.values())
    _check(rows, ("person", "kind", period, "wages"), answers)
    return _by_person(rows, lambda texts: contributions_of_texts(texts, terms, published()))


def benefits(rows: DataFrame, *, provisional: bool = False) -> DataFrame:
    """The answer for each person of wage rows (columns as in ``calculators.batch.WAGE_ROWS``), in dollars.

    ``ValueError`` where a column is missing, stands twice or is of no exact type.
    """
    _check(rows, REQUIRED)
    known = rows.select([name for name in WAGE_ROWS if name in rows.columns])
    return _by_person(known, lambda texts: benefits_of_texts(texts, published(), provisional=provisional))


def _check(rows: DataFrame, required: Sequence[str], answers: Collection[str] = ()) -> None:
    for name in required:
        if name not in rows.columns:
            raise ValueError(f"The column {name} is missing.")
    for name, dtype in rows.dtypes:
        if rows.columns.count(name) > 1:
            raise ValueError(f"The column {name} is there twice. Keep one.")
        if name in {*answers, PART}:
            raise ValueError(f"The column {name} has the name of an answer. Rename it, or leave it out.")
        if not EXACT_IN_SPARK.fullmatch(dtype):
            raise ValueError(f"The column {name} is {dtype}. Give {EXACT}.")


def _by_person(rows: DataFrame, work: Work) -> DataFrame:
    """``work`` on all rows of some people at a time."""
    parts = int(rows.sparkSession.conf.get("spark.sql.shuffle.partitions") or 1)
    parted = rows.withColumn(PART, pmod(xxhash64("person"), lit(parts)))
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
            rows = pl.DataFrame(pa.Table.from_batches(self._batches)).drop(PART)
            yield _arrow(work(as_texts(rows)))

    return Part


def _schema(columns: list[str], work: Work) -> StructType:
    """The columns of the answer, as Spark declares them: those of the answer to no rows."""
    made = work(pl.DataFrame(schema=dict.fromkeys(columns, pl.String)))
    return StructType([StructField(name, TYPES[dtype.base_type()]) for name, dtype in made.schema.items()])


def _arrow(made: pl.DataFrame) -> pa.Table:
    table = made.to_arrow()
    return table.cast(pa.schema([_plain(field) for field in table.schema]))


def _plain(field: pa.Field) -> pa.Field:
    """Texts as Spark knows them."""
    others = (pa.types.is_date32, pa.types.is_boolean, pa.types.is_int64, pa.types.is_decimal)
    return field if any(is_other(field.type) for is_other in others) else field.with_type(pa.string())

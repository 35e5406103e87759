"""The same rules beyond one machine: Spark DataFrames in and out, a part of the people at a time.

The columns that are read are as in a file: texts, decimals, whole numbers or dates. All rows of a person go to
one worker, which runs the kernel of ``calculators.batch``, so the answer is exact however the rows are divided.
The package must be installed on every worker. Nothing is lost: see ``calculators.batch.texts``.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
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

from calculators.batch.benefit_rows import OPTIONAL, REQUIRED, WAGE_ROWS
from calculators.batch.contribution_rows import AMOUNTS
from calculators.batch.periods import PERIODS, period_of
from calculators.batch.terms import Terms, rule_groups_on
from calculators.batch.texts import EXACT, REFUSED_NAMES, as_texts, benefits_of_texts, contributions_of_texts
from rules import published

__all__ = ["benefits", "contributions"]

PART = "part_of_the_people"
PARTS_OF_A_PARTITION = 8
"""Spark lays the parts into its partitions by chance: one for each left some empty and others with three."""

TYPES: Mapping[type[pl.DataType], DataType] = {
    pl.String: StringType(),
    pl.Enum: StringType(),
    pl.Date: DateType(),
    pl.Boolean: BooleanType(),
    pl.Int64: LongType(),
    pl.Decimal: DecimalType(38, 2),
}
EXACT_IN_SPARK = re.compile(r"string|void|date|decimal\(\d+,\d+\)|(tiny|small|big)?int")
NOT_IN_ARROW = re.compile(r"interval( year| month| year to month)?(?=[,>]|$)")
Work = Callable[[pl.DataFrame], pl.DataFrame]


def contributions(rows: DataFrame, terms: Terms) -> DataFrame:
    """The rows (``person``, ``kind``, ``quarter`` or ``pay_date``, ``wages``) with their amounts, in dollars.

    Every column that is given, read or not, comes back as it is, with its type. ``ValueError`` where a column that
    is read is missing or of no exact type, or where names are the same to Spark, which knows no capitals, among
    themselves or as those of the answers. ``InvalidQuestion`` where the law of a year does not allow the terms.
    """
    _check_names(rows.columns, ("person", "kind", "wages"), PERIODS)
    _check_answers(rows.columns, (*AMOUNTS, "complete", *REFUSED_NAMES.values(), PART))
    read = ("person", "kind", period_of(rows.columns), "wages")
    _check_types(rows, read)
    _check_carried(rows)
    _check_terms(terms)
    return _by_person(rows, read, lambda texts: contributions_of_texts(texts, terms, published()), rows.columns)


def benefits(rows: DataFrame, *, provisional: bool = False) -> DataFrame:
    """The answer for each person of wage rows (columns as in ``calculators.batch.WAGE_ROWS``), in dollars.

    ``person`` comes back as a text; columns that are not read are left out. ``ValueError`` where a column that is
    read is missing or of no exact type, or where names are the same to Spark, which knows no capitals.
    """
    _check_names(rows.columns, REQUIRED, OPTIONAL)
    read = [name for name in WAGE_ROWS if name in rows.columns]
    _check_types(rows, read)
    return _by_person(
        rows.select(read), read, lambda texts: benefits_of_texts(texts, published(), provisional=provisional)
    )


def _check_names(names: Sequence[str], required: Sequence[str], optional: Sequence[str]) -> None:
    """``ValueError`` where a column is missing or not in small letters, or where two are the same to Spark."""
    small = Counter(map(str.lower, names))
    for name in names:
        if small[name.lower()] > 1:
            raise ValueError(f"The column {name} is there twice, as capitals make no difference. Keep one.")
    for name in (*required, *optional):
        if name in small and name not in names:
            raise ValueError(f"Write the column {name} in small letters.")
    for name in required:
        if name not in names:
            raise ValueError(f"The column {name} is missing.")


def _check_answers(names: Sequence[str], answers: Collection[str]) -> None:
    for name in names:
        if name.lower() in answers:
            raise ValueError(f"The column {name} has the name of an answer. Rename it, or leave it out.")


def _check_types(rows: DataFrame, read: Collection[str]) -> None:
    for name, dtype in rows.dtypes:
        if name in read and not EXACT_IN_SPARK.fullmatch(dtype):
            raise ValueError(f"The column {name} is {dtype}. Give {EXACT}.")


def _check_carried(rows: DataFrame) -> None:
    for name, dtype in rows.dtypes:
        if NOT_IN_ARROW.search(dtype):
            raise ValueError(f"The column {name} is {dtype}, which does not go to Python. Leave it out.")


def _check_terms(terms: Terms) -> None:
    """``InvalidQuestion`` where a law does not allow the employer's choice, before a worker meets a day of it."""
    for day in sorted(_first_days(terms)):
        rule_groups_on(day, terms, published())


def _first_days(terms: Terms) -> set[date]:
    """The first day of each law, and of each year with a workforce of its own."""
    years = terms.workforce if isinstance(terms.workforce, Mapping) else ()
    stated = {published_value.first_day for line in published().timelines.values() for published_value in line}
    return stated | {date(year, 1, 1) for year in years}


def _by_person(rows: DataFrame, read: Sequence[str], work: Work, carried: Sequence[str] = ()) -> DataFrame:
    """``work`` on the columns ``read`` of all rows of some people at a time, beside the columns ``carried``."""
    parts = PARTS_OF_A_PARTITION * int(rows.sparkSession.conf.get("spark.sql.shuffle.partitions") or 1)
    parted = rows.withColumn(PART, pmod(xxhash64("person"), lit(parts)))
    kept = [StructField(name, rows.schema[name].dataType) for name in carried]
    schema = StructType([*kept, *_answers(read, work)])
    worked_out: Any = arrow_udtf(part_of(read, work, carried), returnType=schema)
    answers: DataFrame = worked_out(parted.asTable().partitionBy(PART))
    return answers


def part_of(read: Sequence[str], work: Work, carried: Sequence[str]) -> type:
    """What a worker makes for each part of the people: it collects the rows, then gives what ``work`` makes of them."""

    class Part:
        def __init__(self) -> None:
            self._batches: list[pa.RecordBatch] = []

        def eval(self, batch: pa.RecordBatch) -> Iterator[pa.Table]:
            self._batches.append(batch)
            return iter(())

        def terminate(self) -> Iterator[pa.Table]:
            if not self._batches:
                return
            rows = pa.Table.from_batches(self._batches)
            answers = _arrow(work(as_texts(pl.DataFrame(rows.select(read)))))
            columns = [*rows.select(carried).columns, *answers.columns]
            yield pa.table(columns, names=[*carried, *answers.column_names])

    return Part


def _answers(read: Sequence[str], work: Work) -> list[StructField]:
    """The columns of the answer, as Spark declares them: those of the answer to no rows."""
    made = work(pl.DataFrame(schema=dict.fromkeys(read, pl.String)))
    return [StructField(name, TYPES[dtype.base_type()]) for name, dtype in made.schema.items()]


def _arrow(made: pl.DataFrame) -> pa.Table:
    table = made.to_arrow()
    return table.cast(pa.schema([_plain(field) for field in table.schema]))


def _plain(field: pa.Field) -> pa.Field:
    """Texts as Spark knows them."""
    others = (pa.types.is_date32, pa.types.is_boolean, pa.types.is_int64, pa.types.is_decimal)
    return field if any(is_other(field.type) for is_other in others) else field.with_type(pa.string())

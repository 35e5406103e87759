"""Apply the rules to Spark DataFrames, one group of people at a time.

The columns that are read are texts, decimals, whole numbers or dates, as in a file. All rows of a person go to one
worker, which runs ``calculators.batch``. The answers do not depend on the division of the rows. Every row is answered
or refused. The package must be installed on every worker.
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
from calculators.batch.row_choices import CHOICES
from calculators.batch.terms import Terms, rule_groups_on
from calculators.batch.texts import EXACT, REFUSED_NAMES, as_texts, benefits_of_texts, contributions_of_texts
from calculators.batch.what_if import SIDES, compared_benefits, compared_contributions, compared_names
from rules import Rulebook, published

__all__ = ["benefits", "contributions"]

GROUP = "group_of_people"
GROUPS_IN_PARTITION = 8
"""Groups for each partition. Spark places them by hash, and with one for each some partitions got none."""

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
Compute = Callable[[pl.DataFrame], pl.DataFrame]


def contributions(rows: DataFrame, terms: Terms, *, what_if: Rulebook | None = None) -> DataFrame:
    """Return the rows of a payroll with their amounts, in dollars.

    The rows have ``person``, ``kind``, ``quarter`` or ``pay_date``, and ``wages``. All their columns are returned with
    their types, also those that are not read. ``what_if`` gives changed parameters. The answers are then marked, and
    have the published amounts too.

    Raise ``ValueError`` if a column that is read is missing or has no exact type. Raise it too if two names, also of
    the answer, differ by capitals alone, which Spark ignores. Raise ``InvalidQuestion`` if the law of a year does not
    allow the terms.
    """
    _check_names(rows.columns, ("person", "kind", "wages"), (*PERIODS, *CHOICES))
    compared = [] if what_if is None else compared_names(SIDES)
    _check_reserved(rows.columns, (*AMOUNTS, "complete", *REFUSED_NAMES.values(), *compared, GROUP))
    choices = [name for name in CHOICES if name in rows.columns]
    read = ("person", "kind", period_of(rows.columns), "wages", *choices)
    _check_types(rows, read)
    _check_carried(rows)
    _check_terms(terms, published())
    if what_if is None:
        return _by_person(rows, read, lambda texts: contributions_of_texts(texts, terms, published()), rows.columns)
    _check_terms(terms, what_if)
    return _by_person(rows, read, lambda texts: compared_contributions(texts, terms, what_if), rows.columns)


def benefits(rows: DataFrame, *, provisional: bool = False, what_if: Rulebook | None = None) -> DataFrame:
    """Return the answer for each person of wage rows, in dollars.

    The columns are as in ``calculators.batch.WAGE_ROWS``. ``person`` is returned as a text, and columns that are not
    read are dropped. ``what_if`` gives changed parameters. The answers are then marked, and have the published values
    too. Raise ``ValueError`` if a column that is read is missing or has no exact type. Raise it too if two
    names differ by capitals alone, which Spark ignores.
    """
    _check_names(rows.columns, REQUIRED, OPTIONAL)
    read = [name for name in WAGE_ROWS if name in rows.columns]
    _check_types(rows, read)
    rows = rows.select(read)
    if what_if is None:
        return _by_person(rows, read, lambda texts: benefits_of_texts(texts, published(), provisional=provisional))
    return _by_person(rows, read, lambda texts: compared_benefits(texts, what_if, provisional=provisional))


def _check_names(names: Sequence[str], required: Sequence[str], optional: Sequence[str]) -> None:
    """Raise ``ValueError`` if a column is missing, has capitals, or shares its name with another in Spark."""
    small = Counter(map(str.lower, names))
    for name in names:
        if small[name.lower()] > 1:
            raise ValueError(f"The column {name} is there twice, because capitals make no difference. Keep one.")
    for name in (*required, *optional):
        if name in small and name not in names:
            raise ValueError(f"Write the column {name} in small letters.")
    for name in required:
        if name not in names:
            raise ValueError(f"The column {name} is missing.")


def _check_reserved(names: Sequence[str], answers: Collection[str]) -> None:
    for name in names:
        if name.lower() in answers:
            raise ValueError(f"The column {name} has the name of an answer. Rename or remove it.")


def _check_types(rows: DataFrame, read: Collection[str]) -> None:
    for name, dtype in rows.dtypes:
        if name in read and not EXACT_IN_SPARK.fullmatch(dtype):
            raise ValueError(f"The column {name} is {dtype}. Give {EXACT}.")


def _check_carried(rows: DataFrame) -> None:
    for name, dtype in rows.dtypes:
        if NOT_IN_ARROW.search(dtype):
            raise ValueError(f"The column {name} is {dtype}, which does not go to Python. Remove it.")


def _check_terms(terms: Terms, rulebook: Rulebook) -> None:
    """Raise ``InvalidQuestion`` if a law does not allow the employer's choice, before the job starts."""
    for day in sorted(_first_days(terms, rulebook)):
        rule_groups_on(day, terms, rulebook)


def _first_days(terms: Terms, rulebook: Rulebook) -> set[date]:
    """Return the first day of each law, and of each year with its own workforce."""
    years = terms.workforce if isinstance(terms.workforce, Mapping) else ()
    changes = {value.first_day for timeline in rulebook.timelines.values() for value in timeline}
    return changes | {date(year, 1, 1) for year in years}


def _by_person(rows: DataFrame, read: Sequence[str], compute: Compute, carried: Sequence[str] = ()) -> DataFrame:
    """Return the columns ``carried``, and the result of ``compute`` on the columns ``read``, by group."""
    groups = GROUPS_IN_PARTITION * int(rows.sparkSession.conf.get("spark.sql.shuffle.partitions") or 1)
    grouped = rows.withColumn(GROUP, pmod(xxhash64("person"), lit(groups)))
    kept = [StructField(name, rows.schema[name].dataType) for name in carried]
    schema = StructType([*kept, *_answer_fields(read, compute)])
    function: Any = arrow_udtf(table_function(read, compute, carried), returnType=schema)
    answers: DataFrame = function(grouped.asTable().partitionBy(GROUP))
    return answers


def table_function(read: Sequence[str], compute: Compute, carried: Sequence[str]) -> type:
    """Return the table function that a worker runs for each group, on all its rows together."""

    class Group:
        def __init__(self) -> None:
            self._batches: list[pa.RecordBatch] = []

        def eval(self, batch: pa.RecordBatch) -> Iterator[pa.Table]:
            self._batches.append(batch)
            return iter(())

        def terminate(self) -> Iterator[pa.Table]:
            if not self._batches:
                return
            rows = pa.Table.from_batches(self._batches)
            answers = _to_arrow(compute(as_texts(pl.DataFrame(rows.select(read)))))
            columns = [*rows.select(carried).columns, *answers.columns]
            yield pa.table(columns, names=[*carried, *answers.column_names])

    return Group


def _answer_fields(read: Sequence[str], compute: Compute) -> list[StructField]:
    """Return the fields of an answer for Spark, found by computing no rows."""
    answer = compute(pl.DataFrame(schema=dict.fromkeys(read, pl.String)))
    return [StructField(name, TYPES[dtype.base_type()]) for name, dtype in answer.schema.items()]


def _to_arrow(answers: pl.DataFrame) -> pa.Table:
    table = answers.to_arrow()
    return table.cast(pa.schema([_spark_field(field) for field in table.schema]))


def _spark_field(field: pa.Field) -> pa.Field:
    """Return the field with the type that Spark expects: any text type becomes a plain string."""
    others = (pa.types.is_date32, pa.types.is_boolean, pa.types.is_int64, pa.types.is_decimal)
    return field if any(is_other(field.type) for is_other in others) else field.with_type(pa.string())

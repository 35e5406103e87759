"""Read and answer tables whose columns are texts, such as those of files and of Spark."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from calculators.batch.benefit_rows import COLUMNS, MONEY, benefits_of
from calculators.batch.contribution_rows import AMOUNTS, contributions
from calculators.batch.look_back import STATUS
from calculators.batch.parse import cents_of, checked_label, in_dollars, labels_of, parser, read_distinct
from calculators.batch.periods import days, first_days, once_a_day, period_of
from calculators.batch.refusals import REFUSED, Read, Rows, rows_of
from calculators.batch.row_choices import GROUP, OWN, WHOLE
from calculators.batch.schema import FORMS
from calculators.batch.terms import KIND, Terms
from calculators.benefit.eligibility import EmploymentStatus
from calculators.contribution.models import Kind
from calculators.models.fields import MOST_MONEY, Day, Fraction
from calculators.worksheet.columns import where
from rules import Rulebook

_day = parser(Day)
_known_fraction = parser(Fraction)
_known_status = parser(EmploymentStatus, "unknown_status")


def read_wages(texts: pl.DataFrame, numbers: pl.Series) -> Rows:
    """Read wage rows, numbered ``numbers``.

    ``quarter`` becomes its first day. An empty application date is null, and an empty status is ``employed``.
    """
    return rows_of(
        numbers,
        {
            "person": labels_of(texts["person"]),
            "employer": labels_of(texts["employer"]),
            "quarter": first_days(texts["quarter"]),
            "wages": cents_of(texts["wages"]),
            "leave_start_date": days(texts["leave_start_date"]),
            **{name: read(texts[name]) for name, read in OPTIONAL_READERS.items() if name in texts.columns},
        },
    )


def _application_dates(texts: pl.Series) -> Read:
    return Read(texts, {}) if texts.dtype == pl.Date else read_distinct(texts, _application_date, pl.Date())


def _application_date(text: str) -> date | None:
    day: date | None = _day(text) if text else None
    return day


def _statuses(texts: pl.Series) -> Read:
    return read_distinct(texts, _status, STATUS)


def _status(text: str) -> Any:
    return _known_status(text) if text else "employed"


OPTIONAL_READERS: Mapping[str, Callable[[pl.Series], Read]] = {
    "application_date": _application_dates,
    "employment_status": _statuses,
}


def read_contributions(texts: pl.DataFrame, numbers: pl.Series) -> Rows:
    """Read payroll rows, numbered ``numbers``.

    A period becomes its first day, and wages become cents.
    """
    period = period_of(texts.columns)
    reads = {
        "person": labels_of(texts["person"]),
        "kind": read_distinct(texts["kind"], parser(Kind, "unknown_kind"), KIND),
        period: first_days(texts["quarter"]) if period == "quarter" else days(texts["pay_date"]),
        "wages": cents_of(texts["wages"]),
        **{name: read_distinct(texts[name], _fraction, pl.Int64()) for name in OWN.values() if name in texts.columns},
    }
    if GROUP in texts.columns:
        reads[GROUP] = read_distinct(texts[GROUP], _group, pl.String())
    return rows_of(numbers, reads)


def _fraction(text: str) -> int | None:
    """Return the ten-thousandths of a part that the employer pays, none for an empty cell."""
    return int(_known_fraction(text) * WHOLE) if text else None


def _group(text: str) -> str | None:
    return checked_label(text) if text else None


EXACT = "text, Decimal, whole numbers or dates"
TYPES = (pl.String, pl.Categorical, pl.Enum, pl.Null, pl.Date, pl.Decimal)
DECIMALS = 2
MOST_DOLLARS = Decimal(MOST_MONEY)
DAYS = ("pay_date", "leave_start_date", "application_date")
"""The columns of days, which are read as such."""
NO_DAY = "no day of the calendar"


def is_exact(dtype: pl.DataType) -> bool:
    """Return whether each value of this type has one exact text."""
    return dtype.is_integer() or isinstance(dtype, TYPES)


def as_readable(rows: pl.DataFrame) -> pl.DataFrame:
    """Return ``rows``, whose columns are exact, as texts, but plain amounts and days as they are.

    A column of plain values is read faster than one of their texts.
    """
    return rows.select(rows[name] if _is_plain(rows[name]) else _texts(rows[name]) for name in rows.columns)


def _is_plain(values: pl.Series) -> bool:
    """Return whether all values are as they are read: dollars, or days of the years that are read."""
    if values.has_nulls() and values.name not in OPTIONAL_READERS:
        return False
    if values.name == "wages" and isinstance(values.dtype, pl.Decimal):
        return values.dtype.scale <= DECIMALS and bool(values.is_between(0, MOST_DOLLARS).all())
    return values.dtype == pl.Date and values.name in DAYS and FORMS[values.name].fits(values)


def as_texts(rows: pl.DataFrame) -> pl.DataFrame:
    """Return ``rows``, whose columns are exact, with every column as texts.

    Zeros after the second decimal are dropped.

    >>> from decimal import Decimal
    >>> as_texts(pl.DataFrame({"wages": [Decimal("1.5000"), Decimal("2.1250")]}))["wages"].to_list()
    ['1.50', '2.125']
    """
    return rows.select(_texts(rows[name]) for name in rows.columns)


def _texts(values: pl.Series) -> pl.Series:
    dtype = values.dtype
    if dtype == pl.Date:
        return _days(values)
    texts = values.cast(pl.String)
    if isinstance(dtype, pl.Decimal) and dtype.scale > DECIMALS:
        return texts.str.replace(f"0{{0,{dtype.scale - DECIMALS}}}$", "")
    return texts


def _days(values: pl.Series) -> pl.Series:
    """Return days as ISO texts.

    A number outside the calendar, which polars cannot format, becomes a text that is refused later.
    """
    is_day = values.is_between(date.min, date.max).fill_null(value=True)
    texts = once_a_day(where(is_day, values, None), lambda every: every.cast(pl.String))
    return where(is_day, texts, pl.lit(NO_DAY)).alias(values.name)


REFUSED_NAMES = {"column": "refused_column", "value_class": "refused_class"}


def contributions_of_texts(texts: pl.DataFrame, terms: Terms, rulebook: Rulebook) -> pl.DataFrame:
    """Return the amounts of each row of ``texts``, or the reason it is refused, in the order given."""
    numbers = pl.int_range(1, len(texts) + 1, eager=True)
    rows = read_contributions(texts, numbers)
    found = contributions(rows.values, terms, rulebook=rulebook)
    refused = pl.concat([rows.refused, found.refused.cast(REFUSED)]).rename(REFUSED_NAMES)
    complete = pl.col("complete") & ~pl.col("person").is_in(rows.incomplete.implode())
    answers = in_dollars(found.rows, AMOUNTS).select("row", *AMOUNTS, complete)
    numbered = pl.DataFrame({"row": numbers})
    joined = numbered.join(answers, on="row", how="left").join(refused, on="row", how="left")
    return joined.sort("row").drop("row")


def benefits_of_texts(texts: pl.DataFrame, rulebook: Rulebook, *, provisional: bool) -> pl.DataFrame:
    """Return a row for each answered person, then a row for each refused row.

    A refused row has its person, if that can be read.
    """
    numbers = pl.int_range(1, len(texts) + 1, eager=True)
    rows = read_wages(texts, numbers)
    found = benefits_of(rows.values, rulebook, provisional=provisional)
    complete = ~pl.col("person").is_in(rows.incomplete.implode())
    answers = in_dollars(found.rows.select(COLUMNS), MONEY).with_columns(complete=complete)
    refused = pl.concat([rows.refused, found.refused.cast(REFUSED)]).sort("row")
    person = texts["person"].gather(refused["row"] - 1)
    known = pl.when(pl.col("column") != "person").then(person)
    reported = refused.select(person=known, refused_column="column", refused_class="value_class")
    return pl.concat([answers, reported], how="diagonal")

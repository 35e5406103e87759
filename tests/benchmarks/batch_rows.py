"""Make invented rows for the batch commands, in the orders of real exports."""

from collections.abc import Callable, Mapping
from pathlib import Path

import polars as pl

SEED = 2026


def _together(rows: int) -> pl.Series:
    return pl.int_range(rows, eager=True)


def _by_quarter(rows: int) -> pl.Series:
    place = _together(rows)
    return pl.concat([place.gather_every(4, quarter) for quarter in range(4)])


def _shuffled(rows: int) -> pl.Series:
    return _together(rows).shuffle(SEED)


ORDERS: Mapping[str, Callable[[int], pl.Series]] = {
    "together": _together,
    "by quarter": _by_quarter,
    "shuffled": _shuffled,
}
"""Return the places of the rows: by person, by quarter, or at random."""


def payroll(place: pl.Series) -> pl.DataFrame:
    """Return person-quarters: one person in ten is a contractor, wages are up to 60,000 a quarter."""
    kind = pl.when((place // 4).hash(1) % 10 < 9).then(pl.lit("w2")).otherwise(pl.lit("contractor"))
    return _with_wages(place, 60_000, kind=kind, quarter=pl.format("2026-Q{}", place % 4 + 1))


def wages(place: pl.Series) -> pl.DataFrame:
    """Return wages up to 30,000 a quarter, with two employers for one person in five."""
    drawn = (place // 4).hash(3)
    several = pl.when(drawn % 5 == 0).then(place % 2).otherwise(0)
    return _with_wages(
        place,
        30_000,
        employer=pl.format("E{}", pl.lit(drawn % 1000) + several),
        quarter=pl.format("2025-Q{}", place % 4 + 1),
        leave_start_date=pl.date(2026, 1, 5) + pl.duration(days=pl.lit((drawn % 85).cast(pl.Int64))),
    )


def _with_wages(place: pl.Series, most: int, **columns: pl.Expr) -> pl.DataFrame:
    dollars, cents = place.hash(2) % most, place.hash(4) % 90 + 10
    return pl.DataFrame().select(
        person=pl.format("p{}", place // 4), **columns, wages=pl.format("{}.{}", dollars, cents)
    )


ROWS = {"contributions": payroll, "benefits": wages}


def write(kind: str, order: str, rows: int, file: Path) -> None:
    """Write ``rows`` invented rows of ``kind`` in ``order``, as CSV or Parquet by the suffix of ``file``."""
    made = ROWS[kind](ORDERS[order](rows))
    if file.suffix == ".csv":
        made.write_csv(file)
    else:
        made.with_columns(pl.col("wages").cast(pl.Decimal(12, 2))).write_parquet(file)

"""Invented rows for the batch commands: four quarters a person, sorted by person as payroll systems write them."""

from pathlib import Path

import polars as pl


def payroll(rows: int, file: Path) -> Path:
    """Person-quarters: one person in ten a contractor, wages up to 60,000 a quarter."""
    place = pl.int_range(rows, eager=True)
    kind = pl.when(place.hash(1) % 10 < 9).then(pl.lit("w2")).otherwise(pl.lit("contractor"))
    _with_wages(place, 60_000, kind=kind, quarter=pl.format("2026-Q{}", place % 4 + 1)).write_csv(file)
    return file


def wages(rows: int, file: Path) -> Path:
    """Wages by employer and quarter: one person in five of two employers, wages up to 30,000 a quarter."""
    place = pl.int_range(rows, eager=True)
    drawn = (place // 4).hash(3)
    several = pl.when(drawn % 5 == 0).then(place % 2).otherwise(0)
    _with_wages(
        place,
        30_000,
        employer=pl.format("E{}", pl.lit(drawn % 1000) + several),
        quarter=pl.format("2025-Q{}", place % 4 + 1),
        leave_start_date=pl.date(2026, 1, 5) + pl.duration(days=pl.lit((drawn % 85).cast(pl.Int64))),
    ).write_csv(file)
    return file


def _with_wages(place: pl.Series, most: int, **columns: pl.Expr) -> pl.DataFrame:
    dollars, cents = place.hash(2) % most, place.hash(4) % 90 + 10
    return pl.DataFrame().select(
        person=pl.format("p{}", place // 4), **columns, wages=pl.format("{}.{}", dollars, cents)
    )


MAKE = {"contributions": payroll, "benefits": wages}

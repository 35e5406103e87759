"""People whose rows can be read but have no answer: their rows do not agree, or are too many."""

import polars as pl

MOST_ROWS = 2400
"""As many rows of wages as a single question takes; so many of the largest still add up within an int64."""

PERSONAL = ("leave_start_date", "application_date", "employment_status")


def people_of(rows: pl.DataFrame) -> pl.DataFrame:
    """A row a person, as they come, with its dates and status; ``column`` and ``value_class`` say what is wrong."""
    same = {name: pl.col(name).to_physical().cast(pl.Int64).fill_null(-1) for name in PERSONAL}
    people = rows.group_by("person", maintain_order=True).agg(
        pl.col(PERSONAL).first(),
        *((value.min() != value.max()).alias(f"{name}_differs") for name, value in same.items()),
        many=pl.len() > MOST_ROWS,
    )
    column, value_class = _wrong()
    return people.select("person", *PERSONAL, column=column, value_class=value_class)


def _wrong() -> tuple[pl.Expr, pl.Expr]:
    """The first column that is wrong, and why; null where none is."""
    wrong = {"many": ("wages", "too_many_rows"), **{f"{name}_differs": (name, "conflicting") for name in PERSONAL}}
    column, value_class = (
        pl.coalesce(pl.when(mark).then(pl.lit(told[place])) for mark, told in wrong.items()) for place in (0, 1)
    )
    return column, value_class

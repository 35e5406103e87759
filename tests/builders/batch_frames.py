"""Draw random rows for the batch functions, and build frames of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl
from hypothesis import strategies as st

from rules import coverage
from tests.builders.strategies import cents, days_of_leave
from tests.builders.strategies import rows as wage_rows

Row = dict[str, Any]
DTYPES = {"leave_start_date": pl.Date, "application_date": pl.Date, "employment_status": pl.String}


def wage_frame(rows: Sequence[Row]) -> pl.DataFrame:
    """Return rows of wages, each with the leave of its person, as a frame."""
    texts = dict.fromkeys(("person", "employer", "quarter"), pl.String)
    return pl.DataFrame(rows, schema={**texts, "wages": pl.Int64, **DTYPES})


def cents_of(text: str) -> int:
    """Return an amount with two decimals in cents."""
    return int(text.replace(".", ""))


@st.composite
def people(draw: st.DrawFn) -> list[Row]:
    """Return the wage rows of some people, each with its own leave, in a random order."""
    rows: list[Row] = []
    for person in draw(st.lists(st.sampled_from("PQRS"), unique=True)):
        leave = draw(days_of_leave())
        days_before = draw(st.none() | st.integers(0, 250))
        applied = leave - timedelta(days_before) if days_before is not None else None
        status = draw(st.sampled_from([None, "employed", "self_employed", "unemployed"]))
        own = {"person": person, "leave_start_date": leave, "application_date": applied, "employment_status": status}
        drawn = draw(wage_rows(leave, ["A", "B", "C"]))
        rows += [
            own | {"employer": r["employer"], "quarter": r["quarter"], "wages": cents_of(r["amount"])} for r in drawn
        ]
    return draw(st.permutations(rows))


@st.composite
def payrolls(draw: st.DrawFn) -> list[Row]:
    """Return the pay of people of two kinds on any covered days, at most once a day."""
    span = coverage().contributions
    near = st.sampled_from([date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 2)])
    row = st.fixed_dictionaries(
        {
            "person": st.sampled_from(["A", "B", "C"]),
            "kind": st.sampled_from(["w2", "contractor"]),
            "pay_date": st.one_of(near, st.dates(span.first_day, span.last_day)),
            "wages": st.one_of(cents, st.integers(9_000_000, 19_000_000)),
        }
    )
    return draw(st.lists(row, max_size=12, unique_by=lambda r: (r["person"], r["kind"], r["pay_date"])))


def payroll_frame(rows: Sequence[Row], period: str = "pay_date") -> pl.DataFrame:
    """Return rows of pay by day or by quarter as a frame."""
    dtypes = {"person": pl.String, "kind": pl.String, "wages": pl.Int64}
    return pl.DataFrame(rows, schema={**dtypes, period: pl.Date if period == "pay_date" else pl.String})

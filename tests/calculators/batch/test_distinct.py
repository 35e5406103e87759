"""A column read by distinct texts gives every row its own value."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch.parse import FIRST_ROWS, WrongValue, read_distinct

TEXTS = st.lists(st.sampled_from(["1", "2", "30", "", "x", "ä"]) | st.none(), max_size=20)


def number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise WrongValue("no_number" if text else "empty") from None


@given(texts=TEXTS, later=TEXTS, far=st.booleans())
def test_every_row_has_the_value_of_its_text(texts: list[str | None], later: list[str | None], far: bool) -> None:
    rows = texts + ["1"] * (FIRST_ROWS if far else 0) + later
    read = read_distinct(pl.Series(rows, dtype=pl.String), number, pl.Int64())
    assert read.values.to_list() == [int(text) if text and text.isdigit() else None for text in rows]
    assert read.refused == {
        place: "no_number" if text else "empty" for place, text in enumerate(rows) if not (text and text.isdigit())
    }


def test_texts_after_the_first_rows_are_read_too() -> None:
    read = read_distinct(pl.Series(["1"] * FIRST_ROWS + ["2", "x"]), number, pl.Int64())
    assert read.values[-2:].to_list() == [2, None]
    assert read.refused == {FIRST_ROWS + 1: "no_number"}

"""Texts are read as cents like in a single question, or refused with their reason."""

from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from calculators.batch.parse import cents_of, in_dollars
from calculators.models.fields import Money

WRONG = {
    None: "empty",
    "": "empty",
    "  ": "empty",
    " 12.00": "space_around",
    "12.00\t": "space_around",
    '"12"': "quotes",
    "$12.00": "currency_sign",
    "12€": "currency_sign",
    "+7": "sign",
    "-7.00": "sign",
    "(12.00)": "sign",
    "1e3": "exponent",
    "1.5E-2": "exponent",
    "1,000.00": "thousands_separator",
    "12 000": "thousands_separator",
    "12.000,50": "decimal_comma",
    "12,5": "decimal_comma",
    "1000000000": "too_large",
    "1000000000.00": "too_large",
    "1.005": "more_than_two_decimals",
    "12.": "unfinished_decimals",
    ".5": "unfinished_decimals",
    "NaN": "text",
    "twelve": "text",
    "\uff11\uff12": "text",
    "123-45-6789": "personal_identifier",
}


@pytest.mark.parametrize(("text", "value_class"), WRONG.items())
def test_only_a_wrong_amount_is_refused_with_its_class(text: str, value_class: str) -> None:
    read = cents_of(pl.Series(["1.00", text, "0.01"], dtype=pl.String))
    assert dict(read.refused) == {1: value_class}
    assert read.values.to_list() == [100, None, 1]


@given(st.lists(st.one_of(st.text("0123456789.,+-e $", max_size=14), st.decimals(0, 10**9, places=2).map(str))))
def test_a_column_accepts_the_amounts_of_a_single_question(texts: list[str]) -> None:
    read = cents_of(pl.Series(texts, dtype=pl.String))
    one = TypeAdapter(Money)
    for place, text in enumerate(texts):
        try:
            expected = int(one.validate_python(text).scaleb(2))
        except ValidationError:
            assert place in read.refused
        else:
            assert (read.values[place], place in read.refused) == (expected, False)


@given(st.lists(st.integers(-(10**13), 10**13)))
def test_cents_are_written_as_exact_dollars(cents: list[int]) -> None:
    dollars = in_dollars(pl.DataFrame({"total": cents}, schema={"total": pl.Int64}), ["total"])
    assert dollars["total"].to_list() == [Decimal(each).scaleb(-2) for each in cents]

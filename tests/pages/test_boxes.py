"""Tests of text in boxes, which is read the US way or refused with its fault."""

from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from web.forms.date_input import iso_day
from web.forms.errors import InputError
from web.forms.number_input import plain_count, plain_money, plain_percent
from web.i18n import LANGUAGES, Language

AMOUNTS = st.decimals(0, 10_000_000, places=2, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", None),
        ("  ", None),
        ("12500", "12500"),
        ("12500.5", "12500.5"),
        ("$12,500.50", "12500.50"),
        ("12 000", "12000"),
        ("12\N{NO-BREAK SPACE}000.00", "12000.00"),
        ("1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567", "1234567"),
        ("\u0661\u0662\u066c\u0665\u0660\u0660\u066b\u0665\u0660", "12500.50"),
        ("\u1791".replace("\u1791", "\u17e1\u17e2"), "12"),
        ("1,234", "1234"),
        ("\uff11\uff12\uff0c\uff15\uff10\uff10\uff0e\uff15\uff10", "12500.50"),
        ("\uff04\uff15\uff10\uff10", "500"),
        ("US$12,500.50", "12500.50"),
        ("usd 12,500", "12500"),
        ("12,500 USD", "12500"),
        ("\u2066$500\u2069", "500"),
        (".50", "0.50"),
        ("7.", "7"),
    ],
)
def test_money_is_read(typed: str, read: str | None) -> None:
    assert plain_money(typed) == read


@pytest.mark.parametrize("typed", ["12.000,50", "1.234", "12,5", "12,50", "12.000", "1.234.567", "12 000,50"])
def test_ambiguous_money_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="ambiguous_number"):
        plain_money(typed)


@pytest.mark.parametrize("native", [False, True])
@given(language=st.sampled_from(LANGUAGES), amount=AMOUNTS, whole=st.booleans(), grouped=st.booleans())
def test_money_written_as_in_a_language_is_read_right_or_refused(
    language: Language, amount: Decimal, *, whole: bool, grouped: bool, native: bool
) -> None:
    meant = amount.to_integral_value() if whole else amount
    babel_id, digits = language.babel_id, "default" if native else "latn"
    number = format_decimal(meant, locale=babel_id, group_separator=grouped, numbering_system=digits)
    with_sign = format_currency(
        meant, "USD", locale=babel_id, group_separator=grouped, numbering_system=digits, currency_digits=not whole
    )
    for typed in (number, with_sign):
        try:
            read = plain_money(typed)
        except InputError:
            continue
        assert read is not None
        assert Decimal(read) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "-5", "1e3", "12,50,000", "1 2", "0.1234", "abc", "1,234 567", "+7",
        "12..5", "1_000", "12\u00b2", "CAD 5", "US 5",
    ],
)  # fmt: skip
def test_text_that_is_not_money_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="invalid_money"):
        plain_money(typed)


def test_counts_and_percentages_are_read() -> None:
    assert (plain_count("24.9"), plain_count("1,024"), plain_percent("62.5 %")) == ("24.9", "1024", "62.5")
    assert (plain_percent("\u0666\u0660\u066a"), plain_percent("\uff16\uff10\uff05")) == ("60", "60")
    with pytest.raises(InputError, match="ambiguous_count"):
        plain_count("24,9")


@pytest.mark.parametrize(("typed", "day"), [("2026-3-2", "2026-03-02"), (" 2026 - 12 - 31 ", "2026-12-31"), ("", None)])
def test_days_are_read(typed: str, day: str | None) -> None:
    assert iso_day(typed) == day


@pytest.mark.parametrize("typed", ["2026-2-30", "26-3-2", "2026--2", "-3-", "2026-3-x", "0001-1-1"])
def test_text_that_is_not_a_day_is_refused(typed: str) -> None:
    with pytest.raises(InputError):
        iso_day(typed)

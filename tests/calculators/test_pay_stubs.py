"""Tests of wages of quarters from the pay so far on pay stubs."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.benefit.pay_stubs import LessThanBefore, wages_of_stubs
from calculators.worksheet.calendar import Quarter

CENTS = st.integers(0, 10**9).map(lambda cents: Decimal(cents) / 100)
PAY_OF_YEARS = st.dictionaries(st.builds(Quarter, st.integers(2024, 2026), st.integers(1, 4)), CENTS, min_size=1)


PAID_IN_2025 = {f"2025-Q{number}": "100" for number in (1, 2, 3, 4)}
PAID_IN_2026 = {f"2026-Q{number}": "200" for number in (1, 2, 3, 4)}


def read(stubs: dict[str, str]) -> dict[Quarter, Decimal]:
    """Return the pay so far by quarter."""
    return {Quarter.parse(quarter): Decimal(amount) for quarter, amount in stubs.items()}


@pytest.mark.parametrize(
    ("stubs", "wages", "divided"),
    [
        (
            {"2025-Q1": "12000", "2025-Q2": "24500.50", "2025-Q3": "37500.50", "2025-Q4": "48500.50"},
            {"2025-Q1": "12000", "2025-Q2": "12500.50", "2025-Q3": "13000", "2025-Q4": "11000"},
            False,
        ),
        (
            {"2025-Q4": "52000"},
            {"2025-Q1": "13000", "2025-Q2": "13000", "2025-Q3": "13000", "2025-Q4": "13000"},
            True,
        ),
        (
            {"2025-Q2": "20000", "2025-Q4": "50000.01", "2026-Q1": "9000"},
            {"2025-Q1": "10000", "2025-Q2": "10000", "2025-Q3": "15000.01", "2025-Q4": "15000", "2026-Q1": "9000"},
            True,
        ),
        ({"2025-Q4": "400", "2026-Q4": "800"}, PAID_IN_2025 | PAID_IN_2026, True),
        ({"2025-Q1": "0", "2025-Q2": "0"}, {"2025-Q1": "0", "2025-Q2": "0"}, False),
        ({}, {}, False),
    ],
)
def test_wages_are_the_difference_between_stubs(stubs: dict[str, str], wages: dict[str, str], divided: bool) -> None:
    found = wages_of_stubs(read(stubs))
    assert found.wages == read(wages)
    assert found.divided is divided


def test_pay_that_decreases_within_a_year_is_refused() -> None:
    with pytest.raises(LessThanBefore, match=r"^2025-Q3$") as refused:
        wages_of_stubs(read({"2025-Q2": "20000", "2025-Q3": "19999.99"}))
    assert refused.value.quarter == Quarter(2025, 3)


@given(PAY_OF_YEARS)
def test_stubs_of_all_quarters_reproduce_their_wages(wages: dict[Quarter, Decimal]) -> None:
    so_far = {quarter: year_to_date(wages, quarter) for quarter in wages}
    found = wages_of_stubs(so_far).wages
    assert all(year_to_date(found, quarter) == paid for quarter, paid in so_far.items())
    assert all(amount >= 0 and amount == amount.quantize(Decimal("0.01")) for amount in found.values())


def year_to_date(wages: Mapping[Quarter, Decimal], last: Quarter) -> Decimal:
    """Return the wages from the start of the year to the end of the quarter ``last``."""
    return sum((paid for each, paid in wages.items() if each.year == last.year and each <= last), Decimal(0))

"""Tests of the columns of money withheld."""

import pytest

from tests.builders.payroll_files import AMONG_OTHERS, read, table, told


@pytest.mark.parametrize(
    ("headings", "cells", "withheld"),
    [
        ("PFML %", "0.46", None),
        ("PFML Pct", "0.46", None),
        ("MA PFML EE", "-4.60", 460),
        ("MA PFML,MA PFML EE", "8.80,4.60", 460),
        ("MA PFML,PFML withheld", "8.80,4.60", 460),
        ("MA PFML,MA PFML Medical EE,MA PFML Family EE", "8.80,2.80,1.80", 460),
    ],
)
def test_the_money_withheld_is_that_of_the_worker(headings: str, cells: str, withheld: int | None) -> None:
    file = read(table(f"{AMONG_OTHERS},{headings}", f"Ana,3/13/2026,1000,{cells}", f"Bo,3/13/2026,1000,{cells}"))
    assert [row.withheld for row in file.rows] == [withheld] * 2


def test_a_refund_of_money_withheld_stays_below_zero() -> None:
    rows = ("Ana,3/13/2026,1000,4.60", "Ana,3/13/2026,-500,-2.30")
    assert [row.withheld for row in read(table(f"{AMONG_OTHERS},PFML", *rows)).rows] == [460, -230]


def test_the_column_of_money_withheld_is_named() -> None:
    assert not any("PFML withheld" in line for line in told(table(f"{AMONG_OTHERS},Withheld", "Ana,3/13/2026,9,4")))
    assert "PFML withheld: MA PFML EE" in told(table(f"{AMONG_OTHERS},MA PFML EE", "Ana,3/13/2026,1000,4.60"))

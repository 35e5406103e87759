"""Tests of amounts with the marks that programs of several countries write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.payroll_files import read
from web.payroll_file import cells

OF_OTHER_COUNTRIES = (
    " ", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", "\N{NARROW NO-BREAK SPACE}", "'", "\N{RIGHT SINGLE QUOTATION MARK}",
)  # fmt: skip
MARKS = ((",", "."), *((mark, decimal) for mark in OF_OTHER_COUNTRIES for decimal in ".,"))
SIGNS = ("{}", "-{}", "({})", "${}", "-${}", "{}-", "USD {}")


@given(st.integers(100_000, 99_999_999_999), st.sampled_from(MARKS), st.sampled_from(SIGNS))
def test_marks_between_thousands_change_no_cent(cents: int, marks: tuple[str, str], sign: str) -> None:
    written = f"{cents // 100:,}".replace(",", marks[0]) + f"{marks[1]}{cents % 100:02}"
    assert cells.wages(sign.format(written)) == (-cents if "-" in sign or "(" in sign else cents)


@pytest.mark.parametrize(
    "text",
    [
        "950,25", "1 234,567", "1'234,567", "12 34.00", "12'34", "1'2345", "5'10", "1.234", "1.234,50", "1 234 56",
        "1 234'567.00", "1'234 567.00", "1 234,5", "''5", "12'345.678", "1'234 regular",
    ],
)  # fmt: skip
def test_amounts_that_may_be_others_are_refused(text: str) -> None:
    file = read([["Employee", "Pay date", "Gross pay"], ["Ana", "01/09/2026", text], ["Ben", "01/09/2026", "6"]])
    assert [problem.row for problem in file.problems] == [2]
    assert file.problems[0].code in {"invalid_money", "ambiguous_number"}
    assert [row.person for row in file.rows] == ["Ben"]


def test_an_apostrophe_before_an_amount_marks_it_as_text() -> None:
    assert read("Employee,Pay date,Gross pay\nAna,01/09/2026,'1234.50\n").rows[0].wages == 123_450

"""Tests of amounts with the marks that programs of several countries write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.payroll_files import read
from web.payroll_file import cells
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import FileRefused

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
        "1 234,567", "1'234,567", "12 34.00", "12'34", "1'2345", "5'10", "1.234", "1 234 56", "1 234'567.00",
        "1'234 567.00", "''5", "12'345.678", "1'234 regular",
    ],
)  # fmt: skip
def test_amounts_that_may_be_others_are_refused(text: str) -> None:
    file = read([["Employee", "Pay date", "Gross pay"], ["Ana", "01/09/2026", text], ["Ben", "01/09/2026", "6"]])
    assert [problem.row for problem in file.problems] == [2]
    assert file.problems[0].code in {"invalid_money", "ambiguous_number"}
    assert [row.person for row in file.rows] == ["Ben"]


def test_an_apostrophe_before_an_amount_marks_it_as_text() -> None:
    assert read("Employee,Pay date,Gross pay\nAna,01/09/2026,'1234.50\n").rows[0].wages == 123_450


def of_column(*texts: str, other: str = "5") -> PayrollFile:
    """Return a file whose rows have these amounts, next to a column of others."""
    rows = [[f"P{number}", "01/09/2026", text, other] for number, text in enumerate(texts, 1)]
    return read([["Employee", "Pay date", "Gross pay", "Net"], *rows])


@pytest.mark.parametrize(
    ("texts", "cents"),
    [
        (["1.234,56", "900"], [123_456, 90_000]),
        (["1234,56", "1.234"], [123_456, 123_400]),
        (["2.000", "950,25", "(1.950,25)"], [200_000, 95_025, -195_025]),
        (["1 234,5", "2 000", "12.345.678"], [123_450, 200_000, 1_234_567_800]),
        (["$1.234,50", "USD 900,5", "-"], [123_450, 90_050, 0]),
    ],
)
def test_one_amount_with_a_comma_before_the_cents_settles_its_column(texts: list[str], cents: list[int]) -> None:
    rows = [[f"P{number}", "2026-Q1", "", text] for number, text in enumerate(texts, 1)]
    paid = [["P3", "2026-Q1", "", "9.000,00"]]
    file = read([["Employee", "Quarter", "Note", "Gross pay"], *rows, *paid])
    assert [row.wages for row in file.rows][:-1] == cents
    assert [each.headings for each in file.assumed if each.code == "decimal_comma"] == [("Gross pay",)]


def test_commas_between_thousands_alone_are_read_the_american_way() -> None:
    file = of_column("1,234", "12,345", "900")
    assert [row.wages for row in file.rows] == [123_400, 1_234_500, 90_000]
    assert "decimal_comma" not in {each.code for each in file.assumed}


@pytest.mark.parametrize(
    ("texts", "other", "row"),
    [
        (["900", "1,234"], "80,50", "3"),
        (["1.234,56", "1,234"], "5", "3"),
        (["1.234,56"] * 250 + ["1,234.56"], "5", "252"),
        (["1.234,56"] * 250 + ["900.5"], "5", "252"),
        (["1,234", "1,234.56", "1.234,56"], "5", "2"),
        (["5"] * 250 + ["950,25", "1,234"], "5", "253"),
    ],
)
def test_amounts_that_may_be_written_in_two_ways_are_asked_back(texts: list[str], other: str, row: str) -> None:
    with pytest.raises(FileRefused) as error:
        of_column(*texts, other=other)
    assert (error.value.code, error.value.values) == ("unsure_cents", {"row": row, "heading": "Gross pay"})


@pytest.mark.parametrize("texts", [["1,234.56", "1.234,56"], ["5"] * 250 + ["950,25"]])
def test_a_single_amount_with_a_comma_before_the_cents_is_refused_among_others(texts: list[str]) -> None:
    file = of_column(*texts)
    assert [(each.row, each.code) for each in file.problems] == [(len(texts) + 1, "ambiguous_number")]


def test_each_column_of_money_has_its_own_commas() -> None:
    file = read([["Employee", "Q1 2026", "Q2 2026"], ["Ana", "1.000,50", "900.5"], ["Ben", "2.000", "800"]])
    assert file.problems == []
    assert [row.wages for row in file.rows] == [100_050, 90_050, 200_000, 80_000]
    file = read([["Pay date", "Ana", "Ben"], ["01/09/2026", "1.000,50", "900,5"]], ColumnMapping(person=("Ana", "Ben")))
    assert [row.wages for row in file.rows] == [100_050, 90_050]
    file = read([["Employee", "Pay date", "Gross", "MA PFML"], ["Ana", "01/09/2026", "900", "3,96"]])
    assert [row.withheld for row in file.rows] == [396]

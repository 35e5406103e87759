"""Tests of rows that say that they are no wages, or are of another state or sort."""

import pytest

from tests.builders.payroll_files import AMONG_OTHERS, read, refused, table, told
from web.i18n.payroll import file_message
from web.i18n.translator import translator_for
from web.payroll_file.refusals import FileRefused


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Wage Type Long Text", "Regular Pay", "TX Withholding Tax"),
        ("Description", "Regular", "401(k)"),
        ("Item", "Regular", "Total"),
        ("Concepto", "Salario", "Deducción"),
        ("Concepto", "Salario", "Neto a pagar"),
        ("Item", "Regular", "Employer 401k match"),
        ("Item", "Regular", "Mileage"),
        ("Item", "Regular", "MA PFML"),
        ("Item", "Regular", "Tax advice"),
    ],
)
def test_other_rows_of_taxes_and_sums_are_asked_back(heading: str, first: str, second: str) -> None:
    lines = [f"Ana,3/13/2026,{first},100", f"Ana,3/13/2026,{second},40"]
    assert refused(table(f"Employee,Pay Date,{heading},Amount", *lines))[0] == "rows_of_no_wages"


@pytest.mark.parametrize("gross", ["Gross pay", "Total gross", "Bruto"])
def test_rows_of_the_whole_pay_next_to_its_parts_are_asked_back(gross: str) -> None:
    lines = [f"Ana,3/13/2026,{sort},{paid}" for sort, paid in (("Regular", 100), ("Overtime", 20), (gross, 120))]
    with pytest.raises(FileRefused) as error:
        read(table("Employee,Pay Date,Pay type,Amount", *lines))
    values = error.value.values
    assert (error.value.code, values["heading"], values["sorts"]) == ("gross_beside_parts", "Pay type", [gross])
    message = file_message(error.value.code, translator_for("en"), **values)
    assert message.endswith(f"so wages would count twice. Remove the rows of the whole pay: {gross}.")
    assert sum(row.wages for row in read(table("Employee,Pay Date,Pay type,Amount", *lines[:-1])).rows) == 12_000


@pytest.mark.parametrize(
    ("sorts", "asked"),
    [(("FIT", "SS"), True), (("Void", "Reversal of pay"), False), (("Pay adjustment", "Correction"), False)],
)
def test_sorts_that_are_always_below_zero_are_asked_back(sorts: tuple[str, str], asked: bool) -> None:
    rows = [
        f"{name},3/13/2026,{sort},{paid}"
        for name in ("Ana", "Ben")
        for sort, paid in zip(("REG", *sorts), (9, -1, -2), strict=True)
    ]
    text = table("Employee,Pay Date,Code,Amount", *rows)
    if not asked:
        assert sum(row.wages for row in read(text).rows) == 1200
        return
    with pytest.raises(FileRefused) as error:
        read(text)
    assert (error.value.code, error.value.values["sorts"]) == ("rows_of_no_wages", [*sorts])


@pytest.mark.parametrize(
    ("heading", "wages", "other"),
    [
        ("Period", "Current", "YTD"),
        ("Type", "Current", "Quarter to date"),
        ("Line", "Earnings", "Net pay"),
        ("Category", "Earnings", "Deduction"),
        ("Item", "Regular", "Reimbursement"),
        ("Pay item", "Gross pay", "Federal income tax"),
    ],
)
def test_rows_that_are_clearly_no_wages_are_left_out(heading: str, wages: str, other: str) -> None:
    lines = [f"Ana,3/13/2026,{wages},100", f"Ana,3/13/2026,{other},40", f"Ben,3/13/2026,{wages},7"]
    text = table(f"Employee,Pay Date,{heading},Amount", *lines)
    file = read(text)
    assert [(row.person, row.wages) for row in file.rows] == [("Ana", 10000), ("Ben", 700)]
    assert (file.used, file.added, len(file.left_out), file.refused) == (2, 0, 1, 0)
    assert f"We did not count these rows as wages: {other} (3)." in told(text)


@pytest.mark.parametrize(
    ("heading", "second", "named"),
    [("Description", "Bonus", True), ("Department", "Tax", False), ("Job", "Net", False)],
)
def test_other_sorts_of_rows_are_named_but_places_of_work_are_not(heading: str, second: str, named: bool) -> None:
    text = table(f"Employee,Pay Date,{heading},Amount", "Ana,3/13/2026,Bakery,5", f"Ana,3/13/2026,{second},6")
    assert any(f"whatever “{heading}” says" in line for line in told(text)) == named


@pytest.mark.parametrize(
    ("headings", "cell", "shown"),
    [
        ("Status", "Voided", "Voided (2)"),
        ("Payroll Status", "Draft", "Draft (2)"),
        ("Voided", "Yes", "Yes (2)"),
        ("Check Status", "Void - reissued", "Void - reissued (2)"),
        ("Transaction Type", "Reversal", "Reversal (2)"),
        ("Work State", "New Hampshire", "New Hampshire (2)"),
        ("Work State", "US-NH", "US-NH (2)"),
        ("Work State", "Massachusetts", ""),
        ("Work State", "NH", "NH (2)"),
        ("SUI State", "ri", "ri (2)"),
        ("State", "NH", "NH (2)"),
        ("Status", "Active", ""),
        ("Work State", "MA", ""),
        ("Home State", "NH", ""),
        ("City,State", "Salem,NH", ""),
    ],
)
def test_rows_that_may_not_count_are_named(headings: str, cell: str, shown: str) -> None:
    lines = told(table(f"{headings},{AMONG_OTHERS}", f"{cell},Ana,3/13/2026,5"))
    found = [line for line in lines if "may not count" in line]
    assert len(found) == bool(shown)
    assert all(shown in line for line in found)


def test_rows_of_taxes_are_seen_below_the_first_rows() -> None:
    for sort, expected in (("Federal Tax", "rows_of_no_wages"), ("Bonus", "")):
        sorted_by_sort = [f"P{n % 250},3/13/2026,{'Regular' if n < 250 else sort},5" for n in range(260)]
        text = table("Employee,Pay Date,Description,Amount", *sorted_by_sort)
        if expected:
            assert refused(text)[0] == expected
        else:
            assert any("whatever “Description” says" in line for line in told(text))


def test_a_tax_in_the_words_of_an_only_row_is_no_doubt() -> None:
    rows = [f"P{n},3/13/2026,{'Tax advice' if n > 250 else 'Design'},5" for n in range(260)]
    assert len(read(table("Contractor,Pay Date,Memo,Amount", *rows)).rows) == 260


@pytest.mark.parametrize(
    "heading",
    ["UI State", "UI state code", "State code", "State of employment", "Wage state", "Jurisdiction", "Tax jurisdiction",
     "Worked in", "SIT", "Work location", "Location"],
)  # fmt: skip
@pytest.mark.parametrize("cell", ["RI", '"Providence, RI"', '"Providence, RI 02903"', '"Nashua, New Hampshire"'])
def test_work_in_another_state_is_named_under_any_heading(heading: str, cell: str) -> None:
    text = table(f"Name,Pay Date,Gross,{heading}", "Ana,3/13/2026,5,MA", f"Ben,3/13/2026,5,{cell}")
    assert any(f"“{heading}” says that these rows may not count" in line and "(3)" in line for line in told(text))
    assert not any("may not count" in line for line in told(text.replace(cell, '"Boston, MA"')))

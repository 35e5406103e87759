"""Tests of the columns that have the wages, their parts and their sums."""

import pytest

from tests.builders.payroll_files import read, refused, table, told
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.refusals import FileRefused


@pytest.mark.parametrize(
    ("headings", "row", "wages"),
    [
        ("Regular Pay,Overtime Pay,Total Amount", "1000,100,1100", {"Total Amount"}),
        ("Regular Pay,Overtime Pay,Total Other Pay", "1000,100,70", {"Regular Pay", "Overtime Pay"}),
        ("Annual Salary,Regular Earnings,Bonus", "52000,2000,100", {"Regular Earnings", "Bonus"}),
        ("Annual Salary,Hours", "52000,40", set()),
        ("Salary,Bonus,Commission", "2000,500,100", {"Salary", "Bonus", "Commission"}),
        ("Gross Pay,Gross Wages", "1100,1100", {"Gross Pay"}),
    ],
)
def test_a_form_sent_as_it_is_adds_no_sum_to_its_parts(headings: str, row: str, wages: set[str]) -> None:
    code, roles = refused(table(f"Name,Pay Date,{headings}", f"Ana,3/13/2026,{row}"))
    assert (code, {heading for heading, role in roles.items() if role == "wages"}) == ("choose_wages", wages)


def test_a_sum_chosen_with_its_parts_is_asked_back() -> None:
    text = table("Name,Pay Date,Regular Pay,Overtime Pay,Total Pay", "Ana,3/13/2026,9,1,10", "Bo,3/13/2026,9,0,9")
    every, parts = ("Regular Pay", "Overtime Pay", "Total Pay"), ("Regular Pay", "Overtime Pay")
    assert refused(text, ColumnMapping(wages=every))[0] == "sum_of_wages"
    assert [row.wages for row in read(text, ColumnMapping(wages=parts)).rows] == [1000, 900]


def test_an_amount_that_is_the_sum_of_its_parts_needs_no_choice() -> None:
    text = table("Name,Pay Date,Regular,Overtime,Amount", "Ana,3/13/2026,9,1,10", "Bo,3/13/2026,9,0,9")
    assert [row.wages for row in read(text).rows] == [1000, 900]


def test_balances_and_grades_are_no_parts_of_an_amount() -> None:
    text = table("Name,Pay Date,Amount,PTO Balance,Pay Grade", "Ana,3/13/2026,9,12,7")
    assert [row.wages for row in read(text).rows] == [900]


@pytest.mark.parametrize("headings", ["2026 Q1 Wages,2026 Q2 Wages,2026 Q1 Tips", "Jan 2026,Feb 2026,Bonus"])
def test_parts_beside_wide_wages_are_told(headings: str) -> None:
    *_, part = headings.split(",")
    assert any(f"We did not add: {part}." in line for line in told(table(f"Employee,{headings}", "Ana,5,6,7")))


@pytest.mark.parametrize(
    ("headings", "rows", "offered"),
    [
        (
            "Employee,Pay Date,Code,Amount,Total Gross",
            ["Ana,3/13/2026,REG,2500.00,2600.00", "Ana,3/13/2026,BON,100.00,2600.00", "Ben,3/13/2026,REG,9.00,9.00"],
            ["Amount"],
        ),
        (
            "Employee,Pay Date,State,State Wages,Gross Pay",
            ["Ana,3/13/2026,MA,1000.00,1660.00", "Ana,3/13/2026,NH,660.00,1660.00"],
            ["State Wages"],
        ),
        (
            "Employee,Pay Date,Regular Pay,Overtime Pay,Total Pay,Cash Tips,Charged Tips,Total Tips",
            ["Ana,3/13/2026,475.88,0,475.88,12.00,610.33,622.33", "Ben,3/13/2026,1680.00,126.00,1806.00,0,0,0"],
            ["Total Pay", "Total Tips"],
        ),
        (
            "Employee,Pay Date,Earnings,Benefits,Total Compensation",
            ["Ana,3/13/2026,1660.00,200.00,1860.00", "Ben,3/13/2026,1440.00,0.00,1440.00"],
            ["Earnings"],
        ),
        ("Employee,Pay Date,Pay,Amount", ["Ana,3/13/2026,100,2150.00", "Ana,3/13/2026,120,100.00"], ["Amount"]),
        (
            "Employee,Pay Date,Gross Pay 1,Gross Pay 2",
            ["Ana,3/13/2026,1600.00,60.00", "Ben,3/13/2026,1440.00,"],
            ["Gross Pay 1", "Gross Pay 2"],
        ),
    ],
)
def test_wages_that_the_amounts_put_in_doubt_are_asked_back(headings: str, rows: list[str], offered: list[str]) -> None:
    code, roles = refused(table(headings, *rows))
    assert (code, [heading for heading, role in roles.items() if role == "wages"]) == ("choose_wages", offered)


@pytest.mark.parametrize(
    "text",
    [
        table("Employee,Pay Date,Tips,Gross Pay", "Ana,3/13/2026,200.00,800.00", "Ben,3/13/2026,0.00,600.00"),
        table("Employee,Pay Date,Pay,Tips,Total Pay", "Ana,3/13/2026,600.00,200.00,800.00", "Ben,3/13/2026,600,0,600"),
        table("Employee,Pay Date,Benefits,Total Compensation", "Ana,3/13/2026,0.00,800.00", "Ben,3/13/2026,0,600.00"),
        table("Employee,Pay Date,EARN AMOUNT,Ded Amount", "Ana,3/13/2026,800.00,5.00", "Ben,3/13/2026,600.00,5.00"),
        table("Employee # / Name,Pay Date,UI Gross Wages", "Ana,3/13/2026,800.00", "Ben,3/13/2026,600.00"),
        table("Employee Last,Employee First,Pay Date,Quarterly Wages", "A,Ana,3/13/2026,800.00", "B,Ben,3/13/2026,600"),
    ],
)
def test_wages_without_doubt_are_read(text: str) -> None:
    assert [row.wages for row in read(text).rows] == [80_000, 60_000]


def test_the_wages_that_a_program_has_for_pfml_are_read() -> None:
    text = table("Employee,Quarter,Federal Taxable Wages,MA PFML Taxable Wages,MA PFML EE", "Ana,2026-Q1,900,1000,4.60")
    assert [(row.wages, row.withheld) for row in read(text).rows] == [(100_000, 460)]
    assert (
        refused(table("Employee,Quarter,Federal Taxable Wages,MA PFML EE", "Ana,2026-Q1,900.00,4.60"))[0]
        == "no_dollars"
    )


def test_a_total_of_wide_wages_is_no_pay_that_was_left_out() -> None:
    lines = told(table("Employee,2026 Q1 Wages,2026 Q2 Wages,Total Wages", "Ana,5,6,11"))
    assert not any("We did not add" in line for line in lines)


@pytest.mark.parametrize("heading", ["Cur Gross", "Paid", "Cash"])
def test_an_unknown_column_of_amounts_is_offered_as_wages(heading: str) -> None:
    with pytest.raises(FileRefused) as asked:
        read(f"Employee,Pay date,{heading},Gross YTD,Net pay\nAna,2026-01-09,500.00,900.00,410.50\n")
    assert (asked.value.code, asked.value.values["headings"]) == ("choose_wages", [heading])


@pytest.mark.parametrize("columns", ["Net pay,Federal tax", "Room,Zip"])
def test_columns_of_other_money_or_numbers_are_not_offered_as_wages(columns: str) -> None:
    cells = "410.50,60.10" if "tax" in columns else "12,02139"
    with pytest.raises(FileRefused) as asked:
        read(f"Employee,Pay date,{columns}\nAna,2026-01-09,{cells}\n")
    assert asked.value.code == "no_dollars"


def test_wages_by_state_beside_the_gross_pay_are_asked_back() -> None:
    text = table("Name,Pay Date,Gross pay,MA wages,RI wages", "Ana,3/13/2026,9,6,3", "Ben,3/13/2026,5,0,5")
    code, roles = refused(text)
    assert (code, [heading for heading, role in roles.items() if role == "wages"]) == ("choose_wages", ["MA wages"])
    assert [row.wages for row in read(text, ColumnMapping(wages=("MA wages",))).rows] == [600, 0]
    assert [row.wages for row in read(text.replace(",3\n", ",0\n").replace(",5\n", ",0\n")).rows] == [900, 500]


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("gross_pay_cents", "in_cents"),
        ("Gross pay (in cents)", "in_cents"),
        ("Wages ($000)", "in_thousands"),
        ("Gross pay in thousands", "in_thousands"),
        ("Gross pay (CAD)", "other_currency"),
    ],
)
def test_wages_in_another_unit_are_refused_also_when_chosen(heading: str, code: str) -> None:
    text = table(f"Name,Pay Date,{heading}", "Ana,3/13/2026,100000")
    assert refused(text)[0] == refused(text, ColumnMapping(wages=(heading,)))[0] == code


def test_a_column_of_currencies_needs_us_dollars() -> None:
    text = table("Name,Pay Date,Currency,Gross", "Ana,3/13/2026,USD,5", "Ben,3/13/2026,CAD,5")
    assert refused(text)[0] == "other_currency"
    assert len(read(text.replace("CAD", "US$")).rows) == 2


def test_current_amounts_next_to_those_of_the_year_are_the_wages() -> None:
    text = table("Employee,Pay date,Current Amount,YTD Amount", "Ana,3/13/2026,5,60")
    assert [row.wages for row in read(text).rows] == [500]

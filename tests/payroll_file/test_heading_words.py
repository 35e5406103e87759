"""Tests of the words of headings in other orders and spellings."""

import pytest

from tests.builders.payroll_files import AMONG_OTHERS, read, refused, table


@pytest.mark.parametrize(
    ("headings", "row", "person", "wages"),
    [
        ("Name_Last,Name_First,Pay_Total_Actual,Gross", "Alder,Ana,,800.00", "Ana Alder", 80_000),
        ("Last Name Employee,First Name Employee,Gross", "Alder,Ana,800.00", "Ana Alder", 80_000),
        ("EmployeeDisplayName,Employee Number,Amount", "Ana Alder,1001,800.00", "Ana Alder (1001)", 80_000),
        ("EMP_NM,EMP_ID,GRS_PAY_AMT", "Ana Alder,1001,800.00", "Ana Alder (1001)", 80_000),
        ("EMPLOYEE-NAME,WAGE-AMOUNT", "Ana Alder,800.00", "Ana Alder", 80_000),
        ("Employee,Earnings - Regular,Earnings - Overtime,Earnings - Total", "Ana,700,100,800", "Ana", 80_000),
        ("Employee,Wages Gross,Hours Total", "Ana Alder,800.00,40", "Ana Alder", 80_000),
    ],
)
def test_the_words_of_a_heading_are_read_in_other_orders(headings: str, row: str, person: str, wages: int) -> None:
    rows = read(table(f"Check Date,{headings}", f"3/13/2026,{row}")).rows
    assert [(each.person, each.wages) for each in rows] == [(person, wages)]


def test_the_year_of_an_open_payroll_is_read_by_its_total() -> None:
    headings = "Year,Name_Last,Name_First,Pay_Total_Actual,Pay_Base_Actual,Pay_Overtime_Actual,Annual_Rate"
    text = table(headings, "2025,Alder,Ana,62000,60000,2000,61000", "2025,Birch,Ben,51000,51000,0,52000")
    code, roles = refused(text)
    assert (code, roles["Pay_Total_Actual"], roles["Name_Last"]) == ("choose_wages", "wages", "last_name")


def test_a_massachusetts_leave_in_whole_words_is_the_money_withheld() -> None:
    text = table(f"{AMONG_OTHERS},Massachusetts Paid Family and Medical Leave", "Ana,3/13/2026,1000,4.60")
    assert [row.withheld for row in read(text).rows] == [460]


@pytest.mark.parametrize("heading", ["Quarter Wages Paid", "Wages Quarter", "First Employee Hired"])
def test_other_orders_of_words_name_no_wages(heading: str) -> None:
    text = table(f"{AMONG_OTHERS},{heading}", "Ana,3/13/2026,1000,Q1")
    assert [row.wages for row in read(text).rows] == [100_000]


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("Employee,Paid,Gross", "Ana,3/13/2026,800.00"),
        ("Employee,Date,Paid,Gross", "Ana,3/13/2026,650.00,800.00"),
        ("Employee,Paid,Check Date,Gross", "Ana,4/1/2026,3/13/2026,800.00"),
        ("Empleado,Pagado,Bruto", "Ana,3/13/2026,800.00"),
    ],
)
def test_a_heading_of_paid_is_that_of_days_if_its_cells_are(headings: str, row: str) -> None:
    rows = read(table(headings, row)).rows
    assert [(str(each.period), each.wages) for each in rows] == [("2026-03-13", 80_000)]


def test_headings_under_cells_that_span_columns_are_read_with_them() -> None:
    of_months = "Payroll 2026,,,,\nName,January,,February,\n,Gross,Net,Gross,Net\nAna,1000,800,1100,880\n"
    assert [(str(row.period), row.wages) for row in read(of_months).rows] == [
        ("2026-01-31", 100_000),
        ("2026-02-28", 110_000),
    ]
    of_quarters = "Name,Q1 2026,,,Q2 2026,,\n,Wages,Hours,Net,Wages,Hours,Net\nAna,1000,9,800,1100,9,880\n"
    assert [(str(row.period), row.wages) for row in read(of_quarters).rows] == [
        ("2026-Q1", 100_000),
        ("2026-Q2", 110_000),
    ]


@pytest.mark.parametrize("heading", ["Paid At", "paid_at", "PaidAt"])
def test_a_column_of_when_people_were_paid_gives_the_pay_dates(heading: str) -> None:
    rows = read(table(f"Employee,{heading},Gross Pay", "Ana,2026-03-13 14:05:00,1000", "Ben,2026-04-03,800")).rows
    assert [str(row.period) for row in rows] == ["2026-03-13", "2026-04-03"]


@pytest.mark.parametrize(
    ("headings", "cells", "withheld"),
    [
        ("MA FLI/MLI EE", "4.60", 460),
        ("MA FLI EE,MA MLI EE", "1.80,2.80", 460),
        ("MA FLI/MLI EE,MA FLI/MLI ER", "4.60,3.00", 460),
        ("PFML - EE,PFML - ER", "4.60,3.00", 460),
        ("MA PFML EE,MA PFML ER", "4.60,3.00", 460),
        ("MA FLI/MLI ER", "3.00", None),
        ("MA FLI/MLI Taxable", "1000.00", None),
        ("NJ FLI EE", "4.60", None),
    ],
)
def test_the_insurance_of_family_and_medical_leave_is_money_withheld(
    headings: str, cells: str, withheld: int | None
) -> None:
    rows = read(table(f"{AMONG_OTHERS},{headings}", f"Ana,3/13/2026,1000,{cells}")).rows
    assert [(row.wages, row.withheld) for row in rows] == [(100_000, withheld)]

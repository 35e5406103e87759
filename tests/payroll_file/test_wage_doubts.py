"""Tests of columns of wages that the amounts next to them show to be a rate or only a part."""

import pytest

from tests.builders.payroll_files import read, refused, table


def of_two(headings: str, first: str, second: str) -> str:
    return table(f"Name,Date,{headings}", f"Ana,3/13/2026,{first}", f"Ben,3/13/2026,{second}")


def asked(text: str) -> tuple[str, list[str]]:
    code, roles = refused(text)
    return code, [heading for heading, role in roles.items() if role == "wages"]


@pytest.mark.parametrize(
    ("headings", "first", "second", "offered"),
    [
        ("Hours,Pay,Total", "40,25,1000", "38.5,20,770", "Total"),
        ("Wages,Hours,Total", "25,40,1000", "20,38.5,770", "Total"),
        ("Hrs,Pay,OT Hours,Due", "40,25.50,0,1020.00", "38.5,20.25,0,779.63", "Due"),
        ("Days Worked,Pay,Due", "5,210,1050.00", "4,200,800.00", "Due"),
        ("Salary,Paid", "52000,2000", "78000,3000", "Paid"),
        ("Salary,This time", "52000.00,2000.00", "78000.00,3000.00", "This time"),
    ],
)
def test_a_rate_of_pay_is_no_amount_of_wages(headings: str, first: str, second: str, offered: str) -> None:
    assert asked(of_two(headings, first, second)) == ("choose_wages", [offered])


@pytest.mark.parametrize(
    ("headings", "first", "second", "offered"),
    [
        ("Wages,Tips,Total", "450,610.25,1060.25", "800,0,800", ["Total"]),
        ("Gross Wages,Bonus,Total Due", "1000,100,1100", "800,0,800", ["Total Due"]),
        ("Wages,Tips", "450,610.25", "800,0", ["Wages", "Tips"]),
        (
            "Gross Pay,Cash Tips,Charged Tips",
            "450.00,20.00,610.25",
            "800.00,0.00,0.00",
            ["Gross Pay", "Cash Tips", "Charged Tips"],
        ),
    ],
)
def test_a_part_of_the_wages_is_not_taken_for_all(headings: str, first: str, second: str, offered: list[str]) -> None:
    assert asked(of_two(headings, first, second)) == ("choose_wages", offered)


@pytest.mark.parametrize(
    ("headings", "first", "second"),
    [
        ("Hours,Rate,Pay", "40,20,800.00", "30,20,600.00"),
        ("Hours,Pay,Total", "1,800,800", "1,600,600"),
        ("Gross Pay,Tips,Total", "800,200,800", "600,0,600"),
        ("Gross Pay,Reimbursement,Total", "800,20,820", "600,0,600"),
        ("Salary,Department", "800,100", "600,200"),
        ("Paid date,Gross", "3/13/2026,800", "3/13/2026,600"),
    ],
)
def test_wages_beside_their_factors_and_parts_are_read(headings: str, first: str, second: str) -> None:
    assert [row.wages for row in read(of_two(headings, first, second)).rows] == [80_000, 60_000]


@pytest.mark.parametrize("heading", ["Paid", "Paid this time"])
def test_whole_dollars_that_were_paid_are_offered_as_wages(heading: str) -> None:
    assert refused(of_two(heading, "800", "600"))[0] == "choose_wages"

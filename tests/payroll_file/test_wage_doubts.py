"""Tests of columns of wages that the amounts next to them show to be a rate or only a part."""

import pytest

from tests.builders.payroll_files import read, refused, table
from web.payroll_file.mapping import ColumnMapping


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


@pytest.mark.parametrize(
    "heading", ["Adj", "Adjustment", "Adjustments", "Retro", "Retro Pay", "Correction", "Gross Adj"]
)
def test_adjustments_beside_the_wages_are_asked_back(heading: str) -> None:
    assert asked(of_two(f"Gross,{heading}", "800,-50", "600,0")) == ("choose_wages", ["Gross", heading])
    assert asked(of_two(f"Wages,{heading}", "800,(50.00)", "600,")) == ("choose_wages", ["Wages", heading])


@pytest.mark.parametrize(
    ("headings", "first", "second", "offered"),
    [
        ("Regular,OT,Gross,Adj", "700,100,800,-50", "600,0,600,0", ["Gross", "Adj"]),
        ("Gross,Adj,Total", "800,-50,900", "600,0,600", ["Gross", "Adj"]),
        ("Gross,Adj,Adjusted Gross", "800,-50,750", "600,0,600", ["Gross", "Adj"]),
        ("Gross,Adj,Adj Gross", "800,-50,750", "600,0,600", ["Gross", "Adj"]),
        ("Gross Pay,Adj,Total Gross Pay", "850,-50,890", "600,0,600", ["Gross Pay"]),
        ("Regular,OT,Adj", "800,100,-50", "600,0,0", ["Regular", "OT", "Adj"]),
        ("Due,Adj", "800.00,-50.00", "600.00,0.00", []),
    ],
)
def test_adjustments_that_no_total_explains_are_asked_back(
    headings: str, first: str, second: str, offered: list[str]
) -> None:
    assert asked(of_two(headings, first, second)) == ("choose_wages", offered)


@pytest.mark.parametrize(
    ("headings", "first", "second"),
    [
        ("Gross,Adj,Total", "850,-50,800", "600,0,600"),
        ("Wages,Retro,Total Wages", "850,-50,800", "600,0,600"),
        ("Gross Pay,Adj,Total Gross Pay", "850,-50,800", "600,0,600"),
        ("Gross,Adj,Adj 2,Total Pay", "850,-40,-10,800", "600,0,0,600"),
        ("Gross,Adj,Total", "800,-50,800", "600,20,600"),
        ("Regular,OT,Adj,Gross", "750,100,-50,800", "600,0,0,600"),
        ("Regular,Shift 2,Retro,Gross", "750.00,100.00,-50.00,800.00", "600.00,0.00,0.00,600.00"),
    ],
    ids=[
        "a total",
        "total wages",
        "total gross",
        "several",
        "a total without them",
        "in the gross",
        "in the gross with unknown money",
    ],
)
def test_adjustments_are_read_as_a_total_of_their_rows_shows(headings: str, first: str, second: str) -> None:
    assert [row.wages for row in read(of_two(headings, first, second)).rows] == [80_000, 60_000]


@pytest.mark.parametrize(
    ("headings", "first", "second"),
    [
        ("Gross,Adj", "800,0", "600,0.00"),
        ("Gross,Adj", "800,", "600,"),
        ("Amount,Retro", "800,0", "600,0"),
        ("Gross,Adj date", "800,3/6/2026", "600,"),
        ("Gross,Adj code", "800,12", "600,13"),
        ("Gross,Tax adjustment", "800,-12", "600,13"),
        ("Gross,Correction", "800,no", "600,no"),
        ("Gross,Adjusted Gross", "800,750", "600,550"),
        ("Gross,Adj Gross", "800,750", "600,550"),
    ],
)
def test_adjustments_without_amounts_and_other_columns_raise_no_doubt(headings: str, first: str, second: str) -> None:
    assert [row.wages for row in read(of_two(headings, first, second)).rows] == [80_000, 60_000]


def test_chosen_wages_are_not_asked_back_for_adjustments() -> None:
    text = of_two("Gross,Adj", "850,-50", "600,0")
    assert [row.wages for row in read(text, ColumnMapping(wages=("Gross", "Adj"))).rows] == [80_000, 60_000]
    assert [row.wages for row in read(text, ColumnMapping(wages=("Gross",))).rows] == [85_000, 60_000]


@pytest.mark.parametrize(("cell", "is_asked"), [("-50", True), ("12.50", True), ("0.00", False), ("", False)])
def test_adjustments_below_the_first_rows_are_asked_back(cell: str, is_asked: bool) -> None:
    rows = [f"P{number},3/13/2026,800," for number in range(250)]
    text = table("Name,Date,Gross,Adj", *rows, f"Ana,3/13/2026,800,{cell}")
    if is_asked:
        assert asked(text) == ("choose_wages", ["Gross", "Adj"])
    assert len(read(text, ColumnMapping(wages=("Gross",)) if is_asked else None).rows) == 251

"""Tests of files whose only wages are those of a quarter or a year so far."""

import pytest

from tests.builders.payroll_files import read, refused, table
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile

QUARTERS = [("Ana", "2026-Q1", 100), ("Ben", "2026-Q1", 90)]
YEARS = [("Ana", "2025", 100), ("Ben", "2025", 90)]
WITHOUT_PERIOD = "Employee,{},Hours\nAna,1,8\nBen,0.90,8\n"


def paid(file: PayrollFile) -> list[tuple[str, str, int]]:
    return [(row.person, str(row.period), row.wages) for row in file.rows]


@pytest.mark.parametrize(
    "heading", ["QTD Gross", "Gross QTD", "Gross Pay - Quarter to Date", "Qtr-to-date Wages", "QTD Earnings"]
)
def test_the_wages_so_far_at_the_end_of_a_quarter_are_those_of_the_quarter(heading: str) -> None:
    assert paid(read(f"Employee,Quarter,{heading},QTD Net\nAna,2026-Q1,1,0.80\nBen,2026-Q1,0.90,0.80\n")) == QUARTERS
    assert paid(read(f"Employee,Quarter End,{heading}\nAna,03/31/2026,1\nBen,03/31/2026,0.90\n")) == QUARTERS
    assert paid(read(f"Quarter ended 3/31/2026\n{WITHOUT_PERIOD.format(heading)}")) == QUARTERS
    assert paid(read(WITHOUT_PERIOD.format(heading), ColumnMapping(period="2026-Q1"))) == QUARTERS


@pytest.mark.parametrize("heading", ["YTD Gross", "Gross Pay YTD", "Year-to-date wages"])
def test_the_wages_so_far_at_the_end_of_a_year_are_those_of_the_year(heading: str) -> None:
    for file in (
        read(f"Employee,Year,{heading}\nAna,2025,1\nBen,2025,0.90\n"),
        read(f"Year 2025\n{WITHOUT_PERIOD.format(heading)}"),
        read(WITHOUT_PERIOD.format(heading), ColumnMapping(period="2025")),
    ):
        assert (paid(file), file.yearly) == (YEARS, True)


def test_the_period_chooses_between_quarter_and_year_to_date() -> None:
    file = read("Employee,Quarter,QTD Gross,YTD Gross\nAna,2026-Q1,1,5\nBen,2026-Q1,0.90,6\n")
    assert paid(file) == QUARTERS
    assert ("wages_from", ("QTD Gross", "YTD Gross")) in file.assumed
    file = read("Employee,Year,QTD Gross,YTD Gross\nAna,2025,5,1\nBen,2025,6,0.90\n")
    assert paid(file) == YEARS
    assert ("wages_from", ("YTD Gross", "QTD Gross")) in file.assumed


@pytest.mark.parametrize(
    "text",
    [
        "Employee,Check Date,QTD Gross\nAna,03/31/2026,1\nBen,03/31/2026,2\n",
        "Employee,Month,YTD Gross\nAna,2026-03,1\nBen,2026-03,2\n",
        "Employee,Quarter,YTD Gross\nAna,2026-Q1,1\nBen,2026-Q1,2\n",
        "Employee,Year,QTD Gross\nAna,2026,1\nBen,2026,2\n",
        "Employee,QTD Gross,YTD Gross\nAna,1,2\nBen,1,2\n",
        "Employee,Quarter,QTD Gross,QTD Wages\nAna,2026-Q1,1,2\n",
        "Employee,Quarter,QTD Gross\nAna,2026-Q1,1\nBen,2026-Q1,2\nAna,2026-Q1,3\n",
        "Pay date 3/13/2026\nEmployee,Hours,QTD Gross\nAna,8,1\n",
        "Quarter ended 3/31/2026\nEmployee,Hours,YTD Gross\nAna,8,1\n",
    ],
    ids=["days", "months", "quarters", "years", "both", "two columns", "two rows", "a day", "a quarter"],
)
def test_wages_so_far_of_another_time_are_asked_back(text: str) -> None:
    assert refused(text)[0] == "choose_wages"


def test_wages_so_far_without_a_period_ask_for_it_and_only_one_of_their_kind_is_read() -> None:
    for heading, wrong in (("QTD Gross", "2026"), ("YTD Gross", "2026-Q1")):
        text = WITHOUT_PERIOD.format(heading)
        assert refused(text)[0] == "choose_period"
        assert refused(text, ColumnMapping(period=wrong))[0] == "choose_wages"


def test_wages_so_far_on_several_days_of_a_person_are_no_wages() -> None:
    rows = ("03/13/2026,1", "03/27/2026,2")
    of_ana = table("Employee,Check Date,QTD Gross", *(f"Ana,{row}" for row in rows))
    assert refused(of_ana)[0] == "no_dollars"
    assert refused(table("Check Date,QTD Gross", *rows), ColumnMapping(one_person="Ana"))[0] == "no_dollars"


def test_chosen_wages_so_far_are_read_as_chosen() -> None:
    file = read("Employee,Check Date,QTD Gross\nAna,03/31/2026,1\n", ColumnMapping(wages=("QTD Gross",)))
    assert paid(file) == [("Ana", "2026-03-31", 100)]

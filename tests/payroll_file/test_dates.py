"""Tests of columns of dates whose headings do not say what the dates are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.payroll_files import as_workbook, problems, read, told
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.refusals import FileRefused

FORMATS = (
    "%Y-%m-%d", "%Y.%m.%d", "%Y%m%d", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%b %d, %Y", "%A, %B %d, %Y", "%d-%b-%Y",
    "%d%b%Y", "%d-%b-%y", "%a %m/%d/%Y", "%Y-%m-%dT00:00:00", "%Y-%m-%dT00:00:00-05:00", "%m/%d/%Y 12:00:00 AM",
)  # fmt: skip
"""The ways in which programs write a day of the United States."""
ROWS = "Ana,01/09/2026,5\nAna,04/10/2026,5\n"
TITLES = ("", "Payroll register 01/01/2026 - 03/31/2026\n", "Check date: 03/31/2026\n")
PERIODS = (None, "2026-Q1", "2026")


def refused(text: str, mapping: ColumnMapping | None = None) -> FileRefused:
    with pytest.raises(FileRefused) as error:
        read(text, mapping)
    return error.value


@pytest.mark.parametrize("heading", ["Issued", "Posting date", "Disbursed", "When"])
@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("period", PERIODS)
def test_dates_are_not_dropped_for_one_period_of_all_rows(heading: str, title: str, period: str | None) -> None:
    text = f"{title}Employee,{heading},Gross pay\n{ROWS}"
    found = refused(text, ColumnMapping(period=period) if period else None)
    assert (found.code, found.values["headings"]) == ("choose_pay_date", [heading])
    assert found.sketch is not None
    assert found.sketch.roles[1] == "pay_date"
    file = read(text, ColumnMapping(pay_date=(heading,)))
    assert [str(row.period) for row in file.rows] == ["2026-01-09", "2026-04-10"]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("period", PERIODS)
def test_days_that_were_paid_on_are_not_dropped_for_one_period_of_all_rows(title: str, period: str | None) -> None:
    file = read(f"{title}Employee,Paid,Gross pay\n{ROWS}", ColumnMapping(period=period) if period else None)
    assert [str(row.period) for row in file.rows] == ["2026-01-09", "2026-04-10"]


def test_dates_are_not_dropped_for_the_end_of_the_pay_period() -> None:
    text = "Employee,Period end,Issued,Gross pay\nAna,03/31/2026,04/03/2026,5\n"
    assert refused(text).code == "choose_pay_date"
    assert str(read(text, ColumnMapping(pay_date=None)).rows[0].period) == "2026-03-31"


def test_no_column_of_dates_may_be_chosen() -> None:
    text = f"Q1 2026\nEmployee,Issued,Gross pay\n{ROWS}"
    assert {str(row.period) for row in read(text, ColumnMapping(pay_date=None)).rows} == {"2026-Q1"}


def test_several_columns_of_dates_are_all_named() -> None:
    text = "Employee,Invoice date,Posting date,Gross pay\nAna,03/27/2026,04/03/2026,5\n"
    found = refused(text, ColumnMapping(period="2026-Q1"))
    assert (found.code, found.values["headings"]) == ("choose_pay_date", ["Invoice date", "Posting date"])


@pytest.mark.parametrize("heading", ["Hire Date", "Date of birth", "DOB", "Start date", "Date worked", "Terminated"])
def test_dates_that_are_no_pay_dates_are_not_asked_about(heading: str) -> None:
    file = read(f"Q1 2026\nEmployee,{heading},Gross pay\n{ROWS}")
    assert {str(row.period) for row in file.rows} == {"2026-Q1"}


@pytest.mark.parametrize("column", ["46031", "5", "n/a", ""])
def test_a_column_without_dates_is_not_asked_about(column: str) -> None:
    file = read(f"Q1 2026\nEmployee,Issued,Gross pay\nAna,{column},5\nBen,{column},5\nCal,01/09/2026,5\n")
    assert {str(row.period) for row in file.rows} == {"2026-Q1"}


@given(st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.sampled_from(FORMATS)), min_size=1))
def test_a_day_is_the_same_in_each_format(days: list[tuple[date, str]]) -> None:
    rows = [[f"P{number}", day.strftime(text), "5"] for number, (day, text) in enumerate(days)]
    assert [row.period for row in read([["Employee", "Pay date", "Gross"], *rows]).rows] == [day for day, _ in days]


@pytest.mark.parametrize("heading", ["Pay date", "Month", "Quarter", "Period end"])
def test_one_day_over_twelve_settles_the_order_of_all_days(heading: str) -> None:
    file = read(f"Employee,{heading},Gross\nAna,01/04/2026,5\nAna,30/06/2026,5\n")
    first, last = {"Month": ("2026-04-30", "2026-06-30"), "Quarter": ("2026-Q2",) * 2}.get(
        heading, ("2026-04-01", "2026-06-30")
    )
    assert [str(row.period) for row in file.rows] == [first, last]
    assert [each.headings for each in file.assumed if each.code == "day_first"] == [(heading,)]


def test_dots_alone_have_the_day_first_unless_a_day_says_otherwise() -> None:
    text = "Employee,Pay date,Gross\nAna,03.04.2026,5\n"
    assert [str(row.period) for row in read(text).rows] == ["2026-04-03"]
    assert "We read the dates in “Pay date” with the day before the month." in told(text)
    file = read(f"{text}Ana,03.18.2026,5\n")
    assert [str(row.period) for row in file.rows] == ["2026-03-04", "2026-03-18"]
    assert [each.code for each in file.assumed] == ["kind_w2"]


def test_days_of_both_orders_are_asked_back() -> None:
    found = refused("Employee,Pay date,Gross\nAna,31.03.2026,5\nAna,03.18.2026,5\nAna,03/04/2026,5\n")
    assert (found.code, found.values["row"]) == ("day_first", "2")
    others = "".join(f"P{number},13.03.2026,5\n" for number in range(250))
    found = refused(f"Employee,Pay date,Gross\n{others}Ana,03.18.2026,5\nBen,04.03.2026,5\n")
    assert (found.code, found.values["row"]) == ("day_first", "2")


def test_a_late_day_with_dots_that_may_be_two_is_refused() -> None:
    others = "".join(f"P{number},2026-03-13,5\n" for number in range(250))
    file = read(f"Employee,Pay date,Gross\n{others}Ana,03.04.2026,5\nBen,03.18.2026,5\n")
    assert problems(file) == [(252, "Pay date", "invalid_pay_date")]
    assert str(file.rows[-1].period) == "2026-03-18"


def test_days_as_headings_have_one_order() -> None:
    file = read("Employee,31.01.2026,28.02.2026,05.04.2026\nAna,1,2,3\n")
    assert [str(row.period) for row in file.rows] == ["2026-01-31", "2026-02-28", "2026-04-05"]
    assert [each.headings for each in file.assumed if each.code == "day_first"] == [("31.01.2026",)]
    assert refused("Employee,31/01/2026,02/28/2026,05/04/2026\nAna,1,2,3\n").code == "choose_wages"


def test_a_heading_over_two_rows_is_one_heading() -> None:
    headings = [["Worker", "", "Payment Date", "Earnings", ""], ["Employee ID", "Name", "", "OT", "Gross"]]
    rows = [["W1", "Ana", "2026-01-09", 1, 5], ["W1", "Ana", "2026-04-10", 1, 6]]
    file = read(as_workbook([["Payroll Register"], *headings, *rows]))
    assert [(str(row.period), row.wages) for row in file.rows] == [("2026-01-09", 500), ("2026-04-10", 600)]


def test_paydt_is_the_pay_date() -> None:
    assert str(read("NAME,PAYDT,GROSS\nANA,20260131,5\n").rows[0].period) == "2026-01-31"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-04-01T00:00:00Z", "2026-04-01"),
        ("2026-04-01T05:30:00Z", "2026-04-01"),
        ("2026-04-01T02:00:00", "2026-04-01"),
        ("2026-04-01T02:00:00Z", None),
        ("2026-04-01T00:00:01.5Z", None),
        ("2026-04-01T02:00:00+00:00", None),
    ],
)
def test_a_time_that_may_be_of_the_day_before_in_massachusetts_is_refused(text: str, day: str | None) -> None:
    file = read(f"Employee,Pay date,Gross pay\nAna,{text},5\nBen,04/02/2026,6\n")
    assert [str(row.period) for row in file.rows] == [day, "2026-04-02"][day is None :]
    assert [problem.code for problem in file.problems] == ["invalid_pay_date"][: day is None]

"""Tests of the periods that the lines of a payroll file state."""

import pytest

from tests.builders.payroll_files import problems, read
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.refusals import FileRefused
from web.payroll_file.titles import Stated


def periods(text: str, mapping: ColumnMapping | None = None) -> list[str]:
    return [str(row.period) for row in read(text, mapping).rows]


def refused(text: str) -> str:
    with pytest.raises(FileRefused) as found:
        read(text)
    return found.value.code


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Check Date: 04/03/2026", "2026-04-03"),
        ("Deposit date 04/03/2026", "2026-04-03"),
        ("Pay period 03/16/2026 - 03/29/2026 Check date 04/03/2026", "2026-04-03"),
        ("Check date 04/03/2026 Run date 04/05/2026", "2026-04-03"),
        ("Week ending 03/13/2026", "2026-03-13"),
        ("Payroll of 04/17/2026", "2026-04-17"),
        ("Payroll March 13, 2026", "2026-03-13"),
        ("Payroll: March 13, 2026", "2026-03-13"),
        ("Payroll for Mar. 13, 2026", "2026-03-13"),
        ("Payroll of Friday, March 13th, 2026", "2026-03-13"),
        ("Payroll for March 13, 2026 printed April 5, 2026", "2026-03-13"),
        ("March 2026", "2026-03-31"),
        ("January, February and March 2026", "2026-Q1"),
        ("January 2026 - March 2026", "2026-Q1"),
        ("Three months ended March 31, 2026", "2026-Q1"),
        ("Quarter ended June 30, 2026", "2026-Q2"),
        ("First Street Bakery Q2 2026", "2026-Q2"),
        ("Q1 2026 through Q4 2026", "2026"),
        ("Year ended December 2025", "2025"),
        ("For the year ending December 31, 2025", "2025"),
        ("12 months ended 12/31/2025", "2025"),
        ("Payroll run 04/02/2026 for the period 01/01/2026 - 03/31/2026", "2026-Q1"),
    ],
)
def test_the_line_above_the_headings_gives_the_period(title: str, period: str) -> None:
    assert periods(f'"{title}"\nEmployee,Gross Pay\nAna,1000.00\n') == [period]


@pytest.mark.parametrize(
    "title",
    [
        "Payroll Register 04/05/2026",
        "Payroll Register April 5, 2026",
        "Payroll Marchand 04/05/2026",
        "Payroll printed April 5, 2026",
        "Payroll Register - prepared 04/05/2026",
        "Payroll downloaded 04/05/2026",
        "Payroll run 04/05/2026",
        "Payroll Q1 2026 - Q2 2026",
        "Payroll 1st and 2nd quarter 2026",
        "Q4 2025 - Q1 2026",
        "Payroll March and April 2026",
        "Six months ended June 30, 2026",
        "Payroll Summary - Year to Date through 06/30/2026",
        "Year to date Q2 2026",
        "Fiscal year 2026",
        "Fiscal year ending 06/30/2026",
    ],
)
def test_a_day_of_the_report_or_a_longer_span_is_no_period(title: str) -> None:
    assert refused(f'"{title}"\nEmployee,Gross Pay\nAna,1000.00\n') == "choose_period"


@pytest.mark.parametrize(
    "dates", ["03/01/2026-03/14/2026", "3/1/26-3/14/26", "2026-03-01-2026-03-14", "1.3.2026-14.3.2026"]
)
def test_a_dash_alone_is_between_two_days(dates: str) -> None:
    assert periods(f"Employee,Pay Period,Gross\nAna,{dates},5\n") == ["2026-03-14"]
    assert periods(f"Pay period {dates}\nEmployee,Gross\nAna,5\n") == ["2026-Q1"]


def test_days_of_titles_that_can_only_have_the_day_first_are_read_so() -> None:
    assert periods("Pay period 01/06/2026 - 15/06/2026\nEmployee,Gross Pay\nAna,5\n") == ["2026-Q2"]
    text = "Pay period 01.06.2026 - 15.06.2026\nPay date: 05.07.2026\nEmployee,Gross Pay\nAna,5\n"
    assert periods(text) == ["2026-07-05"]
    assert refused("Pay date: 05.07.2026\nEmployee,Gross Pay\nAna,5\n") == "choose_period"


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Wages by quarter, year 2025", None),
        ("Year 2025", 2025),
        ("January 1 - December 31, 2025", 2025),
        ("July 1, 2025 to June 30, 2026", None),
        ("Check date 01/15/2026", None),
        ("Wages by quarter (downloaded 01/15/2026)", None),
        ("Payroll Register 01/15/2026", None),
        ("Fiscal year ending 06/30/2026", None),
        ("Period 01/01/2025 - 12/31/2025, printed 01/15/2026", 2025),
    ],
)
def test_the_year_is_never_that_of_a_day_of_the_report(title: str, year: int | None) -> None:
    assert Stated.of([[title]]).year == year


@pytest.mark.parametrize("table", ["Employee,Q1,Q2\nAna,5,5\n", "Employee,Quarter,Gross\nAna,1,5\nAna,2,5\n"])
def test_the_year_of_bare_quarters_is_told(table: str) -> None:
    file = read(f"Year 2025\n{table}")
    assert [str(row.period) for row in file.rows] == ["2025-Q1", "2025-Q2"]
    assert ("year_from_title", ("2025",)) in file.assumed
    assert refused(f"Payroll Register,01/15/2026\n{table}") == "choose_year"
    chosen = read(f"Payroll Register,01/15/2026\n{table}", ColumnMapping(period="2025"))
    assert [each.code for each in chosen.assumed] == ["kind_w2"]


def test_a_day_between_the_rows_is_the_next_pay_day() -> None:
    text = "Pay day,03/13/2026\nEmployee,Gross\nAna,1000.00\n04/03/2026,\nAna,1200.00\nApril 17 2026\nAna,1300.00\n"
    assert periods(text) == ["2026-03-13", "2026-04-03", "2026-04-17"]


@pytest.mark.parametrize(
    "caption", ["Payroll of 4/17", "Week of 3.4.2026", "Payroll run 04/17/2026", "Bonus run for April 3, 2026 hires"]
)
def test_a_caption_with_another_day_asks(caption: str) -> None:
    text = f'Pay day,03/13/2026\nEmployee,Gross\nAna,1000.00\n"{caption}"\nAna,1200.00\n'
    assert refused(text) == "choose_period"
    assert periods(text, ColumnMapping(period="2026-Q1")) == ["2026-Q1", "2026-Q1"]


def test_the_day_of_a_page_is_no_pay_day() -> None:
    text = "Elm Bakery 04/05/2026\nPay day 03/13/2026\nEmployee,Gross\nAna,5\nElm Bakery 04/05/2026\nBen,5\n"
    assert periods(text) == ["2026-03-13", "2026-03-13"]
    assert periods(text.replace("Gross\nAna,5\nElm Bakery", "Gross\nAna,5\nPrinted")) == ["2026-03-13", "2026-03-13"]


def test_a_day_within_the_quarter_of_the_title_keeps_the_quarter() -> None:
    assert periods("Q1 2026\nEmployee,Gross\n03/13/2026\nAna,5\n") == ["2026-Q1"]
    assert refused("Q1 2026\nEmployee,Gross\n04/03/2026\nAna,5\n") == "choose_period"


def test_headings_that_are_repeated_on_a_page_keep_the_period() -> None:
    text = "Pay date 03/13/2026\nPage 1\nEmployee,Gross Pay\nAna,5\nPage 2\nEmployee,Gross Pay\nBen,5\n"
    assert periods(text) == ["2026-03-13", "2026-03-13"]


def test_a_pay_day_decides_a_block_whose_period_is_in_two_quarters() -> None:
    block = "Pay period,{} - {}\nPay day,{}\nEmployee,Gross\nAna,5\n"
    text = block.format("03/16/2026", "03/29/2026", "04/03/2026") + block.format(
        "03/30/2026", "04/12/2026", "04/17/2026"
    )
    assert periods(text) == ["2026-04-03", "2026-04-17"]
    assert refused(text.replace("Pay day,04/17/2026\n", "")) == "choose_period"
    assert refused(text.replace("Pay day,04/17/2026\nEmployee,Gross\n", "")) == "choose_period"


def test_a_pay_period_with_an_unreadable_day_is_refused() -> None:
    file = read("Employee,Pay Period,Gross\nAna,02/30/2026 - 03/15/2026,5\nBen,03/02/2026 - 03/15/2026,5\n")
    assert problems(file) == [(2, "Pay Period", "invalid_pay_date")]
    text = "Employee,Pay Period,Gross\nAna,01/06/2026 - 15/06/2026,5\n"
    assert periods(text) == ["2026-06-15"]
    assert refused(f"{text}Ana,06/16/2026 - 06/30/2026,5\n") == "day_first"


def test_lines_of_quarters_right_below_the_headings_give_the_periods() -> None:
    text = "Employee,Gross Pay\nQ1 2026,\nAna,1000.00\nBen,900.00\nQ2 2026,\nAna,1200.00\n"
    assert periods(text) == ["2026-Q1", "2026-Q1", "2026-Q2"]


def test_a_pay_day_right_below_the_headings_is_that_of_the_rows() -> None:
    assert periods("Employee,Gross Pay\nPay day 04/03/2026,\nAna,1000.00\n") == ["2026-04-03"]


def test_a_first_row_with_a_name_and_a_month_is_no_title() -> None:
    text = "Employee,Month,Gross Pay\nAna,March 2026,\nBen,March 2026,900.00\n"
    assert [(row.person, str(row.period)) for row in read(text).rows] == [("Ben", "2026-03-31")]


@pytest.mark.parametrize("heading", ["1Q26", "Q1 26", "Q1 '26", "Q1-26", "Gross 1Q26", "1Q2026"])
def test_a_heading_of_a_quarter_may_have_a_short_year(heading: str) -> None:
    assert periods(f"Employee,{heading}\nAna,1000.00\n") == ["2026-Q1"]


@pytest.mark.parametrize("cell", ["1Q26", "Q1 26", "Q1 '26", "Q1-26", "Q12026"])
def test_a_cell_of_a_quarter_may_have_a_short_year(cell: str) -> None:
    assert periods(f"Employee,Quarter,Gross Pay\nAna,{cell},1000.00\n") == ["2026-Q1"]

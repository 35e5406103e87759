"""Tests of reports with a row for each pay item, whose people are across or in blocks."""

import pytest

from rules import published
from tests.builders.payroll_files import as_text, as_workbook, read, refused, told
from web.i18n.translator import translator_for
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.pay_items import with_people_in_rows
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import FileRefused
from web.payroll_file.shown import problem_rows
from web.payroll_file.sources import Source

Rows = list[list[str]]
TITLES: Rows = [["Elm Bakery LLC"], ["Payroll Summary by Employee"], ["January 1 - March 31, 2026"]]
NAMES = ("Alder, Ana", "Birch, Ben", "TOTAL")
REGULAR = ("Regular", ("480", "12,000.00"), ("440", "8,800.00"), ("920", "20,800.00"))
OVERTIME = ("Overtime Rate", ("10", "375.00"), ("", ""), ("10", "375.00"))
GROSS = ("Total Gross Pay", ("490", "12,375.00"), ("440", "8,800.00"), ("930", "21,175.00"))
PENSION = ("401k Emp.", ("", "-375.00"), ("", ""), ("", "-375.00"))
ADJUSTED = ("Adjusted Gross Pay", ("490", "12,000.00"), ("440", "8,800.00"), ("930", "20,800.00"))
TAX = ("Federal Withholding", ("", "-900.00"), ("", "-600.00"), ("", "-1,500.00"))
NET = ("Net Pay", ("490", "11,100.00"), ("440", "8,200.00"), ("930", "19,300.00"))
ALL = (REGULAR, OVERTIME, GROSS, PENSION, ADJUSTED, TAX, NET)
PAIRS = ("Hours", "Amount", "Hours", "Amount")
Item = tuple[str, tuple[str, str], tuple[str, str], tuple[str, str]]


def across(*items: Item, amount: str = "Amount", corner: str = "Payroll item", blank: bool = False) -> Rows:
    """Return the people across, each above two columns, with a blank one between them if ``blank``."""
    gap = [""] if blank else []
    above, below = [""], [corner]
    for name in NAMES:
        above += [name, "", *gap]
        below += ["Hours", amount, *gap]
    lines = [[name, *(cell for pair in figures for cell in [*pair, *gap])] for name, *figures in items]
    return [above, below, *lines]


def with_rows_of_hours(*items: Item) -> Rows:
    """Return the items across, and a row of hours above a row of amounts for each person."""
    lines: Rows = [["Employee", "", *(item[0] for item in items)]]
    for place, name in enumerate(NAMES, 1):
        lines += [[who, what, *(str(item[place][turn]) for item in items)]
                  for turn, (who, what) in enumerate([(name, "Hours"), ("", "Amount")])]  # fmt: skip
    return lines


def in_blocks(*items: Item, own_lines: bool = True) -> Rows:
    """Return a block of rows for each person, whose name is on a line of its own or in the first row."""
    lines: Rows = [["Employee", "Payroll item", "Hours", "Amount"]]
    for place, name in enumerate(NAMES, 1):
        rows = [["", item[0], *item[place]] for item in items]
        if own_lines:
            lines.append([name, "", "", ""])
        else:
            rows[0][0] = name
        lines += rows
    return lines


def in_one_column(*items: Item) -> Rows:
    """Return a block of rows for each person, with captions and names above the items."""
    lines: Rows = [["", "Hours", "Amount"]]
    for place, name in enumerate(NAMES, 1):
        lines += [[name], ["Gross Pay"], *([f"   {item[0]}", *item[place]] for item in items), ["Taxes Withheld"]]
    return lines


SHAPES = {
    "across": [*TITLES, *across(*ALL)],
    "across with gaps": [*TITLES, *across(*ALL, blank=True, corner="")],
    "across with the period above the amounts": across(*ALL, amount="Jan - Mar 26", corner=""),
    "rows of hours and amounts": [*TITLES, *with_rows_of_hours(*ALL)],
    "blocks below a name": [*TITLES, *in_blocks(*ALL)],
    "blocks beside a name": [*TITLES, *in_blocks(*ALL, own_lines=False)],
    "blocks in one column": [*TITLES, *in_one_column(*ALL)],
    "columns of one amount": [
        *TITLES, ["Pay item", *NAMES], *([name, *(amount for _, amount in figures)] for name, *figures in ALL),
    ],
}  # fmt: skip


def with_totals(*items: Item) -> Rows:
    """Return blocks with a total for each person instead of gross pay, next to columns of deductions."""
    lines: Rows = [["Employee name / ID", "Description", "Rate", "Hours", "Earnings", "Withholdings", "Net pay"]]
    for place, name in enumerate(NAMES[:2], 1):
        rows = [["", item[0], "", *item[place], "", ""] for item in items]
        rows[0][0] = name
        lines += [*rows, ["", "Employee total", "", "", "1.00", "2.00", "3.00"]]
    return [*lines, ["Company totals", "", "", "", "2.00", "4.00", "6.00"]]


def paid(file: PayrollFile) -> list[tuple[str, str, str]]:
    return [(row.person, str(row.period), f"{row.wages / 100:.2f}") for row in file.rows]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("form", [as_text, as_workbook])
def test_the_row_of_gross_pay_gives_the_wages_of_each_person(shape: str, form: type) -> None:
    content = form(SHAPES[shape])
    file = read(content)
    assert paid(file) == [("Alder, Ana", "2026-Q1", "12375.00"), ("Birch, Ben", "2026-Q1", "8800.00")]
    assert ([row.name for row in file.left_out], file.problems) == (["TOTAL"], [])


@pytest.mark.parametrize("shape", ["across", "rows of hours and amounts", "blocks below a name"])
def test_what_was_not_added_is_told(shape: str) -> None:
    texts = told(as_text(SHAPES[shape]))
    assert "We took the wages from “Amount”. We did not add: Hours." in texts
    assert "We took the wages from “Total Gross Pay”. We did not add: Regular, Adjusted Gross Pay." in texts


def test_names_below_no_heading_are_told() -> None:
    text = "The first column has no heading. We took its names as the people."
    assert text in told(as_text(SHAPES["blocks in one column"]))
    assert text not in told(as_text(SHAPES["blocks below a name"]))


def test_people_across_are_told_with_the_numbers_of_their_columns() -> None:
    file = read(as_text(SHAPES["across"]))
    assert [(row.number, row.person) for row in file.rows] == [(3, "Alder, Ana"), (5, "Birch, Ben")]
    text = (
        "We took these headings as people: Alder, Ana, Birch, Ben. The row numbers in this answer are column numbers, "
        "such as 3 for column C."
    )
    assert text in told(as_text(SHAPES["across"]))


def test_adjusted_gross_pay_counts_if_it_is_the_only_gross_pay() -> None:
    file = read([*TITLES, *across(REGULAR, OVERTIME, ADJUSTED, TAX)])
    assert [row.wages for row in file.rows] == [1_200_000, 880_000]


@pytest.mark.parametrize("shape", [across, in_blocks, in_one_column])
def test_without_a_row_of_gross_pay_the_items_are_asked_for(shape: type) -> None:
    rows = [*TITLES, *shape(REGULAR, OVERTIME, TAX, PENSION, NET)]
    assert refused(as_text(rows)) == (
        "choose_wages", {"Employee": "person", "Regular": "wages", "Overtime Rate": "wages"},
    )  # fmt: skip
    file = read(rows, ColumnMapping(person=("Employee",), wages=("Regular", "Overtime Rate")))
    assert paid(file) == [("Alder, Ana", "2026-Q1", "12375.00"), ("Birch, Ben", "2026-Q1", "8800.00")]
    assert paid(read(rows, file.mapping(ColumnMapping()))) == paid(file)


def test_blocks_that_end_with_a_total_ask_for_their_items() -> None:
    rows = [*TITLES, *with_totals(REGULAR, OVERTIME)]
    assert refused(as_text(rows)) == (
        "choose_wages", {"Employee": "person", "Regular": "wages", "Overtime Rate": "wages"},
    )  # fmt: skip
    file = read(rows, ColumnMapping(wages=("Regular", "Overtime Rate")))
    assert [row.wages for row in file.rows] == [1_237_500, 880_000]


def test_rows_of_hours_and_pay_can_have_a_column_for_each_pay_date() -> None:
    rows = [["Employee", "Measure", "01/09/2026", "04/10/2026"]]
    rows += [["Ana", "Hours", "80", "72"], ["Ana", "Gross", "1600.00", "1440.00"], ["Ana", "YTD gross", "1", "2"]]
    assert paid(read(rows)) == [("Ana", "2026-01-09", "1600.00"), ("Ana", "2026-04-10", "1440.00")]


def test_chosen_items_make_a_report_without_other_pay_readable() -> None:
    rows = [*TITLES, *across(REGULAR, OVERTIME)]
    with pytest.raises(FileRefused):
        read(rows)
    assert [row.wages for row in read(rows, ColumnMapping(wages=("Regular", "Overtime Rate"))).rows] == [
        1237500,
        880000,
    ]


def test_two_rows_of_gross_pay_are_asked_back() -> None:
    for shape in (across, in_blocks):
        code, offered = refused(as_text([*TITLES, *shape(REGULAR, GROSS, NET, GROSS)]))
        assert (code, "Regular" in offered) == ("choose_wages", False)


@pytest.mark.parametrize(
    ("shape", "row", "heading"), [(across, 6, "Alder, Ana"), (in_blocks, 6, "Amount"), (in_one_column, 7, "Amount")]
)
def test_a_wrong_amount_is_named_with_its_row_and_column_in_the_file(shape: type, row: int, heading: str) -> None:
    wrong = (GROSS[0], ("490", "much"), *GROSS[2:])
    file = read([*TITLES, *shape(wrong, TAX)])
    coverage, english = published().coverage, translator_for("en")
    assert [each[:3] for each in problem_rows(file, coverage, english)] == [(row, heading, "")]
    assert [each.person for each in file.rows] == ["Birch, Ben"]


@pytest.mark.parametrize(
    "rows",
    [
        [["", "Regular", "", "Gross", ""], ["Employee", *PAIRS], ["Net", "1", "2", "1", "2"]],
        [["", "Q1 2026", "", "Q2 2026", ""], ["Item", *PAIRS], ["Net pay", "1", "2", "1", "2"]],
        [["", "Dept 1", "", "Dept 2", ""], ["Item", *PAIRS], ["Gross pay", "1", "2", "1", "2"]],
        [["", "Ana", "Ben", ""], ["Item", "Hours", "Amount"], ["Gross pay", "1", "2"]],
        [["", "", "", "Ana", "Ben"], ["Item", *PAIRS], ["Gross pay", "1", "2", "1", "2"]],
        [["", "Ana", "", ""], ["Item", "Jan 2026", "Feb 2026", "Hours"], ["Gross pay", "1", "2", "1"]],
        [["", "Ana", "", "Ben", ""], ["Item", "Hours", "Jan 2026", "Hours", "Feb 2026"], ["Net", "1", "2", "1", "2"]],
        [["", "Ana", "Ben"], ["Gross pay", "1", "2"], ["Net pay", "1", "2"]],
        [["Item by employee", "Ana", "Ben"], ["Gross pay", "1", "2"], ["Started", "soon", "2"]],
        [["Item", "Hours", "Amount"], ["Gross pay", "1", "2"], ["Ana", "", ""]],
        [["Team", "Crew", "Hours", "Gross"], ["Kitchen", "Ana", "1", "2"], ["", "Total", "1", "2"]],
        [["Employee", "Date", "Hours", "Gross"], ["Ana", "1/9/2026", "1", "2"], ["", "Total", "1", "2"]],
        [["Payee", "Item", "Hours", "Pay"], ["Ana", "Day", "1", "2"], ["", "Total", "1", "2"], ["Ben", "", "1", "2"]],
        [["", "Hours", "Amount"], ["Bar"], ["Ana", "1", "2"], ["Hall"], ["Cal", "1", "2"], ["Gross pay", "2", "4"]],
        [["Employee", "Item", "Hours", "Amount"], ["Ana"], ["Pay date: 1/9/2026"], ["", "Gross pay", "1", "2"]],
        [["Payroll item", "Hours", "Amount"], ["Ana"], ["Gross pay", "1", "2"]],
        [["Employee", "Type", "Q1 2026"], ["Ana", "Current", "2"], ["Ana", "YTD", "2"]],
        [["Employee", "Item", "Hours", "Amount"], ["Ana", "Gross pay", "1", "2"], ["Ana", "Net pay", "1", "2"]],
        [["Employee", "Item", "Hours", "Amount"], ["Gross pay", "All", "1", "2"]],
    ],
)  # fmt: skip
def test_other_tables_are_not_turned(rows: Rows) -> None:
    lines = [*enumerate([["2026-Q1"], *rows], 1)]
    assert [*with_people_in_rows(Source("UTF-8", iter(lines)), ColumnMapping()).rows] == lines


def test_a_report_that_is_too_long_is_refused() -> None:
    rows = [*TITLES, *across(GROSS, TAX), *(["", f"Item {number}", "", "1"] for number in range(2_100))]
    with pytest.raises(FileRefused, match="too_wide"):
        read(rows)


def test_a_row_with_an_open_quotation_mark_leaves_the_table_as_it_is() -> None:
    assert refused(as_text([*TITLES, *across(GROSS)]) + '"Net pay,1\n')[0] != "choose_wages"

"""Files in the layouts of payroll programs, each with its one right reading."""

import pytest

from rules import published
from tests.builders.payroll_files import FILES
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile, read_payroll
from web.payroll_file.refusals import FileRefused

LAYOUTS = FILES / "layouts"
Wages = list[tuple[str, str, str]]


def read(name: str, mapping: ColumnMapping | None = None) -> PayrollFile:
    content = (LAYOUTS / name).read_bytes()
    return read_payroll(content, published().coverage, mapping or ColumnMapping())


def wages(file: PayrollFile) -> Wages:
    return [(row.person, str(row.period), f"{row.wages / 100:.2f}") for row in file.rows]


def assumed(file: PayrollFile) -> set[str]:
    return {each.code for each in file.assumed}


READINGS: dict[str, Wages] = {
    "gusto-payroll-journal.csv": [
        ("Ana Alder", "2026-03-13", "1000.00"),
        ("Ben Birch", "2026-03-13", "563.79"),
        ("Ana Alder", "2026-03-20", "1000.00"),
        ("Ben Birch", "2026-03-20", "612.10"),
    ],
    "gusto-wide.csv": [("Ana Alder", "2026-03-20", "2000.00"), ("Ben Birch", "2026-03-20", "1562.50")],
    "qbo-payroll-summary-by-employee.xlsx": [
        ("Alder, Ana", "2026-Q1", "13000.00"),
        ("Birch, Ben", "2026-Q1", "11520.50"),
    ],
    "paychex-flex-register.xlsx": [
        ("ALDER, ANA B", "2026-03-13", "2150.00"),
        ("BIRCH, BEN", "2026-03-13", "1800.00"),
    ],
    "square-paycheck-details.csv": [("Ana Alder", "2026-03-20", "1234.56"), ("Ben Birch", "2026-03-20", "998.00")],
    "erpnext-salary-register.csv": [
        ("Ana Alder (HR-EMP-00001)", "2026-01-31", "4200.50"),
        ("Ben Birch (HR-EMP-00002)", "2026-01-31", "3600.00"),
    ],
    "pushops.csv": [("Ana Alder", "2026-05-31", "1500.00"), ("Ben Birch", "2026-05-31", "1200.50")],
    "monthly-gross.csv": [("E100000", "2025-01-31", "1180.43"), ("E100000", "2025-02-28", "1175.71")],
    "sf-salaries.csv": [("ANA ALDER (1)", "2023", "71400.35"), ("BEN BIRCH (2)", "2023", "62801.10")],
    "title-rows-before-headings.csv": [("P1", "2026-03-13", "1000.00")],
    "no-kind-column.csv": [("P1", "2026-03-13", "1000.00")],
    "regular-and-bonus-same-day.csv": [
        ("P1", "2026-03-13", "1000.00"),
        ("P1", "2026-03-13", "500.00"),
        ("P2", "2026-03-13", "1000.00"),
    ],
    "dates-as-programs-write-them.csv": [(f"P{number}", "2026-03-13", "100.00") for number in range(1, 10)],
    "first-and-last-name.csv": [("Ana Alder", "2026-03-13", "1000.00"), ("Ben Alder", "2026-03-13", "1000.00")],
    "id-and-name.csv": [("Ana Alder (1)", "2026-03-13", "1000.00"), ("Ana Alder (2)", "2026-03-13", "900.00")],
    "unused-columns-with-nine-digits.csv": [("Ana", "2026-03-13", "1000.00")],
    "total-row.csv": [("P1", "2026-03-13", "100.00"), ("P2", "2026-03-13", "200.00")],
    "dollar-signs-and-us-dates.csv": [("P1", "2026-03-13", "1234.56")],
    "many-clients.csv": [("P1", "2026-Q1", "1000.00"), ("P1", "2026-Q1", "1000.00")],
    "cover-sheet-first.xlsx": [("P1", "2026-03-13", "1234.56")],
}


@pytest.mark.parametrize("name", READINGS)
def test_a_layout_has_its_right_reading(name: str) -> None:
    file = read(name)
    assert wages(file) == READINGS[name]
    assert file.problems == []
    assert {row.kind for row in file.rows} == {"w2"}


def test_corrections_are_taken_off_the_wages_of_their_quarter() -> None:
    file = read("voided-check.csv")
    assert [sum(row.wages for row in file.rows if row.person == f"P{n}") for n in (1, 2, 3)] == [90_000] * 3
    assert file.corrections == 3


def test_rows_of_one_day_are_added_up_and_counted() -> None:
    file = read("regular-and-bonus-same-day.csv")
    assert (file.used, file.added) == (2, 1)


def test_totals_are_left_out_and_named() -> None:
    assert [row.name for row in read("gusto-payroll-journal.csv").left_out] == ["Payroll Totals"] * 2
    assert [row.name for row in read("qbo-payroll-summary-by-employee.xlsx").left_out] == ["TOTAL"]
    assert [row.name for row in read("erpnext-salary-register.csv").left_out] == ["Total"]
    assert [row.name for row in read("total-row.csv").left_out] == ["Grand Total"]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("no-kind-column.csv", {"kind_w2"}),
        ("total-row.csv", set()),
        ("qbo-payroll-summary-by-employee.xlsx", {"kind_w2", "period_from_title", "wages_from"}),
        ("erpnext-salary-register.csv", {"kind_w2", "period_end_used", "wages_from"}),
        ("monthly-gross.csv", {"kind_w2", "month_end", "wages_from"}),
    ],
)
def test_assumptions_are_listed(name: str, codes: set[str]) -> None:
    assert assumed(read(name)) == codes


def test_two_spellings_of_one_person_are_listed() -> None:
    assert read("one-person-two-spellings.csv").similar == [("ANA ALDER", "Ana Alder")]
    assert read("first-and-last-name.csv").similar == []
    assert read("id-and-name.csv").similar == []


def test_employers_of_one_file_are_told_apart() -> None:
    assert read("many-clients.csv").employers == ["Client A", "Client B"]
    assert read("erpnext-salary-register.csv").employers == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("sage-300-cre.csv", "no_dollars"),
        ("boston-employee-earnings.csv", "choose_period"),
        ("mass-dor-employee-record.txt", "fixed_width"),
        ("gnucash-transactions.csv", "no_person"),
        ("adp-paydata.csv", "choose_wages"),
        ("payroll-relief-gl.csv", "no_person"),
        ("people-analytics.csv", "choose_period"),
        ("paycheck-summary.csv", "no_person"),
        ("qbo-tax-and-wage-summary.csv", "no_person"),
        ("wide-by-quarter.csv", "choose_year"),
    ],
)
def test_a_file_that_needs_a_choice_is_refused_with_the_reason(name: str, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(name)
    assert refused.value.code == code


CHOICES: list[tuple[str, ColumnMapping, Wages]] = [
    (
        "boston-employee-earnings.csv",
        ColumnMapping(period="2025"),
        [("Alder,Ana", "2025", "145383.52"), ("Birch,Ben J", "2025", "89213.00")],
    ),
    (
        "people-analytics.csv",
        ColumnMapping(period="2025"),
        [("1001", "2025", "64480.00"), ("1002", "2025", "87360.00")],
    ),
    (
        "adp-paydata.csv",
        ColumnMapping(wages=("Reg Earnings", "O/T Earnings")),
        [("1001", "2026-02-28", "949.75"), ("1042", "2026-02-28", "1159.38")],
    ),
    (
        "wide-by-quarter.csv",
        ColumnMapping(period="2026"),
        [("P1", f"2026-Q{quarter}", "60000.00") for quarter in (1, 2, 3, 4)],
    ),
    ("paycheck-summary.csv", ColumnMapping(one_person="Ana Alder"), [("Ana Alder", "2025-07-19", "2150.00")]),
    (
        "cover-sheet-first.xlsx",
        ColumnMapping(sheet="Payroll"),
        [("P1", "2026-03-13", "1234.56")],
    ),
]


@pytest.mark.parametrize(("name", "mapping", "expected"), CHOICES, ids=[name for name, _, _ in CHOICES])
def test_a_choice_completes_the_reading(name: str, mapping: ColumnMapping, expected: Wages) -> None:
    file = read(name, mapping)
    assert wages(file) == expected
    assert wages(read(name, ColumnMapping.of_json(file.mapping(mapping).as_json()))) == expected


def test_every_layout_has_a_test() -> None:
    tested = {*READINGS, *(name for name, _, _ in CHOICES)}
    others = {"voided-check.csv", "one-person-two-spellings.csv"}
    refused = {"sage-300-cre.csv", "mass-dor-employee-record.txt", "gnucash-transactions.csv"}
    refused |= {"payroll-relief-gl.csv", "qbo-tax-and-wage-summary.csv"}
    assert {file.name for file in LAYOUTS.iterdir()} == tested | others | refused

"""Tests of files in the layouts of payroll programs."""

import pytest

from rules import published
from tests.builders.payroll_layouts import CHOICES, LAYOUTS, READINGS, Wages
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile, read_payroll
from web.payroll_file.refusals import FileRefused


def read(name: str, mapping: ColumnMapping | None = None) -> PayrollFile:
    content = (LAYOUTS / name).read_bytes()
    return read_payroll(content, published().coverage, mapping or ColumnMapping())


def wages(file: PayrollFile) -> Wages:
    return [(row.person, str(row.period), f"{row.wages / 100:.2f}") for row in file.rows]


def assumed(file: PayrollFile) -> set[str]:
    return {each.code for each in file.assumed}


@pytest.mark.parametrize("name", READINGS)
def test_a_layout_has_its_right_reading(name: str) -> None:
    file = read(name)
    assert wages(file) == READINGS[name]
    assert file.problems == []
    assert {row.kind for row in file.rows} == {"w2"}


def test_corrections_reduce_the_wages_of_their_quarter() -> None:
    file = read("voided-check.csv")
    assert [sum(row.wages for row in file.rows if row.person == f"P{n}") for n in (1, 2, 3)] == [90_000] * 3
    assert file.corrections == 3


def test_rows_of_one_day_are_added_and_counted() -> None:
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


def test_similar_names_are_listed() -> None:
    assert read("one-person-two-spellings.csv").similar == [("ANA ALDER", "Ana Alder")]
    assert read("first-and-last-name.csv").similar == []
    assert read("id-and-name.csv").similar == []


def test_employers_of_one_file_are_separate() -> None:
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

"""The features about payroll files, from the bytes of a file to its answer."""

import csv
from dataclasses import dataclass, field
from decimal import Decimal
from typing import cast

import pytest
from msgspec.structs import replace
from pytest_bdd import given, parsers, scenarios, then, when

from calculators.batch.terms import Terms
from calculators.contribution.models import EmployerPays
from calculators.payroll import PayrollAmounts
from tests.builders.payroll_files import HEADINGS, amounts, as_sheets, read, sheets, terms
from tests.builders.payroll_files import as_text as csv_text
from tests.builders.years import rules_through
from tests.steps.tables import amount
from web.exports.spreadsheets import Table as Shown
from web.exports.spreadsheets import as_csv, as_text, as_xlsx
from web.i18n import translator_for
from web.i18n.formats import money, quarter_months
from web.i18n.payroll import COLUMNS, file_message
from web.payroll_file.headings import Role
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.page_tables import page_table
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import LIMITS, FileRefused
from web.payroll_file.shown import assumptions, dollars, period_text, problem_rows, warnings
from web.payroll_file.tables import (
    paychecks_table,
    people_table,
    percentages_table,
    problems_table,
    quarters_table,
    reached_table,
    returns_table,
    withheld_table,
)

scenarios("payroll")

Table = list[list[str]]
ENGLISH = translator_for("en")
COVERAGE = rules_through(2026).coverage
MADE = {
    "an empty file": b"",
    "a file of headings alone": b"person,kind,quarter,wages\n",
    "a file in an unknown encoding": b"person,kind,quarter,wages\nJos\x81,w2,2026-Q1,5\n",
    "a file with a broken heading": b'person,"kind,quarter,wages\nP1,w2,2026-Q1,5\n',
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "a workbook of the old kind": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64),
    "a broken workbook": b"PK\x03\x04 and then nothing of use",
    "a file without wages": b"Employee,Quarter\nAnn,2026-Q1\n",
    "a file with two columns of wages": b"Employee,Kind,Quarter,Gross,Wages\nAnn,w2,2026-Q1,5,5\n",
    "a report of hours": b"Employee,Date,Job,Units\n1042,03/13/2026,J1,40\n",
    "a ledger": b"Date,Account,Description,Debit,Credit\n03/13/2026,5000,Wages and Salary,3950.00,\n",
    "yearly pay without year": b"employee_id,hourly_rate,annual_comp\n1001,31.00,64480.00\n",
    "stubs without a name": b"Check Date,Gross Pay,Net Pay\n07/18/2025,2150.00,1700.00\n",
    "a summary of taxes": b"Tax types,Total wages,Tax amount\nMA PFML,3950.00,18.17\n",
    "records of fixed width": f"B0000000010120260331{'Carla':<300}{'Oak':<300}\n".encode(),
    "a file of more than 20 MB": b"person,kind,quarter,wages\n" + b"P1,w2,2026-Q1,5.00\n" * 1_060_000,
}


@dataclass
class Desk:
    """The files of a bookkeeper."""

    content: bytes = b""
    asked: Terms = field(default_factory=terms)
    mapping: ColumnMapping = field(default_factory=ColumnMapping)
    file: PayrollFile | None = None
    found: PayrollAmounts | None = None

    def answer(self) -> PayrollAmounts:
        assert self.found is not None
        return self.found

    def lines(self) -> list[dict[str, object]]:
        return self.answer().lines.to_dicts()


@pytest.fixture
def desk() -> Desk:
    return Desk()


@given(parsers.parse("a payroll file of {year} with"))
def file_of_year(desk: Desk, year: str, datatable: Table) -> None:
    rows: Table = [list(HEADINGS)]
    for name, wages, quarters in datatable[1:]:
        count = int(name.split()[0]) if name[0].isdigit() else 0
        people = [f"P{number}" for number in range(count)] or [name]
        rows += [[person, "w2", f"{year}-{q}", wages] for q in quarters.split(", ") for person in people]
    desk.content = csv_text(rows).encode()


@given("a payroll file with these rows")
def file_with_rows(desk: Desk, datatable: Table) -> None:
    desk.content = csv_text(datatable).encode()


@given("a file from a payroll program")
def file_from_program(desk: Desk, docstring: str) -> None:
    desk.content = docstring.encode()


@given("a workbook with a cover sheet before the payroll")
def workbook_with_cover(desk: Desk, datatable: Table) -> None:
    cover = [["Elm Bakery LLC"], ["Made for the owner, in confidence"]]
    desk.content = as_sheets({"Cover": cover, "Payroll": datatable})


@given(parsers.parse('its owner chose "{name}": "{value}"'))
def chosen(desk: Desk, name: str, value: str) -> None:
    desk.mapping = desk.mapping.model_copy(update={name: value})


@given(parsers.parse("its owner says that all rows are pay of {person}"))
def one_person(desk: Desk, person: str) -> None:
    desk.mapping = desk.mapping.model_copy(update={"one_person": person})


@given("its owner chose these columns")
def chosen_columns(desk: Desk, datatable: Table) -> None:
    roles = {label: cast("Role", role) for role, label in COLUMNS.items()}
    desk.mapping = desk.mapping.with_roles({heading: roles[label] for heading, label in datatable[1:]})


@given("a file of 200,001 rows")
def file_too_long(desk: Desk) -> None:
    rows = "".join(f"P{number},w2,2026-Q1,5\n" for number in range(200_001))
    desk.content = f"person,kind,quarter,wages\n{rows}".encode()


@given(parsers.re(f"(?P<name>{'|'.join(MADE)})"))
def made(desk: Desk, name: str) -> None:
    desk.content = MADE[name]


@given(parsers.parse("an employer with {w2} employees and {contractors} contractors"))
def employer(desk: Desk, w2: str, contractors: str) -> None:
    desk.asked = terms(w2, contractors)


@given(parsers.parse("it pays {medical:d}% of medical and {family:d}% of family for everybody"))
def employer_pays(desk: Desk, medical: int, family: int) -> None:
    shares = {"medical": Decimal(medical) / 100, "family": Decimal(family) / 100}
    desk.asked = replace(desk.asked, employer_pays=EmployerPays.model_validate(shares))


@given(parsers.parse("it pays {medical:d}% of medical and {family:d}% of family for the {group:w}"))
def group_pays(desk: Desk, medical: int, family: int, group: str) -> None:
    shares = {"medical": Decimal(medical) / 100, "family": Decimal(family) / 100}
    desk.asked = replace(desk.asked, groups={group: EmployerPays.model_validate(shares)})


@when("the file is read")
def is_read(desk: Desk) -> None:
    desk.file = read(desk.content, desk.mapping)


@when("the file is worked out")
def is_worked_out(desk: Desk) -> None:
    desk.file = read(desk.content, desk.mapping)
    desk.found = amounts(desk.file, desk.asked)


@then("these wages are found")
def wages_found(desk: Desk, datatable: Table) -> None:
    assert desk.file is not None
    found = [
        [row.person, period_text(row.period, ENGLISH), money(dollars(row.wages)), row.employer]
        for row in desk.file.rows
    ]
    width = len(datatable[0])
    assert [row[:width] for row in found] == datatable[1:]


@then(parsers.parse("everyone was paid on {day}"))
def paid_on(desk: Desk, day: str) -> None:
    assert desk.file is not None
    assert {period_text(row.period, ENGLISH) for row in desk.file.rows} == {day}
    assert desk.file.problems == []


@then(parsers.parse("{person} is read as a contractor"))
def contractor(desk: Desk, person: str) -> None:
    assert desk.file is not None
    assert {row.kind for row in desk.file.rows if row.person == person} == {"contractor"}


@then(parsers.re('it says "(?P<sentence>.+)"'))
def says(desk: Desk, sentence: str) -> None:
    assert desk.file is not None
    assert sentence in [*assumptions(desk.file, ENGLISH), *warnings(desk.file, ENGLISH)]


@then("it assumes nothing")
def assumes_nothing(desk: Desk) -> None:
    assert desk.file is not None
    assert [*assumptions(desk.file, ENGLISH), *warnings(desk.file, ENGLISH)] == []


@then("these wages count")
def wages_count(desk: Desk, datatable: Table) -> None:
    for person, *wages in datatable[1:]:
        expected = {f"2026-{q}": cents(text) for q, text in zip(datatable[0][1:], wages, strict=True) if text}
        lines = [line for line in desk.lines() if line["person"] == person]
        assert {line["quarter"]: line["eligible_wages"] for line in lines} == expected


@then("the returns are")
def returns(desk: Desk, datatable: Table) -> None:
    assert desk.found is not None
    names = ("wages", "eligible_wages", "employer", "employee", "total")
    found = [
        [each.quarter, str(each.due), str(each.people), *(each.sums[name] for name in names)]
        for each in desk.found.quarters
    ]
    assert found == [[*row[:3], *map(cents, row[3:])] for row in datatable[1:]]


@then("the paychecks are")
def paychecks(desk: Desk, datatable: Table) -> None:
    names = ("year_to_date", "eligible_wages", "employer", "employee", "total")
    rows = shown(paychecks_table(desk.answer(), ENGLISH, names))
    assert [[row[0], row[2], *row[4:-1]] for row in rows] == datatable[1:]


@then("these amounts are withheld")
def withheld(desk: Desk, datatable: Table) -> None:
    assert [[line["person"], line["employee"]] for line in desk.lines()] == [
        [person, cents(money)] for person, money in datatable[1:]
    ]


@then(parsers.parse("the share for everybody applies to the group {group:w}"))
def without_share(desk: Desk, group: str) -> None:
    assert desk.answer().without_share == [("", group)]


@then(parsers.parse("the hospital pays {money} that is wages of its workers"))
def wages_of_workers(desk: Desk, money: str) -> None:
    assert desk.answer().employee_share_paid == cents(money)


@then("the employer pays nothing that is wages of its workers")
def no_wages_of_workers(desk: Desk) -> None:
    assert desk.answer().employee_share_paid == 0


@then("there are no paychecks")
def no_paychecks(desk: Desk) -> None:
    assert shown(paychecks_table(desk.answer(), ENGLISH)) == []


@then("these people reach the wage base")
def reached(desk: Desk, datatable: Table) -> None:
    assert shown(reached_table(desk.answer().reached, ENGLISH, employers=False)) == datatable[1:]


@then("the percentages are")
def percentages(desk: Desk, datatable: Table) -> None:
    assert shown(percentages_table(desk.answer().employers, ENGLISH)) == datatable[1:]


@then(parsers.parse("the return of {months} lists"))
def listed(desk: Desk, months: str, datatable: Table) -> None:
    assert shown(return_of(desk, months)) == datatable[1:]


@then(parsers.parse('the return of {months} is pasted as "{line}"'))
def pasted(desk: Desk, months: str, line: str) -> None:
    assert as_text(return_of(desk, months)) == line.replace("|", "\t")


@then("the check finds")
def checked(desk: Desk, datatable: Table) -> None:
    assert shown(withheld_table(desk.answer().checked, ENGLISH, employers=False)) == datatable[1:]


def return_of(desk: Desk, months: str) -> Shown:
    (found,) = [each for each in desk.answer().quarters if quarter_months(each.quarter, ENGLISH) == months]
    return returns_table(desk.answer(), ENGLISH, quarter=found.quarter, employer=found.employer)


def shown(table: Shown) -> Table:
    return [list(row) for row in page_table(table, ENGLISH, most=100).rows]


@then(parsers.parse("{rows:d} rows in are {used:d} used and {refused:d} refused"))
def accounted(desk: Desk, rows: int, used: int, refused: int) -> None:
    assert desk.file is not None
    assert (len(desk.file.rows), desk.file.refused) == (used, refused)
    assert rows == used + refused
    if desk.found is not None:
        assert desk.found.lines["rows"].sum() == used


@then(parsers.re(r'row (?P<row>\d+) is refused at "(?P<heading>[^"]+)": "(?P<advice>.+)"'))
def refused_row(desk: Desk, row: str, heading: str, advice: str) -> None:
    assert desk.file is not None
    assert (int(row), heading, "", advice) in list(problem_rows(desk.file, COVERAGE, ENGLISH))


@then("no wages are questioned")
def nothing_questioned(desk: Desk) -> None:
    assert desk.found is not None
    assert desk.found.unlikely == []


@then(parsers.parse("the wages of {person}, {wages}, are questioned next to {median}"))
def questioned(desk: Desk, person: str, wages: str, median: str) -> None:
    assert desk.found is not None
    (warning,) = desk.found.unlikely
    assert warning.figures == {"person": person, "wages": amount(wages), "median": amount(median)}


@then(parsers.parse("{person} is not counted"))
def not_counted(desk: Desk, person: str) -> None:
    assert [(line["counted"], line["total"]) for line in desk.lines() if line["person"] == person] == [(False, 0)]


@then(parsers.re("(?P<person>P1|P2) is (?P<state>complete|incomplete)"))
def complete(desk: Desk, person: str, state: str) -> None:
    assert {line["complete"] for line in desk.lines() if line["person"] == person} == {state == "complete"}


@then(parsers.parse('nothing shown of the file has "{secret}"'))
def not_repeated(desk: Desk, secret: str) -> None:
    assert desk.file is not None
    assert secret not in repr(desk.file)
    assert secret not in as_csv(problems_table(desk.file, COVERAGE, ENGLISH)).decode()


@then(parsers.re('both downloads name the person "(?P<name>.+)"'))
def both_downloads(desk: Desk, name: str) -> None:
    assert desk.found is not None
    assert desk.file is not None
    people = people_table(desk.found, ENGLISH)
    tables = [people, quarters_table(desk.found.quarters, ENGLISH), problems_table(desk.file, COVERAGE, ENGLISH)]
    assert list(csv.reader(as_csv(people).decode("utf-8-sig").splitlines()))[1][0] == name
    assert sheets(as_xlsx(tables))["People"][1][0] == name


@then(parsers.re('the whole file is refused: "(?P<advice>.+)"'))
def whole_file_refused(desk: Desk, advice: str) -> None:
    with pytest.raises(FileRefused) as refused:
        read(desk.content, desk.mapping)
    assert file_message(refused.value.code, ENGLISH, **LIMITS, **refused.value.values) == advice


def cents(text: str) -> int:
    return int(amount(text).replace(".", ""))

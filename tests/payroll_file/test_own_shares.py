"""Tests of people with an employer's share of their own in a payroll file."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from calculators import ContributionQuestion, estimate_contribution
from calculators.batch.terms import Terms
from calculators.contribution.models import WorkforceQuestion
from calculators.payroll import PayrollAmounts
from calculators.payroll.terms import EmployerTerms
from rules import coverage, published
from tests.builders.payroll_files import for_each_employer
from web import create_app
from web.command_line import app
from web.payroll_file.amounts import worked_out
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import read_payroll
from web.payroll_file.refusals import FileRefused

HEADINGS = "Employee,Pay date,Gross wages,Employer pays medical,Employer pays family,Withheld"
FILE = f"""{HEADINGS}
Ann,2026-01-15,100000.00,100%,100,0.00
Ben,2026-01-15,100000.00,,0.5,370.00
Cal,2026-01-15,100000.00,,,460.00
"""
PATH = "/en/contributions/payroll"


def amounts_of(text: str) -> PayrollAmounts:
    file = read_payroll(text.encode(), coverage(), ColumnMapping())
    workforce = WorkforceQuestion.model_validate({"average_w2": "30"})
    return worked_out(file, for_each_employer(file, EmployerTerms(Terms(workforce))), published())


def refusal_of(text: str) -> tuple[str, object]:
    with pytest.raises(FileRefused) as refused:
        amounts_of(text)
    return refused.value.code, refused.value.values.get("person")


def test_each_person_has_the_amounts_of_the_question() -> None:
    people = [
        {"id": "Ann", "kind": "w2", "wages": "100000.00", "employer_pays": {"medical": "1", "family": "1"}},
        {"id": "Ben", "kind": "w2", "wages": "100000.00", "employer_pays": {"family": "0.5"}},
        {"id": "Cal", "kind": "w2", "wages": "100000.00"},
    ]
    question = {"year": 2026, "workforce": {"average_w2": "30"}, "people": people}
    asked = estimate_contribution(ContributionQuestion.model_validate(question)).people
    found = amounts_of(FILE)
    expected = [(each.employee, each.employer) for each in asked]
    for lines in (found.lines, found.paychecks):
        assert [(Decimal(line["employee"]) / 100, Decimal(line["employer"]) / 100) for line in lines.to_dicts()] == (
            expected
        )
    assert [line["employee"] for line in found.lines.to_dicts()] == [0, 37000, 46000]
    assert [check.verdict for check in found.checked] == ["right", "right", "right"]


def test_the_share_of_one_row_applies_to_the_year_of_the_person() -> None:
    once = FILE + "Ann,2026-02-15,1000.00,,,0.00\n"
    assert [line["employee"] for line in amounts_of(once).paychecks.to_dicts()] == [0, 37000, 46000, 0]


@pytest.mark.parametrize(
    ("row", "code", "person"),
    [
        ("Dee,2026-01-15,1000.00,50%,,", "share_not_allowed", "Dee"),
        ("Ann,2026-02-15,1000.00,80%,,", "several_shares", "Ann"),
    ],
)
def test_a_share_that_cannot_apply_is_refused_with_its_person(row: str, code: str, person: str) -> None:
    assert refusal_of(f"{FILE}{row}\n") == (code, person)


def test_a_share_that_cannot_be_read_is_a_problem_of_its_row() -> None:
    file = read_payroll(f"{FILE}Dee,2026-01-15,1000.00,most,,\n".encode(), coverage(), ColumnMapping())
    assert [(problem.row, problem.code) for problem in file.problems] == [(5, "invalid_share")]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def test_page_and_command_use_the_shares(client: FlaskClient, tmp_path: Path) -> None:
    file = tmp_path / "payroll.csv"
    file.write_text(FILE)
    form = {"action": "estimate", "average_w2": "30", "file": (BytesIO(FILE.encode()), "payroll.csv")}
    page = client.post(PATH, data=form).text
    command = CliRunner(env={"COLUMNS": "300"}).invoke(app, ["payroll", str(file), "--w2", "30"]).output
    for text in ("$830.00", "share of their own", "$370.00", "$460.00"):
        assert text in page
        assert text in command


def test_page_and_command_refuse_a_share_below_the_minimum(client: FlaskClient, tmp_path: Path) -> None:
    text = f"{FILE}Dee,2026-01-15,1000.00,50%,,\n"
    file = tmp_path / "payroll.csv"
    file.write_text(text)
    form = {"action": "estimate", "average_w2": "30", "file": (BytesIO(text.encode()), "payroll.csv")}
    command = CliRunner().invoke(app, ["payroll", str(file), "--w2", "30"])
    assert "The law does not allow the employer&#39;s share for Dee." in client.post(PATH, data=form).text
    assert command.exit_code == 2
    assert "The law does not allow the employer's share for Dee." in command.stderr


def test_the_employee_share_that_the_employer_pays_is_that_of_the_question() -> None:
    people = [
        {"id": "Ann", "kind": "w2", "wages": "100000.00", "employer_pays": {"medical": "1", "family": "1"}},
        {"id": "Ben", "kind": "w2", "wages": "100000.00", "employer_pays": {"family": "0.5"}},
        {"id": "Cal", "kind": "w2", "wages": "100000.00"},
    ]
    question = {"year": 2026, "workforce": {"average_w2": "30"}, "people": people}
    (warning,) = estimate_contribution(ContributionQuestion.model_validate(question)).warnings
    # 460 for Ann and 90 for Ben
    assert warning.figures == {"employee_share_paid": "550.00"}
    assert amounts_of(FILE).employee_share_paid == 55_000
    assert amounts_of(f"{HEADINGS}\nCal,2026-01-15,100000.00,,,\n").employee_share_paid == 0

"""Tests of groups with shares of their own in a payroll file, on the page and by command."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from tests.builders.page_forms import linked_fields
from tests.builders.payroll_files import sheets
from tests.states import Form
from web import create_app
from web.command_line import app

Sheets = Mapping[str, Sequence[Sequence[Any]]]
GOLDEN = Path(__file__).parents[1] / "golden" / "shares_by_group.csv"
PATH = "/en/contributions/payroll"
NURSES: Form = {"group": "1", "group-1-name": "Nurses", "group-1-medical": "80", "group-1-family": "50"}
OPTIONS = ("--group-pays-medical", "Nurses=0.80", "--group-pays-family", "Nurses=0.50")
FILE = """Employee,Pay date,Gross wages,Group
Ana,2026-01-15,100000.00,Nurses
Bo,2026-01-15,100000.00,Drivers
Cem,2026-01-15,100000.00,
"""
CLIENTS = """Employer,Employee,Pay date,Gross wages,Group
Elm Bakery,Ana,2026-01-15,100000.00,Crew
Birch Cafe,Bo,2026-01-15,100000.00,Crew
"""


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def page(client: FlaskClient, text: str, boxes: Form, action: str = "estimate") -> str:
    form = {"average_w2": "30", "action": action, **boxes, "file": (BytesIO(text.encode()), "payroll.csv")}
    return client.post(PATH, data=form).text


def workbook_of_page(client: FlaskClient, text: str, boxes: Form) -> Sheets:
    form = {"average_w2": "30", "action": "xlsx", **boxes, "file": (BytesIO(text.encode()), "payroll.csv")}
    return sheets(client.post(PATH, data=form).data)


def command(tmp_path: Path, text: str, *options: str | Path) -> Result:
    file = tmp_path / "payroll.csv"
    file.write_text(text)
    return CliRunner(env={"COLUMNS": "300"}).invoke(app, ["payroll", str(file), "--w2", "30", *map(str, options)])


def workbook_of_command(tmp_path: Path, text: str, *options: str) -> Sheets:
    output = tmp_path / "answer.xlsx"
    result = command(tmp_path, text, "-o", output, *options)
    assert result.exit_code == 0, result.output
    return sheets(output.read_bytes())


def test_page_and_command_give_the_golden_amounts(client: FlaskClient, tmp_path: Path) -> None:
    with GOLDEN.open(encoding="utf-8", newline="") as source:
        golden = list(csv.DictReader(source))
    names = ("person", "kind", "wages", "group", "employer_pays_medical", "employer_pays_family")
    lines = [",".join(["2026-Q4", *(row[name] for name in names)]) for row in golden]
    text = "\n".join([",".join(["quarter", *names]), *lines])
    found = workbook_of_page(client, text, {**NURSES, "medical": "70"})
    assert found == workbook_of_command(tmp_path, text, "--employer-pays-medical", "0.7", *OPTIONS)
    headings, *rows = found["People"]
    employer, employee = headings.index("Employer pays"), headings.index("To withhold")
    assert [(row[0], f"{row[employer]:.2f}", f"{row[employee]:.2f}") for row in rows] == [
        (row["person"], row["employer"], row["employee"]) for row in golden
    ]


def test_each_group_of_the_file_has_its_boxes(client: FlaskClient) -> None:
    checked = page(client, FILE, {}, "preview")
    assert 'name="group-1-name" value="Nurses"' in checked
    assert 'name="group-2-name" value="Drivers"' in checked
    later = page(client, FILE.replace("Nurses", "Cooks"), {**NURSES, "group": "2", "group-2-name": "Drivers"})
    assert 'value="80"' not in later


def test_the_card_of_percentages_has_a_row_for_each_group(client: FlaskClient, tmp_path: Path) -> None:
    found = workbook_of_page(client, FILE, NURSES)
    assert found == workbook_of_command(tmp_path, FILE, *OPTIONS)
    # 70 % and 18 % of a hundredth; the nurses pay 20 % and 50 % of them
    assert [row[1:5] for row in found["Percentages"]] == [
        ["Group", "Part", "Withhold from the worker", "Employer pays"],
        ["All others", "Medical", "0.28%", "0.42%"],
        ["All others", "Family", "0.18%", "0%"],
        ["All others", "In total", "0.46%", "0.42%"],
        ["Nurses", "Medical", "0.14%", "0.56%"],
        ["Nurses", "Family", "0.09%", "0.09%"],
        ["Nurses", "In total", "0.23%", "0.65%"],
    ]


def test_a_group_without_a_share_is_named(client: FlaskClient, tmp_path: Path) -> None:
    sentence = "These groups have no share of their own, so we used the share for everyone: Drivers."
    assert sentence in page(client, FILE, NURSES)
    assert sentence in command(tmp_path, FILE, *OPTIONS).output
    all_named: Form = {**NURSES, "group": ["1", "2"], "group-2-name": "Drivers", "group-2-medical": "60"}
    assert "These groups have no share" not in page(client, FILE, all_named)


def test_groups_of_two_employers_have_shares_of_their_own(client: FlaskClient, tmp_path: Path) -> None:
    boxes: dict[str, str | list[str]] = {"group": ["1", "2"], "group-1-medical": "100", "group-2-medical": "80"}
    boxes |= {"group-1-name": "Crew", "group-1-employer": "Birch Cafe"}
    boxes |= {"group-2-name": "Crew", "group-2-employer": "Elm Bakery"}
    shown = page(client, CLIENTS, boxes)
    # 180 for Birch Cafe; 140 and 180 for Elm Bakery
    assert "you withhold $500.00 from workers" in shown
    assert "Crew · Elm Bakery" in shown
    table = tmp_path / "employers.csv"
    table.write_text("employer,w2\nElm Bakery,30\nBirch Cafe,26\n")
    options = ("--employers", table, "--group-pays-medical", "Crew=1", "--employer-pays-family", "0")
    result = command(tmp_path, CLIENTS, *options)
    assert "you withhold $360.00 from workers" in result.output, result.output


@pytest.mark.parametrize(
    ("boxes", "fields"),
    [
        ({**NURSES, "group-1-medical": "59"}, ["group-1-medical"]),
        ({**NURSES, "group-1-family": "101"}, ["group-1-family"]),
        ({**NURSES, "group-1-family": "half"}, ["group-1-family"]),
        ({**NURSES, "average_w2": ""}, ["average_w2"]),
    ],
)
def test_a_wrong_share_of_a_group_links_to_its_box(client: FlaskClient, boxes: Form, fields: list[str]) -> None:
    assert linked_fields(page(client, FILE, boxes)) == fields


def test_a_group_of_the_self_employed_alone_needs_a_workforce(client: FlaskClient) -> None:
    text = "Employee,Kind,Pay date,Gross wages,Group\nAna,Self-employed,2026-01-15,5.00,Nurses\n"
    assert linked_fields(page(client, text, {**NURSES, "average_w2": ""})) == ["group-1-medical", "group-1-family"]


@pytest.mark.parametrize(
    ("row", "advice"),
    [
        ("Ana,2026-02-13,5.00,Drivers", "Ana is in different groups in one year."),
        ("Dee,2026-02-13,5.00,900-12-3456", "This looks like a Social Security or taxpayer number."),
    ],
)
def test_a_group_that_cannot_apply_is_asked_back(client: FlaskClient, tmp_path: Path, row: str, advice: str) -> None:
    assert advice in page(client, f"{FILE}{row}\n", NURSES)
    assert advice in command(tmp_path, f"{FILE}{row}\n", *OPTIONS).output


def test_a_self_employed_person_is_in_no_group(client: FlaskClient) -> None:
    text = "Employee,Kind,Pay date,Gross wages,Group\nAna,Self-employed,2026-01-15,5.00,Nurses\n"
    assert "Ana is self-employed and pays both shares." in page(client, text, {})


def test_the_command_names_a_group_that_the_file_lacks(tmp_path: Path) -> None:
    result = command(tmp_path, FILE, "--group-pays-medical", "Nurse=0.8")
    assert (result.exit_code, "no row of the file has the group Nurse." in result.output) == (2, True)
    below = command(tmp_path, FILE, "--group-pays-medical", "Nurses=0.5")
    assert (below.exit_code, "--group-pays-medical, Nurses: Give at least 0.6." in below.output) == (2, True)

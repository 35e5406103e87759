"""Tests of groups of people with shares of their own on the contributions page."""

import csv
from decimal import Decimal
from pathlib import Path

from flask.testing import FlaskClient

from tests.builders.page_forms import PAYROLL
from web.i18n.formats import money

GOLDEN = Path(__file__).parents[1] / "golden" / "shares_by_group.csv"
GROUPS: dict[str, str | list[str]] = {
    "group": ["1", "2"],
    "group-1-name": "Nurses",
    "group-1-medical": "80",
    "group-1-family": "50",
    "group-2-name": "Drivers",
}


def percent(fraction: str) -> str:
    return f"{Decimal(fraction) * 100:f}" if fraction else ""


def test_the_page_gives_the_golden_amounts(client: FlaskClient) -> None:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    form: dict[str, str | list[str]] = {
        **PAYROLL,
        **GROUPS,
        "medical": "70",
        "person": [str(number) for number, _ in enumerate(rows)],
    }
    for number, row in enumerate(rows):
        boxes = {"name": row["person"], "kind": row["kind"], "wages": row["wages"]}
        boxes |= {part: percent(row[f"employer_pays_{part}"]) for part in ("medical", "family")}
        boxes["group"] = {"Nurses": "1", "Drivers": "2", "": ""}[row["group"]]
        form |= {f"person-{number}-{box}": text for box, text in boxes.items()}
    page = client.post("/en/contributions", data=form).text
    for row in rows:
        mark = " (not counted)" if row["kind"] == "contractor" else ""
        cells = page.partition(f'<th scope="row">{row["person"]}{mark}</th>')[2].partition("</tr>")[0]
        assert money(Decimal(row["employer"])) in cells
        assert money(Decimal(row["employee"])) in cells


def test_a_new_group_is_offered_to_each_person(client: FlaskClient) -> None:
    first = client.post("/en/contributions", data={**PAYROLL, "action": "add-group"}).text
    assert 'name="group-1-name"' in first
    assert '<option value="1">Group 1</option>' in first
    named = {**PAYROLL, "group": "1", "group-1-name": "100% paid", "person-1-group": "1", "action": "add-group"}
    second = client.post("/en/contributions", data=named).text
    assert '<option value="1" selected>100% paid</option>' in second
    assert '<option value="2">Group 2</option>' in second
    removed = client.post("/en/contributions", data={**named, "action": "remove-group-1"}).text
    assert 'name="group-1-name"' not in removed
    assert 'name="person-1-group"' not in removed
    assert 'name="person-1-wages" value="100,000"' in removed


def test_a_group_without_shares_has_those_for_all(client: FlaskClient) -> None:
    form = {**PAYROLL, "medical": "70", "group": "1", "person-1-group": "1"}
    page = client.post("/en/contributions", data=form).text
    # 490 of 700 medical
    assert "$490.00" in page


def test_the_steps_name_the_group_of_the_share(client: FlaskClient) -> None:
    nurses = {**GROUPS, "group": "1", "person-1-name": "Ana", "person-1-group": "1"}
    page = client.post("/en/contributions", data={**PAYROLL, **nurses}).text
    assert "Who pays which share: Nurses" in page

"""Tests of the tables for spreadsheets."""

import csv
from io import StringIO

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.saved_answers import EMPLOYER, PLAN, kept
from tests.builders.years import rules_through
from web import create_app
from web.exports.formula_guard import RUN_BY_SPREADSHEETS
from web.exports.spreadsheets import Table, as_csv

MARK = b"\xef\xbb\xbf"


def rows(content: bytes) -> list[list[str]]:
    assert content.startswith(MARK)
    return list(csv.reader(StringIO(content.removeprefix(MARK).decode(), newline="")))


def test_a_table_lists_the_weeks_of_a_leave(client: FlaskClient) -> None:
    headings, *weeks = rows(kept(client, "benefits", "csv", PLAN).data)
    assert headings[:4] == ["Week from", "Week to", "Reason for this leave", "What happens in the week"]
    own = "My own serious health condition"
    # 981.00, the average weekly wage, less 778.87 leaves 202.13 for topping off
    money = ["778.87", "0.00", "778.87", "0.00", "778.87", "202.13"]
    # paid leave has no limit in the waiting week
    nothing = [*["0.00"] * 5, ""]
    assert weeks == [
        ["2026-03-01", "2026-03-07", own, "Week of the waiting period, not paid", "40", *nothing, ""],
        ["2026-03-08", "2026-03-14", own, "Paid week", "40", *money, "2026-03-16"],
        ["2026-03-15", "2026-03-21", own, "Paid week", "40", *money, "2026-03-23"],
    ]


def test_an_ineligible_table_has_no_day_of_payment(client: FlaskClient) -> None:
    little = {**PLAN, "wages": [{"employer": "Bakery", "quarter": "2025-Q4", "amount": "1000"}]}
    _, *weeks = rows(kept(client, "benefits", "csv", little).data)
    # 1000 / 13 = 76.92, raised to 77; 80 % is 61.60
    assert [week[7] for week in weeks] == ["0.00", "61.60", "61.60"]
    assert [week[-1] for week in weeks] == [""] * 3


def test_a_table_lists_the_contributions_of_a_year(client: FlaskClient) -> None:
    headings, *found = rows(kept(client, "contributions", "csv", EMPLOYER).data)
    assert headings == ["Person", "Period", "Part", "Wages that count", "Employer pays", "To withhold", "Total to send"]
    assert found[:3] == [
        ["Everyone", "Year", "Medical", "", "420.00", "280.00", "700.00"],
        ["Everyone", "Year", "Family", "", "0.00", "180.00", "180.00"],
        ["Everyone", "Year", "In total", "", "420.00", "460.00", "880.00"],
    ]
    # a quarter of each: 105.00, 70.00 and 45.00
    assert found[5] == ["Everyone", "Quarter", "In total", "", "105.00", "115.00", "220.00"]
    assert found[17] == ["Ann", "Year", "In total", "100000.00", "420.00", "460.00", "880.00"]
    # with 30 employees and 2 contractors, contractors are not counted
    assert found[20] == ["Bo", "Year", "In total", "0.00", "0.00", "0.00", "0.00"]
    assert len(found) == 21


def test_a_provisional_year_is_marked_in_each_row_and_in_the_calendar() -> None:
    client, later = create_app(rulebook=rules_through(2026)).test_client(), {**EMPLOYER, "year": 2027}
    question = {**later, "provisional": True}
    table = rows(kept(client, "contributions", "csv", question).data)
    assert {row[-1] for row in table[1:]} == {"provisional, with 2026 rates"}
    assert "X-WR-CALNAME:Paid Family" in kept(client, "contributions", "calendar", EMPLOYER).text
    assert "with 2026" in kept(client, "contributions", "calendar", question).text
    assert "provisional" not in kept(client, "contributions", "csv", EMPLOYER).text


def test_the_tables_are_translated(client: FlaskClient) -> None:
    headings, first, *_ = rows(kept(client, "contributions", "csv", EMPLOYER, "es").data)
    assert headings[0] == "Persona"
    assert first[:3] == ["Todas las personas", "Año", "Médica"]
    headings, first, *_ = rows(kept(client, "benefits", "csv", PLAN, "es").data)
    assert first[2:4] == ["Mi propia afección de salud grave", "Semana del período de espera, sin pago"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-2", "@SUM(A1)", " =1+1", '=HYPERLINK("https://x.example")'])
def test_a_name_is_never_a_formula(client: FlaskClient, name: str) -> None:
    people = [{"id": name, "kind": "w2", "wages": "100000"}]
    found = rows(kept(client, "contributions", "csv", {**EMPLOYER, "people": people}).data)
    assert found[-1] == [f"'{name}", "Year", "In total", "100000.00", "420.00", "460.00", "880.00"]


@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_every_name_is_read_back_and_never_run(texts: list[str]) -> None:
    (found,) = list(csv.reader(StringIO(as_csv(Table(texts, list)).decode("utf-8-sig"), newline="")))
    assert [cell.removeprefix("'") for cell in found] == [text.removeprefix("'") for text in texts]
    assert not any(cell.lstrip(" ").startswith(RUN_BY_SPREADSHEETS) for cell in found)

"""Tests of the terms of each employer of a payroll file."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient

from calculators import ContributionQuestion, estimate_contribution
from tests.builders.page_forms import linked_fields
from tests.builders.payroll_files import Rows, as_text
from tests.states import Form
from web.i18n.formats import money

PATH = "/en/contributions/payroll"
CLIENTS = [
    ["employer", "person", "kind", "quarter", "wages"],
    ["Elm Bakery", "Carla Oak", "w2", "2026-Q1", "100000"],
    ["Birch Cafe", "Carla Oak", "w2", "2026-Q1", "100000"],
]
ONE = [["person", "kind", "quarter", "wages"], ["P1", "w2", "2026-Q1", "100000"]]
ROWS: Form = {"client": ["1", "2"], "client-1-name": "Elm Bakery", "client-2-name": "Birch Cafe"}


def sent(client: FlaskClient, rows: Rows, boxes: Form | None = None, *, before: Rows | None = None) -> str:
    form: dict[str, Any] = {"action": "estimate", **(boxes or {}), "file": (BytesIO(as_text(rows).encode()), "p.csv")}
    if before is not None:
        form["last_year"] = (BytesIO(as_text(before).encode()), "before.csv")
    return client.post(PATH, data=form).text


def paid_every_two_weeks(people: int, *, contractors: int = 0, without: int = -1) -> list[list[str]]:
    days = [date(2025, 1, 10) + timedelta(weeks=2 * number) for number in range(26)]
    kinds = ["w2"] * people + ["contractor"] * contractors
    return [
        ["person", "kind", "pay date", "wages"],
        *(
            [f"P{number}", kind, day.isoformat(), "1000"]
            for place, day in enumerate(days)
            if place != without
            for number, kind in enumerate(kinds)
        ),
    ]


def test_each_employer_has_its_own_workforce_and_choices(client: FlaskClient) -> None:
    page = sent(client, CLIENTS, {**ROWS, "client-1-average_w2": "30", "client-2-average_w2": "24"})
    # 880 for 30 people, and 460 for 24
    assert "$1,340.00 to send in total" in page
    assert "Elm Bakery: $880.00" in page
    assert "Birch Cafe: $460.00" in page
    assert "Elm Bakery: With 30 covered individuals" in page
    assert "Birch Cafe: With 24 covered individuals" in page
    assert 'name="client-2-average_w2" value="24"' in page


def test_an_employer_without_numbers_gets_those_for_all(client: FlaskClient) -> None:
    page = sent(client, CLIENTS, {"average_w2": "24", **ROWS, "client-1-average_w2": "30"})
    assert "$1,340.00 to send in total" in page
    assert 'value="Birch Cafe"' in sent(client, CLIENTS, {"average_w2": "30"})


def test_the_boxes_of_each_employer_follow_its_name(client: FlaskClient) -> None:
    turned: Form = {"client": ["1", "2"], "client-1-name": "Birch Cafe", "client-2-name": "Elm Bakery"}
    page = sent(client, CLIENTS, {**turned, "client-1-average_w2": "24", "client-2-average_w2": "30"})
    assert 'name="client-1-average_w2" value="30"' in page


def test_an_error_is_at_the_box_of_its_employer(client: FlaskClient) -> None:
    assert linked_fields(sent(client, CLIENTS, ROWS)) == ["average_w2"]
    boxes = {"client-1-average_w2": "30", "client-2-average_w2": "24,9", "client-1-medical": "10"}
    assert linked_fields(sent(client, CLIENTS, {**ROWS, **boxes})) == ["client-2-average_w2"]
    boxes["client-2-average_w2"] = "24.9"
    page = sent(client, CLIENTS, {**ROWS, **boxes})
    assert linked_fields(page) == ["client-1-medical"]
    assert "Elm Bakery, Share of the medical part that you pay" in page


@pytest.mark.parametrize(("people", "total"), [("30", "$880.00"), ("24", "$460.00")])
def test_one_tick_lets_the_employer_pay_everything(client: FlaskClient, people: str, total: str) -> None:
    page = sent(client, ONE, {"average_w2": people, "pays-everything": "1"})
    assert f"send {total} through MassTaxConnect. Of this, you withhold $0.00 from workers" in page
    assert f"and pay {total} yourself." in page


def test_the_tick_follows_the_law_of_each_year(client: FlaskClient) -> None:
    rows = [*ONE, ["P1", "w2", "2019-Q4", "100000"], ["P1", "w2", "2027-Q1", "100000"]]
    page = sent(client, rows, {"average_w2": "24", "pays-everything": "1"})
    # 0.378 % in 2019 and 0.46 % in 2026; from 2027 all of the medical part and 40 % of the family part
    asked = {"year": 2027, "workforce": {"average_w2": "24"}, "payroll": {"w2_wages": "100000"}, "provisional": True}
    later = estimate_contribution(ContributionQuestion.model_validate(asked)).totals.total
    assert f"{money(Decimal('838.00') + later)} to send in total" in page
    assert "you withhold $0.00 from workers" in page


def test_the_workforce_is_counted_from_last_years_file(client: FlaskClient) -> None:
    page = sent(client, ONE, before=paid_every_two_weeks(24, contractors=2))
    assert "With 24 covered individuals, not including contractors, you do not owe the employer share." in page
    assert "All pay dates of 2025 are in the file. The average number of W-2 employees is 24. " in page
    assert "$460.00 to send in total" in page


def test_a_typed_number_comes_before_the_count(client: FlaskClient) -> None:
    assert "With 30 covered" in sent(client, ONE, {"average_w2": "30"}, before=paid_every_two_weeks(24))


def test_a_file_that_lacks_a_pay_date_gives_no_workforce(client: FlaskClient) -> None:
    page = sent(client, ONE, before=paid_every_two_weeks(24, without=9))
    assert linked_fields(page) == ["last_year"]
    assert "This file does not have every pay date of a year" in page
    assert linked_fields(sent(client, ONE, before=[["person"], ["P1"]])) == ["last_year"]


def test_a_file_of_two_years_counts_its_own_workforce(client: FlaskClient) -> None:
    rows = [*paid_every_two_weeks(25), ["P1", "w2", "2026-01-09", "1000"]]
    assert linked_fields(sent(client, rows)) == ["average_w2"]
    only = [row for row in rows if row[2].startswith(("pay", "2026"))]
    assert "With 25 covered individuals" in sent(client, only, before=rows)


def test_a_file_of_too_many_employers_is_refused(client: FlaskClient) -> None:
    rows = [["employer", "person", "kind", "quarter", "wages"]]
    rows += [[f"E{number}", f"P{number}", "w2", "2026-Q1", "5"] for number in range(201)]
    assert "The file has more than 200 employers." in sent(client, rows)

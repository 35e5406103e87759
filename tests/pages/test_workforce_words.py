"""Tests of the sentence about the workforce."""

import pytest
from flask.testing import FlaskClient

from calculators import ContributionQuestion, estimate_contribution
from tests.states import ESTIMATE, PAYROLL, SELF_EMPLOYED, Form
from web.i18n.formats import money

SHARE_DUE = "contractors, you owe the employer share"


@pytest.mark.parametrize(
    ("boxes", "sentence"),
    [
        (
            {"average_w2": "1"},
            "With 1 covered individual, not including contractors, you do not owe the employer share.",
        ),
        (
            {"average_w2": "1.5"},
            "With 1.5 covered individuals, not including contractors, you do not owe the employer share.",
        ),
        (
            {"average_w2": "0", "average_contractors": "1"},
            "With 1 covered individual, including contractors, you do not owe the employer share.",
        ),
        ({"average_w2": "25"}, "With 25 covered individuals, not including contractors, you owe the employer share."),
    ],
)
def test_one_covered_individual_is_singular(client: FlaskClient, boxes: Form, sentence: str) -> None:
    assert sentence in client.post("/en/contributions", data={**PAYROLL, **boxes, **ESTIMATE}).text


@pytest.mark.parametrize(
    ("exempt", "sentence"),
    [
        (("medical", "family"), "Approved private plans cover both parts, so you owe the state nothing."),
        (("medical",), "An approved private plan covers the part that has an employer share"),
    ],
)
def test_private_plans_for_both_parts_leave_no_share_due(
    client: FlaskClient, exempt: tuple[str, ...], sentence: str
) -> None:
    ticks = {f"exempt-{part}": "1" for part in exempt}
    page = client.post("/en/contributions", data={**PAYROLL, **ticks, **ESTIMATE}).text
    assert sentence in page
    assert SHARE_DUE not in page
    assert "would owe the employer share" not in page
    assert "would still owe the employer share" not in page


@pytest.mark.parametrize("count", ["25", "24"])
def test_a_share_that_the_employer_chooses_to_pay_is_not_the_employer_share(client: FlaskClient, count: str) -> None:
    boxes = {"average_w2": count, "exempt-medical": "1", "pays-everything": "1", **ESTIMATE}
    page = client.post("/en/contributions", data={**PAYROLL, **boxes}).text
    assert "An approved private plan covers the part that has an employer share" in page
    assert "you owe the employer share" not in page


def test_a_plan_for_the_other_part_leaves_the_share_due(client: FlaskClient) -> None:
    assert SHARE_DUE in client.post("/en/contributions", data={**PAYROLL, "exempt-family": "1", **ESTIMATE}).text


@pytest.mark.parametrize(("wages", "evenly"), [("184499.99", True), ("184500", False)])
def test_the_year_is_not_spread_once_the_base_is_reached(client: FlaskClient, wages: str, *, evenly: bool) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, "person-1-wages": wages, **ESTIMATE}).text
    assert ("Evenly over the year" in page) is evenly


@pytest.mark.parametrize("name", ["payroll", "paycheck"])
def test_the_menu_links_to_payroll_files_and_paychecks(client: FlaskClient, name: str) -> None:
    assert f'<li><a href="/en/contributions/{name}"' in client.get("/en/").text
    assert f'<a href="/en/contributions/{name}" aria-current="page">' in client.get(f"/en/contributions/{name}").text


@pytest.mark.parametrize(
    ("boxes", "amount"),
    [
        ({"average_w2": "24"}, "$460.00"),
        ({"average_w2": "25"}, "$880.00"),
        ({"average_w2": "24", "year": "2019"}, "$378.00"),
        ({"average_w2": "25", "exempt-family": "1"}, "$700.00"),
    ],
)
def test_one_tick_lets_the_employer_pay_everything(client: FlaskClient, boxes: Form, amount: str) -> None:
    one = {"person": "1", "person-1-wages": "100000", "pays-everything": "1", **ESTIMATE}
    page = client.post("/en/contributions", data={**PAYROLL, **one, **boxes}).text
    assert f"you withhold $0.00 from workers and pay {amount} yourself" in page


def test_the_tick_follows_shares_that_were_swapped(client: FlaskClient) -> None:
    # from 2027 all of the medical part and 40 % of the family part are due below 25
    asked = {"year": 2027, "workforce": {"average_w2": "24"}, "payroll": {"w2_wages": "100000"}, "provisional": True}
    due = estimate_contribution(ContributionQuestion.model_validate(asked)).totals
    boxes = {"year": "2027", "average_w2": "24", "person": "1", "person-1-wages": "100000", "pays-everything": "1"}
    page = client.post("/en/contributions", data={**PAYROLL, **boxes, **ESTIMATE}).text
    assert f"you withhold $0.00 from workers and pay {money(due.total)} yourself" in page


def test_the_tick_is_ignored_without_an_employer_or_law(client: FlaskClient) -> None:
    ticked = {**SELF_EMPLOYED, "pays-everything": "1", **ESTIMATE}
    assert client.post("/en/contributions", data=ticked).status_code == 200
    assert client.post("/en/contributions", data={**PAYROLL, **ticked, "year": "2018"}).status_code == 422

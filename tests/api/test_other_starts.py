"""Tests of other first days of leave, with figures by hand as in the features."""

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from tests.builders.api_requests import BATCH, BENEFITS, Json, asked, benefit, mistakes, paid
from tests.builders.years import rules_through
from web import create_app
from web.command_line import app

NEW_JOB = paid(amount="5000.00")
OPTIONS = ["benefits", "--leave-start", "2026-03-02", "--wages", "2025-Q4=5000"]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


def answer(client: FlaskClient, question: Json, **headers: str) -> Json:
    response = asked(client, BENEFITS, question, headers)
    assert response.status_code == 200, response.text
    found: Json = response.get_json()
    return found


def test_other_first_days_are_absent_by_default(client: FlaskClient) -> None:
    assert not {"what_would_help", "start_dates"} & set(answer(client, NEW_JOB))


def test_an_answer_lists_the_wages_and_days_that_would_help(client: FlaskClient) -> None:
    found = answer(client, {**NEW_JOB, "what_would_help": True})
    helped = found["what_would_help"]
    assert list(found) == [*answer(client, NEW_JOB), "what_would_help"]
    assert helped["tests"] == [
        {"name": "minimum_earnings", "shortfall": "1300.00", "first_passing_start": "2026-04-05"},
        {"name": "thirty_times_weekly_benefit", "shortfall": "4240.00", "first_passing_start": "2026-04-05"},
    ]
    assert helped["first_eligible_start"]["weekly_benefit"] == "308.00"
    assert helped["more_wages_needed"] == "4240.00"
    carried = {"employer": "A", "quarter": "2026-Q1", "amount": "5000.00", "as_in": "2025-Q4"}
    assert helped["search"]["carried_wages"][0] == carried
    assert helped["search"]["until"] == "2027-01-02"


def test_eligible_people_get_only_the_comparison(client: FlaskClient) -> None:
    enough = benefit(wages=[{"quarter": f"2025-Q{number}", "amount": "13000.00"} for number in (1, 2, 3, 4)])
    found = answer(client, {**enough, "what_would_help": True, "compare_start_dates": True})
    assert "what_would_help" not in found
    days = [each["leave_start_date"] for each in found["start_dates"]["dates"]]
    assert days == ["2026-03-02", "2026-04-05", "2026-07-05", "2026-10-04"]


@pytest.mark.parametrize(("tag", "begins"), [("en", "We assume that your pay stays"), ("es", "Suponemos que su pago")])
def test_the_assumption_is_in_the_language_of_the_caller(client: FlaskClient, tag: str, begins: str) -> None:
    question = {**NEW_JOB, "what_would_help": True, "compare_start_dates": True}
    found = answer(client, question, **{"Accept-Language": tag})
    for part in ("what_would_help", "start_dates"):
        assert found[part]["search"]["assumption"]["code"] == "wages_carried_forward"
        assert found[part]["search"]["assumption"]["message"].startswith(begins)


def test_an_item_of_a_batch_has_the_same_answer(client: FlaskClient) -> None:
    question = {**NEW_JOB, "what_would_help": True, "compare_start_dates": True}
    (found,) = asked(client, BATCH, {"items": [{"id": "p", **question}]}).get_json()["results"]
    assert found["estimate"] == answer(client, question)


@pytest.mark.parametrize("field", ["what_would_help", "compare_start_dates"])
def test_the_fields_take_only_true_or_false(client: FlaskClient, field: str) -> None:
    assert mistakes(asked(client, BENEFITS, {**NEW_JOB, field: "yes"})) == [(f"/{field}", "invalid_type")]


def test_the_command_prints_the_days_that_would_help() -> None:
    result = CliRunner().invoke(app, [*OPTIONS, "--what-would-help", "--compare-start-dates"])
    assert result.exit_code == 0, result.output
    assert "If your pay stays the same, you would qualify from April 5, 2026, with $308.00 a week." in result.stdout
    assert "employer, January to March 2026: $5,000.00 = October to December 2025" in result.stdout
    assert result.stdout.count("We assume that your pay stays the same.") == 1
    assert "October 4, 2026" in result.stdout


def test_the_command_compares_days_in_spanish() -> None:
    result = CliRunner().invoke(app, [*OPTIONS, "--compare-start-dates", "--language", "es"])
    assert result.exit_code == 0, result.output
    assert "Suponemos que su pago no cambia." in result.stdout
    assert "4 de octubre de 2026" in result.stdout

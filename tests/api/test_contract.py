"""The examples of the public contract give their documented answers, field by field."""

import pytest
from flask.testing import FlaskClient

from rules import coverage, law_on
from tests.builders.api_requests import (
    BATCH,
    BENEFITS,
    CONTRIBUTIONS,
    WITHHOLDINGS,
    Json,
    asked,
    benefit,
    contribution,
    example,
    mistakes,
    paid,
    withholding,
)
from tests.builders.years import first_day_without_law, first_leave_without_law
from web.api.examples import BENEFITS as PUBLISHED

ROUTES = {"benefit": BENEFITS, "contribution": CONTRIBUTIONS, "withholding": WITHHOLDINGS}
ELIDED: tuple[object, ...] = ({}, ["…"], {"…": "…"})


def agree(expected: object, found: object, place: str = "") -> None:
    """Check that ``found`` is what the example says, with any content in its elided parts."""
    if expected in ELIDED:
        assert found, place
    elif isinstance(expected, dict):
        assert isinstance(found, dict), place
        for name, value in expected.items():
            agree(value, found[name], f"{place}/{name}")
    elif isinstance(expected, list) and expected:
        assert isinstance(found, list), place
        for number, value in enumerate(expected):
            agree(value, found[number], f"{place}/{number}")
    else:
        assert found == expected, place


def answer(client: FlaskClient, path: str, question: object) -> Json:
    response = asked(client, path, question)
    assert response.status_code == 200, response.text
    assert response.mimetype == "application/json"
    found: Json = response.get_json()
    return found


@pytest.mark.parametrize("name", ROUTES)
def test_the_example_gives_its_answer(client: FlaskClient, name: str) -> None:
    found, expected = answer(client, ROUTES[name], example(f"{name}.question")), example(f"{name}.answer")
    assert list(found) == list(expected)
    agree(expected, found)


def test_every_line_of_an_explanation_has_a_label_and_citations(client: FlaskClient) -> None:
    lines = answer(client, BENEFITS, example("benefit.question"))["explanation"]
    for line in lines:
        assert {"name", "label", "expression", "value", "unit", "operands", "citations"} <= set(line)
        assert line["label"]
        assert all({"law", "title", "url"} == set(citation) for citation in line["citations"])
    assert lines[-1]["value"] == "778.77"


def test_the_amounts_of_a_month_add_up(client: FlaskClient) -> None:
    # 420 / 12 = 35, 280 / 12 = 23.33, 180 / 12 = 15; the totals are the sums of those shown
    month = answer(client, CONTRIBUTIONS, example("contribution.question"))["by_period"]["month"]
    assert month == {
        "medical": {"employer": "35.00", "employee": "23.33", "total": "58.33"},
        "family": {"employer": "0.00", "employee": "15.00", "total": "15.00"},
        "employer": "35.00",
        "employee": "38.33",
        "total": "73.33",
    }


def test_a_year_has_four_due_dates_and_2019_has_one(client: FlaskClient) -> None:
    dates = answer(client, CONTRIBUTIONS, example("contribution.question"))["due_dates"]
    assert [each["due"] for each in dates] == ["2026-04-30", "2026-07-31", "2026-10-31", "2027-01-31"]
    first_year = answer(client, CONTRIBUTIONS, contribution(year=2019))["due_dates"]
    assert first_year == [{"quarter": "2019-Q4", "due": "2020-01-31"}]


OTHER_EXAMPLES = ("explained", "two_employers", "provisional", "leave_plan", "what_would_help", "start_dates")


@pytest.mark.parametrize("reason", [name for name in PUBLISHED if name not in OTHER_EXAMPLES])
def test_not_eligible_is_an_answer_with_its_reason(client: FlaskClient, reason: str) -> None:
    found = answer(client, BENEFITS, PUBLISHED[reason])
    assert found["reason"] == reason
    assert found["financially_eligible"] is (reason == "eligible")
    assert all(test["passed"] for test in found["tests"]) is (reason == "eligible")


def test_no_wages_get_an_answer(client: FlaskClient) -> None:
    found = answer(client, BENEFITS, {"leave_start_date": "2026-03-02", "wages": []})
    assert (found["reason"], found["weekly_benefit"], found["employers"]) == ("wages_under_minimum", "0.00", [])


def test_a_provisional_answer_has_a_warning(client: FlaskClient) -> None:
    later = benefit(leave_start_date=str(first_leave_without_law()), provisional=True)
    found = answer(client, BENEFITS, later)
    assert found["warnings"][0]["code"] == "provisional_parameters"
    assert found["warnings"][0]["message"].startswith("This answer is provisional. ")
    newest = law_on(coverage().benefits.last_day, "benefits")
    assert found["parameters"]["maximum_weekly_benefit"] == newest.text("maximum_weekly_benefit")
    first_day = first_day_without_law("contributions")
    year = answer(
        client,
        CONTRIBUTIONS,
        contribution(year=first_day.year, provisional=True, employer_pays={"medical": "0", "family": "0.60"}),
    )
    paycheck = answer(client, WITHHOLDINGS, withholding(pay_date=str(first_day), provisional=True))
    assert all(each["warnings"][0]["code"] == "provisional_parameters" for each in (year, paycheck))


def test_a_batch_answers_each_item(client: FlaskClient) -> None:
    items = [
        {"id": "first", **example("benefit.question")},
        {"id": "second", **benefit(leave_start_date=str(first_leave_without_law()))},
        {"id": "third", **paid(amount="-1")},
        benefit(),
    ]
    first, second, third, fourth = answer(client, BATCH, {"items": items})["results"]
    assert (first["id"], first["estimate"]) == ("first", answer(client, BENEFITS, example("benefit.question")))
    assert (second["id"], second["problem"]["type"]) == ("second", "/problems/not-covered")
    assert second["problem"]["last_day"] == str(coverage().benefits.last_day)
    assert third["problem"]["errors"][0]["pointer"] == "/wages/0/amount"
    assert (fourth["id"], fourth["problem"]["errors"][0]["pointer"]) == (None, "/id")


def test_a_batch_takes_1_to_500_items(client: FlaskClient) -> None:
    item = {"id": "p", "leave_start_date": "2026-03-02", "wages": []}
    assert len(answer(client, BATCH, {"items": [item] * 500})["results"]) == 500
    assert mistakes(asked(client, BATCH, {"items": [item] * 501})) == [("/items", "too_many")]
    assert mistakes(asked(client, BATCH, {"items": []})) == [("/items", "too_few")]


def test_a_json_number_equals_its_text(client: FlaskClient) -> None:
    texts = paid(amount="12500.50")
    assert answer(client, BENEFITS, paid(amount=12500.5)) == answer(client, BENEFITS, texts)
    assert answer(client, BENEFITS, paid(amount=12500)) == answer(client, BENEFITS, paid(amount="12500"))


def test_rows_of_one_employer_and_quarter_are_added(client: FlaskClient) -> None:
    row = {"quarter": "2025-Q4", "amount": "0.10"}
    assert answer(client, BENEFITS, benefit(wages=[row, row, row]))["total_wages"] == "0.30"


def test_the_employer_pays_at_least_its_part_and_at_most_all(client: FlaskClient) -> None:
    less = contribution(employer_pays={"medical": "0.59"})
    assert mistakes(asked(client, CONTRIBUTIONS, less)) == [("/employer_pays/medical", "below_legal_minimum")]
    small = {"workforce": {"average_w2": "24"}, "employer_pays": {"medical": "0.41"}}
    assert mistakes(asked(client, CONTRIBUTIONS, contribution(**small))) == [
        ("/employer_pays/medical", "above_amount_due")
    ]


def test_the_same_question_gets_the_same_bytes(client: FlaskClient) -> None:
    for name, path in ROUTES.items():
        question = example(f"{name}.question")
        assert asked(client, path, question).data == asked(client, path, question).data

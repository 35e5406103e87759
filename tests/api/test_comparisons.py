"""Tests of comparisons, one more person and the paycheck that reaches the wage base."""

import json

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from rules import coverage
from tests.builders.api_requests import (
    CONTRIBUTIONS,
    PREFIX,
    WITHHOLDINGS,
    Json,
    asked,
    contribution,
    mistakes,
    problem,
    withholding,
)
from tests.builders.filled_forms import contribution_form, figures
from tests.builders.years import rules_through
from web import create_app
from web.api.examples import COMPARISONS as PUBLISHED
from web.command_line import app

COMPARISONS = f"{PREFIX}/contribution-comparisons"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


def answer(client: FlaskClient, path: str, question: object, **headers: str) -> Json:
    response = asked(client, path, question, headers)
    assert response.status_code == 200, response.text
    found: Json = response.get_json()
    return found


def test_two_years_are_compared(client: FlaskClient) -> None:
    found = answer(client, COMPARISONS, PUBLISHED["two_years"])
    assert list(found) == ["rules_version", "before", "after", "difference", "explanation"]
    assert [found[each]["year"] for each in ("before", "after")] == [2023, 2026]
    # 100,000: 312 and 208 + 110 in 2023, 420 and 280 + 180 in 2026; the contractor is not counted
    assert found["difference"] == {
        "medical": {"employer": "108.00", "employee": "72.00", "total": "180.00"},
        "family": {"employer": "0.00", "employee": "70.00", "total": "70.00"},
        "employer": "108.00",
        "employee": "142.00",
        "total": "250.00",
    }
    assert found["after"] == answer(client, CONTRIBUTIONS, PUBLISHED["two_years"]["after"])


def test_every_line_of_a_comparison_has_a_label_and_a_citation(client: FlaskClient) -> None:
    lines = answer(client, COMPARISONS, PUBLISHED["two_years"])["explanation"]
    assert "Change in the medical contribution paid by the employer" in [line["label"] for line in lines]
    assert all(line["label"] and line["citations"] for line in lines)


def test_an_error_points_into_the_question_that_has_it(client: FlaskClient) -> None:
    less = contribution(employer_pays={"medical": "0.59"})
    wrong = asked(client, COMPARISONS, {"before": contribution(), "after": less})
    assert mistakes(wrong) == [("/after/employer_pays/medical", "below_legal_minimum")]
    assert mistakes(asked(client, COMPARISONS, {"before": contribution()})) == [("/after", "missing")]
    assert mistakes(asked(client, COMPARISONS, {"before": contribution(), "after": contribution(x=1)})) == [
        ("/after/x", "unknown_field")
    ]


def test_a_year_without_law_is_refused_with_the_covered_days(client: FlaskClient) -> None:
    response = asked(client, COMPARISONS, {"before": contribution(year=2018), "after": contribution()})
    found = problem(response, 422, "not-covered")
    assert (found["first_day"], found["last_day"]) == ("2019-10-01", "2026-12-31")


def test_a_provisional_year_in_a_comparison_has_a_warning(client: FlaskClient) -> None:
    later = contribution(year=2027, provisional=True, employer_pays={"medical": "0", "family": "0.60"})
    found = answer(client, COMPARISONS, {"before": contribution(), "after": later})
    assert [each["code"] for each in found["after"]["warnings"]] == ["provisional_parameters"]
    assert found["after"]["warnings"][0]["message"].startswith("This answer is provisional. ")


def test_one_more_person_is_estimated_only_on_request(client: FlaskClient) -> None:
    question = contribution(workforce={"average_w2": "24.9"}, employer_pays={})
    plain = answer(client, CONTRIBUTIONS, question)
    assert "one_more_person" not in plain
    assert "from_threshold" not in plain["workforce"]
    more = answer(client, CONTRIBUTIONS, {**question, "one_more_person": True, "explain": True})
    assert list(more) == [*plain, "one_more_person"]
    assert more["totals"] == plain["totals"]
    assert more["workforce"]["from_threshold"] == "-0.1"
    # the one W-2 employee has 100,000: the share of 420 comes due on both of them
    assert (more["one_more_person"]["wages"], more["one_more_person"]["difference"]["employer"]) == (
        "100000.00",
        "840.00",
    )
    assert all(line["label"] and line["citations"] for line in more["one_more_person"]["explanation"])


def test_the_wage_base_paycheck_is_estimated_only_on_request(client: FlaskClient) -> None:
    assert "wage_base_reached" not in answer(client, WITHHOLDINGS, withholding())
    # 184,500 - 160,000 - 5,000 leaves 19,500: four more paychecks of 5,000
    found = answer(client, WITHHOLDINGS, withholding(year_to_date="160000", pay_frequency="weekly"))
    assert found["wage_base_reached"] == {
        "when": "later_this_year",
        "further_paychecks": 4,
        "pay_date": "2026-12-18",
    }
    wrong = asked(client, WITHHOLDINGS, withholding(pay_frequency="daily"))
    assert mistakes(wrong) == [("/pay_frequency", "invalid_choice")]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_language_changes_words_and_no_figures(client: FlaskClient, language: str) -> None:
    found = answer(client, COMPARISONS, PUBLISHED["two_years"], **{"Accept-Language": language})
    english = answer(client, COMPARISONS, PUBLISHED["two_years"])
    assert found["difference"] == english["difference"]
    assert (json.dumps(found) == json.dumps(english)) is (language == "en")


def test_the_command_and_the_page_give_the_answer_of_the_route(client: FlaskClient) -> None:
    question = {name: value for name, value in contribution().items() if name != "employer_pays"}
    before = {**question, "year": 2023}
    expected = answer(client, COMPARISONS, {"before": before, "after": question})
    command = ["contributions", "--question", "-", "--compare-year", "2023"]
    printed = CliRunner().invoke(app, [*command, "--json"], input=json.dumps(question))
    assert json.loads(printed.stdout) == expected
    shown = CliRunner().invoke(app, command, input=json.dumps(question)).stdout
    assert "You pay $108.00 more." in shown
    form = {**contribution_form({**question, "exempt": []}), "compare_year": "2023"}
    _, cells = figures(client.post("/en/contributions", data=form).text)
    totals = [expected[each]["totals"] for each in ("before", "after")] + [expected["difference"]]
    rows = [
        [table[part][side] for table in totals] for part in ("medical", "family") for side in ("employer", "employee")
    ]
    rows += [[table[side] for table in totals] for side in ("employer", "employee", "total")]
    compared = [cell for row in rows for cell in row]
    assert cells[9 : 9 + len(compared)] == compared


def test_the_command_refuses_a_wrong_year_to_compare() -> None:
    options = ["--year", "2026", "--w2", "30", "--wages", "1", "--compare-year", "2018"]
    told = CliRunner().invoke(app, ["contributions", *options])
    assert told.exit_code == 2
    assert f"from 2019-10-01 to {coverage().contributions.last_day}" in told.stderr

"""Tests of ``pfml benefits --plan``, with amounts by hand from SOURCES 1.2 and 2.5."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from tests.builders.api_requests import BENEFITS, asked
from web.command_line import app

PLAN: dict[str, Any] = {
    "leave": [{"reason": "medical", "start": "2026-03-01", "end": "2026-03-21"}],
    "usual_weekly_hours": 37.5,
    "withhold": {"federal": True},
}
OPTIONS = ["--leave-start", "2026-03-01", "--wages", "2025-Q3=13000", "--wages", "2025-Q4=13000"]


def run(plan: str, *options: str) -> Result:
    return CliRunner().invoke(app, ["benefits", *OPTIONS, "--plan", "-", *options], input=plan, env={"COLUMNS": "200"})


def test_the_weeks_are_shown() -> None:
    shown = run(json.dumps({**PLAN, "employer_size": "25_or_more"})).stdout
    # two weeks of 788.37, of which 473.02 is taxable; 10 % of it is 47.30
    assert "In total: $1,576.74 over 2 paid weeks." in shown
    assert "The first payment, $741.07, is expected on Monday, March 16, 2026." in shown
    assert "Waiting period: not paid, but it counts as leave." in shown
    assert "Medical leave: 17" in shown
    assert "$94.60 is withheld for taxes, which leaves $1,482.14." in shown


def test_amounts_are_before_taxes_if_taxes_are_unknown() -> None:
    shown = run(json.dumps(PLAN)).stdout
    assert "The first payment, $788.37 before taxes, is expected on Monday, March 16, 2026." in shown
    assert "Not known" in shown
    assert "is withheld for taxes" not in shown


def test_json_output_is_the_answer_of_the_route(client: FlaskClient) -> None:
    question = {
        "leave_start_date": "2026-03-01",
        "wages": [{"quarter": f"2025-Q{number}", "amount": "13000"} for number in (3, 4)],
        **PLAN,
    }
    assert json.loads(run(json.dumps(PLAN), "--json").stdout) == asked(client, BENEFITS, question).get_json()


@pytest.mark.parametrize("plan", ["[]", "{", "leave"])
def test_input_that_is_not_a_plan_is_refused(plan: str) -> None:
    refused = run(plan)
    assert refused.exit_code == 2
    assert "Send a JSON object" in refused.stderr


def test_an_error_in_the_plan_names_its_field() -> None:
    refused = run(json.dumps({"leave": [{**PLAN["leave"][0], "start": "2026-03-02"}]}))
    assert refused.exit_code == 2
    assert "/leave/0/start: Start the first period on the first day of leave." in refused.stderr


def test_a_plan_with_a_whole_question_or_no_file_is_refused(tmp_path: Path) -> None:
    assert "put the plan into the question" in run("{}", "--question", "-").stderr
    missing = CliRunner().invoke(app, ["benefits", *OPTIONS, "--plan", str(tmp_path / "none.json")])
    assert (missing.exit_code, "cannot be read" in missing.stderr) == (2, True)

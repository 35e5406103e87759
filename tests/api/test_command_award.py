"""Tests of ``pfml award-check``, the check of a decision letter on a terminal."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from tests.builders.api_requests import asked
from web.api.operations import AWARDS
from web.command_line import app

LETTER = ["--wage", "981.37", "--amount", "846.23", "--leave-start", "2026-03-02"]
OWN: dict[str, Any] = {
    "leave_start_date": "2026-03-02",
    "wages": [{"quarter": f"2025-Q{number}", "amount": "13000"} for number in (1, 2, 3)]
    + [{"quarter": "2025-Q4", "amount": "16002"}],
}
"""An average of 29,002 / 26 = 1,115.46, raised to 1,116: 768.992 + 77.38 = 846.37. The exact wage gives 846.10."""


def run(*options: str, own: str | None = None) -> Result:
    more = [] if own is None else ["--own-wages", "-"]
    return CliRunner().invoke(app, ["award-check", *options, *more], input=own, env={"COLUMNS": "200"})


def test_the_letter_of_the_example_is_checked() -> None:
    lines = run(*LETTER).stdout.splitlines()
    assert lines[:3] == [
        "Your amount does not fit the wage on your letter",
        "The wage on your letter leads to $779.06 a week. The amount on your letter is $67.17 more.",
        "The amount on your letter fits an average weekly wage of $1,115.71 to $1,115.72.",
    ]
    assert lines[-1] == "This is an independent estimate, not a decision."


def test_a_check_of_own_wages_shows_each_line() -> None:
    letter = ["--wage", "1115.46", "--amount", "846.10", "--leave-start", "2026-03-02"]
    shown = run(*letter, "--explain", own=json.dumps(OWN)).stdout
    assert "This explains the amount on your letter: Your average weekly wage is not rounded up" in shown
    assert "Average weekly wage, kept in cents" in shown
    assert "Your wages lead to $846.37 a week." in shown


def test_json_output_is_the_answer_of_the_route(client: FlaskClient) -> None:
    notice = {"average_weekly_wage": "981.37", "weekly_benefit": "846.23", "leave_start_date": "2026-03-02"}
    question = {"notice": {**notice, "deductions": "10"}, "question": OWN}
    printed = run(*LETTER, "--deductions", "10", "--json", own=json.dumps(OWN)).stdout
    assert json.loads(printed) == asked(client, AWARDS.path, question).get_json()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "--wage: Add this value"),
        ([*LETTER, "--own-wages", "-", "--question", "-"], "put the wages into the question"),
    ],
)
def test_a_letter_without_figures_is_refused(options: list[str], told: str) -> None:
    refused = run(*options)
    assert refused.exit_code == 2
    assert told in " ".join(refused.stderr.split())

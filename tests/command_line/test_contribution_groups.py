"""Groups of people on the command line of a year's contributions give the answer of the API."""

import json

import pytest
from click.testing import CliRunner

from web import create_app
from web.command_line import app

YEAR = ("contributions", "--json", "--year", "2026", "--w2", "30", "--contractors", "40")
OPTIONS = (
    *("--wages", "Nurses=100000", "--wages", "100000", "--contractor-wages", "Nurses=50000"),
    *("--group-pays-medical", "Nurses=0.80", "--group-pays-family", "Nurses=0.50"),
)


def test_groups_have_the_answer_of_the_api() -> None:
    people = [
        {"id": "w2 1", "kind": "w2", "wages": "100000", "group": "Nurses"},
        {"id": "w2 2", "kind": "w2", "wages": "100000"},
        {"id": "contractor 1", "kind": "contractor", "wages": "50000", "group": "Nurses"},
    ]
    question = {
        "year": 2026,
        "workforce": {"average_w2": "30", "average_contractors": "40"},
        "people": people,
        "groups": {"Nurses": {"employer_pays": {"medical": "0.80", "family": "0.50"}}},
    }
    answer = create_app().test_client().post("/api/v1/contribution-estimates", json=question).json
    assert json.loads(CliRunner().invoke(app, [*YEAR, *OPTIONS]).output) == answer
    assert answer["people"][0]["employer"] == "650.00"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--wages", "5", "--group-pays-medical", "0.8"), "--group-pays-medical: give each group one time"),
        (
            ("--wages", "Nurses=5", "--group-pays-family", "Nurses=0.8", "--group-pays-family", "Nurses=0.6"),
            "--group-pays-family: give each group one time, such as Nurses=0.80.",
        ),
        (
            ("--wages", "Nurse=5", "--group-pays-medical", "Nurses=0.8"),
            "/people/0/group",
        ),
        (
            ("--wages", "Nurses=5", "--group-pays-medical", "Nurses=0.5"),
            "/groups/Nurses/employer_pays/medical",
        ),
    ],
)
def test_a_wrong_group_is_named(options: tuple[str, ...], message: str) -> None:
    result = CliRunner(env={"COLUMNS": "200"}).invoke(app, [*YEAR, *options])
    assert (result.exit_code, message in result.output) == (2, True), result.output


def test_wages_without_what_was_withheld_are_refused() -> None:
    result = CliRunner(env={"COLUMNS": "200"}).invoke(app, ["excess", "--year", "2025", "--employer", "120000"])
    assert (result.exit_code, "--employer: One employer: wages=withheld" in result.output) == (2, True), result.output

"""Errors of a question name the options that asked it, and every option reaches the question."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from web.command_line import app

Options = dict[str, str | tuple[str, ...]]
BENEFITS: Options = {"--leave-start": "2026-03-02", "--wages": "2025-Q4=12500.50"}
CONTRIBUTIONS: Options = {"--year": "2026", "--w2": "30", "--wages": "100000"}
AWARD: Options = {"--wage": "981.37", "--amount": "846.23", "--leave-start": "2026-03-02"}
EXCESS: Options = {"--year": "2025", "--employer": "120000=552"}
ASKED: dict[str, Options] = {
    "benefits": BENEFITS,
    "contributions": CONTRIBUTIONS,
    "award-check": AWARD,
    "excess": EXCESS,
}
WRONG: dict[str, Options] = {
    "benefits": {
        "--leave-start": ("x",),
        "--wages": ("2025-Q4=1", "2025-Q9=x"),
        "--application-date": ("x",),
        "--earlier-leave-start-date": ("x",),
        "--status": ("x",),
        "--separation-date": ("x",),
        "--leave-from": ("A",),
        "--former-employer": ("B" * 65,),
        "--current-job-started": ("x",),
    },
    "contributions": {
        "--w2": ("x",),
        "--contractors": ("x",),
        "--wages": ("x",),
        "--contractor-wages": ("1", "x"),
        "--self-employed-income": ("x",),
        "--payroll": ("x",),
        "--employer-pays-medical": ("0.1",),
        "--employer-pays-family": ("x",),
        "--group-pays-medical": ("Nurses=x",),
        "--group-pays-family": ("Nurses=1",),
        "--exempt": ("x",),
    },
    "award-check": {"--wage": ("x",), "--amount": ("x",), "--leave-start": ("x",), "--deductions": ("x",)},
    "excess": {"--employer": ("1=1", "x=1")},
}
CASES = [
    *(
        pytest.param(command, {**asked, option: ()}, option, id=f"{command} without {option}")
        for command, asked in ASKED.items()
        for option in asked
    ),
    *(
        pytest.param(command, {**ASKED[command], option: texts}, option, id=f"{command} with a wrong {option}")
        for command, options in WRONG.items()
        for option, texts in options.items()
    ),
    pytest.param("rates", {"--date": "x"}, "--date", id="rates with a wrong --date"),
]


def run(command: str, options: Options, *others: str) -> tuple[int, str]:
    """Return the exit status and the output of a command with ``options``."""
    given = [
        part
        for option, texts in options.items()
        for text in ([texts] if isinstance(texts, str) else texts)
        for part in (option, text)
    ]
    result = CliRunner().invoke(app, [command, *given, *others])
    return result.exit_code, result.output


@pytest.mark.parametrize(("command", "options", "option"), CASES)
def test_an_error_names_the_option(command: str, options: Options, option: str) -> None:
    status, output = run(command, options)
    assert status == 2
    assert any(line.startswith((f"{option}: ", f"{option}, ")) for line in output.splitlines()), output
    assert "/" not in output
    assert "request" not in output


def test_the_error_of_an_option_given_twice_has_its_number() -> None:
    status, output = run("contributions", {**CONTRIBUTIONS, "--contractor-wages": ("1", "x")})
    assert (status, "--contractor-wages, 2: Give dollars" in output) == (2, True), output


def test_the_error_of_another_year_names_its_option() -> None:
    _, output = run("contributions", {**CONTRIBUTIONS, "--compare-year": "99999"})
    assert "--compare-year: " in output


def test_the_error_of_a_file_keeps_its_place_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "file.json"
    file.write_text(json.dumps({"leave": [{"start": "x", "end": "2026-03-20"}]}), "utf-8")
    _, plan = run("benefits", {**BENEFITS, "--plan": str(file)})
    assert "--plan, /leave/0/start: " in plan
    _, question = run("benefits", {"--question": str(file)})
    assert "/leave_start_date: Add this value." in question


def test_employers_of_a_leave_reach_the_question() -> None:
    wages = ("A:2025-Q4=5000", "B:2025-Q3=9000")
    jobs = {"--leave-from": "A", "--former-employer": "B", "--current-job-started": "2025-12-01"}
    status, output = run("benefits", {**BENEFITS, "--wages": wages, **jobs}, "--json")
    assert (status, "former_employer" in output) == (0, True), output


def test_a_part_with_a_private_plan_reaches_the_question() -> None:
    status, output = run("contributions", {**CONTRIBUTIONS, "--exempt": "medical"}, "--json")
    assert (status, json.loads(output)["totals"]["medical"]["total"]) == (0, "0.00")

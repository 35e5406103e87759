"""The samples of README.md run unchanged, and the document stays short."""

import json
import re
import shlex
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from web import create_app
from web.command_line import app

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^\.venv/bin/pfml (.*)$", README, re.MULTILINE)
FORMULA = "\n".join(re.findall(r"```python\n(below = .*?)```", README, re.DOTALL))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers(command: str) -> None:
    assert CliRunner().invoke(app, shlex.split(command)).exit_code == 0


def test_the_python_sample_prints_a_weekly_benefit() -> None:
    (sample,) = re.findall(r"```python\n(from calculators.*?)```", README, re.DOTALL)
    printed = StringIO()
    with redirect_stdout(printed):
        exec(sample, {})
    assert re.fullmatch(r"\d+\.\d\d\n", printed.getvalue())


def test_the_request_of_the_api_sample_is_answered() -> None:
    ((path, body),) = re.findall(r"curl -s http://[\d.:]+(\S+) .*? -d '(.*?)'", README, re.DOTALL)
    answer = create_app().test_client().post(path, json=json.loads(body))
    assert answer.status_code == 200
    assert answer.get_json()["explanation"]


def test_the_formula_is_that_of_the_code() -> None:
    code = (Path(__file__).parents[2] / "calculators/benefit/weekly_benefit.py").read_text("utf-8")
    assert all(line.strip() in code for line in FORMULA.splitlines())
    assert FORMULA


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 130

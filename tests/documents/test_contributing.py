"""The recipes of CONTRIBUTING.md name files, commands and code that exist."""

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from calculators.leave.models import IncomeKind
from catalogs import TEMPLATE, forms, texts, updated
from rules import coverage, provisions
from web.command_line import app
from web.i18n.labels import LINES
from web.i18n.languages import Language
from web.i18n.plan import INCOME_KINDS

ROOT = Path(__file__).parents[2]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`([^`\n]+)`", CONTRIBUTING)))
PATHS = [name for name in NAMED if re.fullmatch(r"[\w./]+(/|\.\w+)", name) and "law." not in name]
SCRIPTS = [name.split()[1] for name in NAMED if name.startswith("python ")]
TARGETS = [name.removeprefix("make ") for name in NAMED if name.startswith("make ")]


@pytest.mark.parametrize("path", [*PATHS, *SCRIPTS])
def test_every_named_file_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_every_make_target_is_named() -> None:
    assert len(PATHS) > 15
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(targets) - {"clean", "check"} <= set(TARGETS)


def test_glossary_is_in_alphabetical_order() -> None:
    terms = re.findall(r"^\| ([a-z][^|]*) \|", CONTRIBUTING.partition("## Glossary")[2], re.MULTILINE)
    assert len(terms) >= 20
    assert terms == sorted(terms)


@pytest.mark.parametrize("kind", get_args(IncomeKind))
def test_every_kind_of_other_income_follows_its_recipe(kind: str) -> None:
    assert kind in INCOME_KINDS
    if kind != "ssdi":
        assert f"{kind}_of_week" in LINES.keys() & provisions().keys()


def test_a_language_starts_as_its_recipe_says(tmp_path: Path) -> None:
    recipe = CONTRIBUTING.partition("### Add a language")[2].partition("###")[0]
    assert re.search(r"python \.build/catalogs\.py \w+`", recipe)
    (copied,) = re.findall(r"`locales/(\w+)/language\.toml`", recipe)
    shutil.copytree(ROOT / "locales" / copied, tmp_path / "nl", ignore=shutil.ignore_patterns("LC_MESSAGES"))
    assert Language.read("nl", tmp_path).babel_id == "nl"
    template = read_po(TEMPLATE.read_text("utf-8").splitlines())
    started = updated(tmp_path / "nl" / "LC_MESSAGES" / "messages.po", template)
    assert len(started) == len(template)
    assert not any(form for message in texts(started) for form in forms(message))


def test_a_year_follows_its_recipe() -> None:
    recipe = CONTRIBUTING.partition("### Add a year")[2].partition("###")[0]
    years = {f"rules/{year}.toml" for year in coverage().years}
    assert set(re.findall(r"rules/\d{4}\.toml", recipe)) <= years
    stated = (ROOT / max(years)).read_text("utf-8")
    assert all(f"{key} = " in stated for key in ("from", "law", "source", "url", "read_on"))


def test_the_command_that_shows_the_figures_answers() -> None:
    (command,) = re.findall(r"`\.venv/bin/pfml (.*?)`", CONTRIBUTING)
    assert CliRunner().invoke(app, command.split()).exit_code == 0

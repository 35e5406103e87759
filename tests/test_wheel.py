"""Tests of the contents of the wheel, without sources of catalogs."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from rules import RULES_VERSION, coverage

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def carried(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_has_the_law(carried: set[str]) -> None:
    years = {f"rules/{year}.toml" for year in coverage().years}
    assert years | {"rules/statute.toml", "rules/provisions.toml", "rules/SOURCES.md"} <= carried


def test_the_wheel_has_templates_and_static_files(carried: set[str]) -> None:
    templates = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("web/templates/**/*.html")}
    assert templates
    assert "web/api/openapi.json" in carried
    static = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("web/static/*")}
    assert static >= {"web/static/site.css", "web/static/print.css", "web/static/keep.js", "web/static/htmx.min.js"}
    assert templates | static <= carried


def test_the_wheel_has_the_changes_for_developers(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        assert archive.read("web/pages/developers/CHANGELOG.md") == (ROOT / "CHANGELOG.md").read_bytes()


def test_the_wheel_has_only_compiled_catalogs(carried: set[str]) -> None:
    assert "locales/es/LC_MESSAGES/messages.mo" in carried
    assert not [name for name in carried if name.endswith((".po", ".pot"))]


def test_the_wheel_has_no_other_files_and_the_right_version(carried: set[str]) -> None:
    assert {name.partition("/")[0] for name in carried} == {
        "rules",
        "calculators",
        "web",
        "locales",
        f"pfml-{RULES_VERSION}.dist-info",
    }

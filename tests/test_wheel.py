"""Tests of the contents of the wheel, without sources of catalogs."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from rules import RULES_VERSION, coverage

ROOT = Path(__file__).parents[1]


DAYS = {"2026-03-01": "Pacific/Kiritimati", "2031-12-31": "America/New_York"}
"""Two days of a build, each with its time zone."""

BUILD = """
import datetime, os, sys, time
real, seconds = datetime.datetime, datetime.datetime.fromisoformat(sys.argv[1]).timestamp()
class Kind(type):
    __instancecheck__ = lambda kind, value: isinstance(value, real)
class Day(real, metaclass=Kind):
    now = classmethod(lambda kind, tz=None: kind.fromtimestamp(seconds, tz))
datetime.datetime, time.time = Day, lambda: seconds
from hatchling.build import build_wheel
build_wheel(sys.argv[2])
"""


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the wheels built on each of the days, with the pinned programs of the build."""
    tools = tmp_path_factory.mktemp("tools")
    found: list[Path] = []
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--target", str(tools), *needed]
    subprocess.run(install, check=True)
    for day, zone in DAYS.items():
        folder = tmp_path_factory.mktemp("wheel")
        command = [sys.executable, "-c", BUILD, day, str(folder)]
        subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONPATH": str(tools), "TZ": zone})
        found += folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def wheel(wheels: list[Path]) -> Path:
    return wheels[0]


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
    assert {"locales/es/LC_MESSAGES/messages.mo", "locales/ar/language.toml"} <= {*carried}
    assert not [name for name in carried if name.endswith((".po", ".pot"))]


def test_the_wheel_has_no_other_files_and_the_right_version(carried: set[str]) -> None:
    assert {name.partition("/")[0] for name in carried} == {
        "rules",
        "calculators",
        "web",
        "locales",
        f"pfml-{RULES_VERSION}.dist-info",
    }


def test_the_wheel_has_the_same_bytes_on_any_day_and_in_any_time_zone(wheels: list[Path]) -> None:
    first, second = (wheel.read_bytes() for wheel in wheels)
    assert first == second


def test_the_wheel_has_a_bill_of_the_locked_packages(wheel: Path) -> None:
    """Expect CycloneDX at the place of PEP 770, with htmx and every line of the lock.

    Each package has its license.
    """
    with ZipFile(wheel) as archive:
        text = archive.read(f"pfml-{RULES_VERSION}.dist-info/sboms/pfml.cdx.json").decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    locked = re.findall(r"^\S+==\S+", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    named = [f"{each['name']}=={each['version']}" for each in bill["components"] if each["name"] != "htmx.org"]
    assert sorted(named) == sorted(locked)
    assert [each["name"] for each in bill["components"] if not each.get("licenses")] == []
    htmx = next(each for each in bill["components"] if each["name"] == "htmx.org")
    assert htmx["purl"].startswith("pkg:npm/htmx.org@2.")
    assert (htmx["hashes"][0]["alg"], htmx["licenses"]) == ("SHA-256", [{"license": {"id": "0BSD"}}])
    assert (bill["bomFormat"], bill["metadata"]["component"]["version"]) == ("CycloneDX", RULES_VERSION)


def test_the_wheel_has_both_clients(carried: set[str]) -> None:
    of_npm = ("package.json", "README.md", "index.js", "index.d.ts", "transport.js", "transport.d.ts")
    package = {f"web/client/typescript/{name}" for name in of_npm}
    assert {"web/client/__init__.py", *package} <= carried

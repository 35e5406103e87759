"""Imports run one way, from web to calculators to rules.

Below web there is no clock, environment or log. Tests import from tests/builders, never from each other.
"""

import ast
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import pytest

import rules

ROOT = Path(__file__).parent.parent
FROM_A_TEST = re.compile(r"^\s*(?:from|import) tests\.(?:\S*\.)?(?:test_\w+|conftest)\b", re.MULTILINE)
STANDARD = frozenset(sys.stdlib_module_names)
MAY_IMPORT = {
    "rules": STANDARD | {"rules"},
    "calculators": STANDARD | {"rules", "calculators", "msgspec", "pydantic", "pydantic_core"},
}
COLUMNS = re.compile(r"calculators/(worksheet/columns|(batch|payroll)/\w+)\.py")
NEVER_BELOW_WEB = frozenset({"logging", "os", "time", "locale", "gettext", "socket", "random", "sqlite3"})
CLOCKS = frozenset({"today", "now", "utcnow"})
SPARK = "calculators/spark.py"


def engines(name: str) -> frozenset[str]:
    """Return the engines for columns that a module may import."""
    if name == SPARK:
        return frozenset({"polars", "pyarrow", "pyspark"})
    return frozenset({"polars"}) if COLUMNS.fullmatch(name) else frozenset()


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Return the top-level names of all imports of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the layer"
            yield (node.module or "").split(".")[0]


def below_web() -> list[str]:
    return [str(file.relative_to(ROOT)) for package in MAY_IMPORT for file in modules(package)]


def parsed(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text("utf-8"), name)


@pytest.mark.parametrize("name", below_web())
def test_a_module_imports_only_what_its_layer_allows(name: str) -> None:
    allowed = MAY_IMPORT[name.split("/", maxsplit=1)[0]] | engines(name)
    assert set(imported(parsed(name))) - (allowed - NEVER_BELOW_WEB) == set()


@pytest.mark.parametrize("name", below_web())
def test_a_module_below_web_reads_no_clock_and_prints_nothing(name: str) -> None:
    nodes = list(ast.walk(parsed(name)))
    assert not [node.attr for node in nodes if isinstance(node, ast.Attribute) and node.attr in CLOCKS]
    assert not [node.id for node in nodes if isinstance(node, ast.Name) and node.id in {"print", "input", "open"}]


def test_every_kind_of_import_is_found() -> None:
    seen = set(imported(ast.parse("import os.path\nfrom flask import g\ndef f():\n    import web.pages")))
    assert seen == {"os", "flask", "web"}
    assert {"rules", "calculators"} == {name.split("/")[0] for name in below_web()}


@pytest.mark.parametrize("package", ["rules", "calculators", "web"])
def test_no_module_is_shadowed_by_a_name_of_its_package(package: str) -> None:
    hidden = []
    for file in (ROOT / package).rglob("__init__.py"):
        name = ".".join(file.parent.relative_to(ROOT).parts)
        loaded = vars(import_module(name))
        names = [module.name for module in iter_modules([str(file.parent)])]
        hidden += [f"{name}.{each}" for each in names if not isinstance(loaded.get(each, rules), ModuleType)]
    assert hidden == []


def test_no_module_imports_from_a_test_module_or_a_conftest() -> None:
    assert [file.name for file in modules("tests") if FROM_A_TEST.search(file.read_text("utf-8"))] == []


CHAPTERS: dict[str, set[str]] = {
    "models": set(),
    "worksheet": {"models"},
    "leave": {"models", "worksheet"},
    "contribution": {"models", "worksheet"},
    "benefit": {"models", "worksheet", "leave", "contribution"},
    "start_dates": {"models", "worksheet", "benefit"},
    "award_check": {"models", "worksheet", "leave", "benefit"},
    "plans": {"models", "leave", "benefit", "start_dates"},
    "withholding": {"models", "worksheet", "contribution"},
    "batch": {"models", "worksheet", "benefit", "contribution"},
    "payroll": {"models", "worksheet", "contribution", "batch"},
}
"""The chapters of the calculators, each with the chapters that it imports. The order has no circles."""


def chapters_imported(chapter: str) -> set[str]:
    modules_of_calculators = (
        name.split(".")[1]
        for file in modules(f"calculators/{chapter}")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (name := f"{node.module}.").startswith("calculators.")
    )
    return set(modules_of_calculators) - {chapter}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_imports_only_earlier_chapters(chapter: str) -> None:
    before = list(CHAPTERS)[: list(CHAPTERS).index(chapter)]
    assert chapters_imported(chapter) == CHAPTERS[chapter] <= set(before)


def test_every_folder_of_the_calculators_is_a_chapter() -> None:
    folders = {file.parent.name for file in (ROOT / "calculators").glob("*/__init__.py")}
    assert folders == CHAPTERS.keys()


WEB = (
    *("client", "clock", "cores", "current_rules", "parent_process", "validation_errors", "http", "i18n", "settings"),
    *("charts", "forms", "operations", "exports", "payroll_file", "api", "assistants", "pages"),
    *("application", "__init__", "server", "command_line"),
)
"""The modules and folders of web, each of which imports only from those before it."""


def room_of(file: Path) -> str:
    """Return the folder of a file of web, or its own name if it is in none."""
    within = file.relative_to(ROOT / "web")
    return within.parts[0] if len(within.parts) > 1 else within.stem


def rooms_imported(file: Path) -> set[str]:
    nodes = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)]
    inner = {f"{node.module}.".split(".")[1] for node in nodes if f"{node.module}.".startswith("web.")}
    whole = {alias.name for node in nodes if node.module == "web" for alias in node.names}
    return ({*inner, *whole} & set(WEB)) - {room_of(file)}


@pytest.mark.parametrize("room", WEB)
def test_the_folders_of_web_import_one_way(room: str) -> None:
    files = [file for file in modules("web") if room_of(file) == room]
    assert files
    found = {imported for file in files for imported in rooms_imported(file)}
    assert found <= set(WEB[: WEB.index(room)])


def test_every_module_of_web_has_its_place() -> None:
    assert {room_of(file) for file in modules("web")} == set(WEB)


def test_a_command_and_an_assistant_import_no_page() -> None:
    files = [file for file in modules("web") if room_of(file) in ("assistants", "command_line")]
    assert [file.name for file in files if "pages" in rooms_imported(file)] == []

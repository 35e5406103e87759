"""OPERATING.md lists every setting and every count, and no other."""

import re
from pathlib import Path

import pytest

from rules import RULES_VERSION
from web import create_app
from web.operations.instruments import REGISTRY
from web.settings import Settings, variable

OPERATING = (Path(__file__).parents[2] / "OPERATING.md").read_text("utf-8")


def row(name: str) -> str:
    """Return the row of the table for the setting ``name``."""
    field = Settings.model_fields[name]
    default = {None: "none", True: "on"}.get(field.default, field.default)
    shown = f"`{default}`" if default not in ("", "none") else "none"
    return f"| `{variable(name)}` | {shown} | {field.description} |"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_has_its_row(name: str) -> None:
    assert row(name) in OPERATING


def test_no_unknown_setting_is_named() -> None:
    named = set(re.findall(r"\b(PFML_[A-Z_]+)", OPERATING)) - {"PFML_"}
    assert named <= {variable(name) for name in Settings.model_fields}


def test_every_count_has_its_row() -> None:
    create_app()
    for metric in REGISTRY.collect():
        name = f"{metric.name}_total" if metric.type == "counter" else metric.name
        assert f"| `{name}` | {metric.documentation} |" in OPERATING


def test_no_unknown_count_is_named() -> None:
    families = {metric.name for metric in REGISTRY.collect()}
    named = {re.sub(r"_(total|count)$", "", name) for name in re.findall(r"\bpfml_[a-z_]+", OPERATING)}
    assert named <= families


def test_images_are_tagged_with_the_current_version() -> None:
    assert set(re.findall(r"pfml:(\d+\.\d+)", OPERATING)) == {RULES_VERSION}

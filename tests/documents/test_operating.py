"""OPERATING.md lists every setting and every count, and no other."""

import re
from pathlib import Path

import pytest

from rules import RULES_VERSION
from web import create_app
from web.api import prices
from web.http import own_process, rate_limit, turns
from web.operations.instruments import REGISTRY
from web.pages.payroll.answering import MOST_TO_OPEN
from web.pages.saved_answer import LONGEST_PDF
from web.payroll_file import refusals, workbook_size, workbooks
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


@pytest.mark.parametrize(
    "told",
    [
        f"| explained people | {prices.most_explained(prices.PERSON)} |",
        f"| explained weeks of leave | {prices.most_explained(prices.WEEK):,} |",
        f"| PDF | {LONGEST_PDF} lines |",
        f"| payroll file | {refusals.MOST_ROWS:,} rows, {refusals.LARGEST_FILE // 10**6} MB, ",
        f"| payroll file with unusable lines | {refusals.MOST_UNUSABLE:,} of them |",
        f"| payroll file of several employers | {refusals.MOST_EMPLOYERS} employers |",
        f"| payroll read from XLSX | {workbook_size.MOST_CELLS:,} cells, or ",
        f" cells, or {workbooks.LARGEST_UNPACKED // 10**6} MB unpacked |",
        f"XLSX costs {prices.WORKBOOK.plain / prices.WORK_OF_A_QUESTION:.0f} more, and one for each\n"
        f"{prices.WORK_OF_A_QUESTION / prices.KILOBYTE_OF_WORKBOOK.plain:.0f} KB unpacked",
        f"| answer as XLSX | {refusals.MOST_LINES_OF_WORKBOOK:,} lines |",
        f"| work of one answer | {prices.MOST_WORK / 1000:.0f} second of one core, or 8 MB | 422 |",
        f"| heavy questions of a worker | 1 at a time, and {turns.MOST_WAITING} that wait for ",
        f"each {prices.WORK_OF_A_QUESTION:.0f} ms of work",
        f"one request for each {rate_limit.BYTES_OF_A_QUESTION // 1024} KiB",
        f", {refusals.MOST_COLUMNS:,} columns |",
        f"wait for {turns.LONGEST_WAIT:.0f} seconds at most",
        f"costs {turns.HEAVY} requests or more",
        f"| {own_process.MOST_MEMORY // own_process.MEBIBYTE} MiB with its code, "
        f"{own_process.MOST_CPU_SECONDS} seconds of one core and {own_process.MOST_SECONDS} seconds in all |",
        f"| opening a payroll file in that process | {MOST_TO_OPEN // own_process.MEBIBYTE} MiB |",
    ],
)
def test_it_tells_what_one_client_can_cost(told: str) -> None:
    assert told in OPERATING

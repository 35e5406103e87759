"""Test that each operation has its parts, and the command, tool and page that are named here."""

from collections.abc import Collection, Mapping

import pytest

from web import create_app
from web.api.estimates import ANSWERS
from web.api.operations import COUNTED, ESTIMATES, Operation
from web.assistants.tools import TOOLS
from web.command_line import NAMES

SURFACES: Mapping[str, Mapping[str, str]] = {
    "estimateBenefit": {"command": "benefits", "tool": "estimate_benefit", "page": "benefits"},
    "estimateBenefitBatch": {"command": "batch"},
    "estimateContribution": {"command": "contributions", "tool": "estimate_contribution", "page": "contributions"},
    "compareContributions": {"command": "contributions", "page": "contributions"},
    "estimateWithholding": {"command": "payroll", "tool": "estimate_withholding", "page": "paycheck"},
    "findExcessWithholding": {"command": "excess", "tool": "find_excess_withholding", "page": "excess"},
    "checkAward": {"command": "award-check", "tool": "check_award", "page": "award"},
}
"""The surfaces of each operation, without those that it needs none of."""
OF_NO_OPERATION = {"figures_of_the_law", "explain_rule"}
"""The tools that show the law."""


@pytest.fixture(scope="module")
def existing() -> Mapping[str, Collection[str]]:
    """Return the names of all commands, tools and pages."""
    pages = {rule.endpoint.removeprefix("pages.") for rule in create_app().url_map.iter_rules()}
    return {"command": NAMES, "tool": [tool.name for tool in TOOLS], "page": pages}


def missing(operation: Operation, existing: Mapping[str, Collection[str]]) -> list[str]:
    """Return the surfaces that an operation lacks, in words."""
    if operation.name not in SURFACES:
        return [f"Name the command, the tool and the page of {operation.name} in SURFACES, or leave them out."]
    surfaces = SURFACES[operation.name]
    return [f"{operation.name} has no {kind} {name}." for kind, name in surfaces.items() if name not in existing[kind]]


def test_each_operation_has_its_command_its_tool_and_its_page(existing: Mapping[str, Collection[str]]) -> None:
    assert [sentence for operation in ESTIMATES for sentence in missing(operation, existing)] == []


def test_each_tool_answers_an_operation_or_shows_the_law(existing: Mapping[str, Collection[str]]) -> None:
    assert set(existing["tool"]) - OF_NO_OPERATION == {each["tool"] for each in SURFACES.values() if "tool" in each}


@pytest.mark.parametrize("operation", ESTIMATES, ids=[each.name for each in ESTIMATES])
def test_an_operation_has_an_answer_examples_a_longest_part_and_a_name(operation: Operation) -> None:
    assert operation.path in ANSWERS, "Give the operation a calculator, or a function of its own in ANSWERS."
    assert operation.examples, "Add examples to web/api/examples.py."
    assert "invalid_input" in operation.wrong, "Add a wrong question to INVALID in web/api/examples.py."
    assert operation.longest in operation.question.model_fields, "Name the part of a question that can be too long."
    assert list(COUNTED.values()).count(operation.counted) == 1, "Give the operation a name in metrics and logs."

"""Clients generated from the OpenAPI document work against the running service.

By hand: 13000 / 13 = 1000, and 961.24 x 80 % + 38.76 x 50 % = 788.372.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from contract import DOCUMENT
from tests.builders.live_service import serving
from typescript_client import FOLDER
from web.api.examples import BATCHES, BENEFITS, COMPARISONS, CONTRIBUTIONS, PORTAL, WITHHOLDINGS

CLIENTS = Path(__file__).parent / "clients"
PACKAGES = ("openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9.3")
BESIDE = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
GENERATE = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none", "--fail-on-warning"]


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("python") / "pfml_client"
    command = [*GENERATE, "--path", str(DOCUMENT), "--output-path", str(folder)]
    subprocess.run(command, check=True, env={**os.environ, "PATH": BESIDE}, capture_output=True)
    sys.path.insert(0, str(folder.parent))
    yield folder
    sys.path.remove(str(folder.parent))


@pytest.fixture
def call(generated: Path, service: str) -> Callable[..., Any]:
    """Return a function that calls an operation with the generated models."""
    package = generated.name
    client = import_module(package).Client(base_url=service)

    def called(tag: str, operation: str, model: str = "", question: object = None, **arguments: str) -> Any:
        route = import_module(f"{package}.api.{tag}.{operation}")
        if model:
            arguments["body"] = getattr(import_module(f"{package}.models"), model).from_dict(question)
        return route.sync(client=client, **arguments)

    return called


@pytest.mark.usefixtures("generated")
def test_a_generated_python_client_estimates(call: Callable[..., Any]) -> None:
    estimate = call("benefits", "estimate_benefit", "BenefitQuestion", BENEFITS["explained"])
    assert (estimate.weekly_benefit, estimate.expected_award, estimate.reason) == ("778.87", "778.77", "eligible")
    assert estimate.explanation[-1].value == "778.77"
    year = call("contributions", "estimate_contribution", "ContributionQuestion", CONTRIBUTIONS["people"])
    assert (year.totals.employer, year.totals.employee, year.people[1].counted) == ("420.00", "460.00", False)
    paycheck = call("contributions", "estimate_withholding", "WithholdingQuestion", WITHHOLDINGS["paycheck"])
    assert (paycheck.eligible_pay, paycheck.wage_base_left) == ("2500.00", "0.00")
    portal = call("portal", "calculate_financial_eligibility", "FinancialEligibilityQuestion", PORTAL["eligible"])
    assert (portal.data.total_wages, portal.data.employer_average_weekly_wage) == (48500.5, 980.79)


def test_a_generated_client_sends_batches_and_compares(call: Callable[..., Any]) -> None:
    """Compare years by hand: 100000 x 0.63 % = 630 in 2023, 100000 x 0.88 % = 880 in 2026."""
    first, second = call("benefits", "estimate_benefit_batch", "BatchQuestion", BATCHES["two_items"]).results
    assert (first.id, first.estimate.weekly_benefit) == ("first", "778.87")
    assert (second.id, second.problem.type_) == ("second", "/problems/not-covered")
    compared = call(
        "contributions", "compare_contributions", "ContributionComparisonQuestion", COMPARISONS["two_years"]
    )
    assert (compared.before.totals.total, compared.after.totals.total) == ("630.00", "880.00")
    assert compared.difference.total == "250.00"


def test_a_generated_client_reads_problems_and_portal_refusals(call: Callable[..., Any]) -> None:
    later = call(
        "benefits", "estimate_benefit", "BenefitQuestion", {**BENEFITS["eligible"], "leave_start_date": "2030-03-04"}
    )
    assert (later.type_, str(later.last_day)) == ("/problems/not-covered", "2026-12-31")
    nobody = call(
        "portal", "calculate_financial_eligibility", "FinancialEligibilityQuestion", {**PORTAL["eligible"], "wages": []}
    )
    assert (nobody.status_code, nobody.message) == (404, "Non-eligible employee")


def test_a_generated_client_reads_open_data(call: Callable[..., Any]) -> None:
    assert call("open_data", "get_coverage").years[-1] == 2026
    assert call("open_data", "get_parameter", name="wage_base").values[-1].value == "192300.00"
    assert call("open_data", "get_examples").contributions[0].employee == "94.50"


def run(command: list[str], folder: Path, *, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, check=check, capture_output=True, text=True, timeout=300)


def typed_clients(folder: Path) -> list[str]:
    """Return the compiled clients in TypeScript, or none if their packages are not available."""
    (folder / "package.json").write_text('{"private": true, "type": "module"}', "utf-8")
    install = ["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefer-offline", *PACKAGES]
    if run(install, folder, check=False).returncode:
        return []
    for client in ("typed.ts", "packaged.ts"):
        shutil.copy(CLIENTS / client, folder)
    (folder / "node_modules" / "pfml-client").symlink_to(FOLDER)
    tools = f"{folder}/node_modules/.bin"
    run([f"{tools}/openapi-typescript", str(DOCUMENT), "-o", "types.ts"], folder)
    run(
        [
            f"{tools}/tsc",
            "--strict",
            "--skipLibCheck",
            "--module",
            "nodenext",
            "--target",
            "es2022",
            "--outDir",
            ".",
            "typed.ts",
            "packaged.ts",
        ],
        folder,
    )
    return ["typed.js", "packaged.js"]


def test_a_node_client_estimates(service: str, tmp_path: Path) -> None:
    """Run a plain client, and those with types if their packages are available."""
    shutil.copy(CLIENTS / "plain.js", tmp_path / "plain.mjs")
    clients = ["plain.mjs", *typed_clients(tmp_path)]
    for client in clients:
        said = json.loads(run(["node", client, service], tmp_path).stdout)
        assert said == ["788.37", "/leave_start_date", 2026], client

"""The clients that the package ships agree with the OpenAPI document and call the running service."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clients import files
from tests.builders.live_service import serving
from tests.builders.ports import free_port
from typescript_client import FOLDER, NAME
from web.client import Client, RequestRefused, Unreachable

FILES = files()
HEAVY = {"flask", "pydantic", "polars", "rules", "calculators"}
NODE = """
import {{ Client, RequestRefused }} from "{package}";
const client = new Client("{service}/", {{ language: "es" }});
const asked = {{ leave_start_date: "2026-03-02", wages: [{{ quarter: "2025-Q4", amount: "13000.00" }}] }};
const right = await client.estimateBenefit(asked);
const wrong = await client.estimateBenefit({{ ...asked, leave_start_date: "2026-02-30" }}).catch((error) => error);
const base = await client.getParameter("wage_base");
const day = await client.getParameters({{ date: "2026-03-01" }});
const said = [right.weekly_benefit, wrong instanceof RequestRefused, wrong.status, wrong.problem.errors[0].pointer];
console.log(JSON.stringify([...said, base.values.at(-1).value, day.parameters.wage_base.value]));
"""


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def client(service: str) -> Client:
    return Client(service)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_is_what_the_document_gives(path: Path) -> None:
    assert path.read_text("utf-8") == FILES[path], "run: python .build/openapi.py"


def test_the_python_client_loads_only_the_standard_library() -> None:
    code = "import sys, web.client; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert HEAVY & set(loaded.split()) == set()


def test_the_python_client_takes_days_and_exact_money(client: Client) -> None:
    """By hand: 13000 / 13 = 1000, and 961.24 x 80 % + 38.76 x 50 % = 788.372."""
    wages = Decimal("13000.00")
    estimate = client.estimate_benefit(
        {"leave_start_date": date(2026, 3, 2), "wages": [{"quarter": "2025-Q4", "amount": wages}]}
    )
    assert (estimate["weekly_benefit"], estimate["reason"]) == ("788.37", "wages_under_thirty_times_benefit")


def test_the_python_client_reads_open_data(client: Client) -> None:
    assert client.get_coverage()["years"][-1] == 2026
    assert client.get_parameter("wage_base")["values"][-1]["value"] == "192300.00"
    that_day = client.get_parameters(date=date(2026, 3, 1))
    assert "date" in that_day
    assert dict(that_day["parameters"]["wage_base"])["value"] == "184500.00"


def test_the_python_client_raises_the_problem_in_its_language(service: str) -> None:
    with pytest.raises(RequestRefused, match="422") as caught:
        Client(service, language="es").estimate_benefit({"leave_start_date": "2026-02-30", "wages": []})
    problem = caught.value.problem
    assert (problem["type"], problem["errors"][0]["pointer"]) == ("/problems/invalid-input", "/leave_start_date")
    assert problem["title"] != "Invalid input"


def test_the_python_client_names_a_service_that_does_not_answer() -> None:
    with pytest.raises(Unreachable, match="did not answer"):
        Client(f"http://127.0.0.1:{free_port()}").get_coverage()
    with pytest.raises(ValueError, match="https://"):
        Client("file:///etc")


def test_the_javascript_of_the_npm_package_runs_in_node(service: str, tmp_path: Path) -> None:
    package = tmp_path / "node_modules" / NAME
    package.parent.mkdir()
    package.symlink_to(FOLDER)
    code = NODE.format(package=NAME, service=service)
    command = ["node", "--input-type=module", "--eval", code]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(ran.stdout) == ["788.37", True, 422, "/leave_start_date", "192300.00", "184500.00"]

"""The official TypeScript clients of the Model Context Protocol call a tool.

Other tests use the Python client.
By hand: 13000 / 13 = 1000, and 961.24 x 80 % + 38.76 x 50 % = 788.372.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders.assistants_server import COMMAND, serving_tools
from tests.builders.commands import compile_typescript, install_from_npm, run
from web.assistants.tools import TOOLS

pytestmark = pytest.mark.proof
PROGRAMS = Path(__file__).parent / "clients"
SDKS = {"sdk_1": "@modelcontextprotocol/sdk@1.32.2", "sdk_2": "@modelcontextprotocol/client@2.4.0"}


@pytest.fixture(scope="module")
def http_server() -> Iterator[str]:
    with serving_tools() as address:
        yield address


@pytest.mark.parametrize("sdk", SDKS)
def test_an_official_client_calls_a_tool(sdk: str, http_server: str, tmp_path: Path) -> None:
    install_from_npm(tmp_path, SDKS[sdk], "@types/node@20.19.25")
    shutil.copy(PROGRAMS / "estimate.ts", tmp_path)
    shutil.copy(PROGRAMS / f"{sdk}.ts", tmp_path / "sdk.ts")
    compile_typescript("estimate.ts", tmp_path)
    for place in ([http_server], [sys.executable, *COMMAND]):
        tools, benefit, refused, advice = json.loads(run(["node", "estimate.js", *place], tmp_path))
        assert tools == [tool.name for tool in TOOLS]
        assert (benefit, refused) == ("788.37", True)
        assert "/leave_start_date: " in advice

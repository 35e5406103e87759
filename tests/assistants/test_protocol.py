"""Tests of the tools over the protocol, on standard streams and over streamable HTTP."""

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from mcp import Client, StdioServerParameters
from mcp_types import CallToolResult, Tool

from tests.builders.assistants_server import COMMAND, serving_tools
from web.api.examples import AWARD_CHECKS, BENEFITS, CONTRIBUTIONS, EXCESS, WITHHOLDINGS
from web.api.questions import LARGEST_QUESTION
from web.assistants.tools import TOOLS
from web.command_line import app

QUESTIONS: dict[str, dict[str, Any]] = {
    "estimate_benefit": dict(BENEFITS["eligible"]),
    "estimate_contribution": dict(CONTRIBUTIONS["people"]),
    "estimate_withholding": dict(WITHHOLDINGS["paycheck"]),
    "find_excess_withholding": dict(EXCESS["two_employers"]),
    "check_award": dict(AWARD_CHECKS["one_employer_only"]),
    "figures_of_the_law": {"date": "2026-03-01"},
    "explain_rule": {"name": "wage_base"},
}
SECRET = "123-45-6789"
Asking = Callable[[Client], Awaitable[Any]]


@pytest.fixture(scope="module")
def http_server() -> Iterator[str]:
    with serving_tools() as address:
        yield address


@pytest.fixture(params=["standard streams", "http"])
def asking(request: pytest.FixtureRequest) -> Callable[[Asking], Any]:
    """Return a function that runs calls of a client, connected in one of the two ways."""

    def run(ask: Asking) -> Any:
        async def connected() -> Any:
            async with Client(place) as client:
                return await ask(client)

        # In a thread of its own: the browser of other tests keeps a loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(lambda: asyncio.run(connected())).result()

    place: str | StdioServerParameters
    if request.param == "http":
        place = request.getfixturevalue("http_server")
    else:
        place = StdioServerParameters(command=sys.executable, args=COMMAND, env=dict(os.environ))
    return run


async def everything(client: Client) -> tuple[list[Tool], dict[str, CallToolResult]]:
    listed = await client.list_tools()
    return listed.tools, {name: await client.call_tool(name, asked) for name, asked in QUESTIONS.items()}


def text(result: CallToolResult) -> str:
    return "\n".join(part.text for part in result.content if part.type == "text")


def test_every_tool_is_offered_and_answers(asking: Callable[[Asking], Any]) -> None:
    offered, answers = asking(everything)
    assert [tool.name for tool in offered] == [tool.name for tool in TOOLS] == list(QUESTIONS)
    for tool in offered:
        assert tool.annotations is not None
        assert (tool.annotations.read_only_hint, tool.annotations.open_world_hint) == (True, False)
        Draft202012Validator(tool.input_schema).validate(QUESTIONS[tool.name])
        answer = answers[tool.name]
        assert not answer.is_error
        Draft202012Validator(tool.output_schema or {}).validate(answer.structured_content)
        assert text(answer).endswith("This is an independent estimate, not a decision.")
    assert text(answers["estimate_benefit"]).startswith("$778.87 a week")
    assert answers["estimate_contribution"].structured_content["totals"]["total"] == "880.00"


async def mistaken(client: Client) -> list[CallToolResult]:
    wrong = {"leave_start_date": "2026-03-02", "wages": [{"employer": SECRET, "quarter": "2025-Q4", "amount": "1"}]}
    return [await client.call_tool("estimate_benefit", wrong), await client.call_tool("decide", {})]


def test_mistakes_are_reported_without_the_input(asking: Callable[[Asking], Any]) -> None:
    wrong, unknown = asking(mistaken)
    assert wrong.is_error
    assert "/wages/0/employer: This looks like a Social Security or taxpayer number." in text(wrong)
    assert SECRET not in wrong.model_dump_json()
    assert unknown.is_error
    assert "Use one of estimate_benefit, " in text(unknown)
    # Some clients check structured content against the tool's schema even in an error, and would not show it.
    assert wrong.structured_content is unknown.structured_content is None


def answered(place: str, route: str, body: str | None = None, **headers: str) -> tuple[int, str]:
    """Return the status and the body of an answer, without the protocol's client."""
    connection = HTTPConnection(urlsplit(place).netloc, timeout=20)
    try:
        connection.request("GET" if body is None else "POST", route, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_the_health_probe_answers(http_server: str) -> None:
    assert answered(http_server, "/healthz") == (200, "ok\n")


def test_there_is_no_stream_and_no_session(http_server: str) -> None:
    assert answered(http_server, "/mcp", Accept="text/event-stream") == (405, "Send POST.\n")


def test_a_question_has_the_size_limit_of_the_site(http_server: str) -> None:
    kind = {"Content-Type": "application/json", "Accept": "application/json"}
    assert answered(http_server, "/mcp", "x" * LARGEST_QUESTION, **kind)[0] == 400
    assert answered(http_server, "/mcp", "x" * (LARGEST_QUESTION + 1), **kind)[0] == 413


def test_refused_requests_are_not_logged(http_server: str) -> None:
    # The fixture checks at the end that the server has written nothing.
    kind = {"Content-Type": "application/json", "Accept": "application/json"}
    assert answered(http_server, "/mcp", "{}", Host="evil.example", **kind)[0] == 421
    assert answered(http_server, "/mcp", "{}", Origin="http://evil.example", **kind)[0] == 403


@pytest.mark.parametrize(
    ("wrong", "options", "named"),
    [
        ({"PFML_WRONG": "1"}, [], "PFML_WRONG: there is no such setting"),
        ({"PFML_HOST": "nowhere"}, [], "PFML_HOST: Give an IP address"),
        ({}, ["--host", "localhost"], "PFML_HOST: Give an IP address"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(
    wrong: dict[str, str], options: list[str], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    ended = CliRunner().invoke(app, ["mcp", "--http", *options])
    assert ended.exit_code == 2
    assert ended.output.startswith(named)


def test_a_port_that_is_taken_is_refused(http_server: str) -> None:
    port = str(urlsplit(http_server).port)
    ended = CliRunner().invoke(app, ["mcp", "--http", "--port", port])
    assert ended.exit_code == 2
    assert f"Cannot listen on 127.0.0.1, port {port}" in ended.output


def test_a_missing_extra_is_reported_with_the_command_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] in {"mcp", "mcp_types"}]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "web.assistants.server", raising=False)
    monkeypatch.setitem(sys.modules, "mcp", None)
    ended = CliRunner().invoke(app, ["mcp"])
    assert ended.exit_code == 2
    assert "pip install '.[assistants]'" in ended.output


def test_the_command_has_an_example() -> None:
    assert "Example: pfml mcp --http --port 8001" in CliRunner().invoke(app, ["mcp", "--help"]).output


def posted(address: str, tool: str, arguments: dict[str, Any], **headers: str) -> tuple[int, dict[str, str], str]:
    """Return the status, the headers and the text of the answer to one call of a tool."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=20)
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}
    kinds = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    named = {name.replace("__", "-"): value for name, value in headers.items()}
    connection.request("POST", "/mcp", json.dumps(call), {**kinds, **named})
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
    connection.close()
    return found


def test_each_client_of_the_tools_has_the_limit_of_the_site() -> None:
    figures = {"date": "2026-03-01"}
    with serving_tools(PFML_RATE_LIMIT="20/day", PFML_PROXY_HOPS="1", PFML_PROXY_HEADER="X-Forwarded") as address:
        one, other = {"X__Forwarded__For": "192.0.2.1"}, {"X__Forwarded__For": "192.0.2.1, 192.0.2.2"}
        answers = [posted(address, "figures_of_the_law", figures, **one) for _ in range(21)]
        assert [status for status, _, _ in answers] == [200] * 20 + [429]
        assert [headers["ratelimit"].split(";")[1] for _, headers, _ in answers[:2]] == ["r=19", "r=18"]
        assert 1 <= int(answers[-1][1]["retry-after"]) <= 86400
        assert posted(address, "figures_of_the_law", figures, **other)[0] == 200
        people = [{"id": f"p{number}", "kind": "w2", "wages": "1"} for number in range(200)]
        question = {"year": 2026, "people": people, "workforce": {"average_w2": "30"}}
        status, _, text = posted(address, "estimate_contribution", question, **other)
        assert (status, "too-many-requests" in text) == (200, True)
        assert posted(address, "figures_of_the_law", figures, **other, X_Forwarded_For="192.0.2.9")[0] == 429


@pytest.mark.parametrize(("hops", "proxies"), [("1", ""), ("2", ", for=10.0.0.1")])
def test_the_standard_header_gives_each_client_of_the_tools_its_limit(hops: str, proxies: str) -> None:
    settings = {"PFML_RATE_LIMIT": "2/day", "PFML_PROXY_HOPS": hops, "PFML_PROXY_HEADER": "Forwarded"}
    with serving_tools(**settings) as address:

        def status(client: str, number: int) -> int:
            claimed = f"198.51.100.{number}"
            told = f"for={claimed}, for={client};proto=https{proxies}"
            claims = {"X__Forwarded__For": claimed, "X_Forwarded_For": claimed, "_Forwarded": f"for={claimed}"}
            return posted(address, "figures_of_the_law", {"date": "2026-03-01"}, Forwarded=told, **claims)[0]

        assert [status("192.0.2.1", number) for number in range(3)] == [200, 200, 429]
        assert [status(f'"[2001:db8::{number}]:47{number}1"', number) for number in range(3)] == [200, 200, 429]
        assert status("192.0.2.2", 1) == 200

"""The reference deployment runs from its files, with nginx, Redis and two workers."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from http.client import HTTPResponse
from math import inf
from pathlib import Path
from socket import create_connection, socket

import pytest

from tests.builders.api_requests import BENEFITS, CONTRIBUTIONS, benefit, contribution
from tests.builders.deployment import FILES, Deployment, deployed
from web.settings import Settings

BODY = json.dumps(benefit()).encode()
HEAD = f"POST {BENEFITS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def deployment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    folder: Path = tmp_path_factory.mktemp("deployment")
    with deployed(folder, PFML_WORKERS="2", PFML_RATE_LIMIT="20/day") as running:
        yield running


def sent(
    deployment: Deployment, method: str, path: str, body: bytes = b"", address: str = "127.0.0.1", **headers: str
) -> tuple[HTTPResponse, bytes]:
    """Return the response to one request, and its body."""
    connection = deployment.connection(address)
    named = {name.replace("__", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, {"Content-Type": "application/json", **named})
    response = connection.getresponse()
    found = response, response.read()
    connection.close()
    return found


def statuses(deployment: Deployment, times: int, address: str, **headers: str) -> list[int]:
    return [sent(deployment, "POST", BENEFITS, BODY, address, **headers)[0].status for _ in range(times)]


def test_a_page_and_an_estimate_are_answered_over_tls(deployment: Deployment) -> None:
    page, text = sent(deployment, "GET", "/en/benefits")
    assert (page.status, b"<form" in text) == (200, True)
    assert page.headers["Strict-Transport-Security"]
    assert f'hreflang="es" href="https://localhost:{deployment.port}/es/benefits"'.encode() in text
    answer, estimate = sent(deployment, "POST", BENEFITS, BODY, "127.0.0.2")
    assert (answer.status, "weekly_benefit" in json.loads(estimate)) == (200, True)


def test_the_language_cookie_is_secure(deployment: Deployment) -> None:
    assert "Secure" in sent(deployment, "GET", "/language/es/")[0].headers["Set-Cookie"]


def test_metrics_are_not_public(deployment: Deployment) -> None:
    assert sent(deployment, "GET", "/metrics")[0].status == 404


def test_a_connection_answers_many_requests(deployment: Deployment) -> None:
    connection = deployment.connection()
    for _ in range(20):
        connection.request("GET", "/healthz")
        response = connection.getresponse()
        assert (response.status, response.read()) == (200, b"ok\n")
    assert connection.sock is not None


def test_the_limit_counts_across_both_workers(deployment: Deployment) -> None:
    assert statuses(deployment, 22, "127.0.0.3") == [200] * 20 + [429] * 2
    assert statuses(deployment, 1, "127.0.0.4") == [200]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("127.0.0.5", "X__Forwarded__For"),
        ("127.0.0.6", "X_Forwarded_For"),
        ("127.0.0.7", "X__Forwarded_For"),
        ("127.0.0.8", "Forwarded"),
        ("127.0.0.9", "X__Real__IP"),
    ],
)
def test_no_header_of_a_client_changes_its_address(deployment: Deployment, address: str, name: str) -> None:
    assert statuses(deployment, 20, address) == [200] * 20
    claims = [statuses(deployment, 1, address, **{name: f"198.51.100.{number}"}) for number in range(3)]
    assert claims == [[429]] * 3


def test_a_large_body_is_refused(deployment: Deployment) -> None:
    refused, text = sent(deployment, "POST", BENEFITS, b" " * 300_000, "127.0.0.10")
    assert (refused.status, json.loads(text)["type"]) == (413, "/problems/too-large")
    with deployment.raw() as connection:
        connection.sendall(f"{HEAD}Content-Length: 50000000\r\n\r\n".encode())
        assert b" 413 " in first_line(connection)


def test_a_chunked_body_is_answered_and_a_large_one_refused(deployment: Deployment) -> None:
    start = f"{HEAD}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    for body, status in ((BODY, b" 200 "), (b" " * 300_000, b" 413 ")):
        with deployment.raw() as connection:
            connection.sendall(start + b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body))
            assert status in first_line(connection)


def test_slow_clients_block_no_worker(deployment: Deployment) -> None:
    with ExitStack() as slow:
        for number in range(40):
            connection = slow.enter_context(deployment.raw())
            starts = (
                f"{HEAD}Content-Length: 9\r\n\r\n{{",
                f"{HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{{\r\n",
                f"{HEAD}X-Slow: ",
            )
            connection.sendall(starts[number % 3].encode())
        time.sleep(1)
        started = time.monotonic()
        answers = [sent(deployment, "POST", BENEFITS, BODY, "127.0.0.11")[0].status for _ in range(10)]
        assert answers == [200] * 10
        assert time.monotonic() - started < 20


@pytest.mark.proof
def test_unread_answers_take_bounded_memory_and_end(tmp_path: Path) -> None:
    people = [{"id": f"p{number}", "kind": "w2", "wages": "1"} for number in range(700)]
    question = json.dumps(contribution(people=people, explain=True)).encode()
    head = HEAD.replace(BENEFITS, CONTRIBUTIONS) + f"Connection: close\r\nContent-Length: {len(question)}\r\n\r\n"
    with (
        deployed(tmp_path, PFML_WORKERS="1", PFML_RATE_LIMIT="100000/minute") as running,
        ExitStack() as unread,
    ):
        connections = [unread.enter_context(running.raw()) for _ in range(24)]

        def unread_answers() -> None:
            for connection in connections:
                connection.sendall(head.encode() + question)
            while running.log.read_text("utf-8").count(CONTRIBUTIONS) < len(connections):
                time.sleep(0.5)

        assert running.service.cost(unread_answers, inf).mebibytes < 100
        assert running.service.mebibytes() < 150
        assert sent(running, "POST", BENEFITS, BODY)[0].status == 200
        time.sleep(17)
        lengths = [len(read_rest(connection)) for connection in connections]
    assert max(lengths) < 7_000_000


def read_rest(connection: socket) -> bytes:
    """Return what a connection still gives until it ends."""
    found = b""
    with suppress(OSError):
        while piece := connection.recv(65_536):
            found += piece
    return found


def test_an_address_has_a_limited_number_of_connections(deployment: Deployment) -> None:
    with ExitStack() as held:
        for _ in range(64):
            connection = held.enter_context(deployment.raw())
            connection.sendall(f"{HEAD}Content-Length: 9\r\n\r\n".encode())
        time.sleep(1)
        assert sent(deployment, "GET", "/healthz")[0].status == 429
        assert sent(deployment, "GET", "/healthz", address="127.0.0.12")[0].status == 200


def test_the_service_trusts_its_proxy_without_a_warning(deployment: Deployment) -> None:
    assert "PFML_PROXY" not in deployment.log.read_text("utf-8")


def test_the_settings_file_names_settings_of_the_service() -> None:
    named = re.findall(r"(?m)^PFML_([A-Z_]+)=", (FILES / "pfml.env").read_text("utf-8"))
    assert {name.lower() for name in named} <= set(Settings.model_fields)


def test_the_bare_service_recovers_from_slow_clients(deployment: Deployment) -> None:
    address = ("127.0.0.1", deployment.service_port)
    slow = [create_connection(address, timeout=30) for _ in range(8)]
    for connection in slow:
        connection.sendall(f"{HEAD}Content-Length: 9\r\n\r\n{{".encode())
    time.sleep(0.5)
    for connection in slow:
        connection.close()
    with create_connection(address, timeout=30) as connection:
        connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert b" 200 " in first_line(connection)


def test_every_file_of_the_deployment_is_in_its_readme() -> None:
    readme = (FILES / "README.md").read_text("utf-8")
    named = set(re.findall(r"(?m)^\| `([^`]+)` \|", readme))
    assert named == {file.name for file in FILES.iterdir()} - {"README.md"}


def first_line(connection: socket) -> bytes:
    """Return the first line of a response."""
    return connection.recv(4096).partition(b"\r\n")[0]

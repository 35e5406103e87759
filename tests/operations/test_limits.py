"""Tests of the limit by client, in one process or shared through Redis."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import BATCH, BENEFITS, asked, benefit, problem
from tests.builders.metrics import count
from tests.builders.ports import free_port
from tests.builders.redis_process import running
from tests.builders.saved_answers import PLAN, kept
from tests.builders.shipped_server import shipped
from tests.states import BENEFITS as FORMS
from web import create_app
from web.http.rate_counters import CounterInProcess
from web.http.rate_limit import client_of
from web.settings import Settings


def limited(**settings: Any) -> FlaskClient:
    """Return a client of an application that allows two questions a day by default."""
    return create_app(settings=Settings(**{"rate_limit": "2/day", "log_level": "error", **settings})).test_client()


def statuses(client: FlaskClient, times: int, address: str = "192.0.2.1") -> list[int]:
    sent = {"json": benefit(), "environ_base": {"REMOTE_ADDR": address}}
    return [client.post(BENEFITS, **sent).status_code for _ in range(times)]


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("redis")
    with running(folder, free_port()) as url:
        yield url


def test_a_refused_program_gets_the_time_to_wait() -> None:
    client = limited()
    assert statuses(client, 2, "127.0.0.1") == [200, 200]
    refused = asked(client, BENEFITS, benefit(), {"Accept-Language": "es"})
    problem(refused, 429, "too-many-requests")
    assert 1 <= int(refused.headers["Retry-After"]) <= 86400
    assert "Retry-After" in refused.headers["Access-Control-Expose-Headers"]
    assert refused.headers["Content-Language"] == "es"


def test_each_answer_tells_what_is_left_of_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.http.rate_limit.time", lambda: 86400.0 * 20_000 + 86400 - 100)
    client = limited(rate_limit="2/day")
    answers = [asked(client, BENEFITS, benefit()), client.post("/en/benefits", data=FORMS["eligible"])]
    answers += [asked(client, BENEFITS, benefit()), client.post("/en/benefits", data=FORMS["eligible"])]
    assert [each.status_code for each in answers] == [200, 200, 429, 429]
    assert {each.headers["RateLimit-Policy"] for each in answers} == {'"questions";q=2;w=86400'}
    assert [each.headers["RateLimit"] for each in answers] == [f'"questions";r={left};t=100' for left in (1, 0, 0, 0)]
    assert "RateLimit" in answers[0].headers["Access-Control-Expose-Headers"].split(", ")


def test_the_work_of_a_long_answer_is_charged_before_it_is_done() -> None:
    client = limited(rate_limit="600/day")
    many = {"items": [{"id": str(number), **benefit(), "explain": True} for number in range(100)]}
    answer = asked(client, BATCH, many)
    left = 599 - int(answer.headers["RateLimit"].split(";")[1].removeprefix("r="))
    assert left > 10
    assert asked(client, BENEFITS, {"wages": "none"}).headers["RateLimit"].startswith(f'"questions";r={598 - left};')


def test_no_limit_is_told_where_there_is_none() -> None:
    answers = [asked(limited(rate_limit="off"), BENEFITS, benefit()), limited().get("/en/benefits")]
    assert [(each.status_code, each.headers.get("RateLimit")) for each in answers] == [(200, None)] * 2


@pytest.mark.parametrize(("tag", "title"), [("en", "Too many requests"), ("es", "Demasiadas solicitudes")])
def test_a_refused_person_gets_a_page_in_the_language(tag: str, title: str) -> None:
    client = limited(rate_limit="1/day")
    client.post(f"/{tag}/benefits", data=FORMS["eligible"])
    refused = client.post(f"/{tag}/benefits", data=FORMS["eligible"])
    assert refused.status_code == 429
    assert f"<h1>{title}</h1>" in refused.text
    assert "Retry-After" in refused.headers


def test_the_minutes_to_wait_are_whole_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.http.rate_limit.time", lambda: 3600.0 * 500_000 + 3600 - 150)
    client = limited(rate_limit="1/hour")
    client.post("/en/benefits", data=FORMS["eligible"])
    refused = client.post("/en/benefits", data=FORMS["eligible"])
    assert refused.headers["Retry-After"] == "150"
    assert "Wait 3 minutes, then reload this page" in refused.text


def test_a_long_answer_counts_as_several_questions() -> None:
    client = limited(rate_limit="10/day")
    explained = {**benefit(), "explain": True, "compare_start_dates": True}
    many = {"items": [{"id": f"item {number}", **explained} for number in range(100)]}
    assert len(asked(client, BATCH, many).data) > 10 * 64 * 1024
    assert statuses(client, 1, "127.0.0.1") == [429]
    assert statuses(client, 9, "192.0.2.2") == [200] * 9


def test_a_pdf_counts_as_many_questions() -> None:
    client = limited(rate_limit="60/day")
    assert [kept(client, "benefits", kind, PLAN).status_code for kind in ("csv", "pdf", "csv", "pdf")] == [
        200,
        200,
        200,
        429,
    ]


def test_the_next_window_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1_000_000.0 * 60]
    monkeypatch.setattr("web.http.rate_limit.time", lambda: now[0])
    client = limited(rate_limit="1/minute")
    assert statuses(client, 2) == [200, 429]
    now[0] += 60
    assert statuses(client, 2) == [200, 429]


def test_an_address_is_forgotten_after_its_window() -> None:
    counter = CounterInProcess()
    found = [counter("192.0.2.1", 7, 60, 1), counter("192.0.2.1", 7, 60, 3), counter("192.0.2.2", 7, 60, 1)]
    assert found == [1, 4, 1]
    assert counter("192.0.2.3", 8, 60, 1) == 1
    assert list(counter.questions) == ["192.0.2.3"]


def test_pages_and_open_data_are_not_limited() -> None:
    client = limited(rate_limit="1/day")
    assert {client.get(path).status_code for path in ("/en/", "/en/rates", "/api/v1/coverage") * 3} == {200}
    assert statuses(client, 1) == [200]


def test_the_limit_can_be_switched_off() -> None:
    assert set(statuses(limited(rate_limit="off"), 5)) == {200}


def test_each_client_is_counted_separately() -> None:
    client = limited()
    assert statuses(client, 3) == [200, 200, 429]
    assert statuses(client, 3, "192.0.2.2") == [200, 200, 429]
    assert statuses(client, 2, "2001:db8:1:2::3") == [200, 200]
    assert statuses(client, 1, "2001:db8:1:2:ffff::4") == [429]
    assert statuses(client, 1, "2001:db8:1:3::3") == [200]


@pytest.mark.parametrize(
    "address",
    [
        "192.0.2.7",
        "192.0.2.7:4711",
        "::ffff:192.0.2.7",
        "::FFFF:192.0.2.7",
        "::ffff:c000:207",
        "0:0:0:0:0:ffff:192.0.2.7",
        "::ffff:192.0.2.7:4711",
        "[::ffff:192.0.2.7]",
        "[::ffff:192.0.2.7]:4711",
    ],
)
def test_an_ipv4_address_is_one_client_in_every_spelling(address: str) -> None:
    assert client_of(address) == "192.0.2.7"


def test_mapped_ipv4_clients_are_counted_separately() -> None:
    client = limited()
    assert statuses(client, 3, "::ffff:192.0.2.1") == [200, 200, 429]
    assert statuses(client, 3, "::ffff:192.0.2.2") == [200, 200, 429]
    assert statuses(client, 1, "192.0.2.1") == [429]


@pytest.mark.parametrize("address", [None, "", "unknown", "fe80::1%eth0%", ":::"])
def test_an_invalid_address_is_a_client(address: str | None) -> None:
    assert isinstance(client_of(address), str)


@pytest.mark.parametrize(("hops", "expected"), [(0, [200, 200, 429]), (1, [200, 200, 200])])
def test_only_trusted_proxies_set_the_client_address(hops: int, expected: list[int]) -> None:
    client = limited(proxy_hops=hops, proxy_header="X-Forwarded")
    found = [
        asked(client, BENEFITS, benefit(), {"X-Forwarded-For": f"203.0.113.{number}"}).status_code
        for number in range(3)
    ]
    assert found == expected


def test_a_claimed_address_before_the_proxy_is_ignored() -> None:
    client = limited(proxy_hops=1, proxy_header="X-Forwarded")
    claims = [{"X-Forwarded-For": f"198.51.100.{number}, 203.0.113.9"} for number in range(3)]
    assert [asked(client, BENEFITS, benefit(), claim).status_code for claim in claims] == [200, 200, 429]


QUOTED = 'for="[2001:db8::1]:4711";proto=https'


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [
        ("for=198.51.100.{}, for=203.0.113.9", [200, 200, 429]),
        ('for=198.51.100.{};by=", For="203.0.113.9:80";proto=https', [200, 200, 429]),
        ("for=198.51.100.{}, " + QUOTED, [200, 200, 429]),
        ("for=203.0.113.{}", [200, 200, 200]),
        ("{}", [200, 200, 429]),
    ],
)
def test_the_nearest_proxy_tells_the_client_in_the_standard_header(claimed: str, expected: list[int]) -> None:
    client = limited(proxy_hops=1, proxy_header="Forwarded")
    claims = [{"Forwarded": claimed.format(n), "X-Forwarded-For": f"198.51.100.{n}"} for n in range(3)]
    assert [asked(client, BENEFITS, benefit(), claim).status_code for claim in claims] == expected


def test_the_outer_of_two_proxies_tells_the_client() -> None:
    client = limited(proxy_hops=2, proxy_header="Forwarded")
    claims = [{"Forwarded": f"for=198.51.100.{n}, for=203.0.113.9, for=10.0.0.{n}"} for n in range(3)]
    assert [asked(client, BENEFITS, benefit(), claim).status_code for claim in claims] == [200, 200, 429]
    assert asked(client, BENEFITS, benefit(), {"Forwarded": "for=203.0.113.9"}).status_code == 200


CLAIMS = ("X-Forwarded-For", "X_Forwarded_For", "X-Forwarded_For", "X_Forwarded-For", "_Forwarded", "Forwarded_")
"""Headers with which a client may claim an address, and that no proxy sets."""


@pytest.fixture(scope="module")
def behind_a_proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    given = {"PFML_RATE_LIMIT": "2/day", "PFML_PROXY_HOPS": "1", "PFML_PROXY_HEADER": "Forwarded"}
    with shipped(tmp_path_factory.mktemp("server") / "log", PFML_WORKERS="1", **given) as server:
        yield server.port


@pytest.mark.parametrize(("client", "before", "after"), [(1, CLAIMS, ()), (2, (), CLAIMS), (3, CLAIMS, CLAIMS)])
def test_no_header_of_a_client_evades_the_limit_of_the_server(
    behind_a_proxy: int, client: int, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    found = []
    for number in range(3):
        claimed = f"198.51.{client}.{number}"
        names = [(name, claimed if "For" in name[-3:] else f"for={claimed}") for name in (*before, *after)]
        # The proxy appends its own part to that of the client.
        names.insert(len(before), ("Forwarded", f"for={claimed}, for=203.0.113.{client};proto=https"))
        found.append(answered(behind_a_proxy, "POST", BENEFITS, names, json.dumps(benefit()).encode())[0])
    assert found == [200, 200, 429]


@pytest.mark.parametrize("name", ["X-Forwarded-Proto", "X_Forwarded_Proto", "X-Forwarded-Host", "X-Forwarded-Prefix"])
def test_no_header_of_a_client_changes_the_scheme_or_the_address_of_the_site(behind_a_proxy: int, name: str) -> None:
    names = [(name, "http"), ("Forwarded", "for=203.0.113.9;proto=https"), (name, "http")]
    _, page = answered(behind_a_proxy, "GET", "/en/", names)
    assert f'hreflang="es" href="https://127.0.0.1:{behind_a_proxy}/es/"'.encode() in page


def answered(port: int, method: str, path: str, headers: list[tuple[str, str]], body: bytes = b"") -> tuple[int, bytes]:
    """Return the status and the body of the answer to a request with these headers, in their order."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, path)
    for name, value in [*headers, ("Content-Type", "application/json"), ("Content-Length", str(len(body)))]:
        connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


def test_workers_share_their_counts_through_redis(redis: str) -> None:
    first, second = limited(redis_url=redis), limited(redis_url=redis)
    assert [*statuses(first, 1), *statuses(second, 1), *statuses(first, 1), *statuses(second, 1)] == [
        200,
        200,
        429,
        429,
    ]


def test_counts_in_redis_expire(redis: str) -> None:
    from redis import Redis

    statuses(limited(redis_url=redis, rate_limit="5/minute"), 1, "192.0.2.77")
    with Redis.from_url(redis) as stored:
        (key,) = [key for key in stored.keys("*") if b"192.0.2.77" in key]
        assert 0 < stored.ttl(key) <= 60


def test_a_missing_redis_lifts_the_limit_and_is_reported(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with running(tmp_path, free_port()) as url:
        client = limited(redis_url=url, log_level="warning")
        assert statuses(client, 3) == [200, 200, 429]
        before = count(client, "pfml_limiter_failures_total")
    assert statuses(client, 3) == [200, 200, 200]
    assert count(client, "pfml_limiter_failures_total") == before + 3
    written = capfd.readouterr().out
    assert written.count("No limit for 5 seconds: ConnectionError from Redis") == 1
    assert "192.0.2.1" not in written


def test_a_missing_redis_is_tried_again_later(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    now, port = [100.0], free_port()
    monkeypatch.setattr("web.http.rate_limit.monotonic", lambda: now[0])
    client = limited(redis_url=f"redis://127.0.0.1:{port}/0", rate_limit="1/day", log_level="error")
    assert statuses(client, 2) == [200, 200]
    with running(tmp_path, port):
        assert statuses(client, 2) == [200, 200]
        now[0] += 5
        assert statuses(client, 2) == [200, 429]

"""Measure pages a second on the shipped server, and how many hellos of Flask take as long as one."""

from collections.abc import Mapping
from statistics import median
from urllib.parse import urlencode

from tests.benchmarks.client import asked
from tests.benchmarks.load import CONNECTIONS, CORES, QUESTION, UNLIMITED, hello, ours
from tests.builders.ports import free_port
from tests.states import STATES, State

ROUNDS, TIMES, TIMES_OF_A_HELLO = 5, 400, 4000
EMPTY = ""
HELLO = "bare Flask hello"
ANSWER, PLAN = "an answer", "an answer with 18 weeks of leave"
AIMS = {ANSWER: 31, PLAN: 78}
"""The most hellos that take as long as a page.

They are a third of those of 2026-11-28, when a page took 43.5 estimates or 109, and an estimate 2.15 hellos.
"""
HTMX = (b"HX-Request: true",)
OF_HTMX = "the answer alone, as htmx asks for it"


def measure() -> None:
    """Print the rate of each page, and the hellos that take as long as one of it."""
    states = {state.name: state for state in STATES if state.path == "/en/benefits"}
    questions = {
        "the empty form": _asked(states[EMPTY]),
        ANSWER: _asked(states["eligible"]),
        f"{ANSWER}, {OF_HTMX}": _asked(states["eligible"], HTMX),
        PLAN: _asked(states["planned"]),
        f"{PLAN}, {OF_HTMX}": _asked(states["planned"], HTMX),
    }
    print(f"Pages of the server under load, {CORES} cores shared with the client, {CONNECTIONS} connections")
    rates = _rates(questions)
    for name in questions:
        aim = f", aim at most {AIMS[name]}" if name in AIMS else ""
        print(f"  {name}: {rates[name]:,.0f} a second, {rates[HELLO] / rates[name]:.1f} hellos each{aim}")


def _asked(state: State, headers: tuple[bytes, ...] = ()) -> bytes:
    """Return the request of a state of a page, by a browser that reads packed pages."""
    common = (b"Host: localhost", b"Accept-Encoding: gzip", *headers)
    if state.form is None:
        return b"\r\n".join((f"GET {state.path} HTTP/1.1".encode(), *common, b"", b""))
    body = urlencode(state.form, doseq=True).encode()
    about = (b"Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}".encode())
    return b"\r\n".join((f"POST {state.path} HTTP/1.1".encode(), *common, *about, b"", body))


def _rates(questions: Mapping[str, bytes]) -> Mapping[str, float]:
    """Return the median rate of the hello and of each question, asked in turns."""
    reference_port, port = free_port(), free_port()
    found: dict[str, list[float]] = {name: [] for name in (HELLO, *questions)}
    with hello(reference_port), ours(port, UNLIMITED):
        for _ in range(ROUNDS):
            found[HELLO].append(asked(reference_port, QUESTION, connections=CONNECTIONS, times=TIMES_OF_A_HELLO).rate)
            for name, question in questions.items():
                found[name].append(asked(port, question, connections=CONNECTIONS, times=TIMES).rate)
    return {name: median(rates) for name, rates in found.items()}

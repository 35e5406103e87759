"""Measure pages a second on the shipped server, and the estimates that take as long as one."""

from collections.abc import Mapping
from statistics import median
from urllib.parse import urlencode

from tests.benchmarks.client import asked
from tests.benchmarks.load import CONNECTIONS, CORES, QUESTION, UNLIMITED, ours
from tests.builders.ports import free_port
from tests.states import STATES, State

ROUNDS, TIMES, TIMES_OF_AN_ESTIMATE = 5, 400, 4000
EMPTY = ""
ESTIMATE = "plain estimate"
HTMX = (b"HX-Request: true",)
OF_HTMX = "the answer alone, as htmx asks for it"


def measure() -> None:
    """Print the rate of each page, and the estimates that take as long as one of it."""
    states = {state.name: state for state in STATES if state.path == "/en/benefits"}
    questions = {
        ESTIMATE: QUESTION,
        "the empty form": _asked(states[EMPTY]),
        "an answer": _asked(states["eligible"]),
        f"an answer, {OF_HTMX}": _asked(states["eligible"], HTMX),
        "an answer with 18 weeks of leave": _asked(states["planned"]),
        f"an answer with 18 weeks of leave, {OF_HTMX}": _asked(states["planned"], HTMX),
    }
    print(f"Pages of the server under load, {CORES} cores shared with the client, {CONNECTIONS} connections")
    rates = _rates(questions)
    for name, rate in rates.items():
        print(f"  {name}: {rate:,.0f} a second, {rates[ESTIMATE] / rate:.1f} estimates each")


def _asked(state: State, headers: tuple[bytes, ...] = ()) -> bytes:
    """Return the request of a state of a page, by a browser that reads packed pages."""
    common = (b"Host: localhost", b"Accept-Encoding: gzip", *headers)
    if state.form is None:
        return b"\r\n".join((f"GET {state.path} HTTP/1.1".encode(), *common, b"", b""))
    body = urlencode(state.form, doseq=True).encode()
    about = (b"Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}".encode())
    return b"\r\n".join((f"POST {state.path} HTTP/1.1".encode(), *common, *about, b"", body))


def _rates(questions: Mapping[str, bytes]) -> Mapping[str, float]:
    """Return the median rate of each question, asked in turns."""
    port = free_port()
    found: dict[str, list[float]] = {name: [] for name in questions}
    with ours(port, UNLIMITED):
        for _ in range(ROUNDS):
            for name, question in questions.items():
                times = TIMES_OF_AN_ESTIMATE if name == ESTIMATE else TIMES
                found[name].append(asked(port, question, connections=CONNECTIONS, times=times).rate)
    return {name: median(rates) for name, rates in found.items()}

"""The largest questions that are answered cost no more than OPERATING.md says."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

import pytest

from tests.builders.largest_questions import LARGEST, TOO_LARGE, Question, as_workbook, dated, payroll
from tests.builders.shipped_server import Shipped, shipped

pytestmark = pytest.mark.proof
OPERATING = (Path(__file__).parents[2] / "OPERATING.md").read_text("utf-8")
OF_A_WORKER = 600.0
"""Mebibytes that OPERATING.md gives each worker with its processes."""
UNITS = {"KB": 0.001, "MB": 1.0}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shipped]:
    with shipped(tmp_path_factory.mktemp("server") / "log", PFML_WORKERS="1", PFML_THREADS="1") as running:
        for name in ("payroll downloaded as CSV", "PDF"):
            answered(running, next(iter(LARGEST[name].values()))())
        yield running


def answered(server: Shipped, question: Question) -> tuple[int, int]:
    """Return the status of the answer and its length."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=300)
    connection.request("POST", question.path, question.body, {"Content-Type": question.kind})
    answer = connection.getresponse()
    found = answer.status, len(answer.read())
    connection.close()
    return found


def stated(name: str) -> tuple[float, float, float]:
    """Return the seconds, mebibytes and megabytes in the row ``name`` of OPERATING.md."""
    row = re.search(rf"(?m)^\| {name} \| [^|]+ \| ([\d.]+) s \| (\d+) MiB \| ([\d.]+) ([KM]B) \|$", OPERATING)
    assert row is not None
    return float(row[1]), float(row[2]), float(row[3]) * UNITS[row[4]]


@pytest.mark.parametrize(("name", "many"), [(name, many) for name, each in LARGEST.items() for many in each])
def test_the_largest_question_costs_what_operating_says(server: Shipped, name: str, many: str) -> None:
    question = LARGEST[name][many]()
    seconds, mebibytes, megabytes = stated(name)
    answers: list[tuple[int, int]] = []
    taken = server.cost(lambda: answers.append(answered(server, question)), seconds)
    status, length = answers[-1]
    assert status == 200
    found = f"{taken.seconds:.1f} s, {taken.mebibytes:.0f} MiB, {length / 1e6:.2f} MB"
    print(f"{name}, {many}: {found}")
    assert taken.seconds <= seconds, found
    assert taken.mebibytes <= mebibytes, found
    assert length / 1e6 <= megabytes, found


@pytest.mark.parametrize("name", TOO_LARGE)
def test_a_larger_file_is_refused_within_the_same_cost(server: Shipped, name: str) -> None:
    question = TOO_LARGE[name]()

    def refused() -> None:
        assert answered(server, question)[0] == 422

    taken = server.cost(refused, 8)
    assert taken.seconds < 8
    assert taken.mebibytes < 350


def test_a_worker_is_small_after_the_largest_questions(server: Shipped) -> None:
    assert server.mebibytes() < 150


@pytest.mark.parametrize(("written", "name"), [(dated, "payroll.csv"), (as_workbook, "payroll.xlsx")])
def test_two_of_the_largest_files_fit_the_memory_of_two_workers(
    tmp_path: Path, written: Callable[[int], str | bytes], name: str
) -> None:
    question = payroll(written(199_000), name=name)
    with shipped(tmp_path / "log", PFML_WORKERS="2", PFML_THREADS="1") as server, ThreadPoolExecutor(5) as pool:
        ended = Event()
        most = pool.submit(most_mebibytes, server, ended)
        clients = [pool.submit(answered, server, question) for _ in range(4)]
        statuses = [client.result()[0] for client in clients]
        ended.set()
        assert statuses == [200] * 4
        print(f"two files: {most.result():.0f} MiB")
        assert most.result() < 2 * OF_A_WORKER


def most_mebibytes(server: Shipped, ended: Event) -> float:
    """Return the most memory of all processes of a server until the event."""
    most = 0.0
    while not ended.wait(0.02):
        most = max(most, server.shared_mebibytes())
    return most

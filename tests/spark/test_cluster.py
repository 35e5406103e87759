"""A Spark cluster of a master and two workers gives the answers of one machine.

Each is a process of its own on the loopback address. The answers are the same if executors are killed in the middle.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import polars as pl
import pyspark
import pytest

from calculators.batch import Terms
from calculators.batch.texts import contributions_of_texts
from calculators.contribution.models import WorkforceQuestion
from programs import java_home
from rules import published
from tests.builders.ports import free_port

pytestmark = pytest.mark.proof
ROOT = Path(__file__).parents[2]
SPARK = Path(pyspark.__file__).parent
DEPLOY = "org.apache.spark.deploy"
LOOPBACK = "127.0.0.1"
PEOPLE = 20_000
TERMS = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
JOB = """
import sys
from pyspark.sql import SparkSession
from calculators import WorkforceQuestion, spark
from calculators.batch import Terms

master, payroll, output = sys.argv[1:]
session = SparkSession.builder.master(master).config(map={
    "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false",
    "spark.executor.memory": "512m", "spark.executor.cores": "1", "spark.sql.shuffle.partitions": "4",
    "spark.sql.adaptive.coalescePartitions.enabled": "false", "spark.shuffle.io.retryWait": "1s",
}).getOrCreate()
terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
rows = session.read.csv(payroll, header=True)
spark.contributions(rows, terms).write.parquet(output)
"""


class Cluster(NamedTuple):
    """The address of a master, and the process ids of its workers."""

    master: str
    workers: list[int]


def environment() -> dict[str, str]:
    own = {"SPARK_LOCAL_IP": LOOPBACK, "PYSPARK_PYTHON": sys.executable, "PYTHONPATH": str(ROOT)}
    return os.environ | own | {"JAVA_HOME": str(java_home()), "SPARK_HOME": str(SPARK)}


@contextmanager
def started(folder: Path, name: str, *arguments: str) -> Iterator[int]:
    """Start a part of the cluster with a log in ``folder``, and yield its process id."""
    command = [str(SPARK / "bin" / "spark-class"), *arguments]
    with (folder / f"{name}.log").open("wb") as file:
        process = subprocess.Popen(command, env=environment(), cwd=folder, stdout=file, stderr=file)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait(30)


def wait_for(text: str, log: Path, times: int = 1) -> None:
    for _ in range(600):
        if log.read_text("utf-8").count(text) >= times:
            return
        time.sleep(0.1)
    raise AssertionError(log.read_text("utf-8"))


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Yield a cluster of two workers with one core each."""
    folder, port = tmp_path_factory.mktemp("cluster"), free_port()
    address = f"spark://{LOOPBACK}:{port}"
    host = ("--host", LOOPBACK, "--webui-port", "0")
    with ExitStack() as parts:
        parts.enter_context(started(folder, "master", f"{DEPLOY}.master.Master", *host, "--port", str(port)))
        wait_for("New state: ALIVE", folder / "master.log")
        workers = []
        for name in ("first", "second"):
            options = (*host, "--cores", "1", "--memory", "1g", "--work-dir", str(folder / name))
            workers.append(parts.enter_context(started(folder, name, f"{DEPLOY}.worker.Worker", *options, address)))
        wait_for("Registering worker", folder / "master.log", len(workers))
        yield Cluster(address, workers)


@pytest.fixture(scope="module")
def payroll(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return four quarters of some people, unordered, in eight files."""
    folder = tmp_path_factory.mktemp("payroll")
    place = pl.int_range(4 * PEOPLE, eager=True)
    rows = pl.select(
        person=pl.format("p{}", place % PEOPLE),
        kind=pl.lit("w2"),
        quarter=pl.format("2026-Q{}", place // PEOPLE + 1),
        wages=pl.format("{}.{}", place.hash(3) % 99_999, 10 + place.hash(4) % 90),
        order=place.hash(5),
    ).sort("order")
    for number, part in enumerate(rows.drop("order").iter_slices(PEOPLE // 2)):
        part.write_csv(folder / f"{number}.csv")
    return folder


def job(master: str, payroll: Path, output: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", JOB, master, str(payroll), str(output)]
    return subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def finished(process: subprocess.Popen[str]) -> str:
    """Return the log of a job that has succeeded."""
    log, _ = process.communicate()
    assert process.returncode == 0, log
    return log


def answers(output: Path) -> pl.DataFrame:
    return pl.read_parquet(output / "*.parquet").sort("person", "quarter")


def on_one_machine(payroll: Path) -> pl.DataFrame:
    texts = pl.read_csv(payroll / "*.csv", infer_schema=False)
    return texts.hstack(contributions_of_texts(texts, TERMS, published())).sort("person", "quarter")


def children(process: int) -> list[int]:
    """Return the process ids of the children of all threads of a process."""
    listed = (file.read_text("ascii").split() for file in Path(f"/proc/{process}/task").glob("*/children"))
    return [int(child) for found in listed for child in found]


def test_a_cluster_gives_the_answers_of_one_machine(cluster: Cluster, payroll: Path, tmp_path: Path) -> None:
    finished(job(cluster.master, payroll, tmp_path / "out"))
    assert answers(tmp_path / "out").equals(on_one_machine(payroll))


def test_killed_executors_change_no_answer(cluster: Cluster, payroll: Path, tmp_path: Path) -> None:
    """Kill the executors while one writes, after the first stage has left its rows with them."""
    process = job(cluster.master, payroll, tmp_path / "out")
    while not any(tmp_path.glob("out/_temporary/0/_temporary/*")) and process.poll() is None:
        time.sleep(0.01)
    for killed in [executor for worker in cluster.workers for executor in children(worker)]:
        os.kill(killed, signal.SIGKILL)
    assert "Lost executor" in finished(process)
    assert answers(tmp_path / "out").equals(on_one_machine(payroll))

"""Compare Spark with two workers and with one, on the same rows."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from programs import java_home
from tests.benchmarks import batch_rows

ROWS = 4_000_000
AIM = 1.5
JOB = """
import sys, time
from pyspark.sql import SparkSession
from calculators import spark
from calculators.batch import Terms
from calculators.contribution.models import WorkforceQuestion
session = SparkSession.builder.master(sys.argv[1]).config(map={
    "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "8", "spark.sql.adaptive.coalescePartitions.enabled": "false"}).getOrCreate()
terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
rows = session.read.csv(sys.argv[2], header=True)
answers = spark.contributions(rows, terms)
for _ in range(2):
    start = time.perf_counter()
    answers.write.format("noop").mode("overwrite").save()
    print(time.perf_counter() - start)
"""


def measure() -> None:
    """Print the speed of two warm workers, each with its own core, as a multiple of one."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "payroll.csv"
        batch_rows.write("contributions", "together", ROWS, file)
        one, two = (_seconds(workers, file) for workers in (1, 2))
    print(f"Spark, contributions of {ROWS:,} rows")
    print(f"  {two:.1f} s with two workers, {one / two:.2f} times as fast as one ({one:.1f} s), aim at least {AIM}")


def _seconds(workers: int, file: Path) -> float:
    own = {"PYSPARK_PYTHON": sys.executable, "JAVA_HOME": str(java_home()), "POLARS_MAX_THREADS": "1"}
    command = [sys.executable, "-c", JOB, f"local[{workers}]", str(file)]
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, cores[:workers])
    try:
        finished = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | own
        )
    finally:
        os.sched_setaffinity(0, cores)
    return float(finished.stdout.split()[-1])

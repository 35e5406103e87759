"""The Spark job in BATCH.md runs unchanged, from an environment that is not activated."""

import os
import re
import subprocess
import sys
from pathlib import Path

import polars as pl

from tests.builders import java

BATCH = (Path(__file__).parents[2] / "BATCH.md").read_text("utf-8")
(JOB,) = re.findall(r"```python\n(from pyspark.*?)```", BATCH, re.DOTALL)
(SUBMIT,) = re.findall(r"^PYSPARK_PYTHON=.*$", BATCH, re.MULTILINE)


def test_the_documented_job_runs(tmp_path: Path) -> None:
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / "contributions_job.py").write_text(JOB, "utf-8")
    (tmp_path / "payroll").mkdir()
    (tmp_path / "payroll" / "a.csv").write_text("person,kind,quarter,wages\nA,w2,2026-Q1,1000\n", "utf-8")
    environment = java.environment() | {"PATH": os.defpath, "SPARK_LOCAL_IP": "127.0.0.1"}
    subprocess.run(["bash", "-c", SUBMIT], check=True, cwd=tmp_path, env=environment, capture_output=True)
    (answer,) = pl.read_parquet(tmp_path / "contributions" / "*.parquet").to_dicts()
    assert (answer["wages"], str(answer["total"])) == ("1000", "8.80")

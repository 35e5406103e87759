#!/usr/bin/env bash
# Every check of the project, in the order in which they fail fastest. Called by `make test`.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin"/ruff check .
"$bin"/ruff format --check .
"$bin"/mypy
CHROMIUM=$("$bin"/python -m tests.browser.chromium)
export CHROMIUM
REDIS_SERVER=$("$bin"/python -m tests.operations.redis_server)
export REDIS_SERVER
JAVA_HOME=$("$bin"/python -m tests.spark.java)
export JAVA_HOME
"$bin"/python -m pytest --cov --cov-report=term -n 2 --dist loadfile

#!/usr/bin/env bash
# Run every check of the project, those that fail fastest first. `make test` calls this.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin"/ruff check .
"$bin"/ruff format --check .
"$bin"/mypy
"$bin"/python .build/programs.py
"$bin"/python -m pytest --cov --cov-report=term -n 2 --dist loadfile

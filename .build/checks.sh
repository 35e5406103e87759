#!/usr/bin/env bash
# Run every check of the project, those that fail fastest first. `make test` calls this.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin"/ruff check .
"$bin"/ruff format --check .
"$bin"/mypy
"$bin"/python .build/programs.py

# Measuring coverage doubles the time of a test, so the tests that reach every branch of the rules run by themselves.
measured=(rules calculators tests/rules tests/calculators tests/steps tests/spark tests/command_line tests/api)
run=("$bin"/python -m pytest -n 3 --dist loadfile)
failed=0
results=.test-results # .build/promises.py can take them in
"${run[@]}" --junitxml=$results/measured.xml --cov --cov-report=term "${measured[@]}" || failed=1
"${run[@]}" --junitxml=$results/others.xml "${measured[@]/#/--ignore=}" || failed=1
exit $failed

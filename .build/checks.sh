#!/usr/bin/env bash
# Run every check of the project, those that fail fastest first. `make test` calls this.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin"/ruff check .
"$bin"/ruff format --check .
"$bin"/python .build/programs.py

# Measuring coverage doubles the time of a test, so the tests that reach every branch of the rules run by themselves.
shopt -s extglob
measured=(rules calculators tests/rules tests/calculators/{batch,payroll} tests/calculators/test_!(*_properties|start_dates).py
  tests/steps/test_!(payroll_features).py tests/spark/test_spark.py tests/api/test_explained.py)
# The longest files come first, as tests/conftest.py sorts them.
run=("$bin"/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder)
failed=0
results=.test-results # .build/promises.py can take them in
mkdir -p $results
# Types are checked on one core, so the first tests use the others. No test of this run measures wall-clock time.
"$bin"/mypy >$results/types.txt 2>&1 &
types=$!
trap 'kill $types 2>/dev/null || true' EXIT
"${run[@]}" --junitxml=$results/measured.xml --cov --cov-report=term "${measured[@]}" || failed=1
wait $types || failed=1
trap - EXIT
cat $results/types.txt
"${run[@]}" --junitxml=$results/others.xml "${measured[@]/#/--ignore=}" || failed=1
exit $failed

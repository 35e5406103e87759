# Two commands do all the set-up: `make run` serves the site, `make test` passes every check.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: run test bench proof catalogs lock clean

run: .venv/run.stamp
	$(BIN)/pfml serve

test: .venv/test.stamp
	bash .build/checks.sh

bench: .venv/test.stamp
	PYTHONPATH=.build $(BIN)/python -m tests.benchmarks

# Run every check, also those that take hours, and write PROMISES.md with their results.
proof: .venv/test.stamp
	$(BIN)/python .build/programs.py javac go
	$(BIN)/python .build/promises.py --run

# Take new and changed texts from the code and templates into the catalogs.
catalogs: .venv/test.stamp
	$(BIN)/python .build/catalogs.py

lock: .venv/test.stamp
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --extra test --no-emit-package pip --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade -q -o tests/requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra assistants --extra pdf --extra shared-limits -c tests/requirements.lock --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade -q -o requirements.lock

clean:
	rm -rf .venv .test-results build dist

.venv/run.stamp: requirements.lock pyproject.toml .build/assets.py $(wildcard locales/*/LC_MESSAGES/messages.po)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install --no-compile --no-deps --require-hashes -r requirements.lock
	$(PIP) install --no-deps --editable .
	touch $@

.venv/test.stamp: .venv/run.stamp tests/requirements.lock
	$(PIP) install --no-compile --no-deps --require-hashes -r tests/requirements.lock
	touch $@

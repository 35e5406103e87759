"""Record which tests reach which lines of the rules and calculators, and how long each test takes."""

import contextlib
import io
import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
LEFT_OUT = {
    "calculators/spark.py",  # its tests start a cluster
    "calculators/worksheet/line_names.py",  # names, which the reader of the provisions compares with its own
}
TESTS = (
    "--ignore=calculators/spark.py",
    "rules",
    "calculators",
    "tests/rules",
    "tests/calculators",
    "tests/steps",
    "tests/api/test_explained.py",
)
PLAIN = (
    *("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:pytest_cov", "--no-header", "-q"),
    "--hypothesis-profile=proof",
)

Cache = type(cache(lambda: None))


def file_of(test: str) -> str:
    """Return the file of a test."""
    return test.partition("::")[0]


class Reach(NamedTuple):
    """The tests that reach each line of each file, those at the import too, and the seconds of each test.

    ``longest`` are the seconds of tests that a mutation may take.
    """

    tests: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]
    longest: float

    def of_lines(self, path: Path, first: int, last: int) -> set[str]:
        """Return the tests that reach a range of lines, and the import as one without a name."""
        lines = self.tests.get(str(path.relative_to(ROOT)), {})
        return {test for line in range(first, last + 1) for test in lines.get(line, ())}

    def of_file(self, path: Path) -> set[str]:
        """Return the tests that reach any line of a file."""
        lines = self.tests.get(str(path.relative_to(ROOT)), {})
        return {test for tests in lines.values() for test in tests} - {""}

    def of_folder(self, folder: str) -> set[str]:
        """Return the tests that reach a line of a folder."""
        return {test for path in sources() if path.is_relative_to(ROOT / folder) for test in self.of_file(path)}

    def of_test_files(self, tests: Iterable[str]) -> set[str]:
        """Return all tests of the files of some."""
        files = set(map(file_of, tests))
        return {test for test in self.seconds if file_of(test) in files}

    def of_no_line(self) -> set[str]:
        """Return the tests that read only what an import has made, such as a schema."""
        return self.seconds.keys() - {test for path in sources() for test in self.of_file(path)}

    def in_order(self, reached: Iterable[str]) -> list[str]:
        """Return tests, the fastest first, up to the seconds that a mutation may take."""
        tests = sorted(reached, key=lambda test: (self.seconds.get(test, 0), test))
        taken = accumulate(self.seconds.get(test, 0) for test in tests)
        return [test for test, until in zip(tests, taken, strict=True) if until <= self.longest]


class _Watch:
    """A plugin that records which tests reach which lines."""

    def __init__(self) -> None:
        import coverage

        self.coverage = coverage.Coverage(data_file=None, source=["rules", "calculators"], config_file=False)
        self.seconds: dict[str, float] = defaultdict(float)
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Name the test that runs."""
        clear_caches()
        self.coverage.switch_context(item.nodeid)
        try:
            return (yield)
        finally:
            self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take in the time of a test."""
        self.seconds[report.nodeid] += report.duration

    def reach(self) -> tuple[dict[str, dict[int, list[str]]], dict[str, float]]:
        """Return the tests of each line of each file, and the seconds of each test."""
        self.coverage.stop()
        data = self.coverage.get_data()
        lines = {
            str(Path(file).relative_to(ROOT)): dict(data.contexts_by_lineno(file)) for file in data.measured_files()
        }
        return lines, self.seconds


def clear_caches() -> None:
    """Forget what functions of the project have kept, so that each test reaches its lines itself."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "calculators":
            for each in list(vars(module).values()):
                for kept in (each, *(vars(each).values() if isinstance(each, type) else ())):
                    kept_function = getattr(kept, "__func__", kept) if isinstance(kept, classmethod) else kept
                    if isinstance(kept_function, Cache):
                        kept_function.cache_clear()


def record(work: Callable[[], Any]) -> Any:
    """Return what a fork of this process works out, as JSON."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            json.dump(work(), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text)


def measured(longest: float) -> Reach:
    """Run the tests once and return their reach.

    A test of an identity fails, because the caches are emptied. A later run finds a test that fails by itself.
    """

    def work() -> Any:
        watch = _Watch()
        with contextlib.redirect_stdout(io.StringIO()):
            pytest.main([*PLAIN, *TESTS], plugins=[watch])
        return watch.reach()

    tests, seconds = record(work)
    by_line = {file: {int(line): names for line, names in lines.items()} for file, lines in tests.items()}
    return Reach(by_line, seconds, longest)


@cache
def sources() -> tuple[Path, ...]:
    """Return the files that are mutated."""
    every = sorted([*ROOT.glob("rules/*.py"), *ROOT.glob("calculators/**/*.py")])
    return tuple(each for each in every if str(each.relative_to(ROOT)) not in LEFT_OUT)

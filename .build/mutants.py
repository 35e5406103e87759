"""Run the quick tests of the rules and calculators against each mutation of them.

Run ``python .build/mutants.py`` for all, or with the folders and files of some after it. A mutation in a function
changes the function in a fork of one process that has collected every test. A fork without an import of the
project reads a mutation of code that an import runs. Each fork runs the tests that reach the changed line, the fastest
first. It ends at the first failure.
"""

import ast
import gc
import importlib
import json
import os
import random
import resource
import signal
import sys
import time
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.machinery import SourceFileLoader
from math import inf
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, TypeAlias

import pytest

from mutations import Mutation, mutations
from reach import PLAIN, ROOT, TESTS, Reach, file_of, measured, sources

FATES = ROOT / ".test-results" / "mutants.jsonl"
AS_CHANGED = ("--assert=plain",)
"""The option without which pytest itself reads a file that it is given, such as one with a doctest."""

LIBRARIES = ("babel", "coverage", "flask", "hypothesis", "msgspec", "pydantic", "pytest_bdd", "xlsxwriter")
THREADED = ("calculators/batch", "calculators/payroll")
"""The folders that use polars, whose threads do not exist in a fork. A fork of them imports polars itself."""

KILLED, SURVIVED, NOT_REACHED = "killed", "survived", "not reached"
SEED = 22
SECONDS_AT_LEAST, TIMES_AS_LONG = 20, 4
SECONDS_OF_AN_IMPORT = 600
MEMORY = 3 * 2**30
CORES = len(os.sched_getaffinity(0))

Tell: TypeAlias = Callable[[Mutation, str, float], None]
"""A function that takes the fate of a mutation, and its seconds."""


class _Quick:
    """A plugin that ends the search for the smallest example of Hypothesis."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Set the profile after the tests have set theirs."""
        from hypothesis import Phase, settings

        settings.register_profile("mutants", settings.default, phases=(Phase.explicit, Phase.generate))
        settings.load_profile("mutants")


class _Collected:
    """A plugin that tries mutations instead of running the tests."""

    def __init__(self, tries: Sequence[Mutation], reach: Reach, tell: Tell) -> None:
        self.tries, self.reach, self.tell = tries, reach, tell

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try each mutation in a fork."""
        items = {item.nodeid: item for item in session.items}
        functions = _functions()
        gc.freeze()
        threaded = set().union(*map(self.reach.of_folder, THREADED))
        unharmed = [items[test] for test in items if test not in threaded]
        if os.waitpid(_forked(lambda: _run(unharmed), SECONDS_OF_AN_IMPORT), 0)[1]:
            pytest.exit("a test fails without a mutation", returncode=1)
        trials = _Trials(self.tell)
        for each in self.tries:
            order = self.reach.in_order(self.reach.of_lines(each.path, each.first_line, each.last_line))
            order = [test for test in order if test in items and test not in threaded]

            def child(each: Mutation = each, order: list[str] = order) -> int:
                each.make()
                _swap(functions[str(each.path)], each.tree, str(each.path))
                return _run([items[test] for test in order])

            limit = SECONDS_AT_LEAST + TIMES_AS_LONG * sum(self.reach.seconds[test] for test in order)
            trials.begin(each, child, limit)
        trials.end()
        return True


def _functions() -> dict[str, list[FunctionType]]:
    """Return the functions of each file of the project."""
    found = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(str(ROOT)):
            found[each.__code__.co_filename].append(each)
    return found


def _swap(functions: Iterable[FunctionType], tree: ast.Module, file: str) -> None:
    """Give functions the code that a changed tree has for them."""
    codes = {_key(code): code for code in _codes(compile(ast.fix_missing_locations(tree), file, "exec"))}
    for each in functions:
        old = each.__code__
        new = codes.get(_key(old))
        if new is not None and not new.co_freevars:
            new = new.replace(co_freevars=old.co_freevars)  # a change can remove the only use of ``super``
        if new is not None and new != old and new.co_freevars == old.co_freevars:
            each.__code__ = new


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)


def _key(code: CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno


def _run(items: Sequence[pytest.Item]) -> int:
    """Run tests until one fails, and return the status of the process."""
    from _pytest.runner import runtestprotocol

    for item, following in zip(items, [*items[1:], None], strict=True):
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return 1
    return 0


def _fresh(mutation: Mutation, tests: Sequence[str]) -> int:
    """Import the project with a mutation, and run tests until one fails."""
    mutation.make()
    changed = compile(ast.fix_missing_locations(mutation.tree), str(mutation.path), "exec")
    original = SourceFileLoader.get_code

    def get_code(self: Any, fullname: str) -> CodeType | None:
        return changed if self.path == str(mutation.path) else original(self, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign]
    files = list(dict.fromkeys(file_of(test) for test in tests))
    for some in (files[:3], files[3:]):
        wanted = [test for test in tests if file_of(test) in some]
        if wanted and pytest.main([*PLAIN, *AS_CHANGED, "-x", *some], plugins=[_Quick(), _Chosen(wanted)]):
            return 1
    return 0


class _Chosen:
    """A plugin that runs some tests, in their order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: number for number, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out the others."""
        items[:] = sorted((each for each in items if each.nodeid in self.order), key=lambda i: self.order[i.nodeid])


class _Trials:
    """The mutations that are tried at the same time, as many as there are cores, each in a fork."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell
        self.running: dict[int, tuple[Mutation, float]] = {}

    def begin(self, mutation: Mutation, work: Callable[[], int], limit: float) -> None:
        """Try a mutation once a core is free."""
        while len(self.running) >= CORES:
            self._end_one()
        self.running[_forked(work, limit)] = mutation, time.monotonic()

    def end(self) -> None:
        """Wait for those that still run."""
        while self.running:
            self._end_one()

    def _end_one(self) -> None:
        child, status = os.wait()
        mutation, begin = self.running.pop(child)
        self.tell(mutation, _fate(status), time.monotonic() - begin)


def _forked(work: Callable[[], int], limit: float) -> int:
    """Return the process of a fork that runs some work."""
    sys.stdout.flush()
    child = os.fork()
    if not child:
        try:
            signal.alarm(int(limit))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
            status = work()
        except BaseException:
            status = 1
        os._exit(status)
    return child


def _fate(status: int) -> str:
    """Return the fate of a mutation: a fork that fails, ends or takes too long has killed it."""
    if os.WIFSIGNALED(status):
        return f"{KILLED} by {signal.Signals(os.WTERMSIG(status)).name}"
    return KILLED if os.WEXITSTATUS(status) else SURVIVED


def chapter(place: str) -> str:
    """Return the folder of a place, such as ``calculators/leave``."""
    return place.partition("::")[0].rpartition("/")[0]


def try_all(every: Sequence[Mutation], reach: Reach, tell: Tell, *, at_import: bool) -> None:
    """Try mutations: first those inside functions, then those that change what an import does."""
    collected, imported = [], []
    for each in every:
        reached = reach.of_lines(each.path, each.first_line, each.last_line)
        if "" in reached or each.place.startswith(THREADED):
            imported.append(each)
        elif reached:
            collected.append(each)
        else:
            tell(each, NOT_REACHED, 0)
    trial = os.fork()
    if not trial:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os._exit(pytest.main([*PLAIN, *TESTS], plugins=[_Quick(), _Collected(collected, reach, tell)]))
    if os.waitpid(trial, 0)[1]:
        raise SystemExit("The tests could not be collected, or fail without a mutation.")
    trials = _Trials(tell)
    for each in imported if at_import else ():
        of_file = reach.of_file(each.path)
        others = reach.of_test_files(reach.of_folder(chapter(each.place))) | reach.of_no_line()
        order = reach.in_order(of_file) + reach.in_order(others - of_file)
        trials.begin(each, partial(_fresh, each, order), SECONDS_OF_AN_IMPORT)
    trials.end()


def main(arguments: Sequence[str]) -> None:
    """Try the mutations, write the fate of each, and print how many there are in each folder."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("paths", nargs="*", type=Path, help="folders and files, all if there is none")
    asked.add_argument("--sample", type=int, help="try this many, chosen at random with a fixed seed")
    asked.add_argument("--functions", action="store_true", help="leave out what an import does")
    asked.add_argument("--seconds", type=float, default=inf, help="the seconds of tests that a mutation may take")
    asked.add_argument("--again", action="store_true", help="try those that the last run did not kill")
    options = asked.parse_args(arguments)
    for name in LIBRARIES:
        importlib.import_module(name)
    chosen = [path.resolve() for path in options.paths] or [ROOT]
    files = [path for path in sources() if any(path.is_relative_to(each) for each in chosen)]
    every = [mutation for path in files for mutation in mutations(path, ROOT)]
    if options.sample:
        every = random.Random(SEED).sample(every, min(options.sample, len(every)))
    if options.again:
        alive = {name for name, fate, _ in fates() if not fate.startswith(KILLED)}
        every = [mutation for mutation in every if mutation.name in alive]
    reach = measured(options.seconds)
    FATES.parent.mkdir(exist_ok=True)
    FATES.write_text("", "utf-8")

    def tell(mutation: Mutation, fate: str, seconds: float) -> None:
        with FATES.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps([mutation.name, fate, round(seconds, 2)]) + "\n")

    try_all(every, reach, tell, at_import=not options.functions)
    for folder, number in sorted(Counter((chapter(name), fate.split()[0]) for name, fate, _ in fates()).items()):
        print(*folder, number)


def fates() -> list[tuple[str, str, float]]:
    """Return the name, the fate and the seconds of each mutation of the last run."""
    return [json.loads(line) for line in FATES.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main(sys.argv[1:])

"""Run every test, also the long ones, and write ``PROMISES.md`` with the last result of each promise.

Run ``python .build/promises.py --run`` for all tests, or with the paths of some after it. ``python .build/promises.py``
takes in the JUnit reports that are named after it, and writes the file again.
"""

import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, Self
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "tests" / "promises"
RESULTS = FOLDER / "results.toml"
REPORT = ROOT / "PROMISES.md"
JUNIT = ROOT / ".test-results" / "proof.xml"
TESTS = (
    *("-m", "pytest", "-n", "3", "--dist", "loadfile", "--no-loadscope-reorder", f"--junitxml={JUNIT}"),
    *("-m", "proof or not proof", "--hypothesis-profile=proof"),
)
HEAD = """\
# Promises

Each promise is here with its tests and their last result. `make proof` runs all of them and writes this file. Some of
them take too long for `make test`. It leaves them out, or runs them on a part of the states of pages.
"""
WCAG = """\
## Accessibility

The site meets the success criteria of the Web Content Accessibility Guidelines 2.2, levels A and AA, as follows. A
criterion about content that the site does not have says so.

| Criterion | Level | How | Proof | Last result |
|---|---|---|---|---|
"""


class Result(NamedTuple):
    """The tests of a promise that passed, those that did not, and the day of the oldest of them."""

    passed: int = 0
    failed: int = 0
    day: str = ""

    def __str__(self) -> str:
        """Return the result as the report has it."""
        if self.failed:
            return f"{self.failed} of {self.passed + self.failed} failed, {self.day}"
        return f"{self.passed} passed, {self.day}" if self.passed else "not run"


@dataclass(frozen=True)
class Results:
    """The last result of each proof."""

    of_proofs: Mapping[str, Result]

    @classmethod
    def read(cls) -> Self:
        """Read the last results."""
        lines = tomllib.loads(RESULTS.read_text("utf-8")) if RESULTS.is_file() else {}
        return cls({proof: Result(*line) for proof, line in lines.items()})

    def and_those_of(self, reports: Iterable[Path], day: str) -> Self:
        """Return these results, replaced by those of the JUnit reports of a run."""
        passed, failed = Counter[str](), Counter[str]()
        for case in chain.from_iterable(ElementTree.parse(report).iter("testcase") for report in reports):
            place = case.get("classname", "").replace(".", "/") + ".py::" + case.get("name", "").partition("[")[0]
            bad = case.find("failure") is not None or case.find("error") is not None
            (failed if bad else passed)[place] += bad or case.find("skipped") is None
        run = {proof: Result(_counted(passed, proof), _counted(failed, proof), day) for proof in proofs()}
        return type(self)(
            {proof: each if each.passed or each.failed else self.of([proof]) for proof, each in run.items()}
        )

    def write(self) -> None:
        """Write the results to their file."""
        lines = (f'"{proof}" = [{each.passed}, {each.failed}, "{each.day}"]' for proof, each in self.of_proofs.items())
        head = "# Written by `make proof`: tests that passed, tests that failed, day."
        RESULTS.write_text("\n".join((head, *lines, "")), "utf-8")

    def of(self, named: Sequence[str]) -> Result:
        """Return the results of several proofs together."""
        found = [self.of_proofs.get(proof, Result()) for proof in named]
        day = min(each.day for each in found)
        return Result(sum(each.passed for each in found), sum(each.failed for each in found), day)


def _counted(tests: Counter[str], proof: str) -> int:
    """Return how many tests belong to a proof, which is a test, a file or a folder."""
    return sum(
        number for test, number in tests.items() if test == proof or test.startswith((f"{proof}::", f"{proof}/"))
    )


def read(name: str) -> dict[str, Any]:
    """Read one of the tables of promises."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def proofs() -> list[str]:
    """Return each test, file and folder that shows a promise, once."""
    promised = chain.from_iterable(chapter["promises"] for chapter in read("promises")["chapter"])
    criteria = read("wcag")["criteria"].values()
    return sorted({proof for each in chain(promised, criteria) for proof in each.get("proof", ())})


def report(results: Results) -> str:
    """Return the text of ``PROMISES.md``."""
    return "\n".join((HEAD, *_chapters(results), WCAG + "\n".join(_criteria(results)), ""))


def _chapters(results: Results) -> Iterator[str]:
    for chapter in read("promises")["chapter"]:
        yield f"## {chapter['title']}\n"
        if about := chapter.get("about"):
            yield f"{about}\n"
        yield "| To | Promise | Proof | Last result |\n|---|---|---|---|"
        for promise in chapter["promises"]:
            cells = (promise["to"], _with_gap(promise["text"], promise), *_shown(promise["proof"], results))
            yield f"| {' | '.join(cells)} |"
        yield ""


def _criteria(results: Results) -> Iterator[str]:
    for name, criterion in read("wcag")["criteria"].items():
        if none := criterion.get("none"):
            cells: tuple[str, ...] = (none, "", "")
        else:
            cells = (_with_gap(criterion["how"], criterion), *_shown(criterion["proof"], results))
        yield f"| {name} | {criterion['level']} | {' | '.join(cells)} |"


def _with_gap(text: str, row: Mapping[str, Any]) -> str:
    """Return the text of a row, and after it what its proof does not show."""
    return " ".join(filter(None, (text, row.get("gap"))))


def _shown(named: Sequence[str], results: Results) -> tuple[str, str]:
    """Return links to the files of a promise, and their result."""
    links = (f"[{_short(proof)}]({proof.partition('::')[0]})" for proof in named)
    return ", ".join(links), str(results.of(named))


def _short(proof: str) -> str:
    return proof.partition("::")[0].rpartition("/")[2].removesuffix(".py").removeprefix("test_").replace("_", " ")


def main(arguments: Sequence[str]) -> int:
    """Run tests if asked, take in results, and write the report."""
    status, reports = 0, [Path(each) for each in arguments if each.endswith(".xml")]
    if "--run" in arguments:
        chosen = [each for each in arguments if each != "--run"]
        status = subprocess.run([sys.executable, *TESTS, *chosen], cwd=ROOT, check=False).returncode
        reports = [JUNIT]
    results = Results.read().and_those_of(reports, f"{datetime.now(UTC):%Y-%m-%d}")
    results.write()
    REPORT.write_text(report(results), "utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

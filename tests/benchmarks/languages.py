"""Measure all languages against English alone: the start, a page and the memory."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from tests.benchmarks.timing import medians, report
from web.i18n import languages

AIMS = {"start": 1.05, "English page": 1.05}
MOST_MEMORY = 20
"""The mebibytes that all languages may add to a worker, once a page of each was read."""
SETUP = """
from pathlib import Path
from web.i18n import languages, served_languages
if "{folder}":
    languages.CATALOGS = Path("{folder}")
from web import create_app
client = create_app().test_client()
"""
READ = """
import resource
for language in served_languages():
    assert client.get("/" + language.tag + "/benefits").status_code == 200
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
OPENED = """
from time import perf_counter
path = "/en/benefits"
for _ in range(20):
    client.get(path)
start = perf_counter()
for _ in range(40):
    client.get(path)
print((perf_counter() - start) / 40 * 1e6)
"""


def measure() -> None:
    """Print the ratios of start and page to English alone, and the memory that the languages add."""
    with TemporaryDirectory() as folder:
        copytree(languages.CATALOGS, Path(folder) / "locales", ignore=ignore_patterns("LC_MESSAGES"))
        for title, code in (("start", ""), ("English page", OPENED)):
            _compared(title, code, f"{folder}/locales")
        added = _memory("") - _memory(f"{folder}/locales")
    print(f"  memory of all languages: {added:.1f} MiB more than English alone, aim at most {MOST_MEMORY}")


def _compared(title: str, code: str, english: str) -> None:
    """Print a figure of whole processes, or the one that each process prints."""
    calls: dict[str, Callable[[], str]] = {
        title: partial(_run, code, ""),
        "English alone": partial(_run, code, english),
    }
    if code:
        found = {name: sorted(float(call()) for _ in range(7))[3] for name, call in calls.items()}
    else:
        found = medians(calls, rounds=11, times=1)
    report("All languages", found, "English alone", AIMS)


def _memory(folder: str) -> float:
    return float(_run(READ, folder))


def _run(code: str, folder: str) -> str:
    setup = SETUP.format(folder=folder)
    return subprocess.run([sys.executable, "-c", setup + code], check=True, capture_output=True, text=True).stdout

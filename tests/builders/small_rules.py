"""Build small rule files with made-up figures, whole until a test breaks one thing."""

from pathlib import Path

from rules import Rulebook, read_rulebook

SOURCED = """law = "an invented law"
source = "an invented notice"
url = "https://example.org/notice"
read_on = 2026-11-22
"""


def stated(name: str, parameter: str, first_day: str) -> str:
    """Return a number's table, as in ``stated("benefits.waiting_period", "days = 7", "2021-01-01")``."""
    return f"[{name}]\n{parameter}\nfrom = {first_day}\n{SOURCED}\n"


STATUTE = stated("benefits.benefits_begin", "date = 2021-01-01", "2021-01-01") + stated(
    "contributions.contributions_begin", "date = 2021-01-01", "2021-01-01"
)


def year(number: int) -> str:
    """Return the announcement of one year: a maximum and a wage base."""
    first_day = f"{number}-01-01"
    return stated("benefits.maximum", "dollars = 850.00", first_day) + stated(
        "contributions.wage_base", "dollars = 100_000", first_day
    )


def small_shelf(folder: Path, **files: str) -> Rulebook:
    """Return the rules of the small statute and ``files``, as in ``y2021=year(2021)``."""
    contents = {"statute": STATUTE, **files}
    for name, content in contents.items():
        (folder / f"{name.removeprefix('y')}.toml").write_text(content, "utf-8")
    return read_rulebook(folder, "small")

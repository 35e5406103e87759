"""Run axe-core on a page."""

from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

Violation = tuple[str, list[str]]
"""The name of a rule, and the HTML of each element that breaks it."""


@cache
def script() -> str:
    """Return the pinned copy of axe-core."""
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


def load(page: Page) -> None:
    """Give a page axe-core, unless it has it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(script())


def violations(page: Page, *rules: str) -> list[Violation]:
    """Return the violations that axe-core finds, by all rules or by these."""
    load(page)
    options = {
        "resultTypes": ["violations"],
        "selectors": False,
        "preload": False,  # Only rules that find no violation need stylesheets and media.
        **({"runOnly": list(rules)} if rules else {}),
    }
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]

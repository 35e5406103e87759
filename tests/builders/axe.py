"""Run axe-core on a page."""

from functools import cache
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page


@cache
def script() -> str:
    """Return the pinned copy of axe-core."""
    return Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")


def violations(page: Page, *rules: str) -> list[tuple[str, list[str]]]:
    """Return the violations that axe-core finds, by all rules or by these."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(script())
    options = {"resultTypes": ["violations"], **({"runOnly": list(rules)} if rules else {})}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]

"""Run axe-core, which computes the contrast of each combination of text and background once.

The contrast of a text follows from its color, its size and the boxes painted behind it: its look. Most texts have the
look of a text before them. A text over a box that is no ancestor of it, or partly outside an ancestor, is always
computed. A reader can scroll to a text that a box cuts off, so the place of that box decides.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from tests.builders.axe import Violation, load


@cache
def _script() -> str:
    """Return the function that runs in the page."""
    return Path(__file__).with_suffix(".js").read_text("utf-8")


@dataclass
class Contrasts:
    """The combinations of text and background whose contrast axe-core has approved."""

    approved: set[str] = field(default_factory=set)

    def violations(self, page: Page, *rules: str) -> list[Violation]:
        """Return the violations that axe-core finds, by all rules or by these."""
        load(page)
        found = page.evaluate(_script(), [sorted(self.approved), list(rules) or None])
        self.approved.update(found["passed"])
        return [(rule, nodes) for rule, nodes in found["violations"]]

"""The page for developers shows the changes that the changelog lists for them."""

import re
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from rules import RULES_VERSION
from tests.builders.developers_page import OPERATIONS, codes, text
from web.pages.developers.changes import changes

CHANGELOG = Path(__file__).parents[3] / "CHANGELOG.md"


def test_newest_changes_are_of_the_rules_in_force(page: Element) -> None:
    assert next(iter(changes())) == RULES_VERSION
    assert RULES_VERSION in {text(heading) for heading in page.iter("h3")}


def test_every_change_for_developers_is_shown_newest_first(page: Element) -> None:
    released = CHANGELOG.read_text("utf-8").partition(f"## {RULES_VERSION}\n")[2]
    section = released.partition("### For developers\n")[2].partition("\n### ")[0]
    lines = [" ".join(line.split()).replace("`", "") for line in re.split("^- ", section, flags=re.MULTILINE)[1:]]
    told = [text(item) for item in page.iter("li") if item.find("time") is not None]
    assert told[: len(lines)] == lines
    days = [date.fromisoformat(line.partition(":")[0]) for line in lines]
    assert days == sorted(days, reverse=True)


def test_every_post_route_is_among_the_changes(page: Element) -> None:
    """Check unreleased changes too, which the page shows after the release."""
    told = {code for item in page.iter("li") if item.find("time") is not None for code in codes(item)}
    unreleased = CHANGELOG.read_text("utf-8").partition("## Unreleased\n")[2].partition("\n## ")[0]
    told |= set(re.findall("`([^`]+)`", unreleased))
    assert {f"{method} {path}" for method, path, _ in OPERATIONS.values() if method == "POST"} <= told

"""Read the changes for developers from ``CHANGELOG.md``.

``CHANGELOG.md`` in this folder is a link to the document at the top of the tree. A wheel has it as a file.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from markupsafe import Markup
from msgspec import Struct

from web.pages.developers.inline_code import quoted

SECTION = "### For developers\n"
LINE = re.compile(r"^- (\S+): (.+(?:\n  .+)*)", re.MULTILINE)


class Change(Struct, frozen=True):
    """A change and the day from which it applies."""

    day: str
    told: Markup


@cache
def changes() -> dict[str, list[Change]]:
    """Return the changes of each released version, the newest version first."""
    _, *versions = re.split(r"^## (?=\d)", (files(__package__) / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
    return {version.partition("\n")[0]: list(_changes(version)) for version in versions}


def _changes(version: str) -> Iterator[Change]:
    section = version.partition(SECTION)[2].partition("\n### ")[0]
    for day, told in LINE.findall(section):
        yield Change(day, quoted(" ".join(told.split())))

"""Make the files of the build that are not committed: compiled catalogs, and htmx from its package.

Only the build needs the package that has htmx.
"""

from hashlib import sha256
from importlib.metadata import files
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HTMX = "django_htmx/static/django_htmx/htmx-2.min.js"
HTMX_SHA256 = "71ea67185bfa8c98c39d31717c6fce5d852370fcdfd129db4543774d3145c0de"


class AssetsHook(BuildHookInterface[Any]):
    """A hook that runs before the wheel is built, and before an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make both files in the tree that is built."""
        root = Path(self.root)
        take_htmx(root / "web" / "static" / "htmx.min.js")
        compile_catalogs(root / "locales")


def take_htmx(target: Path) -> None:
    """Copy htmx out of its package, after checking that it is the pinned file."""
    source = next(file for file in files("django-htmx") or () if file.as_posix().endswith(HTMX.split("/", 1)[1]))
    content = source.read_binary()
    found = sha256(content).hexdigest()
    if found != HTMX_SHA256:
        raise ValueError(f"htmx is not the pinned file: sha256 {found}, expected {HTMX_SHA256}")
    target.write_bytes(content)


def compile_catalogs(locales: Path) -> None:
    """Write each ``messages.mo`` next to its ``messages.po``."""
    for source in sorted(locales.glob("*/LC_MESSAGES/messages.po")):
        with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
            write_mo(mo, read_po(po))

"""Every text of the code and the templates, as a catalog without translations."""

from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
LOCALES = ROOT / "locales"
EXTRACT = "pybabel -q extract --mapping-file locales/extraction.toml --omit-header --add-location file"


def extracted() -> Catalog:
    """The texts as they stand now, in the order of the files, without dates and line numbers."""
    with TemporaryDirectory() as folder, chdir(ROOT):
        file = Path(folder) / "messages.pot"
        CommandLineInterface().run([*EXTRACT.split(), "--output-file", str(file), "."])  # type: ignore[no-untyped-call]
        return read_po(file.read_text("utf-8").splitlines())

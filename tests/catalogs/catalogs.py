"""The catalogs as files: a header that never changes by itself, then the texts."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.catalogs.extraction import LOCALES

TEMPLATE = LOCALES / "messages.pot"
HEADER = """\
msgid ""
msgstr ""
{fields}"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def catalog_file(babel_id: str) -> Path:
    """Where the catalog of a language stands."""
    return LOCALES / babel_id / "LC_MESSAGES" / "messages.po"


def catalog_files() -> Iterator[Path]:
    """The catalogs there are."""
    yield from sorted(LOCALES.glob("*/LC_MESSAGES/messages.po"))


def babel_id_of(file: Path) -> str:
    """The language of a catalog, as Babel calls it."""
    return file.parents[1].name


def read(file: Path) -> Catalog:
    """The catalog in ``file``."""
    return read_po(file.read_text("utf-8").splitlines(), locale=babel_id_of(file) if file != TEMPLATE else None)


def template_text(template: Catalog) -> str:
    """What stands in ``messages.pot``."""
    return HEADER.format(fields="") + _body(template)


def catalog_text(babel_id: str, catalog: Catalog) -> str:
    """What stands in the catalog of a language."""
    fields = f'"Language: {babel_id}\\n"\n"Plural-Forms: {Catalog(locale=babel_id).plural_forms}\\n"\n'
    return HEADER.format(fields=fields) + _body(catalog)


def forms(message: Message) -> tuple[str, ...]:
    """The translation of a text, or of each of its plural forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def compile_catalog(file: Path) -> None:
    """Writes ``messages.mo`` beside ``file``, whole at once."""
    fresh = file.with_suffix(".mo.new")
    with fresh.open("wb") as compiled:
        write_mo(compiled, read(file))
    fresh.replace(file.with_suffix(".mo"))


def _body(catalog: Catalog) -> str:
    text = BytesIO()
    write_po(text, catalog, omit_header=True, include_lineno=False, ignore_obsolete=True, width=100)
    return text.getvalue().decode("utf-8")

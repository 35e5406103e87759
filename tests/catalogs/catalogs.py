"""The catalogs as files: a header that never changes by itself, then the texts."""

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


def catalog_files() -> list[Path]:
    """The catalogs there are."""
    return sorted(LOCALES.glob("*/LC_MESSAGES/messages.po"))


def babel_id_of(file: Path) -> str:
    """The language of a catalog, as Babel calls it."""
    return file.parents[1].name


def read(file: Path) -> Catalog:
    """The catalog in ``file``, an empty one where there is no file yet."""
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return read_po(lines, locale=babel_id_of(file))


def texts(catalog: Catalog) -> list[Message]:
    """The texts of a catalog, without its header."""
    return [message for message in catalog if message.id]


def forms(message: Message) -> tuple[str, ...]:
    """The translation of a text, or of each of its plural forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def updated(file: Path, template: Catalog) -> Catalog:
    """The catalog in ``file`` with the texts of ``template``, those that are new without a translation."""
    catalog = read(file)
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def template_text(template: Catalog) -> str:
    """What stands in ``messages.pot``."""
    return HEADER.format(fields="") + _body(template)


def catalog_text(babel_id: str, catalog: Catalog) -> str:
    """What stands in the catalog of a language."""
    fields = f'"Language: {babel_id}\\n"\n"Plural-Forms: {Catalog(locale=babel_id).plural_forms}\\n"\n'
    return HEADER.format(fields=fields) + _body(catalog)


def compile_catalog(file: Path) -> None:
    """Writes ``messages.mo`` beside ``file``."""
    with file.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, read(file))


def _body(catalog: Catalog) -> str:
    text = BytesIO()
    write_po(text, catalog, omit_header=True, include_lineno=False, ignore_obsolete=True, width=100)
    return text.getvalue().decode("utf-8")

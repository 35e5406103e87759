"""Take new and changed texts from the code and templates into every catalog.

Run ``python .build/catalogs.py``. Start another language with its Babel name: ``python .build/catalogs.py pt_BR``.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LOCALES = ROOT / "locales"
TEMPLATE = LOCALES / "messages.pot"
NOTES = LOCALES / "notes.toml"
MOST_WORDS = 3
"""The most words of a short text, which does not explain itself."""
MISSING = "add a note to locales/notes.toml"
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
EXTRACT = "pybabel -q extract --mapping-file locales/extraction.toml --omit-header --add-location file"
HEADER = """\
msgid ""
msgstr ""
{fields}"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extracted() -> Catalog:
    """Return the texts of the code and templates, in order, without dates and line numbers."""
    with TemporaryDirectory() as folder, chdir(ROOT):
        file = Path(folder) / "messages.pot"
        CommandLineInterface().run([*EXTRACT.split(), "--output-file", str(file), "."])  # type: ignore[no-untyped-call]
        catalog = read_po(file.read_text("utf-8").splitlines())
    notes = Notes.read()
    for message in texts(catalog):
        message.auto_comments.extend(notes.on(message))
    return catalog


@dataclass(frozen=True)
class Notes:
    """The notes for translators on placeholders and short texts, and the places of the files."""

    placeholders: Mapping[str, str]
    places: Mapping[str, str]
    texts: Mapping[str, str]

    @classmethod
    def read(cls) -> Self:
        """Read ``locales/notes.toml``."""
        return cls(**tomllib.loads(NOTES.read_text("utf-8")))

    def on(self, message: Message) -> Iterator[str]:
        """Yield a note on each placeholder of a text, and on a short text its meaning and place."""
        english = max(originals(message), key=len)
        for name in dict.fromkeys(PLACEHOLDER.findall(english)):
            yield f"%({name})s: {self.placeholders.get(name, MISSING)}."
        if len(english.split()) <= MOST_WORDS:
            if english in self.texts:
                yield f"Meaning: {self.texts[english]}."
            yield f"Place: {self.place_of(message)}."

    def unused(self, messages: Sequence[Message]) -> list[str]:
        """Return the placeholders and short texts of the notes that no text has."""
        english = {text for message in messages for text in originals(message)}
        names = {name for text in english for name in PLACEHOLDER.findall(text)}
        return sorted((self.placeholders.keys() - names) | (self.texts.keys() - english))

    def place_of(self, message: Message) -> str:
        """Return the place of a text on the site, by the first file that has it."""
        file = message.locations[0][0]
        return next(place for beginning, place in self.places.items() if file.startswith(beginning))


def catalog_file(babel_id: str) -> Path:
    """Return the path of the catalog of a language."""
    return LOCALES / babel_id / "LC_MESSAGES" / "messages.po"


def catalog_files() -> list[Path]:
    """Return the paths of all catalogs."""
    return sorted(LOCALES.glob("*/LC_MESSAGES/messages.po"))


def babel_id_of(file: Path) -> str:
    """Return Babel's name of the language of a catalog."""
    return file.parents[1].name


def read(file: Path) -> Catalog:
    """Read the catalog in ``file``, or return an empty one if there is no file yet."""
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return read_po(lines, locale=babel_id_of(file))


def texts(catalog: Catalog) -> list[Message]:
    """Return the texts of a catalog, without its header."""
    return [message for message in catalog if message.id]


def originals(message: Message) -> tuple[str, ...]:
    """Return the English text, or each of its plural forms."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> tuple[str, ...]:
    """Return the translation of a text, or of each of its plural forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def updated(file: Path, template: Catalog) -> Catalog:
    """Return the catalog in ``file`` with the texts of ``template``, the new ones without a translation."""
    catalog = read(file)
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def template_text(template: Catalog) -> str:
    """Return the content of ``messages.pot``."""
    return HEADER.format(fields="") + _body(template)


def catalog_text(babel_id: str, catalog: Catalog) -> str:
    """Return the content of ``messages.po``, with a header that never changes by itself."""
    fields = f'"Language: {babel_id}\\n"\n"Plural-Forms: {Catalog(locale=babel_id).plural_forms}\\n"\n'
    return HEADER.format(fields=fields) + _body(catalog)


def _body(catalog: Catalog) -> str:
    text = BytesIO()
    write_po(text, catalog, omit_header=True, include_lineno=False, ignore_obsolete=True, width=100)
    return text.getvalue().decode("utf-8")


def update(new_languages: Sequence[str] = ()) -> None:
    """Update the template and every catalog, and print the texts to translate and the notes to add."""
    template = extracted()
    TEMPLATE.write_text(template_text(template), "utf-8")
    for file in sorted({*catalog_files(), *map(catalog_file, new_languages)}):
        _update_one(file, template)
    for note in sorted({note for message in texts(template) for note in message.auto_comments if MISSING in note}):
        print(note)
    for note in Notes.read().unused(texts(template)):
        print(f"{note}: remove its note from locales/{NOTES.name}")


def _update_one(file: Path, template: Catalog) -> None:
    catalog = updated(file, template)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(catalog_text(babel_id_of(file), catalog), "utf-8")
    with file.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, read(file))
    left = [message for message in texts(catalog) if not all(forms(message))]
    print(f"{babel_id_of(file)}: {len(catalog)} texts, {len(left)} to translate")


if __name__ == "__main__":
    update(sys.argv[1:])

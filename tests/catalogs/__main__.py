"""Updates the template and every catalog, and says what is left to translate."""

import sys
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog

from tests.catalogs.catalogs import (
    TEMPLATE,
    babel_id_of,
    catalog_file,
    catalog_files,
    catalog_text,
    compile_catalog,
    forms,
    template_text,
    texts,
    updated,
)
from tests.catalogs.extraction import extracted


def update(begun: Sequence[str] = ()) -> None:
    """Brings the template, every catalog and those of the languages ``begun`` up to date."""
    template = extracted()
    TEMPLATE.write_text(template_text(template), "utf-8")
    for file in sorted({*catalog_files(), *map(catalog_file, begun)}):
        _update_one(file, template)


def _update_one(file: Path, template: Catalog) -> None:
    catalog = updated(file, template)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(catalog_text(babel_id_of(file), catalog), "utf-8")
    compile_catalog(file)
    left = [message for message in texts(catalog) if not all(forms(message))]
    print(f"{babel_id_of(file)}: {len(catalog)} texts, {len(left)} to translate")


if __name__ == "__main__":
    update(sys.argv[1:])

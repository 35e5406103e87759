"""Update ``web/api/openapi.json`` and the clients made from it: ``python .build/openapi.py``."""

from clients import files
from contract import DOCUMENT
from web.api.openapi import document_text

if __name__ == "__main__":
    DOCUMENT.write_text(document_text(), "utf-8")
    for path, text in files().items():
        path.write_text(text, "utf-8")
        print(f"{path.name}: {len(text)} characters")

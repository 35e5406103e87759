"""Writes the document as the models, the examples and the rules make it now."""

from pathlib import Path

import web.api
from web.api.openapi import document_text

KEPT = Path(web.api.__file__).parent / "openapi.json"

if __name__ == "__main__":
    print(f"{KEPT.name}: {KEPT.write_text(document_text(), 'utf-8')} characters")

"""Update ``web/api/openapi.json``, the OpenAPI document of the site: ``python .build/openapi.py``."""

from pathlib import Path

from web.api.openapi import document_text

DOCUMENT = Path(__file__).parents[1] / "web" / "api" / "openapi.json"

if __name__ == "__main__":
    print(f"{DOCUMENT.name}: {DOCUMENT.write_text(document_text(), 'utf-8')} characters")

"""What a PDF may be made of: static files of ours alone. Imports WeasyPrint, so it is imported where that is used."""

from collections.abc import Mapping
from mimetypes import guess_type
from pathlib import Path

from flask import current_app, url_for
from weasyprint.urls import URLFetcher, URLFetcherResponse
from werkzeug.security import safe_join


class OwnFiles(URLFetcher):  # type: ignore[misc]
    """Reads our static files from their folder, and asks no host for anything."""

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The file at ``url``; ``ValueError`` where that is none of ours: WeasyPrint then leaves it out."""
        del headers
        start = url_for("static", filename="", _external=True)
        path = safe_join(str(current_app.static_folder), url.removeprefix(start)) if url.startswith(start) else None
        if path is None:
            raise ValueError("only static files of ours are put in a PDF")
        return URLFetcherResponse(url, Path(path).read_bytes(), {"Content-Type": guess_type(path)[0]})

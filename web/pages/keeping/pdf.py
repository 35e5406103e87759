"""A page as a tagged PDF (PDF/UA-1), where WeasyPrint and its libraries are installed."""

from functools import cache
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING

from flask import current_app, url_for
from werkzeug.security import safe_join

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcherResponse


@cache
def pdf_is_possible() -> bool:
    """Whether WeasyPrint can be imported; it is not where it, or Pango, is missing."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        return False
    return True


def pdf_of(page: str, address: str) -> bytes:
    """``page``, whose links are read from ``address``, as a PDF; nothing is asked of any host for it."""
    from weasyprint import HTML

    made: bytes = HTML(string=page, base_url=address, url_fetcher=_own_file).write_pdf(pdf_variant="pdf/ua-1")
    return made


def _own_file(url: str) -> "URLFetcherResponse":
    """A static file of ours; ``ValueError`` for anything else, which is then left out."""
    from weasyprint.urls import URLFetcherResponse

    start = url_for("static", filename="", _external=True)
    path = safe_join(str(current_app.static_folder), url.removeprefix(start)) if url.startswith(start) else None
    if path is None:
        raise ValueError("only static files of ours are put in a PDF")
    return URLFetcherResponse(url, Path(path).read_bytes(), {"Content-Type": guess_type(path)[0]})

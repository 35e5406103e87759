"""Make a tagged PDF (PDF/UA-1) of a page, if WeasyPrint and its libraries are installed."""

import logging
from collections.abc import Mapping
from ctypes.util import find_library
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from web.http.static_files import file_at

if TYPE_CHECKING:
    from weasyprint.urls import URLFetcher

PANGO = "pangoft2-1.0"
WITHOUT_DRAWINGS = "svg, figcaption, .drawing { display: none } .take-home { display: block !important }"
"""WeasyPrint does not apply the styles of a page to its drawings. Their numbers are also in tables."""


@cache
def pdf_is_possible() -> bool:
    """Return whether WeasyPrint and Pango, which brings the other libraries, are installed.

    They are only looked up, because an import takes long.
    """
    return find_spec("weasyprint") is not None and find_library(PANGO) is not None


def pdf_of(page: str, address: str) -> bytes:
    """Return ``page``, whose links are relative to ``address``, as a PDF.

    No host is asked for anything. Raise ``ImportError`` or ``OSError`` if a library is missing after all.
    """
    from weasyprint import CSS, HTML

    # WeasyPrint logs each style that it does not know, on every page.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    html = HTML(string=page, base_url=address, url_fetcher=own_files())
    made: bytes = html.write_pdf(stylesheets=[CSS(string=WITHOUT_DRAWINGS)], pdf_variant="pdf/ua-1")
    return made


def own_files() -> "URLFetcher":
    """Return a fetcher that gives the static files of this application and asks no host for anything."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
            file = file_at(url)
            if file is None:
                raise ValueError("only static files of this application are put in a PDF")
            return URLFetcherResponse(url, file.content, {"Content-Type": file.mimetype})

    return OwnFiles()

"""A page as a tagged PDF (PDF/UA-1), where WeasyPrint and its libraries are installed."""

import logging
from ctypes.util import find_library
from functools import cache
from importlib.util import find_spec

PANGO = "pangoft2-1.0"
WITHOUT_DRAWINGS = "svg, figcaption, .drawing { display: none }"
"""The styles of a page do not reach its drawings there; their numbers stand in tables."""


@cache
def pdf_is_possible() -> bool:
    """Whether WeasyPrint and Pango, which brings the other libraries, are found; the import itself would take long."""
    return find_spec("weasyprint") is not None and find_library(PANGO) is not None


def pdf_of(page: str, address: str) -> bytes:
    """``page``, whose links are read from ``address``, as a PDF; nothing is asked of any host for it.

    ``ImportError`` or ``OSError`` where a library is missing after all.
    """
    from weasyprint import CSS, HTML

    from web.exports.pdf_sources import OwnFiles

    # It names each style that it does not know, on every page.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    html = HTML(string=page, base_url=address, url_fetcher=OwnFiles())
    made: bytes = html.write_pdf(stylesheets=[CSS(string=WITHOUT_DRAWINGS)], pdf_variant="pdf/ua-1")
    return made

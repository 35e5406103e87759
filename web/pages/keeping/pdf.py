"""A page as a tagged PDF (PDF/UA-1), where WeasyPrint and its libraries are installed."""

import logging
from functools import cache

WITHOUT_DRAWINGS = "svg, figcaption { display: none }"
"""The styles of a page do not reach its drawings there; their numbers stand in tables."""


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
    from weasyprint import CSS, HTML

    from web.pages.keeping.own_files import OwnFiles

    # It names each style that it does not know, on every page.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    html = HTML(string=page, base_url=address, url_fetcher=OwnFiles())
    made: bytes = html.write_pdf(stylesheets=[CSS(string=WITHOUT_DRAWINGS)], pdf_variant="pdf/ua-1")
    return made

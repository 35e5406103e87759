"""Serve the calculators inside other sites, without header and footer, framed only by allowed sites."""

from flask import Flask, Response, current_app, request, url_for

from web.http.security_headers import POLICY, policy

EMBEDDED = "pages.embedded_"


def is_embedded() -> bool:
    """Return whether the current page is one that other sites may frame."""
    return (request.endpoint or "").startswith(EMBEDDED)


def page_url(page: str) -> str:
    """Return the address of the page of a calculator, embedded if the current page is."""
    return url_for(f"{EMBEDDED}{page}" if is_embedded() else f"pages.{page}")


def register(app: Flask) -> None:
    """Give the templates of ``app`` a function that reports if the page is embedded."""
    app.context_processor(lambda: {"embedded": is_embedded()})


def framed(response: Response) -> Response:
    """Return ``response``, with permission for the sites of ``FRAME_ANCESTORS`` to frame an embedded page."""
    if is_embedded():
        response.headers[POLICY] = policy(current_app.config["FRAME_ANCESTORS"])
    return response

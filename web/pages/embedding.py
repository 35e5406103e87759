"""The pages inside a page of somebody else: without header and footer, framed only by those who may."""

from flask import Flask, Response, current_app, request, url_for

from web.http.security_headers import POLICY, policy

EMBEDDED = "pages.embedded_"


def is_embedded() -> bool:
    """Whether the page at hand is one that others may frame."""
    return (request.endpoint or "").startswith(EMBEDDED)


def page_url(page: str) -> str:
    """Where the page of a calculator is: among the embedded ones from one of them."""
    return url_for(f"{EMBEDDED}{page}" if is_embedded() else f"pages.{page}")


def register(app: Flask) -> None:
    """Tells the templates of ``app`` which pages are embedded."""
    app.context_processor(lambda: {"embedded": is_embedded()})


def framed(response: Response) -> Response:
    """``response``, which those of ``FRAME_ANCESTORS`` may frame where it is an embedded page."""
    if is_embedded():
        response.headers[POLICY] = policy(current_app.config["FRAME_ANCESTORS"])
    return response

"""The pages that ask nothing."""

from flask import Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from web.http.http_cache import PAGE, published
from web.pages.quick import Quick, quick_context


def home() -> AnyResponse:
    """What this is, and for whom; at the address without a slash the way to the one with it."""
    if not request.path.endswith("/"):
        return redirect(url_for("pages.home"), 308)
    return published(render_template("home.html", **quick_context(Quick())), PAGE)


def privacy() -> Response:
    """What is kept: nothing."""
    return published(render_template("privacy.html"), PAGE)


def accessibility() -> Response:
    """How the pages can be used, and what to do where they cannot."""
    return published(render_template("accessibility.html"), PAGE)

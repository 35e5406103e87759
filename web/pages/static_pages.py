"""The pages without a form."""

from flask import Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from web.http.http_cache import PAGE, published
from web.pages.quick import Quick, quick_context


def home() -> AnyResponse:
    """Show the home page, and redirect its address without a slash to the one with it."""
    if not request.path.endswith("/"):
        return redirect(url_for("pages.home"), 308)
    return published(render_template("home.html", **quick_context(Quick())), PAGE)


def privacy() -> Response:
    """Show the page on privacy."""
    return published(render_template("privacy.html"), PAGE)


def accessibility() -> Response:
    """Show the page on accessibility."""
    return published(render_template("accessibility.html"), PAGE)

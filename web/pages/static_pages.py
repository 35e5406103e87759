"""The pages without a form."""

from flask import Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from web.pages.layout import page_for_everyone
from web.pages.quick import Quick, quick_context


def home() -> AnyResponse:
    """Show the home page, and redirect its address without a slash to the one with it."""
    if not request.path.endswith("/"):
        return redirect(url_for("pages.home"), 308)
    return page_for_everyone(lambda: render_template("home.html", **quick_context(Quick())))


def privacy() -> Response:
    """Show the page on privacy."""
    return page_for_everyone(lambda: render_template("privacy.html"))


def accessibility() -> Response:
    """Show the page on accessibility."""
    return page_for_everyone(lambda: render_template("accessibility.html"))

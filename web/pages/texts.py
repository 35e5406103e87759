"""The pages that ask nothing."""

from flask import Response, render_template

from web.publishing import PAGE, published


def home() -> Response:
    """What this is, and for whom."""
    return published(render_template("home.html"), PAGE)


def privacy() -> Response:
    """What is kept: nothing."""
    return published(render_template("privacy.html"), PAGE)


def accessibility() -> Response:
    """How the pages can be used, and what to do where they cannot."""
    return published(render_template("accessibility.html"), PAGE)

"""Puts the application together: pages, JSON routes, errors and headers."""

from flask import Flask, request
from htmx_flask import Htmx
from jinja2 import StrictUndefined
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

import rules
from web import api, pages
from web.api.paths import is_ours
from web.discretion import DiscreetFlask
from web.headers import checked_ancestors, secured
from web.pages.errors import error_page
from web.requests import InMemoryRequest

LARGEST_QUESTION = 256 * 1024


def assembled(shelf: rules.Shelf, frame_ancestors: str) -> Flask:
    """The application on the rules of ``shelf``; who of ``frame_ancestors`` may frame the embedded pages."""
    app = DiscreetFlask(__name__)
    app.config["SHELF"] = shelf
    app.config["FRAME_ANCESTORS"] = checked_ancestors(frame_ancestors)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_QUESTION
    app.jinja_options = {
        "extensions": ["jinja2.ext.i18n"],
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    Htmx(app)
    app.request_class = InMemoryRequest
    pages.register(app)
    api.register(app)
    app.register_error_handler(HTTPException, _mishap)
    app.wsgi_app = secured(app.wsgi_app)  # type: ignore[assignment,method-assign]
    return app


def _mishap(error: HTTPException) -> Response:
    """To a program a problem document, to a person a page; an uncaught error is one without a trace."""
    return api.answer_mishap(error) if is_ours(request.path) else error_page(error)

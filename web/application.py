"""Puts the application together: pages, JSON routes, errors and headers."""

from flask import Flask, request
from htmx_flask import Htmx
from jinja2 import StrictUndefined
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

import rules
from web import api, pages, static_files
from web.api.paths import is_ours
from web.api.questions import LARGEST_QUESTION
from web.bodies import measured
from web.discretion import DiscreetFlask
from web.headers import checked_ancestors, secured
from web.operations import operate
from web.pages.errors import error_page
from web.requests import InMemoryRequest
from web.settings import Settings


def assembled(shelf: rules.Shelf, settings: Settings | None, frame_ancestors: str) -> Flask:
    """The application on the rules of ``shelf``, with the log, limits and proxies of ``settings``.

    ``frame_ancestors`` says which sites may frame the embedded pages.
    """
    app = DiscreetFlask(__name__, static_folder=None)
    app.url_map.merge_slashes = False
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
    static_files.register(app)
    pages.register(app)
    api.register(app)
    app.register_error_handler(HTTPException, _mishap)
    app.wsgi_app = measured(app.wsgi_app, LARGEST_QUESTION)  # type: ignore[assignment,method-assign]
    app.wsgi_app = secured(app.wsgi_app)  # type: ignore[assignment,method-assign]
    operate(app, settings)
    return app


def _mishap(error: HTTPException) -> Response:
    """To a program a problem document, to a person a page; an uncaught error is one without a trace."""
    return api.answer_mishap(error) if is_ours(request.path) else error_page(error)

"""Puts the application together: pages, JSON routes, errors and headers."""

from flask import Flask, request
from htmx_flask import Htmx
from jinja2 import StrictUndefined
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

import rules
from web import api, pages
from web.api.paths import is_ours
from web.api.questions import LARGEST_QUESTION
from web.http import static_files
from web.http.chunked_bodies import with_content_length
from web.http.flask_app import DiscreetFlask, InMemoryRequest
from web.http.security_headers import checked_ancestors, with_security_headers
from web.operations import operate
from web.pages.errors import error_page
from web.settings import Settings


def assembled(rulebook: rules.Rulebook, settings: Settings | None, frame_ancestors: str) -> Flask:
    """The application on the rules of ``shelf``, with the log, limits and proxies of ``settings``.

    ``frame_ancestors`` says which sites may frame the embedded pages.
    """
    app = DiscreetFlask(__name__, static_folder=None)
    app.url_map.merge_slashes = False
    app.config["RULEBOOK"] = rulebook
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
    app.register_error_handler(HTTPException, handle_http_error)
    app.wsgi_app = with_content_length(app.wsgi_app, LARGEST_QUESTION)  # type: ignore[assignment,method-assign]
    app.wsgi_app = with_security_headers(app.wsgi_app)  # type: ignore[assignment,method-assign]
    operate(app, settings)
    return app


def handle_http_error(error: HTTPException) -> Response:
    """To a program a problem document, to a person a page; an uncaught error is one without a trace."""
    return api.answer_mishap(error) if is_ours(request.path) else error_page(error)

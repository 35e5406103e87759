"""Assemble the application: pages, JSON routes, errors and the layers around them."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from flask import Flask, request
from htmx_flask import Htmx
from jinja2 import StrictUndefined
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

import rules
from web import api, operations, pages
from web.api.paths import is_ours
from web.api.questions import LARGEST_QUESTION
from web.http import rate_limit, static_files
from web.http.flask_app import DiscreetFlask, InMemoryRequest
from web.http.garbage import with_collections
from web.http.proxies import with_trusted_proxies
from web.http.security_headers import checked_ancestors
from web.http.stack import Layer, layers, stacked
from web.http.turns import Turns
from web.pages.errors import error_page

if TYPE_CHECKING:
    from web.http.request_observer import Observer
    from web.settings import Settings

JINJA = {
    "extensions": ["jinja2.ext.i18n"],
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}


def assembled(rulebook: rules.Rulebook, settings: "Settings | None", frame_ancestors: str) -> Flask:
    """Return the application on ``rulebook``, with the log, limits and proxies of ``settings``.

    ``frame_ancestors`` are the sites that may frame the embedded pages.
    """
    app = DiscreetFlask(__name__, static_folder=None)
    app.url_map.merge_slashes = False
    app.config["RULEBOOK"] = rulebook
    app.config["FRAME_ANCESTORS"] = checked_ancestors(frame_ancestors)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_QUESTION
    app.jinja_options = JINJA
    Htmx(app)
    app.request_class = InMemoryRequest
    static_files.register(app)
    pages.register(app)
    api.register(app)
    observers = operations.register(app, settings)
    app.register_error_handler(HTTPException, handle_http_error)
    turns = Turns()
    charge = turns.charging(operations.charge_of(settings, app.logger))
    rate_limit.register(app, charge)
    around = _layers(app, settings, observers, [turns.released, *api.layers(app, charge), with_collections])
    app.wsgi_app = stacked(app.wsgi_app, around)  # type: ignore[assignment, method-assign] # as Flask documents
    return app


def handle_http_error(error: HTTPException) -> Response:
    """Return a problem document for a program, and a page for a person."""
    return api.answer_http_error(error) if is_ours(request.path) else error_page(error)


def _proxies(settings: "Settings | None") -> Layer:
    """Return the layer of the trusted proxies, of which there are none without settings."""
    hops, header = (settings.proxy_hops, settings.proxy_header) if settings else (0, None)
    return partial(with_trusted_proxies, hops=hops, header=header)


def _layers(
    app: Flask, settings: "Settings | None", observers: "Sequence[Observer]", inside: Sequence[Layer]
) -> list[Layer]:
    if settings and settings.path_prefix:
        from web.settings import check_path_prefix

        check_path_prefix(settings.path_prefix, (rule.rule for rule in app.url_map.iter_rules()))
    return layers(
        _proxies(settings),
        path_prefix=settings.path_prefix if settings else "",
        observers=observers,
        largest_body=LARGEST_QUESTION,
        inside=inside,
    )

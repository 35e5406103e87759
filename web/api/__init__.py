"""The JSON routes, over the same models as the pages and the command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from web.api import documents, downloads, index, parameters, portal, worked_examples
from web.api.app import REFUSED, EstimateApp, with_estimates
from web.api.headers import with_api_headers
from web.api.paths import PREFIX, is_compatible
from web.api.portal import answer_refusal
from web.api.problems import answer_problem
from web.api.questions import LARGEST_QUESTION

if TYPE_CHECKING:
    from web.http.rate_limit import Charge
    from web.http.stack import Layer

ROUTES = (index.routes, parameters.routes, worked_examples.routes, documents.routes, downloads.routes)

for error in REFUSED:
    portal.routes.register_error_handler(error, answer_refusal)
    for blueprint in (*ROUTES, index.catalog_routes):
        blueprint.register_error_handler(error, answer_problem)


def register(app: Flask) -> None:
    """Add the routes that Flask answers to ``app``."""
    for blueprint in ROUTES:
        app.register_blueprint(blueprint, url_prefix=PREFIX)
    app.register_blueprint(index.catalog_routes)
    app.register_blueprint(portal.routes)


def layers(app: Flask, charge: "Charge") -> "Sequence[Layer]":
    """Return the layers of the JSON routes, which add headers and answer estimates before Flask."""
    estimates = EstimateApp(app.config["RULEBOOK"], charge, LARGEST_QUESTION, app.logger)
    return (with_api_headers, lambda application: with_estimates(application, estimates))


def answer_http_error(error: HTTPException) -> Response:
    """Return the response to an HTTP error, as a problem or as the portal's envelope."""
    return answer_refusal(error) if is_compatible(request.path) else answer_problem(error)

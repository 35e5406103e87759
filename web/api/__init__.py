"""The JSON routes, over the same models as the pages and the command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flask import Blueprint, Flask, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from web.api.app import REFUSED, EstimateApp, with_estimates
from web.api.headers import api_headers
from web.api.paths import CATALOG, PORTAL_ALIAS, PORTAL_PATH, PREFIX, is_compatible
from web.api.problems import answer_problem
from web.api.questions import LARGEST_QUESTION
from web.http.added_headers import with_headers
from web.http.lazy_view import LazyView

if TYPE_CHECKING:
    from web.http.rate_limit import Charge
    from web.http.stack import Layer

routes = Blueprint("api", __name__)
routes.add_url_rule(PREFIX, "index", LazyView("web.api.index.index"))
routes.add_url_rule(CATALOG, "catalog", LazyView("web.api.index.catalog"))
routes.add_url_rule(f"{PREFIX}/parameters", "in_force", LazyView("web.api.parameters.in_force"))
routes.add_url_rule(f"{PREFIX}/parameters/<name>", "over_time", LazyView("web.api.parameters.over_time"))
routes.add_url_rule(f"{PREFIX}/coverage", "covered", LazyView("web.api.parameters.covered"))
routes.add_url_rule(f"{PREFIX}/examples", "worked_examples", LazyView("web.api.worked_examples.all_examples"))
routes.add_url_rule(f"{PREFIX}/openapi.json", "openapi", LazyView("web.api.documents.openapi"))
routes.add_url_rule(f"{PREFIX}/collection.json", "collection", LazyView("web.api.downloads.collection"))
routes.add_url_rule(f"{PREFIX}/pfml-client.tgz", "typescript_client", LazyView("web.api.downloads.typescript_client"))

portal_routes = Blueprint("portal", __name__)
portal_routes.add_url_rule(
    PORTAL_PATH, "financial_eligibility", LazyView("web.api.portal.view.financial_eligibility"), methods=["POST"]
)
portal_routes.add_url_rule(PORTAL_ALIAS, "eligibility", LazyView("web.api.portal.view.eligibility"), methods=["POST"])

answer_refusal = LazyView("web.api.portal.refusals.answer_refusal")
for error in REFUSED:
    routes.register_error_handler(error, answer_problem)
    portal_routes.register_error_handler(error, answer_refusal)


def register(app: Flask) -> None:
    """Add the routes that Flask answers to ``app``."""
    app.register_blueprint(routes)
    app.register_blueprint(portal_routes)


def layers(app: Flask, charge: "Charge") -> "Sequence[Layer]":
    """Return the layers of the JSON routes, which add headers and answer estimates before Flask."""
    estimates = EstimateApp(app.config["RULEBOOK"], charge, LARGEST_QUESTION, app.logger)
    return (
        lambda application: with_headers(application, [api_headers]),
        lambda application: with_estimates(application, estimates),
    )


def answer_http_error(error: HTTPException) -> Response:
    """Return the response to an HTTP error, as a problem or as the portal's envelope."""
    return answer_refusal(error) if is_compatible(request.path) else answer_problem(error)

"""The JSON routes, over the same models as the pages and the command."""

from flask import Flask, Response, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from calculators import InvalidQuestion
from rules import NotCovered
from web.api import documents, estimates, parameters, portal, worked_examples
from web.api.direct import answered_directly
from web.api.headers import with_api_headers
from web.api.paths import PREFIX, is_compatible
from web.api.portal import answer_refusal
from web.api.problems import UnreadableJson, answer_problem

WRONG = (HTTPException, InvalidQuestion, NotCovered, UnreadableJson, ValidationError)
"""What a question can get wrong; any other error is ours, and is logged."""
ROUTES = (estimates.routes, parameters.routes, worked_examples.routes, documents.routes)

for wrong in WRONG:
    portal.routes.register_error_handler(wrong, answer_refusal)
    for blueprint in ROUTES:
        blueprint.register_error_handler(wrong, answer_problem)


def register(app: Flask) -> None:
    """Adds the JSON routes to ``app``."""
    for blueprint in ROUTES:
        app.register_blueprint(blueprint, url_prefix=PREFIX)
    app.register_blueprint(portal.routes)
    ahead = answered_directly(app.wsgi_app, app.config["RULEBOOK"], app.config["MAX_CONTENT_LENGTH"])
    app.wsgi_app = with_api_headers(ahead)  # type: ignore[assignment,method-assign]


def answer_mishap(error: HTTPException) -> Response:
    """The answer where no route is called: a problem, or the envelope of the compatible routes."""
    return answer_refusal(error) if is_compatible(request.path) else answer_problem(error)

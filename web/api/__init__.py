"""The JSON routes, over the same models as the pages and the command."""

from flask import Flask, Response, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from calculators import InvalidQuestion
from rules import NotCovered
from web.api.compatible import answer_refusal, portal
from web.api.direct import direct
from web.api.documents import documents
from web.api.estimates import estimates
from web.api.headers import with_api_headers
from web.api.parameters import parameters
from web.api.paths import PREFIX, is_compatible
from web.api.problems import UnreadableJson, answer_problem
from web.api.worked_examples import worked_examples

WRONG = (HTTPException, InvalidQuestion, NotCovered, UnreadableJson, ValidationError)
"""What a question can get wrong; any other error is ours, and is logged."""
ROUTES = (estimates, parameters, worked_examples, documents)

for wrong in WRONG:
    portal.register_error_handler(wrong, answer_refusal)
    for routes in ROUTES:
        routes.register_error_handler(wrong, answer_problem)


def register(app: Flask) -> None:
    """Adds the JSON routes to ``app``."""
    for routes in ROUTES:
        app.register_blueprint(routes, url_prefix=PREFIX)
    app.register_blueprint(portal)
    ahead = direct(app.wsgi_app, app.config["SHELF"], app.config["MAX_CONTENT_LENGTH"])
    app.wsgi_app = with_api_headers(ahead)  # type: ignore[assignment,method-assign]


def answer_mishap(error: HTTPException) -> Response:
    """The answer where no route is called: a problem, or the envelope of the compatible routes."""
    return answer_refusal(error) if is_compatible(request.path) else answer_problem(error)

"""The JSON routes, over the same models as the pages and the command."""

from flask import Blueprint, Flask, Response, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from calculators import InvalidQuestion
from rules import NotCovered
from web.api import compatible
from web.api.documents import documents
from web.api.estimates import estimates
from web.api.headers import with_headers
from web.api.parameters import parameters
from web.api.problems import UnreadableJson, answer_problem
from web.api.worked_examples import worked_examples

PREFIX = "/api/v1"
WRONG = (HTTPException, InvalidQuestion, NotCovered, UnreadableJson, ValidationError)
"""What a question can get wrong; any other error is ours, and is logged."""


def register(app: Flask) -> None:
    """Adds the JSON routes to ``app``."""
    own = Blueprint("api", __name__, url_prefix=PREFIX)
    for routes in (estimates, parameters, worked_examples, documents):
        own.register_blueprint(routes)
    portal = Blueprint("portal", __name__)
    portal.register_blueprint(compatible.compatible)
    for wrong in WRONG:
        own.register_error_handler(wrong, answer_problem)
        portal.register_error_handler(wrong, compatible.answer_refusal)
    app.register_blueprint(own)
    app.register_blueprint(portal)
    app.after_request(_completed)


def is_ours(path: str) -> bool:
    """Whether ``path`` belongs to the JSON routes, known or not."""
    return _under(PREFIX, path) or _under(compatible.PREFIX, path)


def answer_mishap(error: HTTPException) -> Response:
    """The answer where no route is called: a problem, or the envelope of the compatible routes."""
    return compatible.answer_refusal(error) if _under(compatible.PREFIX, request.path) else answer_problem(error)


def _under(prefix: str, path: str) -> bool:
    return path == prefix or path.startswith(f"{prefix}/")


def _completed(response: Response) -> Response:
    return with_headers(response) if is_ours(request.path) else response

"""The JSON routes, over the same models as the pages and the command."""

from flask import Flask
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from calculators import InvalidQuestion
from rules import NotCovered
from web.api.documents import documents
from web.api.estimates import estimates
from web.api.headers import with_api_headers
from web.api.parameters import parameters
from web.api.paths import PREFIX
from web.api.problems import UnreadableJson, answer_problem

WRONG = (HTTPException, InvalidQuestion, NotCovered, UnreadableJson, ValidationError)
"""What a question can get wrong; any other error is ours, and is logged."""
ROUTES = (estimates, parameters, documents)

for routes in ROUTES:
    for wrong in WRONG:
        routes.register_error_handler(wrong, answer_problem)


def register(app: Flask) -> None:
    """Adds the JSON routes to ``app``."""
    for routes in ROUTES:
        app.register_blueprint(routes, url_prefix=PREFIX)
    app.wsgi_app = with_api_headers(app.wsgi_app)  # type: ignore[assignment,method-assign]

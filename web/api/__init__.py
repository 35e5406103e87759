"""The JSON routes, over the same models as the pages and the command."""

from flask import Blueprint, Flask

from web.api.documents import documents
from web.api.estimates import estimates
from web.api.headers import with_headers
from web.api.parameters import parameters
from web.api.problems import answer_problem

PREFIX = "/api/v1"


def register(app: Flask) -> None:
    """Adds the JSON routes to ``app``."""
    api = Blueprint("api", __name__, url_prefix=PREFIX)
    for routes in (estimates, parameters, documents):
        api.register_blueprint(routes)
    api.register_error_handler(Exception, answer_problem)
    api.after_request(with_headers)
    app.register_blueprint(api)


def is_ours(path: str) -> bool:
    """Whether ``path`` belongs to the JSON routes, known or not."""
    return path == PREFIX or path.startswith(f"{PREFIX}/")

"""Name the route of a request by its pattern, which contains nothing that the client sent."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

NO_ROUTE = "none"
ROUTE = "pfml.route"
"""The key under which an application other than Flask names the route that it answers."""


def route_of(environ: "WSGIEnvironment") -> str:
    """Return the pattern of the route, known from the start of the response to its end."""
    named: str | None = environ.get(ROUTE)
    if named is not None:
        return named
    request = environ.get("werkzeug.request")
    rule = None if request is None else request.url_rule
    return NO_ROUTE if rule is None else rule.rule

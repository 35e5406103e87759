"""The pattern of an address, which tells the route and nothing that was typed into the address."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

NO_ROUTE = "none"
ROUTE = "pfml.route"
"""Where the route of a question that was answered ahead of Flask is kept."""


def route_of(environ: "WSGIEnvironment") -> str:
    """The pattern as Flask found it, known once the answer begins and forgotten when it ends."""
    known: str | None = environ.get(ROUTE)
    if known is not None:
        return known
    request = environ.get("werkzeug.request")
    rule = None if request is None else request.url_rule
    return NO_ROUTE if rule is None else rule.rule

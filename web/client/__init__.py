"""A typed client of the JSON API, which needs only the standard library."""

from web.client.operations import Client
from web.client.transport import RequestRefused, Unreachable

__all__ = ["Client", "RequestRefused", "Unreachable"]

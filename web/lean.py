"""Leaves out what Flask does for sites with sessions, subdomains and asynchronous views, of which this one has none."""

from collections.abc import Callable
from typing import Any

from flask import Flask, Request
from flask.sessions import NullSession, SessionInterface
from werkzeug.routing import MapAdapter


class NoSessions(SessionInterface):
    """One empty session for everybody, which nothing can be put in."""

    def __init__(self) -> None:
        self.empty = NullSession()

    def open_session(self, *_: Any) -> NullSession:
        """The empty session."""
        return self.empty

    def save_session(self, *_: Any) -> None:
        """Nothing to save."""


class LeanFlask(Flask):
    """Matches addresses by their path alone, whatever the host, opens no session and has no asynchronous view."""

    session_interface = NoSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """``func`` as it is, without looking whether it is asynchronous."""
        return func

    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:
        """Matches and builds the addresses of ``request``."""
        if request is None:
            return super().create_url_adapter(request)
        environ = request.environ
        return MapAdapter(
            self.url_map,
            environ.get("HTTP_HOST") or environ["SERVER_NAME"],
            f"{request.root_path}/",
            "",
            request.scheme,
            request.path,
            request.method,
            request.query_string.decode("latin-1"),
        )

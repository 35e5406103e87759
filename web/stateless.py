"""No sessions: a visitor is never remembered between two requests."""

from typing import Any

from flask.sessions import NullSession, SessionInterface


class NoSessions(SessionInterface):
    """One empty session for everybody, which nothing can be put in."""

    def __init__(self) -> None:
        self.empty = NullSession()

    def open_session(self, *_: Any) -> NullSession:
        """The empty session."""
        return self.empty

    def save_session(self, *_: Any) -> None:
        """Nothing to save."""

"""The application as the production server runs it, with the settings of the environment."""

from flask import Flask

from web import create_app
from web.operations.senders import SENDERS
from web.operations.silence import watch
from web.settings import read_settings


def application() -> Flask:
    """The application of one worker, whose silent connections are ended."""
    settings = read_settings()
    app = create_app(settings=settings)
    watch(app.extensions[SENDERS], settings.port)
    return app

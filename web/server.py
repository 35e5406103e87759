"""The application of one worker of the production server, with the settings of the environment."""

from flask import Flask

from web import create_app
from web.http.lazy_view import import_views
from web.settings import read_settings


def application() -> Flask:
    """Return the application of one worker, ready for its first request."""
    app = create_app(settings=read_settings())
    import_views(app)
    return app

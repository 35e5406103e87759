"""The application of one worker of the production server, with the settings of the environment."""

import gc

from flask import Flask

from web import create_app
from web.http.lazy_view import import_views
from web.settings import read_settings


def application() -> Flask:
    """Return the application of one worker, ready for its first request."""
    app = create_app(settings=read_settings())
    import_views(app)
    gc.freeze()  # Nothing that exists now becomes garbage, so no collection looks at it again.
    return app

"""The application of one worker of the production server, with the settings of the environment."""

from flask import Flask

from web import create_app
from web.settings import read_settings


def application() -> Flask:
    """Return the application of one worker."""
    return create_app(settings=read_settings())

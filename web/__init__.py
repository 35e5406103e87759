"""People and programs: the pages, the JSON routes and the command line over the same calculators."""

from flask import Flask

from rules import Shelf, published


def create_app(*, shelf: Shelf | None = None) -> Flask:
    """The web application on the published rules, or on those of ``shelf``."""
    from web.application import assembled

    return assembled(shelf or published())

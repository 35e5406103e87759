"""People and programs: the pages, the JSON routes and the command line over the same calculators."""

from typing import TYPE_CHECKING

from flask import Flask

from rules import Shelf, published

if TYPE_CHECKING:
    from web.settings import Settings


def create_app(*, shelf: Shelf | None = None, settings: "Settings | None" = None) -> Flask:
    """The web application on the published rules, or on those of ``shelf``.

    With ``settings`` it is the application of a server, with a log, a limit and proxies in front; without, none of it.
    """
    from web.application import assembled

    return assembled(shelf or published(), settings)

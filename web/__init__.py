"""People and programs: the pages, the JSON routes and the command line over the same calculators."""

from flask import Flask

from rules import Shelf, published


def create_app(*, shelf: Shelf | None = None, frame_ancestors: str = "'self'") -> Flask:
    """The web application on the published rules, or on those of ``shelf``.

    ``frame_ancestors`` says which sites may frame the embedded pages, as CSP writes it; ``ValueError`` where it could
    not mean anything. No site may frame the others.
    """
    from web.application import assembled

    return assembled(shelf or published(), frame_ancestors)

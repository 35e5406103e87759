"""The shelf of rules that the running application stands on."""

from flask import current_app

from rules import Shelf


def current_shelf() -> Shelf:
    """The published rules, or those given to ``create_app``."""
    shelf: Shelf = current_app.config["SHELF"]
    return shelf

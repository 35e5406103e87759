"""The rulebook of the running application."""

from flask import current_app

from rules import Rulebook


def current_rulebook() -> Rulebook:
    """Return the published rules, or those given to ``create_app``."""
    rulebook: Rulebook = current_app.config["RULEBOOK"]
    return rulebook

"""The shelf of rules that the running application stands on."""

from flask import current_app

from rules import Rulebook


def current_rulebook() -> Rulebook:
    """The published rules, or those given to ``create_app``."""
    rulebook: Rulebook = current_app.config["RULEBOOK"]
    return rulebook

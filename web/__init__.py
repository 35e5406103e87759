"""People and programs: the pages, the JSON routes and the command line over the same calculators."""

from typing import TYPE_CHECKING

from rules import Rulebook, published

if TYPE_CHECKING:
    from flask import Flask

    from web.settings import Settings


def create_app(
    *, rulebook: Rulebook | None = None, settings: "Settings | None" = None, frame_ancestors: str = "'self'"
) -> "Flask":
    """The web application on the published rules, or on those of ``shelf``.

    With ``settings`` it is the application of a server, with a log, a limit and proxies in front; without, none of it.
    ``frame_ancestors`` says which sites may frame the embedded pages, as CSP writes it, where ``settings`` do not;
    ``ValueError`` where it could not mean anything. No site may frame the others.
    """
    from web.application import assembled

    return assembled(rulebook or published(), settings, settings.frame_ancestors if settings else frame_ancestors)

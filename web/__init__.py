"""The pages, the JSON routes and the command line over the same calculators."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from rules import Rulebook
    from web.settings import Settings


def create_app(
    *, rulebook: "Rulebook | None" = None, settings: "Settings | None" = None, frame_ancestors: str = "'self'"
) -> "Flask":
    """Return the web application on the published rules, or on ``rulebook``.

    With ``settings`` it has the log, the limit and the trusted proxies of a server. Without them it has none.
    ``frame_ancestors`` are the sites that may frame the embedded pages, as CSP writes them. ``settings`` have sites of
    their own. Raise ``ValueError`` for a text that CSP does not allow. No site may frame the other pages.
    """
    with garbage_kept():
        from rules import published
        from web.application import assembled

        return assembled(rulebook or published(), settings, settings.frame_ancestors if settings else frame_ancestors)


@contextmanager
def garbage_kept() -> Iterator[None]:
    """Pause the garbage collector, which takes a fifth of the start and finds almost nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.unfreeze()  # Both together make all objects old, so the first collection after the start is short.
            gc.enable()

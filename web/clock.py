"""The one clock: everything below the pages is told what it needs to know."""

from datetime import date


def today() -> date:
    """The day here and now."""
    return date.today()

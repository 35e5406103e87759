"""The one clock of the product, because everything below the pages gets the day as a value."""

from datetime import date


def today() -> date:
    """Return the current day."""
    return date.today()

"""Money as people write it in features."""

from decimal import Decimal


def dollars(text: str) -> Decimal:
    """The amount of ``$1,230.39`` or ``-$5.00``."""
    return Decimal(text.replace("$", "").replace(",", ""))


def amount(text: str) -> str:
    """``$1,230.39`` as a question takes it: ``1230.39``."""
    return str(dollars(text))

"""Make numbers of a worksheet under names that no formula has."""

from typing import Any, cast

from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.units import GivenUnit


def invented(name: str, amount: Any, unit: str, *, scale: int | None = None) -> Number:
    """Return a given number with an invented name."""
    return given(cast("LineName", name), amount, cast("GivenUnit", unit), scale=scale)


def invented_line(name: str, number: Number, *, of: str = "", period: str = "") -> Number:
    """Return ``number`` as a line with an invented name."""
    return line(cast("LineName", name), number, of=of, period=period)

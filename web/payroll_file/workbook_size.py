"""Bound the cells of a workbook quickly, before they are laid out.

The reader fills the whole rectangle up to the farthest cell, so two cells far apart can mean gigabytes. A file that
hides its cells from this count meets the memory limit of the process that opens it.
"""

import re
from collections.abc import Sequence
from typing import TypeAlias

Part: TypeAlias = bytes | bytearray
MOST_CELLS = 1_666_666
"""Cells that fit into the memory for opening a file."""
PLACE = re.compile(rb"""["'\s]r\s*=\s*["']([A-Za-z]{0,9})[A-Za-z]*0*([0-9]{0,9})""")


def has_too_many_cells(parts: Sequence[Part]) -> bool:
    """Return whether the XML ``parts`` of a workbook have more than ``MOST_CELLS`` cells or shared texts."""
    return sum(map(_most_elements, parts)) > MOST_CELLS or sum(map(_area, parts)) > MOST_CELLS


def _most_elements(part: Part) -> int:
    """Return a count of cells or shared texts that is never too low.

    It is fast, and counts some other elements.
    """
    return max(part.count(b"<c") + part.count(b":c"), part.count(b"<si") + part.count(b":si"))


def _area(sheet: Part) -> int:
    """Return the number of cells up to the farthest place that the sheet names."""
    places = [*PLACE.finditer(sheet)]
    widest = max(map(_column, {found[1] for found in places}), default=0)
    lowest = max((int(found[2] or 0) for found in places), default=0)
    return lowest * widest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number

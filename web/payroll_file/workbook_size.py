"""Bound the memory that the cells of a workbook take, before they are laid out.

A few kilobytes can describe gigabytes: one long text that many cells share, or two cells far apart.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

LARGEST_LAID_OUT = 150_000_000
"""The most bytes of all cells with their texts."""
BYTES_OF_CELL = 40
MOST_CELLS = LARGEST_LAID_OUT // BYTES_OF_CELL
COLUMN_OF_CELL = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,9})[0-9]""")
ROW_OF_PLACE = re.compile(rb"""\sr\s*=\s*["'][A-Za-z]{0,9}([0-9]{1,9})["']""")
ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
SHARED_TEXT = re.compile(rb"<(?:\w+:)?si[\s/>]")
SHARED_BY_CELL = re.compile(rb"""\st\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v>\s*([0-9]{1,9})""")


def is_too_large(parts: Sequence[bytes]) -> bool:
    """Return whether the cells of the XML ``parts`` of a workbook exceed ``LARGEST_LAID_OUT`` bytes.

    Every cell counts up to the farthest row and column, because the reader fills the whole rectangle.
    """
    if sum(map(_most_elements, parts)) > MOST_CELLS:
        return True
    left = LARGEST_LAID_OUT - sum(map(_area, parts)) * BYTES_OF_CELL
    return left < 0 or _shared_bytes(parts, left) > left


def _most_elements(part: bytes) -> int:
    """Return a count of cells or shared texts that is never too low.

    It is fast, and counts some other elements.
    """
    return max(part.count(b"<c") + part.count(b":c"), part.count(b"<si") + part.count(b":si"))


def _area(sheet: bytes) -> int:
    """Return the number of cells up to the farthest row and column, with or without their places."""
    columns = COLUMN_OF_CELL.findall(sheet)
    rows = [*(found.start() for found in ROW.finditer(sheet)), len(sheet)]
    widest = max(map(_column, set(columns)), default=0)
    if len(columns) < _most_elements(sheet):
        widest = max(widest, *(_most_elements(sheet[start:end]) for start, end in pairwise(rows)), 0)
    return max(len(rows) - 1, *map(int, set(ROW_OF_PLACE.findall(sheet))), 0) * widest


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _shared_bytes(parts: Sequence[bytes], room: int) -> int:
    """Return the bytes of the shared texts, each as often as cells show it.

    The bytes are exact if they may exceed ``room``.
    """
    lengths = _lengths(parts)
    bound = max(lengths, default=0) * sum(map(_most_elements, parts))
    if bound <= room:
        return bound
    shown = (int(found[1]) for part in parts for found in SHARED_BY_CELL.finditer(part))
    return sum(lengths[number] for number in shown if number < len(lengths))


def _lengths(parts: Iterable[bytes]) -> list[int]:
    """Return the length of each shared text, in their order."""
    for part in parts:
        starts = [found.start() for found in SHARED_TEXT.finditer(part)]
        if starts:
            return [end - start for start, end in pairwise([*starts, len(part)])]
    return []

"""How much memory a workbook takes once it is laid out: a few bytes of it can claim billions of cells."""

import re
from collections.abc import Sequence

LARGEST_LAID_OUT = 500_000_000
"""Bytes, of all cells with their texts."""
BYTES_OF_CELL = 40
CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{0,9})([0-9]{1,9})["']""")
SHARED_TEXT = re.compile(rb"<(?:\w+:)?si[\s/>]")


def laid_out(parts: Sequence[bytes]) -> int:
    """An upper bound in bytes: every cell up to the farthest one, each of them with the longest shared text."""
    text = max((_longest_text(part) for part in parts), default=0)
    return sum(_area(part) * BYTES_OF_CELL + len(CELL.findall(part)) * text for part in parts)


def _area(sheet: bytes) -> int:
    """How many cells lie between the first one and the farthest; the reader lays them all out, empty or not."""
    columns: set[bytes] = set()
    farthest = 0
    for place in PLACE.finditer(sheet):
        columns.add(place[1])
        farthest = max(farthest, int(place[2]))
    return farthest * max(map(_column, columns), default=0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _longest_text(part: bytes) -> int:
    starts = [found.start() for found in SHARED_TEXT.finditer(part)]
    return max((end - start for start, end in zip(starts, [*starts, len(part)][1:], strict=True)), default=0)

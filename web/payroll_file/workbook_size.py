"""Bound the memory that the cells of a workbook take, before they are laid out.

A few kilobytes can describe gigabytes: one long text that many cells share, or two cells far apart. Only the forms that
spreadsheets write are counted exactly. Any other form counts as the most that it can mean.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

Part: TypeAlias = bytes | bytearray
LARGEST_LAID_OUT = 120_000_000
"""The most bytes of all cells with their texts."""
BYTES_OF_CELL = 72
"""The bytes of a cell in the list of cells and in the rectangle that is made of it."""
MOST_CELLS = LARGEST_LAID_OUT // BYTES_OF_CELL
LARGEST_OTHER_PART = 10_000_000
"""The most bytes of a part without cells and shared texts, such as the styles."""
MOST_ROWS_OF_SHEET = 1_048_576
MOST_COLUMNS_OF_SHEET = 16_384
LONG_TEXT = re.compile(rb"[^<]{500}")
WIDEST_LETTERS, WIDE_LETTERS = re.compile(rb"&#|[\xf0-\xff]"), re.compile(rb"[\xc4-\xef]")
PLACE = re.compile(rb"""["'\s]r\s*=\s*["']([A-Za-z]{0,9})[A-Za-z]*0*([0-9]{0,9})""")
CELL = re.compile(rb"[<:]c[\s/>]")
PLACED_CELL = re.compile(rb"""<(?:\w+:)?c\sr=["'][A-Za-z]+[0-9]""")
ROW = re.compile(rb"[<:]row[\s/>]")
PLACED_ROW = re.compile(rb"""<(?:\w+:)?row\sr=["'][0-9]""")
SHARED_TEXT = re.compile(rb"[<:]si[\s/>]")
SHARED = re.compile(rb"""["'\s]t\s*=\s*["']s["']""")
SHARED_BY_CELL = re.compile(SHARED.pattern + rb"[^>]*>\s*<(?:\w+:)?v>\s*0*([0-9]{1,9})\s*</(?:\w+:)?v>\s*</(?:\w+:)?c>")
HIDING = re.compile(rb"""<!|<\?(?!xml\s[^<>]*\?>)|<[^<>]*=\s*["'][^"'<>]*[<>]""")
"""A comment, or an attribute with an angle bracket, which can make up an element."""


def is_too_large(parts: Sequence[Part]) -> bool:
    """Return whether the cells of the XML ``parts`` of a workbook exceed ``LARGEST_LAID_OUT`` bytes.

    Every cell counts up to the farthest row and column, because the reader fills the whole rectangle.
    """
    elements = [*map(_most_elements, parts)]
    if sum(elements) > MOST_CELLS:
        return True
    if any(len(part) > LARGEST_OTHER_PART for part, found in zip(parts, elements, strict=True) if not found):
        return True
    left = LARGEST_LAID_OUT - sum(map(_area, parts)) * BYTES_OF_CELL - sum(map(_long_text_bytes, parts))
    return left < 0 or _shared_bytes(parts, left) > left


def _most_elements(part: Part) -> int:
    """Return a count of cells or shared texts that is never too low.

    It is fast, and counts some other elements.
    """
    return max(part.count(b"<c") + part.count(b":c"), part.count(b"<si") + part.count(b":si"))


def _area(sheet: Part) -> int:
    """Return the number of cells up to the farthest row and column, with or without their places."""
    rows = _count(ROW, sheet)
    if rows > MOST_ROWS_OF_SHEET:
        return rows * MOST_COLUMNS_OF_SHEET
    widest = max(map(_column, {found[1] for found in PLACE.finditer(sheet)}), default=0)
    lowest = max((int(found[2] or 0) for found in PLACE.finditer(sheet)), default=0)
    if _count(PLACED_CELL, sheet) < _count(CELL, sheet):
        widest += _longest_row(sheet)
    if _count(PLACED_ROW, sheet) < rows:
        lowest += rows
    return lowest * widest


def _longest_row(sheet: Part) -> int:
    """Return the most cells between two starts of rows, or of any row if a row can hide."""
    if not _is_plain(sheet):
        return min(_count(CELL, sheet), MOST_COLUMNS_OF_SHEET)
    starts = [*(found.start() for found in ROW.finditer(sheet)), len(sheet)]
    return max((sheet.count(b"<c", *ends) + sheet.count(b":c", *ends) for ends in pairwise(starts)), default=0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _long_text_bytes(part: Part) -> int:
    """Return the bytes of a part with a long text, which the cells may have."""
    return len(part) * _bytes_of_letter(part) if LONG_TEXT.search(part, max(0, part.find(b"sheetData"))) else 0


def _bytes_of_letter(part: Part) -> int:
    """Return the most memory of a byte of text: one in the workbook, and up to four in its row."""
    if WIDEST_LETTERS.search(part):
        return 5
    return 3 if WIDE_LETTERS.search(part) else 2


def _shared_bytes(parts: Sequence[Part], room: int) -> int:
    """Return the bytes of the shared texts, each as often as cells show it.

    The bytes are exact if they may exceed ``room``. A cell in an unusual form counts as the longest text.
    """
    texts = [part for part in parts if SHARED_TEXT.search(part)]
    cells = sum(_count(SHARED, part) for part in parts)
    if len(texts) > 1 or not all(map(_is_plain, texts)):
        return cells * sum(len(part) * _bytes_of_letter(part) for part in texts)
    lengths = [*map(_lengths, texts), []][0]
    longest = max(lengths, default=0)
    if cells * longest <= room:
        return cells * longest
    shown = [int(number) for part in parts for number in _numbers_of_texts(part)]
    known = sum(lengths[number] for number in shown if number < len(lengths))
    return known + (cells - len(shown)) * longest


def _numbers_of_texts(sheet: Part) -> Iterator[bytes]:
    return (found[1] for found in SHARED_BY_CELL.finditer(sheet))


def _lengths(part: Part) -> list[int]:
    """Return the memory of each shared text, in their order."""
    starts = [*(found.start() for found in SHARED_TEXT.finditer(part)), len(part)]
    factor = _bytes_of_letter(part)
    return [(end - start) * factor for start, end in pairwise(starts)]


def _is_plain(part: Part) -> bool:
    """Return whether every element that seems to be in ``part`` is one."""
    return HIDING.search(part) is None


def _count(pattern: re.Pattern[bytes], part: Part) -> int:
    return sum(1 for _ in pattern.finditer(part))

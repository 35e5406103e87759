"""Tables as text: CSV by any of its habits, each line by itself so that a broken one spoils no other."""

import codecs
import csv
import re
from collections.abc import Callable, Iterator, Sequence

from web.payroll_file.refusals import FileRefused

Cells = list[str] | None
"""The cells of a row; none where a quotation mark is not closed, so that they cannot be told apart."""

MARKED = {codecs.BOM_UTF8: "UTF-8", codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
UNMARKED = ("UTF-8", "Windows-1252")
DELIMITERS = (",", ";", "\t")
LINE_ENDS = re.compile("\r\n|\r|\n")


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file and the encoding it is in; ``FileRefused`` where it is in none of the known ones.

    >>> decoded("Zoé".encode("cp1252")), decoded("Zoé".encode("utf-8-sig"))
    (('Zoé', 'Windows-1252'), ('Zoé', 'UTF-8'))
    """
    mark = next((mark for mark in MARKED if content.startswith(mark)), b"")
    if not mark and b"\0" in content:
        raise FileRefused("not_a_table")
    for encoding in (MARKED[mark],) if mark else UNMARKED:
        try:
            return content.decode(encoding).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"), encoding
        except UnicodeDecodeError:
            continue
    raise FileRefused("unknown_encoding")


def text_rows(text: str, recognised: Callable[[Sequence[str]], int]) -> Iterator[tuple[int, Cells]]:
    """Each line that is not blank, with its number; the mark between cells is the one that best suits the headings."""
    lines = [(number, line) for number, line in enumerate(LINE_ENDS.split(text), 1) if line.strip()]
    if not lines:
        return
    delimiter = max(DELIMITERS, key=lambda mark: recognised(_cells(lines[0][1], mark) or ()))
    for number, line in lines:
        cells = _cells(line, delimiter)
        if cells is None or any(cell.strip() for cell in cells):
            yield number, cells


def _cells(line: str, delimiter: str) -> Cells:
    if '"' not in line:
        return line.split(delimiter)
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        return None

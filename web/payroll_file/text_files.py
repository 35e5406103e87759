"""Read the rows of text files, in any usual form of CSV, so that a broken line spoils no other."""

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import IO

from web.payroll_file.headings import recognized
from web.payroll_file.refusals import MOST_COLUMNS, FileRefused

Cells = list[str] | None
"""The cells of a row, or ``None`` if an open quotation mark makes them unreadable."""

MARKED = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
SHOWN = {"utf-8-sig": "UTF-8", "utf-8": "UTF-8", "cp1252": "Windows-1252"}
UNMARKED = ("utf-8", "cp1252")
DELIMITERS = (",", ";", "\t", "|")
SEPARATOR = re.compile(r'"?sep=(.)"?', re.IGNORECASE)
TEXT_OF_EXCEL = re.compile(r'="([^"]*)"')
"""A cell that Excel shows as its text, such as a number with zeros before it."""
HEAD = 30
MOST_LINES_OF_A_ROW = 20
"""The most lines of one row, which spans several if a cell in quotation marks has line ends."""
PIECE = 2**20
LONGEST_LINE = 100_000
"""The most characters of a line, which are many more than a record of a payroll has."""


def encoding_of(file: IO[bytes]) -> str:
    """Return the encoding of all of ``file``, and go back to its start.

    Raise ``FileRefused`` if no known encoding fits.

    >>> from io import BytesIO
    >>> [encoding_of(BytesIO("Zoé".encode(name))) for name in ("cp1252", "utf-8-sig", "utf-16-le")]
    ['cp1252', 'utf-8-sig', 'utf-16-le']
    """
    start = file.read(PIECE)
    file.seek(0)
    for mark, encoding in MARKED.items():
        if start.startswith(mark):
            return _fitting(file, (encoding,))
    if b"\0" in start:
        wide = {"utf-16-le": start[1::2], "utf-16-be": start[::2]}
        likely = [encoding for encoding, high in wide.items() if high.count(0) > len(high) // 2]
        if not likely:
            raise FileRefused("not_a_table")
        return _fitting(file, likely)
    return _fitting(file, UNMARKED)


def _fitting(file: IO[bytes], encodings: Sequence[str]) -> str:
    for encoding in encodings:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            for piece in iter(lambda: file.read(PIECE), b""):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeError:
            continue
        else:
            return encoding
        finally:
            file.seek(0)
    raise FileRefused("unknown_encoding")


def bounded_lines(file: IO[str]) -> Iterator[str]:
    """Yield each line of ``file``.

    Raise ``FileRefused`` before the end of a line that is too long.
    """
    for line in iter(lambda: file.readline(LONGEST_LINE + 1), ""):
        if len(line) > LONGEST_LINE:
            raise FileRefused("too_wide")
        yield line


def text_rows(lines: Iterator[str]) -> Iterator[tuple[int, Cells]]:
    """Return each row that is not blank, with the number of its first line.

    The mark between cells is the one that suits the first lines best. A line such as ``sep=,`` can name another.
    """
    numbered = ((number, line.rstrip("\r\n")) for number, line in enumerate(lines, 1))
    filled = ((number, line) for number, line in numbered if line.strip())
    head = list(islice(filled, HEAD))
    named = SEPARATOR.fullmatch(head[0][1].strip(", ")) if head else None
    if named is not None:
        head = head[1:]
    delimiter = named[1] if named else _delimiter(head)
    yield from _rows(chain(head, filled), delimiter)


def _delimiter(head: Sequence[tuple[int, str]]) -> str:
    """Return the mark that gives the headings the most names, then the first rows the most cells."""

    def fit(mark: str) -> tuple[int, int]:
        rows = [(row or [])[:MOST_COLUMNS] for _, row in _rows(iter(head), mark)]
        return max(map(recognized, rows), default=0), sum(len(row) > 1 for row in rows)

    return max(DELIMITERS, key=fit)


def _rows(lines: Iterator[tuple[int, str]], delimiter: str) -> Iterator[tuple[int, Cells]]:
    waiting: list[tuple[int, str]] = []
    widest = 0
    while True:
        number, line = waiting.pop(0) if waiting else next(lines, (0, ""))
        if not line:
            return
        cells = _cells(line, delimiter)
        if cells is None:
            cells = _over_lines(line, delimiter, waiting, lines, widest)
        if cells is None or any(cell.strip() for cell in cells):
            yield number, cells
        widest = max(widest, len(cells or ()))


def _over_lines(
    line: str, delimiter: str, waiting: list[tuple[int, str]], lines: Iterator[tuple[int, str]], widest: int
) -> Cells:
    """Return the cells of ``line`` with the lines that its open quotation mark spans.

    Take these lines out of ``waiting``. All of them stay if the mark is never closed. They also stay if one is a whole
    row by itself and the row of all of them has fewer cells than the ``widest`` row before.
    """
    waiting.extend(islice(lines, MOST_LINES_OF_A_ROW - len(waiting)))
    spanned = [line, *(more for _, more in waiting)]
    reader = csv.reader((f"{each}\n" for each in spanned), delimiter=delimiter, skipinitialspace=True, strict=True)
    try:
        cells = [cell.replace("\n", " ") for cell in next(reader)]
    except csv.Error:
        return None
    whole = max(each.count(delimiter) for each in spanned[: reader.line_num]) + 1
    if whole >= len(cells) < widest:
        return None
    del waiting[: reader.line_num - 1]
    return cells


def _cells(line: str, delimiter: str) -> Cells:
    if '"' not in line:
        return line.split(delimiter)
    formulas = '="' in line
    text = _without_formulas(line, delimiter) if formulas else line
    try:
        cells = next(csv.reader([text], delimiter=delimiter, skipinitialspace=True, strict=True))
    except csv.Error:
        return None
    return [_text_of(cell) for cell in cells] if formulas else cells


def _without_formulas(line: str, delimiter: str) -> str:
    """Return a line with the cell ``"1,000"`` for each cell ``="1,000"``."""
    mark = re.escape(delimiter)
    cell = rf'(?P<quoted>"(?:[^"]|"")*")|(?<![^{mark}])=(?P<text>"[^"]*")(?![^{mark}])'
    return re.sub(cell, lambda found: found["quoted"] or found["text"], line)


def _text_of(cell: str) -> str:
    found = TEXT_OF_EXCEL.fullmatch(cell.strip())
    return found[1] if found else cell

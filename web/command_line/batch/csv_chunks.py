"""Read CSV files, also compressed ones, in chunks of whole lines.

A value never spans lines. Each line is therefore a row, which is answered or refused. Polars parses a chunk whose lines
are all in order. Python parses any other chunk line by line. This gives the same rows, and a reason for each refused
line.
"""

import csv
import gzip
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

import polars as pl

from calculators.batch.refusals import refused_rows
from web.command_line.batch.chunks import Chunk, ChunkReader, whole_chunk
from web.command_line.batch.columns import UnknownColumns
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext

LONGEST_LINE = 2**16
FIRST_LINE = 2
"""The number of the first row: the names of the columns are line 1."""

VALUE = r'(?:[^",\r\n]*|"(?:[^"\r\n]|"")*")'
SPECIAL = (b'"', b"\r")


def csv_names(file: Path) -> list[str]:
    """Return the names of the columns.

    Raise ``WrongInput`` if the first line does not name them.
    """
    with _open(file) as (_, lines):
        return _names_in(lines.readline(LONGEST_LINE), file.name)


def csv_chunks(file: Path, roles: Sequence[str], chunk_bytes: int) -> Iterator[ChunkReader]:
    """Yield the chunks of ``file``, at least one.

    Raise ``WrongInput`` if it cannot be read.
    """
    with _open(file) as (raw, lines):
        lines.readline(LONGEST_LINE)
        line, before = FIRST_LINE, 0
        for block in _blocks(lines, file.name, chunk_bytes):
            numbers = pl.int_range(line, line + _count_lines(block), eager=True)
            yield ChunkReader(file, raw.tell() - before, partial(read_block, block, roles, numbers))
            line, before = line + len(numbers), raw.tell()


def read_block(block: bytes, roles: Sequence[str], numbers: pl.Series) -> Chunk:
    """Read the lines of a block, numbered ``numbers``.

    Polars reads all of them if they are in order. If not, Python reads line by line.
    """
    schema = dict.fromkeys(roles, pl.String())
    if not block:
        return whole_chunk(pl.DataFrame(schema=schema), numbers)
    block = block if block.endswith(b"\n") else block + b"\n"
    try:
        texts = pl.read_csv(block, has_header=False, schema=schema, quote_char='"' if b'"' in block else None)
    except pl.exceptions.PolarsError:
        return read_lines(block, roles, numbers)
    return whole_chunk(texts, numbers) if is_in_order(block, texts, len(numbers)) else read_lines(block, roles, numbers)


def is_in_order(block: bytes, texts: pl.DataFrame, lines: int) -> bool:
    """Return whether every line of ``block`` has all columns, and ``texts`` a row for each line.

    Every line ends with a line feed. Polars has refused lines with too many values, and gives short lines no last one.
    """
    if len(texts) != lines or block.startswith(BOM_UTF8):
        return False
    if any(each in block for each in SPECIAL):
        return _matches_rows(block, texts.width)
    return not texts[:, -1].has_nulls() or block.count(b",") == lines * (texts.width - 1)


def read_lines(block: bytes, roles: Sequence[str], numbers: pl.Series) -> Chunk:
    """Read the lines of a block, numbered ``numbers``, one by one."""
    wrong: dict[int, tuple[str, str]] = {}
    rows: list[list[str]] = []
    kept: list[int] = []
    people: list[str] = []
    person = roles.index("person")
    for place, line in enumerate(block.removesuffix(b"\n").split(b"\n")):
        try:
            rows.append(fields_of(line, len(roles)))
        except WrongLine as error:
            wrong[place] = ("", error.value_class)
            people += error.fields[person : person + 1]
        else:
            kept.append(place)
    texts = pl.DataFrame(rows, schema=dict.fromkeys(roles, pl.String), orient="row")
    incomplete = pl.Series("person", people, pl.String)
    return Chunk(texts, numbers.gather(kept), refused_rows(numbers, wrong), incomplete)


class WrongLine(ValueError):
    """An error for a line that does not match the columns of the file.

    It has the class of the refused row, and the ``fields`` of the line.
    """

    def __init__(self, value_class: str, fields: Sequence[str] = ()) -> None:
        super().__init__(value_class)
        self.value_class = value_class
        self.fields = fields


def fields_of(line: bytes, count: int) -> list[str]:
    """Return the ``count`` fields of one line.

    Raise ``WrongLine`` for another number.

    >>> fields_of(b'A,"Bakery, Inc.",7', 3)
    ['A', 'Bakery, Inc.', '7']
    """
    line = line.removesuffix(b"\r")
    if b"\r" in line:
        raise WrongLine("carriage_return")
    try:
        found = list(csv.reader([line.decode("utf-8")], strict=True))
    except UnicodeDecodeError:
        raise WrongLine("not_utf8") from None
    except csv.Error:
        raise WrongLine("quote_not_closed") from None
    if line.count(b'"') % 2:
        raise WrongLine("quote_not_closed")
    if found in ([], [[]]):
        raise WrongLine("empty_line")
    (fields,) = found
    if len(fields) != count:
        raise WrongLine("too_many_values" if len(fields) > count else "too_few_values", fields)
    return fields


@contextmanager
def _open(file: Path) -> Iterator[tuple[BinaryIO, BinaryIO | gzip.GzipFile]]:
    """Open ``file``, and yield it and its lines."""
    try:
        with file.open("rb") as raw:
            yield raw, gzip.GzipFile(fileobj=raw) if file.suffix.lower() == ".gz" else raw
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise WrongInput(
            gettext("The compression of %(file)s is broken. Compress the file again.", file=file.name)
        ) from error
    except OSError as error:
        raise WrongInput(
            gettext("%(file)s cannot be read: %(fault)s.", file=file.name, fault=error.strerror)
        ) from error


def _blocks(lines: BinaryIO | gzip.GzipFile, name: str, size: int) -> Iterator[bytes]:
    """Yield blocks of whole lines, at least one, which may be empty."""
    yield _whole_lines(lines, name, size)
    while block := _whole_lines(lines, name, size):
        yield block


def _whole_lines(lines: BinaryIO | gzip.GzipFile, name: str, size: int) -> bytes:
    block = lines.read(size)
    if not block or block.endswith(b"\n"):
        return block
    rest = lines.readline(LONGEST_LINE)
    if len(block) - (block.rfind(b"\n") + 1) + len(rest) > LONGEST_LINE:
        raise WrongInput(
            gettext(
                "%(file)s: a line is longer than any row can be. Save the file as CSV with one row a line.", file=name
            )
        )
    return block + rest


def _count_lines(block: bytes) -> int:
    return block.count(b"\n") + (not block.endswith(b"\n") and bool(block))


def _names_in(line: bytes, file: str) -> list[str]:
    """Return the names of the columns.

    Raise ``WrongInput`` if ``line`` does not give them.
    """
    if b"\r" in line.removesuffix(b"\r\n"):
        raise UnknownColumns(
            gettext("%(file)s: its lines end with a carriage return alone. Save it as CSV with line feeds.", file=file)
        )
    text = _decode(line, file)
    try:
        (names,) = csv.reader([text], strict=True)
    except (csv.Error, ValueError):
        names = []
    if not names:
        raise UnknownColumns(gettext("%(file)s: the first line does not name columns.", file=file))
    return [name.strip() for name in names]


def _decode(line: bytes, file: str) -> str:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise UnknownColumns(gettext("%(file)s is not in UTF-8. Save it as CSV in UTF-8.", file=file))
    return text


def _matches_rows(block: bytes, width: int) -> bool:
    """Return whether ``block`` has only rows of ``width`` values, in linear time.

    The values have quotes or none.
    """
    rows = rf"\A(?:{VALUE}(?:,{VALUE}){{{width - 1}}}\r?\n)*\z"
    return bool(pl.Series([block]).cast(pl.String).str.contains(rows)[0])

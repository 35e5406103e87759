"""CSV files, also compressed ones, in blocks of whole lines. A value never spans lines, so a line is a row."""

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
from web.command_line.batch.chunks import Chunk, Part, whole
from web.command_line.batch.columns import WrongInput

BLOCK = 2**23
LONGEST_LINE = 2**16
FIRST_LINE = 2


def csv_names(file: Path) -> list[str]:
    """The names of the columns; ``WrongInput`` where the first line does not give them."""
    with _opened(file) as (_, lines):
        return names_in(lines.readline(LONGEST_LINE), file.name)


def csv_parts(file: Path) -> Iterator[Part]:
    """The blocks of ``file``; ``WrongInput`` where it cannot be read."""
    names = csv_names(file)
    with _opened(file) as (raw, lines):
        lines.readline(LONGEST_LINE)
        line, before = FIRST_LINE, 0
        for block in _blocks(lines, file.name):
            numbers = pl.int_range(line, line + _lines_in(block), eager=True)
            yield Part(file, raw.tell() - before, partial(_chunk, block, names, numbers))
            line, before = line + len(numbers), raw.tell()


@contextmanager
def _opened(file: Path) -> Iterator[tuple[BinaryIO, BinaryIO | gzip.GzipFile]]:
    """The file, and its lines."""
    try:
        with file.open("rb") as raw:
            yield raw, gzip.GzipFile(fileobj=raw) if file.suffix.lower() == ".gz" else raw
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise WrongInput(f"{file.name} cannot be read: its compression is broken. Compress it anew.") from error
    except OSError as error:
        raise WrongInput(f"{file.name} cannot be read: {error.strerror}.") from error


def _blocks(lines: BinaryIO | gzip.GzipFile, name: str) -> Iterator[bytes]:
    """Blocks that end with a line; at least one, if empty."""
    yield _whole_lines(lines, name)
    while block := _whole_lines(lines, name):
        yield block


def _whole_lines(lines: BinaryIO | gzip.GzipFile, name: str) -> bytes:
    block = lines.read(BLOCK)
    if not block or block.endswith(b"\n"):
        return block
    rest = lines.readline(LONGEST_LINE)
    if len(block) - (block.rfind(b"\n") + 1) + len(rest) > LONGEST_LINE:
        raise WrongInput(f"{name}: a line is longer than any row can be. Save the file as CSV with one row a line.")
    return block + rest


def _lines_in(block: bytes) -> int:
    return block.count(b"\n") + (not block.endswith(b"\n") and bool(block))


def _chunk(block: bytes, names: Sequence[str], numbers: pl.Series) -> Chunk:
    """The rows of a block, numbered: all at once where it is in order, else line by line."""
    schema = dict.fromkeys(names, pl.String())
    if not block:
        return whole(pl.DataFrame(schema=schema), numbers)
    block = block if block.endswith(b"\n") else block + b"\n"
    try:
        texts = pl.read_csv(block, has_header=False, schema=schema, quote_char='"' if b'"' in block else None)
    except pl.exceptions.PolarsError:
        return read_lines(block, names, numbers)
    return whole(texts, numbers) if is_in_order(block, texts, len(numbers)) else read_lines(block, names, numbers)


def names_in(line: bytes, file: str) -> list[str]:
    """The names of the columns; ``WrongInput`` where ``line`` does not give them."""
    if b"\r" in line.removesuffix(b"\r\n"):
        raise WrongInput(f"{file}: its lines end with a carriage return alone. Save it as CSV with line feeds.")
    text = _text(line, file)
    try:
        (names,) = csv.reader([text], strict=True)
    except (csv.Error, ValueError):
        names = []
    if not names:
        raise WrongInput(f"{file}: the first line does not name columns.")
    return [name.strip() for name in names]


def _text(line: bytes, file: str) -> str:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise WrongInput(f"{file} is not in UTF-8. Save it as CSV in UTF-8.")
    return text


class WrongLine(ValueError):
    """A line that is no row of the file's columns: the class of what is wrong, and the ``fields`` that it does have."""

    def __init__(self, value_class: str, fields: Sequence[str] = ()) -> None:
        super().__init__(value_class)
        self.value_class = value_class
        self.fields = fields


def read_lines(block: bytes, names: Sequence[str], numbers: pl.Series) -> Chunk:
    """The rows of ``block``, whose lines are numbered ``numbers``."""
    wrong: dict[int, tuple[str, str]] = {}
    rows: list[list[str]] = []
    kept: list[int] = []
    people: list[str] = []
    person = names.index("person")
    for place, line in enumerate(block.removesuffix(b"\n").split(b"\n")):
        try:
            rows.append(fields_of(line, len(names)))
        except WrongLine as error:
            wrong[place] = ("", error.value_class)
            people += error.fields[person : person + 1]
        else:
            kept.append(place)
    texts = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    incomplete = pl.Series("person", people, pl.String)
    return Chunk(texts, numbers.gather(kept), refused_rows(numbers, wrong), incomplete)


def fields_of(line: bytes, count: int) -> list[str]:
    """The fields of one line; ``WrongLine`` where there are not ``count``.

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


VALUE = r'(?:[^",\r\n]*|"(?:[^"\r\n]|"")*")'
SPECIAL = (b'"', b"\r")


def is_in_order(block: bytes, texts: pl.DataFrame, lines: int) -> bool:
    """Whether each of the ``lines`` of ``block`` has a value for every column, and ``texts`` a row for each.

    Every line ends with a line feed. Lines with too many values were refused by the reader; short ones have no last
    value.
    """
    if len(texts) != lines or block.startswith(BOM_UTF8):
        return False
    if any(each in block for each in SPECIAL):
        return _is_all_rows(block, texts.width)
    return not texts[:, -1].has_nulls() or block.count(b",") == lines * (texts.width - 1)


def _is_all_rows(block: bytes, width: int) -> bool:
    """Whether ``block`` is nothing but rows of ``width`` values, in quotes or without: one pass of an automaton."""
    rows = rf"\A(?:{VALUE}(?:,{VALUE}){{{width - 1}}}\r?\n)*\z"
    return bool(pl.Series([block]).cast(pl.String).str.contains(rows)[0])

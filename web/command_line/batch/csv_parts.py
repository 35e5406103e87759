"""CSV files, also compressed ones, in blocks of whole lines. A value never spans lines, so a line is a row."""

import gzip
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

import polars as pl

from web.command_line.batch.chunks import Chunk, Part, whole
from web.command_line.batch.columns import WrongInput
from web.command_line.batch.first_line import names_in
from web.command_line.batch.single_lines import read_lines
from web.command_line.batch.whole_blocks import is_in_order

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

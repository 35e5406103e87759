"""Lines one by one, where a block is not in order: what is a row is kept, what is none is refused."""

import csv
from collections.abc import Sequence

import polars as pl

from calculators.batch.refusals import refused_rows
from web.command_line.batch.chunks import Chunk


class WrongLine(ValueError):
    """A line that is no row of the file's columns."""


def read_lines(block: bytes, names: Sequence[str], numbers: pl.Series) -> Chunk:
    """The rows of ``block``, whose lines are numbered ``numbers``."""
    wrong: dict[int, tuple[str, str]] = {}
    rows: list[list[str]] = []
    kept: list[int] = []
    for place, line in enumerate(block.removesuffix(b"\n").split(b"\n")):
        try:
            rows.append(fields_of(line, len(names)))
        except WrongLine as error:
            wrong[place] = ("", str(error))
        else:
            kept.append(place)
    texts = pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
    return Chunk(texts, numbers.gather(kept), refused_rows(numbers, wrong))


def fields_of(line: bytes, count: int) -> list[str]:
    """The fields of one line; ``WrongLine``, with the class of what is wrong, where there are not ``count``.

    >>> fields_of(b'A,"Bakery, Inc.",7', 3)
    ['A', 'Bakery, Inc.', '7']
    """
    try:
        found = list(csv.reader([line.removesuffix(b"\r").decode("utf-8")], strict=True))
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
        raise WrongLine("too_many_values" if len(fields) > count else "too_few_values")
    return fields

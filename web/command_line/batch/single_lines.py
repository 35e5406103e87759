"""Lines one by one, where a block is not in order: what is a row is kept, what is none is refused."""

import csv
from collections.abc import Sequence

import polars as pl

from calculators.batch.refusals import refused_rows
from web.command_line.batch.chunks import Chunk


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

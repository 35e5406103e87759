"""Whether a block was read as its lines would be, one by one: found without a look at each line.

The reader of whole blocks forgives what ``read_lines`` refuses: it fills short rows up, joins lines in quotes,
closes quotes that are open and drops a mark of UTF-8 at the start.
"""

from codecs import BOM_UTF8

import polars as pl

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

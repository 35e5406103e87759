"""A block parsed as a whole gives the same rows as its lines one by one."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from web.command_line.batch.csv_chunks import is_in_order, read_block, read_lines

NAMES = ("person", "kind", "wages")
PIECES = [b"a", b"7", b",", b'"', b'","', b"\n", b"\r", b"\r\n", b" ", b"#", b"\t", b"\0", b"\x0b"]
LETTERS = [b"\xef\xbb\xbf", b"\xe9", b"\xc3\xa9", b"\xe2\x80\xa8"]
LINES = [b"a,b,c\n", b'"a","b","c"\n', b'"a,b",,\r\n', b'"a""b",,""\n']
BLOCKS = st.lists(st.sampled_from(PIECES + LETTERS + LINES), min_size=1, max_size=30).map(b"".join)


@settings(max_examples=32 * settings().max_examples)
@given(BLOCKS)
def test_a_block_gives_the_same_rows_as_its_lines(block: bytes) -> None:
    lines = block.count(b"\n") + (not block.endswith(b"\n"))
    numbers = pl.int_range(2, 2 + lines, eager=True)
    at_once, one_by_one = read_block(block, NAMES, numbers), read_lines(block, NAMES, numbers)
    assert at_once.texts.fill_null("").equals(one_by_one.texts.fill_null(""))
    assert at_once.numbers.equals(one_by_one.numbers)
    assert at_once.refused.equals(one_by_one.refused)
    assert at_once.incomplete.equals(one_by_one.incomplete)


WHOLE = {
    "plain": b"a,b,c\nd,,f\n",
    "quotes": b'"a","b","c"\nd,"e,f","g ""h"""\n',
    "lines of Windows": b'a,b,c\r\n"d",e,f\r\n',
    "letters": "é,ß,\u2028\n".encode(),
}


@pytest.mark.parametrize("block", WHOLE.values(), ids=WHOLE)
def test_blocks_in_order_are_parsed_as_a_whole(block: bytes) -> None:
    """Check that quoted files are not read line by line, which takes many times longer."""
    texts = pl.read_csv(block, has_header=False, schema=dict.fromkeys(NAMES, pl.String()))
    assert is_in_order(block, texts, block.count(b"\n"))


@pytest.mark.parametrize("place", [0, 500, 999])
@pytest.mark.parametrize("wrong", [b"a,b,c,d\n", b"a,b\n", b"a,b,c,\n"], ids=["too many", "too few", "empty beyond"])
def test_a_wrong_line_is_found_at_any_place(place: int, wrong: bytes) -> None:
    lines = [b"a,b,c\n"] * 1000
    lines[place] = wrong
    chunk = read_block(b"".join(lines), NAMES, pl.int_range(2, 1002, eager=True))
    assert (chunk.refused["row"].to_list(), len(chunk.texts)) == ([place + 2], 999)

"""Build small workbooks that describe enormous ones."""

import re
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO

from tests.builders.payroll_files import HEADINGS, as_workbook

NAMESPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LONG = b"x" * 1_000_000
PLAIN_CELL = b"<c><v>1</v></c>"


def workbook(**parts: bytes) -> bytes:
    """Return a workbook with these parts in place of its own, such as ``sheet1`` or ``sharedStrings``."""
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(as_workbook([HEADINGS]))) as real, zipfile.ZipFile(written, "w", 8) as changed:
        for entry in real.infolist():
            name = entry.filename.rsplit("/", 1)[-1].removesuffix(".xml")
            changed.writestr(entry.filename, parts.get(name, real.read(entry)))
    return written.getvalue()


def sheet(rows: bytes) -> bytes:
    return b"<worksheet %b><sheetData>%b</sheetData></worksheet>" % (NAMESPACE, rows)


def texts(*items: bytes) -> bytes:
    return b"<sst %b>%b</sst>" % (NAMESPACE, b"".join(b"<si><t>%b</t></si>" % item for item in items))


def shown(cell: bytes, times: int = 480) -> dict[str, bytes]:
    """Return parts in which many cells, each like ``cell``, show the second of two texts, a long one."""
    return {"sharedStrings": texts(b"Ann", LONG), "sheet1": sheet(b"<row>%b</row>" % cell * times)}


def many_cells(count: int) -> dict[str, bytes]:
    return {"sheet1": sheet((b"<row>%b</row>" % (PLAIN_CELL * 20)) * (count // 20))}


def named_often(times: int) -> dict[str, bytes]:
    """Return parts in which many names are those of one sheet with many cells."""
    with zipfile.ZipFile(BytesIO(as_workbook([HEADINGS]))) as real:
        book = real.read("xl/workbook.xml")
    found = re.search(rb"<sheet .*?/>", book)
    assert found is not None
    names = b"".join(found[0].replace(b"Sheet1", b"S%d" % number) for number in range(times))
    return {"workbook": book.replace(found[0], names), **many_cells(400_000)}


HIDDEN_TEXTS = {
    "plainly": b'<c t="s"><v>1</v></c>',
    "after a formula": b'<c t="s"><f/><v>1</v></c>',
    "with zeros": b'<c t="s"><v>0000000001</v></c>',
    "after a comment": b'<c t="s"><!-- --><v>1</v></c>',
    "without a space": b'<c s="0"t="s"><v>1</v></c>',
}
"""Ways in which a cell shows the second of the shared texts."""
FAR_CELLS = {
    "with zeros in its place": b'<row r="1"><c r="A1"/></row><row><c r="XFD0000001048576"/></row>',
    "with zeros in its row": b'<row r="1"><c r="XFD1"/></row><row r="0000001048576"><c/></row>',
    "without a space": b'<row r="1"><c r="A1"/></row><row><c s="0"r="XFD1048576"/></row>',
}
"""Ways to place two cells far apart."""
WIDE_ROW = b"<row>" + PLAIN_CELL * 16_384 + b"</row>" + b"<row><c><v>1</v></c></row>" * 10_000
DECOYS = (b"<!--%b-->", b"<![CDATA[%b]]>", b'<a b="%b"/>', b"<?a %b?>")
"""Ways to hide a shared text."""


def decoyed(decoy: bytes) -> dict[str, bytes]:
    """Return parts whose first shared text has two that are hidden."""
    parts = shown(HIDDEN_TEXTS["plainly"])
    return {**parts, "sharedStrings": parts["sharedStrings"].replace(b"Ann", decoy % b"<si/><si/>")}


HIDDEN: Mapping[str, Callable[[], dict[str, bytes]]] = {
    **{f"a long text {name}": partial(shown, cell) for name, cell in HIDDEN_TEXTS.items()},
    **{f"a long text with {decoy.decode()}": partial(decoyed, decoy) for decoy in DECOYS},
    "a wide row and many rows": lambda: {"sheet1": sheet(WIDE_ROW)},
    "a wide row behind comments": lambda: {"sheet1": sheet(WIDE_ROW.replace(b"</c>", b"</c><!--<row >-->"))},
}
"""Parts of workbooks that hide from a count of their cells and texts."""
SMALL: Mapping[str, Callable[[], dict[str, bytes]]] = {
    "one long text in many cells": lambda: shown(HIDDEN_TEXTS["plainly"]),
    "as much text as is allowed": lambda: shown(HIDDEN_TEXTS["plainly"], 55),
    "twelve million cells": lambda: many_cells(12_000_000),
    "one sheet with many names": lambda: named_often(500),
}
"""Parts of workbooks that a client can send in a few kilobytes, and that take little time."""
LARGEST: Mapping[str, Callable[[], dict[str, bytes]]] = {
    "as many cells as are allowed": lambda: many_cells(1_650_000),
    "many shared texts": lambda: {"sharedStrings": texts(*(b"%d" % number for number in range(1_650_000)))},
}
"""The largest workbooks that are read."""
SHEETS = {**SMALL, **LARGEST}

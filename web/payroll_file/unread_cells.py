"""Show the cells of a sheet that have no value: errors, and formulas that no program has calculated."""

import re

from web.payroll_file.workbook_size import Part

ERROR = re.compile(rb"""(<(?:\w+:)?c\b[^<>]*?\st\s*=\s*)(["'])e\2""")
"""The type of a cell with an error, whose text is such as ``#REF!``."""
FORMULA = re.compile(
    rb"<(?P<prefix>(?:\w+:)?)c\b(?P<about>[^<>]*)>\s*"
    rb"<(?P=prefix)f\b[^<>]*(?:/>|>(?P<formula>[^<]*)</(?P=prefix)f>)\s*"
    rb"(?:<(?P=prefix)v\b[^<>]*(?:/>|>\s*</(?P=prefix)v>)\s*)?</(?P=prefix)c>"
)
"""A cell with a formula and no value."""
OF_TEXT = re.compile(rb"""\st\s*=\s*(["'])str\1""")
"""The type of a formula that gives a text, which can be empty."""
TYPE = re.compile(rb"""\st\s*=\s*(["'])\w*\1""")


def with_cells_shown(sheet: Part) -> Part:
    """Return the XML of a sheet in which such a cell is a text: the error, or the formula.

    The reader of a cell refuses this text, so that no amount is lost.
    """
    if ERROR.search(sheet):
        sheet = ERROR.sub(rb"\1\2str\2", sheet)
    return FORMULA.sub(_as_text, sheet) if FORMULA.search(sheet) else sheet


def _as_text(cell: re.Match[bytes]) -> bytes:
    prefix, about = cell["prefix"], cell["about"]
    if OF_TEXT.search(about):
        return cell[0]
    place = TYPE.sub(b"", about)
    return b'<%bc%b t="str"><%bv>=%b</%bv></%bc>' % (prefix, place, prefix, cell["formula"] or b"?", prefix, prefix)

"""The numbers of each pay period as people type or paste them: one period a line, employees before contractors."""

import re

from web.forms.errors import BoxReader, InputError
from web.forms.number_input import plain_count

FEWEST, MOST = 12, 53
"""The pay periods of a whole year: monthly, and in some years weekly."""
APART = re.compile(r"\t|,\s+")
GROUPED = re.compile(r"\d{1,3}(,\d{3})+")


def pay_periods(typed: str, reader: BoxReader) -> list[dict[str, str]]:
    """The periods of the lines that are not blank; the first that cannot be read is named."""
    found = []
    for number, line in enumerate(typed.splitlines(), 1):
        try:
            found += [_pay_period(line)] if line.strip() else []
        except InputError:
            reader.refuse("pay_periods", "invalid_pay_period", line=number)
            return [{"w2": "0"}]
    return found


def whole_year(count: int) -> bool:
    """Whether ``count`` pay periods can be those of a whole year."""
    return FEWEST <= count <= MOST


def _pay_period(line: str) -> dict[str, str]:
    """The employees and, where they are given, the contractors of a line; ``Mistyped`` where it reads two ways.

    >>> _pay_period("1,024, 2"), _pay_period("30")
    ({'w2': '1024', 'contractors': '2'}, {'w2': '30', 'contractors': '0'})
    """
    counts = APART.split(line.strip())
    if len(counts) == 1:
        if GROUPED.fullmatch(counts[0]):
            raise InputError("invalid_pay_period")
        counts = counts[0].split(",")
    if len(counts) > 2:
        raise InputError("invalid_pay_period")
    w2, contractors = (*counts, "")[:2]
    return {"w2": plain_count(w2) or "", "contractors": plain_count(contractors) or "0"}

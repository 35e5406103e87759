"""Read the people of each pay period from one box.

Each line is a period, with the employees before the contractors.
"""

import re
from collections.abc import Sequence

from web.forms.errors import InputError
from web.forms.kinds import Kind
from web.forms.number_input import plain_count

APART = re.compile(r"\t|,\s+")
GROUPED = re.compile(r"\d{1,3}(,\d{3})+")

PayPeriod = dict[str, str]


def read_pay_periods(typed: str) -> list[PayPeriod] | None:
    """Return the periods of the lines that are not blank.

    The error names the first line that cannot be read.
    """
    found = []
    for number, line in enumerate(typed.splitlines(), 1):
        if line.strip():
            try:
                found.append(read_pay_period(line))
            except InputError as error:
                raise InputError("invalid_pay_period", line=number) from error
    return found or None


def read_pay_period(line: str) -> PayPeriod:
    """Return the employees and contractors of a line.

    Raise ``InputError`` if the line can be read in two ways.

    >>> read_pay_period("1,024, 2"), read_pay_period("30")
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


def write_pay_periods(periods: Sequence[PayPeriod]) -> str:
    r"""Return the lines of ``periods``.

    >>> write_pay_periods([{"w2": "30", "contractors": "2"}, {"w2": "31"}])
    '30, 2\n31, 0'
    """
    return "\n".join(f"{each['w2']}, {each.get('contractors', '0')}" for each in periods)


PAY_PERIODS = Kind(read_pay_periods, write_pay_periods, widget="lines")

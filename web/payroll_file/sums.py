"""Find the rows of a payroll file that may be totals, whatever their name."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from web.payroll_file.periods import Period
from web.payroll_file.records import LeftOut, Row

FEWEST_PEOPLE = 2
Pay = Mapping[Period, int]
"""The cents of one row by their periods."""


def likely_sums(rows: Sequence[Row], left_out: Iterable[LeftOut]) -> list[int]:
    """Return the numbers of the rows with the sums of other rows of their block, which a total ends.

    The last row of a block may be the sum of all rows above it. Rows may also be the sums of those directly below
    them, if this leaves no row of the block out.
    """
    ends = sorted(row.number for row in left_out if row.total)
    found: list[int] = []
    block: list[tuple[int, Pay]] = []
    for number, of_row in groupby(rows, key=lambda row: row.number):
        pay = {row.period: row.wages for row in of_row}
        ended = bool(ends) and ends[0] < number
        while ends and ends[0] < number:
            ends.pop(0)
        if block and (ended or block[-1][1].keys() != pay.keys()):
            found += _sums_of(block)
            block = []
        block.append((number, pay))
    return found + _sums_of(block)


def dated_sums(rows: Sequence[Row], left_out: Iterable[LeftOut]) -> list[int]:
    """Return the numbers of the rows of people all of whose rows are sums of other people's rows.

    Such a row is the first or last of its day, its quarter or all rows since the last total. It is the sum of the
    others there.
    """
    ends = sorted(row.number for row in left_out if row.total)
    groups: defaultdict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        block = bisect(ends, row.number)
        for span in (row.period, str(row.quarter), ""):
            groups[block, row.employer, row.kind, span].append(row)
    sums = {number for of_span in groups.values() for number in _sums_at_ends(of_span)}
    if not sums:
        return []
    others = {(row.employer, row.person) for row in rows if row.number not in sums}
    return sorted({row.number for row in rows if row.number in sums and (row.employer, row.person) not in others})


def _sums_at_ends(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the first or last row if it is the sum of the others, which are of several people."""
    together = sum(row.wages for row in rows)
    for end in (rows[0], rows[-1]):
        people = {row.person for row in rows if row is not end}
        if len(people) >= FEWEST_PEOPLE and end.person not in people and 0 < end.wages == together - end.wages:
            yield end.number


def _sums_of(block: Sequence[tuple[int, Pay]]) -> list[int]:
    *above, (number, last) = block or [(0, {})]
    if len(above) > 1 and any(last.values()) and last == _together(pay for _, pay in above):
        return [number]
    return _heads_of(block)


def _heads_of(block: Sequence[tuple[int, Pay]]) -> list[int]:
    """Return the rows with the sums of those below each, if every row belongs to one."""
    heads: list[int] = []
    place, several = 0, False
    while place < len(block):
        number, head = block[place]
        end, below = place + 1, _together([])
        while end < len(block) and below != head:
            below = _together([below, block[end][1]])
            end += 1
        if below != head or not any(head.values()):
            return []
        heads.append(number)
        several = several or end - place > 2
        place = end
    return heads if several else []


def _together(pays: Iterable[Pay]) -> Pay:
    total: dict[Period, int] = {}
    for pay in pays:
        for period, cents in pay.items():
            total[period] = total.get(period, 0) + cents
    return total

"""The weeks of leave of a benefit year, an allotment for each kind of leave and one for all.

See M.G.L. c. 175M s. 2.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from msgspec import Struct, field

from calculators.leave.models import AlreadyUsed, LeaveLimit, LeaveReason, WeeksLeft
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import NONE, Number, cut_to_four_places, given, line
from calculators.worksheet.operators import greater, lesser, total
from calculators.worksheet.parameters import Parameters

LeaveKind = Literal["medical", "family", "military_care"]
ALLOTMENT_OF: Mapping[LeaveReason, LeaveKind] = {
    "medical": "medical",
    "pregnancy": "medical",
    "bonding": "family",
    "family_care": "family",
    "exigency": "family",
    "military_care": "military_care",
}


def most_weeks(reason: LeaveReason, law: Parameters) -> Decimal:
    """Return the most weeks of leave of a benefit year for ``reason`` alone."""
    weeks: dict[LeaveKind, Number] = {
        "medical": law.medical_weeks,
        "family": law.family_weeks,
        "military_care": law.military_care_weeks,
    }
    return lesser(weeks[ALLOTMENT_OF[reason]], law.all_weeks).decimal()


class Allotment(Struct, kw_only=True):
    """The weeks available of one kind of leave, those used, and the names of the lines that count them."""

    available: Number
    used_line: LineName
    left_line: LineName
    used: list[Number] = field(default_factory=list)

    def left(self, period: str = "") -> Number:
        """Return the exact weeks left, before the period that starts on ``period`` or after the plan."""
        if not self.used:
            return self.available
        return self.available - line(self.used_line, total(self.used), period=period)


class Allotments:
    """The allotments of a benefit year, which the periods of a plan use up in order."""

    def __init__(self, before: AlreadyUsed, law: Parameters) -> None:
        medical = _given_weeks("medical_weeks_used_before", before.medical_weeks)
        family = _given_weeks("family_weeks_used_before", before.family_weeks)
        military_care = _given_weeks("military_care_weeks_used_before", before.military_care_weeks)
        every = line("all_weeks_used_before", total([medical, family, military_care]))
        self._of_kind: dict[LeaveKind, Allotment] = {
            "medical": Allotment(
                available=line("medical_weeks_available", greater(law.medical_weeks - medical, NONE)),
                used_line="medical_weeks_used",
                left_line="medical_weeks_left",
            ),
            "family": Allotment(
                available=line("family_weeks_available", greater(law.family_weeks - family, NONE)),
                used_line="family_weeks_used",
                left_line="family_weeks_left",
            ),
            "military_care": Allotment(
                available=line("military_care_weeks_available", greater(law.military_care_weeks - military_care, NONE)),
                used_line="military_care_weeks_used",
                left_line="military_care_weeks_left",
            ),
        }
        self._all = Allotment(
            available=line("all_weeks_available", greater(law.all_weeks - every, NONE)),
            used_line="all_weeks_used",
            left_line="all_weeks_left",
        )

    def use(self, kind: LeaveKind, leave: Number) -> Number:
        """Use up the weeks of ``leave``, or those of them that are left, and return those used."""
        period, allotment = leave.period, self._of_kind[kind]
        left = line("weeks_left_before", lesser(allotment.left(period), self._all.left(period)), period=period)
        used = leave
        if left.fraction() < leave.fraction():
            used = line("period_leave_covered", lesser(leave, left), period=period)
        allotment.used.append(used)
        self._all.used.append(used)
        return used

    def used_up_by(self, kind: LeaveKind) -> LeaveLimit:
        """Return the limit of ``kind`` if no weeks of it are left, or that of all kinds together."""
        return "all" if self._of_kind[kind].left().fraction() else kind

    def lines_left(self) -> list[Number]:
        """Return the lines of the weeks left of each kind, at most those of all kinds, and of all kinds."""
        every = line(self._all.left_line, self._all.left())
        of_kinds = [line(each.left_line, lesser(each.left(), every)) for each in self._of_kind.values()]
        return [*of_kinds, every]


def weeks_left(lines: list[Number]) -> WeeksLeft:
    """Return the weeks left of ``Allotments.lines_left``, without the decimals after the fourth."""
    medical, family, military_care, every = (cut_to_four_places(each.fraction()) for each in lines)
    return WeeksLeft(medical=medical, family=family, military_care=military_care, all=every)


def _given_weeks(name: LineName, weeks: Decimal) -> Number:
    return given(name, Fraction(weeks), "weeks")

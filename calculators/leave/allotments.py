"""The weeks of leave of a benefit year: so many for each kind of leave, and so many of all together."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from calculators.leave.models import AlreadyUsed, LeaveReason, WeeksLeft
from rules import Law

Allotment = Literal["medical", "family", "military_care"]
ALLOTMENTS: tuple[Allotment, ...] = ("medical", "family", "military_care")
ALLOTMENT_OF: Mapping[LeaveReason, Allotment] = {
    "medical": "medical",
    "pregnancy": "medical",
    "bonding": "family",
    "family_care": "family",
    "exigency": "family",
    "military_care": "military_care",
}
NOTHING = Fraction(0)


def most_weeks(reason: LeaveReason, law: Law) -> Decimal:
    """The most weeks of leave of a benefit year for ``reason`` alone."""
    return min(law.number(f"{ALLOTMENT_OF[reason]}_weeks"), law.number("all_weeks"))


class Allotments:
    """What is left of each allotment, in exact weeks, while the days of a plan use it up."""

    def __init__(self, used: AlreadyUsed, law: Law) -> None:
        before = {name: Fraction(getattr(used, f"{name}_weeks")) for name in ALLOTMENTS}
        self._left = {
            name: max(NOTHING, Fraction(law.number(f"{name}_weeks")) - weeks) for name, weeks in before.items()
        }
        self._all = max(NOTHING, Fraction(law.number("all_weeks")) - sum(before.values()))

    def left(self, name: Allotment) -> Fraction:
        """The weeks left for one kind of leave, which are never more than those of all together."""
        return min(self._left[name], self._all)

    def use(self, name: Allotment, weeks: Fraction) -> Fraction:
        """Uses up so many weeks as there are, and gives the part of ``weeks`` for which there were enough."""
        used = min(weeks, self.left(name))
        self._left[name] -= used
        self._all -= used
        return used / weeks

    def weeks_left(self) -> WeeksLeft:
        """What is left of each, without the decimals after the fourth."""
        medical, family, military_care = (_cut(self.left(name)) for name in ALLOTMENTS)
        return WeeksLeft(medical=medical, family=family, military_care=military_care, all=_cut(self._all))


def _cut(weeks: Fraction) -> Decimal:
    cut = Decimal(int(weeks * 10_000)).scaleb(-4).normalize()
    return Decimal(f"{cut:f}")

"""What is due on wages, and who pays it (c. 175M s. 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from calculators.worksheet.number import NONE, Condition, Number, line
from calculators.worksheet.operators import choose, total
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up

Part = Literal["medical", "family"]
PARTS: tuple[Part, Part] = ("medical", "family")


@dataclass(frozen=True, eq=False, slots=True)
class Share:
    """Which fraction of a part at its full rate is due, and which of it is withheld from the employee."""

    due: Number
    withheld: Number


@dataclass(frozen=True, eq=False, slots=True)
class Amounts:
    """What one part, or both together, costs each side."""

    employer: Number
    employee: Number
    total: Number


def amount_due(part: Part, employer_share_due: Condition, law: Parameters) -> Number:
    """The fraction of a part that is sent: both shares, or below the threshold the employee's alone."""
    employee = getattr(law, f"{part}_employee_share")
    both = employee + getattr(law, f"{part}_employer_share")
    return line(f"{part}_due_fraction", choose(employer_share_due, both, employee))


def legal_minimum(part: Part, employer_share_due: Condition, law: Parameters) -> Number:
    """The least fraction of a part that the employer itself pays."""
    share = getattr(law, f"{part}_employer_share")
    return line(f"{part}_employer_fraction", choose(employer_share_due, share, NONE))


def share(part: Part, due: Number, employer_pays: Number) -> Share:
    """The share that is left to withhold where the employer pays ``employer_pays`` of the part."""
    return Share(due, line(f"{part}_withheld_fraction", due - employer_pays))


def share_of_self_employed(part: Part, law: Parameters) -> Share:
    """Both shares, paid by the self-employed person (SOURCES 2.8)."""
    both = getattr(law, f"{part}_employee_share") + getattr(law, f"{part}_employer_share")
    due = line(f"{part}_due_fraction", both)
    return Share(due, due)


def part_amounts(part: Part, wages: Number, share: Share, law: Parameters) -> Amounts:
    """Total and employee part to the cent, half up; the employer pays the difference, so no cent is lost."""
    full = wages * getattr(law, f"{part}_rate")
    sent = line(f"{part}_total", to_cent_half_up(full * share.due), of=wages.of)
    employee = line(f"{part}_employee", to_cent_half_up(full * share.withheld), of=wages.of)
    return Amounts(line(f"{part}_employer", sent - employee, of=wages.of), employee, sent)


def added(part: Part, amounts: Sequence[Amounts]) -> Amounts:
    """The amounts of several people added up, each side by itself."""
    return Amounts(
        line(f"{part}_employer_of_people", total([each.employer for each in amounts])),
        line(f"{part}_employee_of_people", total([each.employee for each in amounts])),
        line(f"{part}_total_of_people", total([each.total for each in amounts])),
    )

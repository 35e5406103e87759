"""Work out the amount due on wages for each part, and the shares of both sides (c. 175M s. 6)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from msgspec import Struct

from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import NONE, Condition, Number, line
from calculators.worksheet.operators import choose, total
from calculators.worksheet.parameters import Parameters, parameters_of
from calculators.worksheet.rounding import to_cent_half_up
from rules import Rulebook

Part = Literal["medical", "family"]
PARTS: tuple[Part, Part] = ("medical", "family")


def law_of_year(year: int, rulebook: Rulebook, *, provisional: bool) -> Parameters:
    """Return the parameters of the contributions of a year, which are those of its last day.

    Raise ``NotCovered`` for a year without law, and for a provisional one unless ``provisional`` is true.
    """
    return parameters_of(rulebook.law_on(date(year, 12, 31), "contributions", provisional=provisional))


class PartParameters(Struct, frozen=True, kw_only=True):
    """The parameters of one part under a law."""

    rate: Number
    employee_share: Number
    employer_share: Number


def parameters_of_part(part: Part, law: Parameters) -> PartParameters:
    """Return the rate and the shares of ``part``."""
    if part == "medical":
        return PartParameters(
            rate=law.medical_rate,
            employee_share=law.medical_employee_share,
            employer_share=law.medical_employer_share,
        )
    return PartParameters(
        rate=law.family_rate,
        employee_share=law.family_employee_share,
        employer_share=law.family_employer_share,
    )


class PartOfWages(Struct, frozen=True, kw_only=True):
    """The fractions of wages that one part costs: withheld from the worker, and owed by the employer."""

    withheld: Decimal
    owed: Decimal


def both_parts(parts: Iterable[PartOfWages]) -> PartOfWages:
    """Return the fractions of several parts together."""
    each = list(parts)
    return PartOfWages(
        withheld=sum((part.withheld for part in each), Decimal(0)), owed=sum((part.owed for part in each), Decimal(0))
    )


def parts_of_wages(law: Parameters) -> Mapping[Part, PartOfWages]:
    """Return the fractions of wages that each part costs a worker and a large employer.

    A large employer has the threshold of covered individuals or more.

    >>> from datetime import date
    >>> from calculators.worksheet.parameters import parameters_of
    >>> from rules import law_on
    >>> parts_of_wages(parameters_of(law_on(date(2026, 3, 1), "contributions")))["medical"].owed.normalize()
    Decimal('0.0042')
    """
    each = {part: parameters_of_part(part, law) for part in PARTS}
    return {
        part: PartOfWages(
            withheld=(own.rate * own.employee_share).decimal(), owed=(own.rate * own.employer_share).decimal()
        )
        for part, own in each.items()
    }


def employer_share_exempt(exempt: Collection[Part], law: Parameters) -> bool:
    """Return whether ``exempt`` has every part of which a large employer pays a share."""
    return all(part in exempt for part, own in parts_of_wages(law).items() if own.owed)


class PartLines(NamedTuple):
    """The names of the worksheet lines of one part."""

    due_fraction: LineName
    employer_fraction: LineName
    employer_choice: LineName
    group_choice: LineName
    person_choice: LineName
    withheld_fraction: LineName
    total: LineName
    employee: LineName
    employer: LineName
    total_of_people: LineName
    employee_of_people: LineName
    employer_of_people: LineName
    employee_of_period: LineName
    employer_of_period: LineName
    employee_before: LineName
    employee_to_date: LineName
    employee_trued_up: LineName
    employee_difference: LineName
    employer_difference: LineName


LINES: Mapping[Part, PartLines] = {
    "medical": PartLines(
        due_fraction="medical_due_fraction",
        employer_fraction="medical_employer_fraction",
        employer_choice="medical_employer_choice",
        group_choice="medical_group_choice",
        person_choice="medical_person_choice",
        withheld_fraction="medical_withheld_fraction",
        total="medical_total",
        employee="medical_employee",
        employer="medical_employer",
        total_of_people="medical_total_of_people",
        employee_of_people="medical_employee_of_people",
        employer_of_people="medical_employer_of_people",
        employee_of_period="medical_employee_of_period",
        employer_of_period="medical_employer_of_period",
        employee_before="medical_employee_before",
        employee_to_date="medical_employee_to_date",
        employee_trued_up="medical_employee_trued_up",
        employee_difference="medical_employee_difference",
        employer_difference="medical_employer_difference",
    ),
    "family": PartLines(
        due_fraction="family_due_fraction",
        employer_fraction="family_employer_fraction",
        employer_choice="family_employer_choice",
        group_choice="family_group_choice",
        person_choice="family_person_choice",
        withheld_fraction="family_withheld_fraction",
        total="family_total",
        employee="family_employee",
        employer="family_employer",
        total_of_people="family_total_of_people",
        employee_of_people="family_employee_of_people",
        employer_of_people="family_employer_of_people",
        employee_of_period="family_employee_of_period",
        employer_of_period="family_employer_of_period",
        employee_before="family_employee_before",
        employee_to_date="family_employee_to_date",
        employee_trued_up="family_employee_trued_up",
        employee_difference="family_employee_difference",
        employer_difference="family_employer_difference",
    ),
}


class Share(Struct, frozen=True, eq=False, kw_only=True):
    """The fraction of a part at its full rate that is due, and the fraction withheld from the employee."""

    due: Number
    withheld: Number


class Sides(Struct, frozen=True, eq=False, kw_only=True):
    """The amounts of both sides, which only their names tell apart."""

    employer: Number
    employee: Number


class Amounts(Sides, frozen=True, eq=False, kw_only=True):
    """The cost of one part, or of both together, for each side and in total."""

    total: Number


def due_fraction(part: Part, employer_share_due: Condition, law: Parameters) -> Number:
    """Return the fraction of a part that is due: both shares, or only the employee's below the threshold."""
    own = parameters_of_part(part, law)
    both = own.employee_share + own.employer_share
    return line(LINES[part].due_fraction, choose(employer_share_due, both, own.employee_share))


def legal_minimum(part: Part, employer_share_due: Condition, law: Parameters) -> Number:
    """Return the least fraction of a part that the employer itself pays."""
    own = parameters_of_part(part, law)
    return line(LINES[part].employer_fraction, choose(employer_share_due, own.employer_share, NONE))


def share(part: Part, *, due: Number, employer_pays: Number) -> Share:
    """Return the share that is left to withhold if the employer pays ``employer_pays`` of the part."""
    withheld = line(LINES[part].withheld_fraction, due - employer_pays, of=employer_pays.of)
    return Share(due=due, withheld=withheld)


def share_of_self_employed(part: Part, law: Parameters) -> Share:
    """Return both shares, paid by the self-employed person (SOURCES 2.8)."""
    own = parameters_of_part(part, law)
    due = line(LINES[part].due_fraction, own.employee_share + own.employer_share)
    return Share(due=due, withheld=due)


def part_amounts(part: Part, wages: Number, share: Share, law: Parameters) -> Amounts:
    """Return the amounts of a part on ``wages``.

    The total and the employee's amount are rounded to the cent, half up. The employer pays the difference, so no cent
    is lost.
    """
    names = LINES[part]
    full = wages * parameters_of_part(part, law).rate
    sent = line(names.total, to_cent_half_up(full * share.due), of=wages.of)
    employee = line(names.employee, to_cent_half_up(full * share.withheld), of=wages.of)
    employer = line(names.employer, sent - employee, of=wages.of)
    return Amounts(employer=employer, employee=employee, total=sent)


def added(part: Part, amounts: Sequence[Amounts]) -> Amounts:
    """Return the amounts of several people added up, each side by itself."""
    names = LINES[part]
    return Amounts(
        employer=line(names.employer_of_people, total([each.employer for each in amounts])),
        employee=line(names.employee_of_people, total([each.employee for each in amounts])),
        total=line(names.total_of_people, total([each.total for each in amounts])),
    )


def percentages(shares: Mapping[Part, Share], law: Parameters) -> Mapping[Part, PartOfWages]:
    """Return the fractions of wages that are withheld for each part, and that the employer pays."""
    return {part: _of_part(part, share, law) for part, share in shares.items()}


def _of_part(part: Part, share: Share, law: Parameters) -> PartOfWages:
    rate = parameters_of_part(part, law).rate
    return PartOfWages(withheld=(rate * share.withheld).decimal(), owed=(rate * (share.due - share.withheld)).decimal())

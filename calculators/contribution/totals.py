"""The tables of amounts, by part and payer and by period of the year."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from calculators.contribution.models import ByPeriod, PartAmounts, Totals
from calculators.contribution.rates_and_shares import LINES, PARTS, Amounts, Part, Share, Sides, added, part_amounts
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, constant, given, line
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up

AmountsByPart = Mapping[Part, Amounts]
SpreadAmounts = Mapping[str, Mapping[Part, Sides]]
"""The amounts of each part, by period of the year."""

PERIODS_IN_A_YEAR = {"year": 1, "quarter": 4, "month": 12, "biweekly": 26, "week": 52}


def amounts_by_part(wages: Number, shares: Mapping[Part, Share], law: Parameters) -> AmountsByPart:
    """Return the amounts of each part on ``wages``, zero for a part that is exempt."""
    return {
        part: part_amounts(part, wages, shares[part], law) if part in shares else no_amounts(part) for part in PARTS
    }


def no_amounts(part: Part) -> Amounts:
    """Return the amounts of ``part`` if nothing is due."""
    names = LINES[part]
    return Amounts(
        employer=given(names.employer, 0, "dollars"),
        employee=given(names.employee, 0, "dollars"),
        total=given(names.total, 0, "dollars"),
    )


def amount_lines(amounts: AmountsByPart) -> list[Number]:
    """Return the lines of both parts: the amounts sent, withheld and paid by the employer."""
    return [number for part in amounts.values() for number in (part.total, part.employee, part.employer)]


def sum_of(people: Sequence[AmountsByPart]) -> AmountsByPart:
    """Return the amounts of several people together."""
    if len(people) == 1:
        return people[0]
    return {part: added(part, [amounts[part] for amounts in people]) for part in PARTS}


def table_of(amounts: Mapping[Part, Sides]) -> Totals:
    """Return the table of ``amounts``.

    Every total is the sum of the cells shown.
    """
    parts = {
        part: _cells(employer=side.employer.decimal(), employee=side.employee.decimal())
        for part, side in amounts.items()
    }
    employer = parts["medical"].employer + parts["family"].employer
    employee = parts["medical"].employee + parts["family"].employee
    return Totals(
        medical=parts["medical"],
        family=parts["family"],
        employer=employer,
        employee=employee,
        total=employer + employee,
    )


def _cells(*, employer: Decimal, employee: Decimal) -> PartAmounts:
    return PartAmounts(employer=employer, employee=employee, total=employer + employee)


def over_periods(amounts: AmountsByPart, quarters: int) -> SpreadAmounts:
    """Return the amounts of a year of which ``quarters`` count, spread over its periods to the cent."""
    return {
        name: {part: _spread_part(part, amounts[part], name, _periods(count, quarters)) for part in PARTS}
        for name, count in PERIODS_IN_A_YEAR.items()
    }


def by_period(spread: SpreadAmounts) -> ByPeriod:
    """Return the tables of the amounts spread over periods."""
    return ByPeriod(**{name: table_of(parts) for name, parts in spread.items()})


def spread_lines(spread: SpreadAmounts) -> list[Number]:
    """Return the lines of the amounts spread over periods."""
    return [number for parts in spread.values() for side in parts.values() for number in (side.employer, side.employee)]


def _periods(count: int, quarters: int) -> Fraction:
    """Return the number of periods in the counted quarters, of ``count`` in a year, and at least one."""
    return max(Fraction(count * quarters, 4), Fraction(1))


def _spread_part(part: Part, amounts: Amounts, period: str, periods: Fraction) -> Sides:
    return Sides(
        employer=_spread(LINES[part].employer_of_period, amounts.employer, period, periods),
        employee=_spread(LINES[part].employee_of_period, amounts.employee, period, periods),
    )


def _spread(name: LineName, amount: Number, period: str, periods: Fraction) -> Number:
    if periods == 1:
        return amount
    parts = amount if periods.denominator == 1 else amount * constant(periods.denominator)
    return line(name, to_cent_half_up(parts / constant(periods.numerator)), period=period)

"""The tables of amounts, by part and payer and by period of the year."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from calculators.contribution.models import ByPeriod, PartAmounts, Totals
from calculators.contribution.rates_and_shares import LINES, PARTS, Amounts, Part, Share, added, part_amounts
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, constant, given, line
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up

AmountsByPart = Mapping[Part, Amounts]
SpreadAmounts = Mapping[str, Mapping[Part, tuple[Number, Number]]]
"""The employer's and the employee's amount of each part, by period of the year."""

PERIODS_IN_A_YEAR = {"year": 1, "quarter": 4, "month": 12, "biweekly": 26, "week": 52}


def amounts_by_part(wages: Number, shares: Mapping[Part, Share], law: Parameters) -> AmountsByPart:
    """Return the amounts of each part on ``wages``, zero for a part that is exempt."""
    return {
        part: part_amounts(part, wages, shares[part], law) if part in shares else no_amounts(part) for part in PARTS
    }


def no_amounts(part: Part) -> Amounts:
    """Return the amounts of ``part`` if nothing is due."""
    names = LINES[part]
    employer, employee, total = (given(name, 0, "dollars") for name in (names.employer, names.employee, names.total))
    return Amounts(employer, employee, total)


def sides(amounts: AmountsByPart) -> list[Number]:
    """Return the lines of both parts: the amounts sent, withheld and paid by the employer."""
    return [number for part in amounts.values() for number in (part.total, part.employee, part.employer)]


def sum_of(people: Sequence[AmountsByPart]) -> AmountsByPart:
    """Return the amounts of several people together."""
    if len(people) == 1:
        return people[0]
    return {part: added(part, [amounts[part] for amounts in people]) for part in PARTS}


def totals(amounts: AmountsByPart) -> Totals:
    """Return the table of ``amounts``.

    Every total is the sum of the cells shown.
    """
    return table({part: (side.employer.decimal(), side.employee.decimal()) for part, side in amounts.items()})


def table(cells: Mapping[Part, tuple[Decimal, Decimal]]) -> Totals:
    """Return the table of employer's and employee's cents of each part."""
    parts = {
        part: PartAmounts(employer=employer, employee=employee, total=employer + employee)
        for part, (employer, employee) in cells.items()
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


def over_periods(amounts: AmountsByPart, quarters: int) -> SpreadAmounts:
    """Return the amounts of a year of which ``quarters`` count, spread over its periods to the cent."""
    return {
        name: {part: _spread_part(part, amounts[part], name, _periods(count, quarters)) for part in PARTS}
        for name, count in PERIODS_IN_A_YEAR.items()
    }


def by_period(spread: SpreadAmounts) -> ByPeriod:
    """Return the tables of the amounts spread over periods."""
    tables = {
        name: table({part: (employer.decimal(), employee.decimal()) for part, (employer, employee) in parts.items()})
        for name, parts in spread.items()
    }
    return ByPeriod(**tables)


def spread_lines(spread: SpreadAmounts) -> list[Number]:
    """Return the lines of the amounts spread over periods."""
    return [number for parts in spread.values() for pair in parts.values() for number in pair]


def _periods(count: int, quarters: int) -> Fraction:
    """Return the number of periods in the counted quarters, of ``count`` in a year, and at least one."""
    return max(Fraction(count * quarters, 4), Fraction(1))


def _spread_part(part: Part, amounts: Amounts, period: str, periods: Fraction) -> tuple[Number, Number]:
    employer = _spread(LINES[part].employer_of_period, amounts.employer, period, periods)
    return employer, _spread(LINES[part].employee_of_period, amounts.employee, period, periods)


def _spread(name: LineName, amount: Number, period: str, periods: Fraction) -> Number:
    if periods == 1:
        return amount
    parts = amount if periods.denominator == 1 else amount * constant(periods.denominator)
    return line(name, to_cent_half_up(parts / constant(periods.numerator)), period=period)

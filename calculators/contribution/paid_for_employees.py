"""The part of the employee share that an employer pays.

Tax law counts it as wages of the employee (SOURCES 3.8).
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from calculators.contribution.employer_pays import PartLimits, Shares
from calculators.contribution.rates_and_shares import Part, part_amounts, share
from calculators.models.answers import EstimateWarning
from calculators.worksheet.number import Number
from calculators.worksheet.parameters import Parameters


def paid_for_employees(
    employees: Iterable[tuple[Number, Shares]], day: date, limits: PartLimits, law: Parameters
) -> Iterator[EstimateWarning]:
    """Warn where an employer pays a part of the employee share on a day when that counts as wages.

    ``employees`` gives the eligible wages of each and the shares that apply.
    """
    if not counts_as_wages(day, law):
        return
    paid = sum((_paid(part, wages, shares, limits, law) for wages, shares in employees for part in shares), Decimal(0))
    if paid:
        yield EstimateWarning("employer_pays_is_wages", figures={"employee_share_paid": f"{paid:.2f}"})


def counts_as_wages(day: date, law: Parameters) -> bool:
    """Return whether the employee share that an employer pays on ``day`` is wages of the employees."""
    return day >= law.employer_pays_is_wages_begins.day()


def _paid(part: Part, wages: Number, shares: Shares, limits: PartLimits, law: Parameters) -> Decimal:
    """Return what the legal minimum would let the employer withhold, less what is withheld."""
    own = limits[part]
    at_minimum = share(part, due=own.due, employer_pays=own.minimum)
    if at_minimum.withheld.decimal() == shares[part].withheld.decimal():
        return Decimal(0)
    most, withheld = (part_amounts(part, wages, each, law).employee for each in (at_minimum, shares[part]))
    return most.decimal() - withheld.decimal()

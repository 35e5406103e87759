"""The percentages of wages to withhold and to pay, as a payroll program asks for them."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from calculators.batch.terms import KINDS
from calculators.contribution.rates_and_shares import Part, PartOfWages, both_parts, law_of_year, percentages
from calculators.payroll.terms import EmployerTerms
from rules import Rulebook


class YearPercentages(Struct, frozen=True):
    """The fractions of wages withheld and paid by the employer in a year, and the wage base in dollars.

    They are those of a ``group`` of people, or of all others.
    """

    year: int
    wage_base: Decimal
    parts: Mapping[Part, PartOfWages]
    group: str

    @property
    def together(self) -> PartOfWages:
        """Return the fractions of all parts together."""
        return both_parts(self.parts.values())


def percentages_of_year(year: int, terms: EmployerTerms, rulebook: Rulebook) -> list[YearPercentages]:
    """Return the percentages of a year for all people, and for each group with a share of its own."""
    law = law_of_year(year, rulebook, provisional=True)
    employees = terms.rule_groups(year, rulebook)[KINDS.index("w2")]
    chosen = [label for label, pays in terms.terms.groups.items() if not pays.is_empty]
    shares = {"": employees.shares, **{label: employees.shares_of[label] for label in chosen}}
    return [
        YearPercentages(year, law.wage_base.decimal(), percentages(of_group, law), label)
        for label, of_group in shares.items()
    ]

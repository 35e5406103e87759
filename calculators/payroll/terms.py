"""The terms of each employer of a payroll, by the year of its rows."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Self

from msgspec import Struct
from msgspec.structs import replace

from calculators.batch.terms import RuleGroup, Terms, rule_groups_on
from calculators.contribution.employer_pays import everything_due
from calculators.contribution.models import EmployerPays, WorkforceQuestion, WorkforceResult
from calculators.contribution.rates_and_shares import law_of_year
from calculators.contribution.workforce import counted_workforce, workforce_result
from rules import Rulebook


class EmployerTerms(Struct, frozen=True):
    """The workforce and the choices of one employer, which may be to pay everything."""

    terms: Terms
    pays_everything: bool = False

    def with_workforce(self, workforce: Mapping[int, WorkforceQuestion]) -> Self:
        """Return the same choices with the workforce of each year."""
        return replace(self, terms=replace(self.terms, workforce=workforce))

    def with_groups(self, groups: Mapping[str, EmployerPays]) -> Self:
        """Return the same choices with those for ``groups`` of people."""
        return replace(self, terms=replace(self.terms, groups=groups))

    @property
    def at_minimum(self) -> Self:
        """Return the terms of an employer that pays no more than the law asks for."""
        groups = dict.fromkeys(self.terms.groups, EmployerPays())
        least = replace(self.terms, employer_pays=EmployerPays(), groups=groups)
        return replace(self, terms=least, pays_everything=False)

    def rule_groups(self, year: int, rulebook: Rulebook) -> Sequence[RuleGroup]:
        """Return the rule group of each kind of person for wages of a year.

        Raise ``InvalidQuestion`` if the law of the year does not allow the employer's choice.
        """
        return rule_groups_on(date(year, 12, 31), self.of_year(year, rulebook), rulebook)

    def workforce_result(self, year: int, rulebook: Rulebook) -> WorkforceResult | None:
        """Return the count of covered individuals for a year, or ``None`` without a workforce."""
        asked = self.terms.workforce_of(year)
        if asked is None:
            return None
        law = law_of_year(year, rulebook, provisional=True)
        return workforce_result(counted_workforce(asked, law), law, detailed=False)

    def of_year(self, year: int, rulebook: Rulebook) -> Terms:
        """Return the terms for wages of a year.

        A year after the last covered one is provisional.
        """
        day = date(year, 12, 31)
        own = replace(self.terms, provisional=day > rulebook.coverage.contributions.last_day)
        asked = own.workforce_of(year)
        if not self.pays_everything or asked is None:
            return own
        law = law_of_year(year, rulebook, provisional=True)
        return replace(
            own, employer_pays=everything_due(counted_workforce(asked, law).employer_share_due, own.exempt, law)
        )


TermsByEmployer = Mapping[str, EmployerTerms]
"""The terms of each employer by its name, which is empty for the only one of a payroll."""


def with_all_groups(terms: TermsByEmployer, groups: Iterable[tuple[str, str]]) -> TermsByEmployer:
    """Return ``terms`` with every group of a payroll.

    ``groups`` has the employer and the name of each. A group that has no share of its own has that for all people.
    """
    named = [*groups]
    return {
        name: own.with_groups(
            {label: own.terms.groups.get(label, EmployerPays()) for employer, label in named if employer == name}
        )
        for name, own in terms.items()
    }

"""A contribution question worked through: the count, who pays what, each person, and everybody together."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.contribution_models import ContributionQuestion
from calculators.figures import Figures
from calculators.people import OfPerson, Payers, assessed, of_payroll, payers
from calculators.totals import AmountsByPart
from calculators.workforce import Workforce, counted_workforce


@dataclass(frozen=True, slots=True)
class Assessment:
    """The lines of a question; no workforce where everybody is self-employed."""

    workforce: Workforce | None
    payers: Payers
    people: Sequence[OfPerson]
    amounts: AmountsByPart


def assessment(question: ContributionQuestion, law: Figures) -> Assessment:
    """The lines of ``question``; ``InvalidQuestion`` where the employer's choice is not allowed."""
    workforce = None if question.workforce is None else counted_workforce(question.workforce, law)
    shares = payers(question, workforce, law)
    people = assessed(question, shares, law)
    return Assessment(workforce, shares, people, of_payroll(people))

"""Amounts due for each person of an employer, or for a whole payroll."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculators.contribution import totals
from calculators.contribution.employer_pays import Shares, shares
from calculators.contribution.models import ContributionQuestion, EmployerPays, Payroll, Person
from calculators.contribution.rates_and_shares import PARTS, Part, share_of_self_employed
from calculators.contribution.totals import AmountsByPart
from calculators.contribution.wage_base import eligible_wages
from calculators.contribution.workforce import Workforce, counted_workforce
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given, given_decimal, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters


@dataclass(frozen=True, slots=True)
class OfPerson:
    """The lines of one person, or of a whole payroll."""

    id: str
    eligible: Number
    amounts: totals.AmountsByPart
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Payers:
    """The shares of an employer's people and of the self-employed, and whether contractors count."""

    employer: Shares
    self_employed: Shares
    contractors_counted: bool

    def fractions(self) -> list[Number]:
        """Return the fraction of each part that is due, and the fraction withheld."""
        both = (self.employer, self.self_employed)
        return [number for each in both for share in each.values() for number in (share.due, share.withheld)]


def payers(question: ContributionQuestion, workforce: Workforce | None, law: Parameters) -> Payers:
    """Return the shares for a question.

    Raise ``InvalidQuestion`` if the law does not allow the choice.
    """
    alone = any(person.kind == "self_employed" for person in question.people or ())
    return payers_under(workforce, question.employer_pays, question.exempt, law, self_employed=alone)


def payers_under(
    workforce: Workforce | None,
    pays: EmployerPays,
    exempt: Collection[Part],
    law: Parameters,
    *,
    self_employed: bool,
) -> Payers:
    """Return the shares under a law for this workforce and, if asked for, for the self-employed."""
    employer = {} if workforce is None else shares(workforce.employer_share_due, pays, exempt, law)
    parts = [part for part in PARTS if self_employed and part not in exempt]
    alone = {part: share_of_self_employed(part, law) for part in parts}
    counted = workforce is not None and bool(workforce.contractors_counted.truth)
    return Payers(employer, alone, counted)


def assessed(question: ContributionQuestion, payers: Payers, law: Parameters) -> list[OfPerson]:
    """Return the lines of each person, or of the whole payroll as one."""
    if question.payroll is not None:
        return [_whole_payroll(question.payroll, payers, law)]
    return [_person(person, payers, law) for person in question.people or ()]


def counted_payroll(payroll: Payroll, *, contractors: bool) -> dict[LineName, Decimal]:
    """Return the wages of a payroll that count."""
    counted: dict[LineName, Decimal] = {"w2_wages": payroll.w2_wages}
    return {**counted, "contractor_wages": payroll.contractor_wages} if contractors else counted


def of_payroll(people: Sequence[OfPerson]) -> totals.AmountsByPart:
    """Return the amounts of all people together."""
    return totals.sum_of([person.amounts for person in people])


def _person(person: Person, payers: Payers, law: Parameters) -> OfPerson:
    if person.kind == "contractor" and not payers.contractors_counted:
        nothing = {part: totals.no_amounts(part) for part in PARTS}
        return OfPerson(person.id, given("eligible_wages", 0, "dollars"), nothing, counted=False)
    eligible = eligible_wages(given_decimal("wages", person.wages, "dollars", of=person.id), law)
    shares = payers.self_employed if person.kind == "self_employed" else payers.employer
    return OfPerson(person.id, eligible, totals.amounts_by_part(eligible, shares, law))


def _whole_payroll(payroll: Payroll, payers: Payers, law: Parameters) -> OfPerson:
    """Return the lines of a payroll total, without the wage base, which needs wages by person."""
    wages = counted_payroll(payroll, contractors=payers.contractors_counted)
    eligible = line("eligible_wages", total([given_decimal(name, paid, "dollars") for name, paid in wages.items()]))
    return OfPerson("", eligible, totals.amounts_by_part(eligible, payers.employer, law))


@dataclass(frozen=True, slots=True)
class Assessment:
    """The lines of a question, without a workforce if all people are self-employed."""

    workforce: Workforce | None
    payers: Payers
    people: Sequence[OfPerson]
    amounts: AmountsByPart


def assessment(question: ContributionQuestion, law: Parameters) -> Assessment:
    """Return the lines of ``question``.

    Raise ``InvalidQuestion`` if the law does not allow the choice.
    """
    workforce = None if question.workforce is None else counted_workforce(question.workforce, law)
    shares = payers(question, workforce, law)
    people = assessed(question, shares, law)
    return Assessment(workforce, shares, people, of_payroll(people))

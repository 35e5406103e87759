"""Amounts due for each person of an employer, or for a whole payroll."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from calculators.contribution import totals
from calculators.contribution.employer_pays import (
    Choice,
    PartLimits,
    ShareChooser,
    Shares,
    choices_of,
    part_limits,
)
from calculators.contribution.models import ContributionQuestion, EmployerPays, Payroll, Person
from calculators.contribution.rates_and_shares import PARTS, Part, share_of_self_employed
from calculators.contribution.totals import AmountsByPart
from calculators.contribution.wage_base import eligible_wages
from calculators.contribution.workforce import Workforce, counted_workforce
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given, given_decimal, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters


class OfPerson(Struct, frozen=True):
    """The lines of one person, or of a whole payroll, and the shares that apply."""

    eligible: Number
    amounts: totals.AmountsByPart
    shares: Shares
    counted: bool = True


class Payers(Struct, frozen=True, kw_only=True):
    """The shares of all people, of groups, of single people and of the self-employed.

    Also whether contractors count, and the mistakes of the employer's choices.
    """

    employer: Shares
    self_employed: Shares
    contractors_counted: bool
    limits: PartLimits
    groups: Mapping[str, Shares]
    people: Mapping[str, Shares] = field(default_factory=dict)
    mistakes: Sequence[Mistake] = ()

    def shares_of(self, person: Person) -> Shares:
        """Return the shares of ``person``: by the choice for this person, for the group or for all."""
        if person.kind == "self_employed":
            return self.self_employed
        return self.of_group(person.group) if person.employer_pays is None else self.people[person.id]

    def of_group(self, label: str | None) -> Shares:
        """Return the shares of the people of a group, or of people without one."""
        return self.employer if label is None else self.groups.get(label, self.employer)


def payers(question: ContributionQuestion, workforce: Workforce | None, law: Parameters) -> Payers:
    """Return the shares for a question."""
    people = question.people or ()
    alone = any(person.kind == "self_employed" for person in people)
    groups = {label: group.employer_pays for label, group in question.groups.items()}
    choices = choices_of(question.employer_pays, groups)
    found = payers_under(workforce, choices, question.exempt, law, self_employed=alone)
    chooser = ShareChooser(found.limits)
    own = {
        person.id: chooser.shares(_own_choice(person.id, person.employer_pays, place), found.of_group(person.group))
        for place, person in enumerate(people)
        if person.employer_pays is not None
    }
    mistakes = [*_unnamed_groups(question), *found.mistakes, *chooser.mistakes]
    return replace(found, people=own, mistakes=mistakes)


def _own_choice(person: str, pays: EmployerPays, place: int) -> Choice:
    return Choice(pays, ("people", place, "employer_pays"), "person", person)


def _unnamed_groups(question: ContributionQuestion) -> Iterator[Mistake]:
    """Yield a mistake for each unknown group and for each group without people."""
    named = set()
    for place, person in enumerate(question.people or ()):
        if person.group is not None:
            named.add(person.group)
            if person.group not in question.groups:
                yield Mistake(("people", place, "group"), "unknown_group", "Name one of groups, or add the group.")
    for label in question.groups:
        if label not in named:
            yield Mistake(("groups", label), "group_without_people", "Name this group in people, or remove it.")


def payers_under(
    workforce: Workforce | None,
    choices: Sequence[Choice],
    exempt: Collection[Part],
    law: Parameters,
    *,
    self_employed: bool,
) -> Payers:
    """Return the shares under a law for this workforce and, if asked for, for the self-employed.

    ``choices`` are those for all people and then for each group.
    """
    limits = {} if workforce is None else part_limits(workforce.employer_share_due, exempt, law)
    chooser = ShareChooser(limits)
    everybody, *groups = choices
    employer = {} if workforce is None else chooser.shares(everybody, chooser.minimum())
    of_groups = {group.of: chooser.shares(group, employer) for group in groups}
    parts = [part for part in PARTS if self_employed and part not in exempt]
    alone = {part: share_of_self_employed(part, law) for part in parts}
    counted = workforce is not None and bool(workforce.contractors_counted.truth)
    return Payers(
        employer=employer,
        self_employed=alone,
        contractors_counted=counted,
        limits=limits,
        groups=of_groups,
        mistakes=chooser.mistakes,
    )


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
    shares = payers.shares_of(person)
    if person.kind == "contractor" and not payers.contractors_counted:
        nothing = {part: totals.no_amounts(part) for part in PARTS}
        return OfPerson(given("eligible_wages", 0, "dollars"), nothing, shares, counted=False)
    eligible = eligible_wages(given_decimal("wages", person.wages, "dollars", of=person.id), law)
    return OfPerson(eligible, totals.amounts_by_part(eligible, shares, law), shares)


def _whole_payroll(payroll: Payroll, payers: Payers, law: Parameters) -> OfPerson:
    """Return the lines of a payroll total, without the wage base, which needs wages by person."""
    wages = counted_payroll(payroll, contractors=payers.contractors_counted)
    eligible = line("eligible_wages", total([given_decimal(name, paid, "dollars") for name, paid in wages.items()]))
    return OfPerson(eligible, totals.amounts_by_part(eligible, payers.employer, law), payers.employer)


class Assessment(Struct, frozen=True):
    """The lines of a question, without a workforce if all people are self-employed."""

    workforce: Workforce | None
    payers: Payers
    people: Sequence[OfPerson]
    amounts: AmountsByPart


def assessment(question: ContributionQuestion, law: Parameters, *, or_minimum: bool = False) -> Assessment:
    """Return the lines of ``question``.

    Raise ``InvalidQuestion`` if the law does not allow a choice of the employer. With ``or_minimum`` the legal
    minimum replaces it.
    """
    workforce = None if question.workforce is None else counted_workforce(question.workforce, law)
    found = payers(question, workforce, law)
    if found.mistakes and not or_minimum:
        raise InvalidQuestion(found.mistakes)
    people = assessed(question, found, law)
    return Assessment(workforce, found, people, of_payroll(people))

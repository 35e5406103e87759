"""Answers a contribution question: the count, the shares, each person, the tables."""

from collections.abc import Sequence
from datetime import date

from calculators import totals
from calculators.answers import EstimateWarning, WarningCode
from calculators.contribution_models import (
    ContributionEstimate,
    ContributionQuestion,
    DueDate,
    PersonContribution,
    Rates,
    WorkforceResult,
)
from calculators.explanation import Section, explain
from calculators.figures import Figures, figures_of
from calculators.people import OfPerson, Payers, assessed, counted_payroll, of_payroll, payers
from calculators.returns import QUARTERS_IN_A_YEAR, covered_quarters, due_date
from calculators.workforce import Workforce, counted_workforce
from rules import Law, Shelf, published


def estimate_contribution(question: ContributionQuestion, *, shelf: Shelf | None = None) -> ContributionEstimate:
    """The estimate for ``question`` under the published rules, or those of ``shelf``.

    ``NotCovered`` for a year without law, ``InvalidQuestion`` where the employer's choice is not allowed.

    >>> question = ContributionQuestion.model_validate(
    ...     {"year": 2026, "workforce": {"average_w2": "30"}, "payroll": {"w2_wages": "100000.00"}}
    ... )
    >>> estimate_contribution(question).totals.employee
    Decimal('460.00')
    """
    shelf = shelf or published()
    law = figures_of(shelf.law_on(date(question.year, 12, 31), "contributions", provisional=question.provisional))
    workforce = None if question.workforce is None else counted_workforce(question.workforce, law)
    shares = payers(question, workforce, law)
    people = assessed(question, shares, law)
    amounts = of_payroll(people)
    quarters = covered_quarters(question.year, shelf)
    return ContributionEstimate(
        rules_version=shelf.rules_version,
        year=question.year,
        rates=rates(law.law),
        wage_base=law.wage_base.decimal(),
        workforce=None if workforce is None else _count(workforce, law),
        totals=totals.totals(amounts),
        by_period=totals.by_period(amounts, len(quarters)),
        people=[] if question.people is None else _people(people, shares, explained=question.explain),
        due_dates=[DueDate(quarter=str(quarter), due=due_date(quarter, law.law)) for quarter in quarters],
        warnings=_warnings(question, shares, len(quarters), law),
        explanation=explain(_sections(workforce, shares, people, amounts)) if question.explain else [],
    )


def rates(law: Law) -> Rates:
    """The rates of ``law`` as published."""
    return Rates(total=law.text("total_rate"), medical=law.text("medical_rate"), family=law.text("family_rate"))


def _count(workforce: Workforce, law: Figures) -> WorkforceResult:
    covered = workforce.covered_individuals.decimal()
    return WorkforceResult(
        covered_individuals=covered.to_integral() if covered == covered.to_integral() else covered.normalize(),
        contractors_counted=bool(workforce.contractors_counted.truth),
        threshold=int(law.employer_threshold.decimal()),
        employer_share_due=bool(workforce.employer_share_due.truth),
    )


def _people(people: Sequence[OfPerson], shares: Payers, *, explained: bool) -> list[PersonContribution]:
    """The rows of people; of several, each is explained by itself."""
    each = explained and len(people) > 1
    elsewhere = Section("shares", shares.fractions(), elsewhere=True)
    return [
        PersonContribution(
            id=person.id,
            counted=person.counted,
            eligible_wages=person.eligible.decimal(),
            explanation=explain([elsewhere, _section(person)]) if each else [],
            **dict(totals.totals(person.amounts)),
        )
        for person in people
    ]


def _warnings(question: ContributionQuestion, shares: Payers, quarters: int, law: Figures) -> list[EstimateWarning]:
    codes: list[WarningCode] = []
    if law.law.provisional:
        codes.append("provisional_parameters")
    if question.payroll is not None:
        wages = counted_payroll(question.payroll, contractors=shares.contractors_counted)
        if max(wages.values()) > law.wage_base.decimal():
            codes.append("wage_base_not_applied")
    if quarters < QUARTERS_IN_A_YEAR:
        codes.append("partial_year")
    if question.exempt:
        codes.append("private_plan")
    return [EstimateWarning(code) for code in codes]


def _sections(
    workforce: Workforce | None, shares: Payers, people: Sequence[OfPerson], amounts: totals.AmountsByPart
) -> list[Section]:
    counted = [] if workforce is None else [workforce.covered_individuals]
    beginning = [Section("workforce", counted), Section("shares", shares.fractions())]
    if len(people) == 1:
        return [*beginning, _section(people[0])]
    of_each = [number for person in people for number in totals.sides(person.amounts)]
    elsewhere = Section("contributions", of_each, elsewhere=True)
    return [*beginning, elsewhere, Section("totals", totals.sides(amounts))]


def _section(person: OfPerson) -> Section:
    return Section("contributions", [person.eligible, *totals.sides(person.amounts)])

"""Estimate the contributions of a year: the count, the shares, each person, the tables."""

from collections.abc import Sequence
from datetime import date

from calculators.contribution import totals
from calculators.contribution.employer_pays import Shares, fractions
from calculators.contribution.models import (
    ContributionEstimate,
    ContributionQuestion,
    DueDate,
    Person,
    PersonContribution,
    Rates,
)
from calculators.contribution.one_more_person import one_more_person
from calculators.contribution.paid_for_employees import paid_for_employees
from calculators.contribution.payroll import Assessment, OfPerson, Payers, assessment, counted_payroll
from calculators.contribution.quarterly_returns import covered_quarters, due_date
from calculators.contribution.rates_and_shares import law_of_year
from calculators.contribution.unlikely_wages import unlikely_wages, wages_far_above_others
from calculators.contribution.workforce import Workforce, from_threshold, workforce_result
from calculators.models.answers import EstimateWarning, WarningCode, provisional_figures
from calculators.worksheet.calendar import QUARTERS_IN_A_YEAR
from calculators.worksheet.explanation import Section, explain
from calculators.worksheet.number import Number, given_decimal
from calculators.worksheet.parameters import Parameters
from rules import Rulebook, published


def estimate_contribution(question: ContributionQuestion, *, rulebook: Rulebook | None = None) -> ContributionEstimate:
    """Return the contributions of a year under the published rules, or under ``rulebook``.

    Amounts are dollars, rounded for each person (SOURCES 4.2). Raise ``NotCovered`` for a year without law, and
    ``InvalidQuestion`` if the law does not allow the employer's choice.

    >>> question = ContributionQuestion.model_validate(
    ...     {"year": 2026, "workforce": {"average_w2": "30"}, "payroll": {"w2_wages": "100000.00"}}
    ... )
    >>> estimate_contribution(question).totals.employee
    Decimal('460.00')
    """
    rulebook = rulebook or published()
    law = law_of_year(question.year, rulebook, provisional=question.provisional)
    found = assessment(question, law)
    quarters = covered_quarters(question.year, rulebook)
    spread = totals.over_periods(found.amounts, len(quarters))
    detailed = question.one_more_person
    counted = _counted(found.workforce, law, detailed=detailed)
    lines = [*_sections(found, counted), Section("periods", totals.spread_lines(spread))] if question.explain else []
    return ContributionEstimate(
        rules_version=rulebook.rules_version,
        year=question.year,
        rates=rates(law),
        wage_base=law.wage_base.decimal(),
        workforce=None if found.workforce is None else workforce_result(found.workforce, law, detailed=detailed),
        totals=totals.table_of(found.amounts),
        by_period=totals.by_period(spread),
        people=[] if question.people is None else _people(question.people, found, explained=question.explain),
        due_dates=[DueDate(quarter=str(quarter), due=due_date(quarter, law)) for quarter in quarters],
        warnings=_warnings(question, found, len(quarters), law),
        explanation=explain(lines),
        provisional_figures=provisional_figures(law.stand_ins, provisional=law.provisional),
        one_more_person=one_more_person(question, found, law) if detailed else None,
    )


def rates(law: Parameters) -> Rates:
    """Return the rates of ``law`` as published."""
    return Rates(total=law.total_rate.text(), medical=law.medical_rate.text(), family=law.family_rate.text())


def _counted(workforce: Workforce | None, law: Parameters, *, detailed: bool) -> list[Number]:
    """Return the lines of the count.

    ``detailed`` adds both averages and the distance from the threshold.
    """
    if workforce is None:
        return []
    covered = workforce.covered_individuals
    averages = [workforce.w2_average, workforce.contractor_average]
    return [*averages, covered, from_threshold(workforce, law)] if detailed else [covered]


def _people(asked: Sequence[Person], found: Assessment, *, explained: bool) -> list[PersonContribution]:
    """Return the rows of people.

    If there are several, each has an explanation of its own.
    """
    each = explained and len(asked) > 1
    elsewhere = Section("shares", _fractions(found.payers, found.people), elsewhere=True)
    return [
        PersonContribution(
            id=one.id,
            counted=person.counted,
            eligible_wages=person.eligible.decimal(),
            explanation=explain([elsewhere, *_sections_of_person(person)]) if each else [],
            **dict(totals.table_of(person.amounts)),
        )
        for one, person in zip(asked, found.people, strict=True)
    ]


def _warnings(
    question: ContributionQuestion, found: Assessment, quarters: int, law: Parameters
) -> list[EstimateWarning]:
    codes: list[WarningCode] = []
    if law.provisional:
        codes.append("provisional_parameters")
    if question.payroll is not None:
        wages = counted_payroll(question.payroll, contractors=found.payers.contractors_counted)
        if max(wages.values()) > law.wage_base.decimal():
            codes.append("wage_base_not_applied")
    if quarters < QUARTERS_IN_A_YEAR:
        codes.append("partial_year")
    if question.exempt:
        codes.append("private_plan")
    last_day = date(question.year, 12, 31)
    paid = paid_for_employees(_employees(question, found), last_day, found.payers.limits, law)
    return [*(EstimateWarning(code) for code in codes), *paid, *_unlikely_wages(question, law)]


def _employees(question: ContributionQuestion, found: Assessment) -> list[tuple[Number, Shares]]:
    """Return the eligible wages and the shares of each W-2 employee, or of all of a payroll."""
    if question.payroll is not None:
        return [(given_decimal("w2_wages", question.payroll.w2_wages, "dollars"), found.payers.employer)]
    pairs = zip(question.people or (), found.people, strict=True)
    return [(person.eligible, person.shares) for asked, person in pairs if asked.kind == "w2"]


def _unlikely_wages(question: ContributionQuestion, law: Parameters) -> list[EstimateWarning]:
    people = question.people or []
    found = unlikely_wages([person.wages for person in people], law.wage_base.decimal())
    return [] if found is None else [wages_far_above_others(people[found.place].id, found)]


def _sections(found: Assessment, counted: Sequence[Number]) -> list[Section]:
    workforce = Section("workforce", counted)
    if len(found.people) == 1:
        return [workforce, *_sections_of_person(found.people[0])]
    shares = Section("shares", _fractions(found.payers, found.people))
    of_each = [number for person in found.people for number in totals.amount_lines(person.amounts)]
    elsewhere = Section("contributions", of_each, elsewhere=True)
    return [workforce, shares, elsewhere, Section("totals", totals.amount_lines(found.amounts))]


def _sections_of_person(person: OfPerson) -> list[Section]:
    amounts = [person.eligible, *totals.amount_lines(person.amounts)]
    return [Section("shares", fractions(person.shares)), Section("contributions", amounts)]


def _fractions(payers: Payers, people: Sequence[OfPerson]) -> list[Number]:
    """Return the fractions of all shares that apply to the people, except those chosen for one person."""
    applied = {id(person.shares) for person in people}
    several = [payers.employer, payers.self_employed, *payers.groups.values()]
    return [number for shares in several if id(shares) in applied for number in fractions(shares)]

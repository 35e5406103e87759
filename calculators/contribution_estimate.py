"""Answers a contribution question: the count, the shares, each person, the tables."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from calculators import contribution, totals, workforce
from calculators.answers import EstimateWarning, WarningCode
from calculators.contribution import PARTS
from calculators.contribution_models import (
    ContributionEstimate,
    ContributionQuestion,
    DueDate,
    Payroll,
    Person,
    PersonContribution,
    Rates,
    WorkforceResult,
)
from calculators.explanation import Section, explain
from calculators.quarters import Quarter
from calculators.shares import Shares, shares
from calculators.worksheet import Figures, Number, figures_of, given, given_decimal, line, total
from rules import Law, Shelf, published

QUARTER_NAMES = ("first", "second", "third", "fourth")


def estimate_contribution(question: ContributionQuestion, *, shelf: Shelf | None = None) -> ContributionEstimate:
    """The estimate for ``question`` under the published rules, or those of ``shelf``.

    ``NotCovered`` for a year without law, ``InvalidQuestion`` where the employer's choice is not allowed.

    >>> question = ContributionQuestion.model_validate(
    ...     {"year": 2026, "workforce": {"average_w2": "30"}, "payroll": {"w2_wages": "100000.00"}}
    ... )
    >>> estimate_contribution(question).totals.employee
    Decimal('460.00')
    """
    return _Worksheet(question, shelf or published()).estimate()


@dataclass(frozen=True, slots=True)
class _OfPerson:
    """The lines of one person, or of a whole payroll."""

    id: str
    eligible: Number
    amounts: totals.AmountsByPart
    counted: bool = True


class _Worksheet:
    """The numbers of one question, each worked out once."""

    def __init__(self, question: ContributionQuestion, shelf: Shelf) -> None:
        self.question = question
        self.shelf = shelf

    @cached_property
    def law(self) -> Figures:
        last_day = date(self.question.year, 12, 31)
        return figures_of(self.shelf.law_on(last_day, "contributions", provisional=self.question.provisional))

    @cached_property
    def workforce(self) -> workforce.Workforce | None:
        asked = self.question.workforce
        if asked is None:
            return None
        if asked.pay_periods is not None:
            w2, contractors = (
                [
                    given_decimal(name, getattr(period, field), "people", period=str(place))
                    for place, period in enumerate(asked.pay_periods, 1)
                ]
                for name, field in (("w2_in_period", "w2"), ("contractors_in_period", "contractors"))
            )
            periods = given("pay_periods", len(asked.pay_periods), "count")
            return workforce.from_pay_periods(w2, contractors, periods, self.law)
        w2_average = given_decimal("w2_average", asked.average_w2 or Decimal(0), "people")
        contractor_average = given_decimal("contractor_average", asked.average_contractors, "people")
        return workforce.from_averages(w2_average, contractor_average, self.law)

    @cached_property
    def employer_shares(self) -> Shares:
        if self.workforce is None:
            return {}
        due = self.workforce.employer_share_due
        return shares(due, self.question.employer_pays, self.question.exempt, self.law)

    @cached_property
    def self_employed_shares(self) -> Shares:
        parts = [part for part in PARTS if part not in self.question.exempt]
        return {part: contribution.share_of_self_employed(part, self.law) for part in parts}

    @cached_property
    def contractors_counted(self) -> bool:
        return self.workforce is not None and bool(self.workforce.contractors_counted.truth)

    @cached_property
    def people(self) -> list[_OfPerson]:
        if self.question.payroll is not None:
            return [self.whole_payroll(self.question.payroll)]
        return [self.of_person(person) for person in self.question.people or ()]

    def of_person(self, person: Person) -> _OfPerson:
        counted = person.kind != "contractor" or self.contractors_counted
        if not counted:
            nothing = {part: totals.no_amounts(part) for part in PARTS}
            return _OfPerson(person.id, given("eligible_wages", 0, "dollars"), nothing, counted=False)
        eligible = contribution.eligible_wages(given_decimal("wages", person.wages, "dollars", of=person.id), self.law)
        shares = self.self_employed_shares if person.kind == "self_employed" else self.employer_shares
        return _OfPerson(person.id, eligible, totals.amounts_by_part(eligible, shares, self.law))

    def whole_payroll(self, payroll: Payroll) -> _OfPerson:
        """Everybody together, without the wage base, which needs each person's wages."""
        counted = [given_decimal(name, wages, "dollars") for name, wages in self.counted_payroll(payroll).items()]
        eligible = line("eligible_wages", total(counted))
        return _OfPerson("", eligible, totals.amounts_by_part(eligible, self.employer_shares, self.law))

    def counted_payroll(self, payroll: Payroll) -> dict[str, Decimal]:
        counted = {"w2_wages": payroll.w2_wages}
        return counted | ({"contractor_wages": payroll.contractor_wages} if self.contractors_counted else {})

    @cached_property
    def amounts(self) -> totals.AmountsByPart:
        return totals.sum_of([person.amounts for person in self.people])

    def warnings(self) -> list[EstimateWarning]:
        codes: list[WarningCode] = []
        if self.law.law.provisional:
            codes.append("provisional_parameters")
        payroll = self.question.payroll
        if payroll and max(self.counted_payroll(payroll).values()) > self.law.wage_base.decimal():
            codes.append("wage_base_not_applied")
        if len(self.quarters) < len(QUARTER_NAMES):
            codes.append("partial_year")
        if self.question.exempt:
            codes.append("private_plan")
        return [EstimateWarning(code) for code in codes]

    @cached_property
    def quarters(self) -> list[Quarter]:
        """The quarters of the year in which wages count."""
        first_day = self.shelf.coverage.contributions.first_day
        year = [Quarter(self.question.year, number) for number in (1, 2, 3, 4)]
        return [quarter for quarter in year if quarter.first_day >= first_day]

    def due_dates(self) -> list[DueDate]:
        return [DueDate(quarter=str(quarter), due=due_date(quarter, self.law.law)) for quarter in self.quarters]

    def sections(self) -> list[Section]:
        counted = [] if self.workforce is None else [self.workforce.covered_individuals]
        beginning = [Section("workforce", counted), Section("shares", self.fractions)]
        if len(self.people) == 1:
            return [*beginning, _section(self.people[0])]
        of_each = [number for person in self.people for number in totals.sides(person.amounts)]
        return [
            *beginning,
            Section("contributions", of_each, elsewhere=True),
            Section("totals", totals.sides(self.amounts)),
        ]

    @cached_property
    def hidden_shares(self) -> Section:
        return Section("shares", self.fractions, elsewhere=True)

    @cached_property
    def fractions(self) -> list[Number]:
        """Which fraction of each part is due, and which withheld."""
        kinds = {person.kind for person in self.question.people or ()}
        both = [self.employer_shares, self.self_employed_shares if "self_employed" in kinds else {}]
        return [number for each in both for share in each.values() for number in (share.due, share.withheld)]

    def of_people(self) -> list[PersonContribution]:
        if self.question.people is None:
            return []
        return [
            PersonContribution(
                id=person.id,
                counted=person.counted,
                eligible_wages=person.eligible.decimal(),
                explanation=explain([self.hidden_shares, _section(person)])
                if self.question.explain and len(self.people) > 1
                else [],
                **dict(totals.totals(person.amounts)),
            )
            for person in self.people
        ]

    def estimate(self) -> ContributionEstimate:
        return ContributionEstimate(
            rules_version=self.shelf.rules_version,
            year=self.question.year,
            rates=rates(self.law.law),
            wage_base=self.law.wage_base.decimal(),
            workforce=None if self.workforce is None else _count(self.workforce, self.law),
            totals=totals.totals(self.amounts),
            by_period=totals.by_period(self.amounts, len(self.quarters)),
            people=self.of_people(),
            due_dates=self.due_dates(),
            warnings=self.warnings(),
            explanation=explain(self.sections()) if self.question.explain else [],
        )


def rates(law: Law) -> Rates:
    """The rates of ``law`` as published."""
    return Rates(total=law.text("total_rate"), medical=law.text("medical_rate"), family=law.text("family_rate"))


def due_date(quarter: Quarter, law: Law) -> date:
    """The day on which the return of ``quarter`` is due: in the year after where it falls before the quarter."""
    month, day = map(int, law.text(f"{QUARTER_NAMES[quarter.number - 1]}_quarter_return_due").split("-"))
    return date(quarter.year + (month < quarter.first_day.month), month, day)


def _count(workforce: workforce.Workforce, law: Figures) -> WorkforceResult:
    covered = workforce.covered_individuals.decimal()
    return WorkforceResult(
        covered_individuals=covered.to_integral() if covered == covered.to_integral() else covered.normalize(),
        contractors_counted=bool(workforce.contractors_counted.truth),
        threshold=law.employer_threshold.amount // 10**law.employer_threshold.scale,
        employer_share_due=bool(workforce.employer_share_due.truth),
    )


def _section(person: _OfPerson) -> Section:
    return Section("contributions", [person.eligible, *totals.sides(person.amounts)])

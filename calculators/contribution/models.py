"""The question and the answer of a contribution estimate, as in the API."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from calculators.contribution.rates_and_shares import Part
from calculators.models.answers import EstimateWarning, ExplanationLine, ProvisionalFigure
from calculators.models.fields import Count, Dollars, Fraction, Label, Model, Money, Plain, Signed, absent

Kind = Literal["w2", "contractor", "self_employed"]


class PayPeriod(Model):
    """The people of one pay period of the year before."""

    w2: Count
    contractors: Count = Decimal(0)


class WorkforceQuestion(Model):
    """The averages over the pay periods of the year before, or the numbers of each pay period."""

    average_w2: Count | None = None
    average_contractors: Count = Decimal(0)
    pay_periods: Annotated[list[PayPeriod], Field(min_length=1, max_length=366)] | None = Field(
        default=None, validate_default=True
    )

    @field_validator("pay_periods")
    @classmethod
    def _one_way(cls, periods: list[PayPeriod] | None, info: ValidationInfo) -> list[PayPeriod] | None:
        averages = info.data.get("average_w2") is not None
        contractors = bool(info.data.get("average_contractors"))
        if "average_w2" in info.data and (averages == (periods is not None) or (contractors and not averages)):
            raise PydanticCustomError("exactly_one", "Give either average_w2 or pay_periods.")
        return periods


class EmployerPays(Model):
    """The fraction of each part, at its full rate, that the employer chooses to pay."""

    medical: Fraction | None = None
    family: Fraction | None = None

    def of(self, part: Part) -> Decimal | None:
        """Return the fraction chosen for ``part``."""
        return self.medical if part == "medical" else self.family

    @property
    def is_empty(self) -> bool:
        """Return whether no fraction is chosen."""
        return self.medical is None and self.family is None


class Group(Model):
    """The employer's choice for a named group of its people (458 CMR 2.05(5)(d))."""

    employer_pays: EmployerPays


class Person(Model):
    """The wages of one person in the year from this employer, or the income of a self-employed person."""

    id: Label
    kind: Kind
    wages: Money
    group: Label | None = None
    employer_pays: EmployerPays | None = None

    @field_validator("group", "employer_pays")
    @classmethod
    def _of_employer(cls, choice: object, info: ValidationInfo) -> object:
        if choice is not None and info.data.get("kind") == "self_employed":
            raise PydanticCustomError("self_employed_pays_all", "Remove this. A self-employed person pays both shares.")
        return choice


class Payroll(Model):
    """The wages of all people together.

    The contributions are the most that can be due, because a total cannot show who reached the wage base.
    """

    w2_wages: Money
    contractor_wages: Money = Decimal(0)


class ContributionQuestion(Model):
    """The wages of a year and the workforce that decides who pays."""

    year: Annotated[int, Field(ge=1900, le=2199, examples=[2026])]
    people: Annotated[list[Person], Field(min_length=1, max_length=5000)] | None = None
    payroll: Payroll | None = Field(default=None, validate_default=True)
    workforce: WorkforceQuestion | None = Field(
        default=None,
        validate_default=True,
        description="The workforce of the year before. Required unless all people are self-employed.",
    )
    employer_pays: EmployerPays = Field(default_factory=EmployerPays)
    groups: Annotated[dict[Label, Group], Field(max_length=5000)] = Field(default_factory=dict)
    exempt: Annotated[list[Part], Field(max_length=2)] = Field(
        default_factory=list, description="Parts with an approved private plan. Default none."
    )
    explain: bool = Field(default=False, description="Return the lines of the computation. Default false.")
    provisional: bool = Field(
        default=False, description="Use the newest figures after the last covered year. Default false."
    )
    one_more_person: bool = Field(
        default=False, description="Compare with one more employee and with the threshold. Default false."
    )

    @field_validator("people")
    @classmethod
    def _each_once(cls, people: list[Person] | None) -> list[Person] | None:
        if people is not None and len({person.id for person in people}) < len(people):
            raise PydanticCustomError("duplicate_person", "Give each person once, with the wages of the whole year.")
        return people

    @field_validator("payroll")
    @classmethod
    def _people_or_payroll(cls, payroll: Payroll | None, info: ValidationInfo) -> Payroll | None:
        if "people" in info.data and (info.data["people"] is None) == (payroll is None):
            raise PydanticCustomError("exactly_one", "Give either people or payroll.")
        return payroll

    @field_validator("workforce")
    @classmethod
    def _workforce(cls, workforce: WorkforceQuestion | None, info: ValidationInfo) -> WorkforceQuestion | None:
        people = info.data.get("people") or ()
        employees = info.data.get("payroll") is not None or any(p.kind != "self_employed" for p in people)
        if workforce is None and employees:
            raise PydanticCustomError("missing", 'Give the workforce, such as {{"average_w2": "30"}}.')
        return workforce

    @field_validator("employer_pays")
    @classmethod
    def _an_employer(cls, pays: EmployerPays, info: ValidationInfo) -> EmployerPays:
        if not pays.is_empty and "workforce" in info.data and info.data["workforce"] is None:
            raise PydanticCustomError("only_with_workforce", "Remove employer_pays, or give the workforce.")
        return pays


class Rates(Model):
    """The rates in force, as published."""

    total: Annotated[str, Field(examples=["0.0088"])]
    medical: str
    family: str


class WorkforceResult(Model):
    """The count of covered individuals and its consequences."""

    covered_individuals: Plain
    contractors_counted: bool
    threshold: int
    employer_share_due: bool
    average_w2: Plain | None = Field(
        default=None, exclude_if=absent, description="Average W-2 employees. Needs `one_more_person`."
    )
    average_contractors: Plain | None = Field(
        default=None, exclude_if=absent, description="Average contractors. Needs `one_more_person`."
    )
    from_threshold: Signed | None = Field(
        default=None,
        exclude_if=absent,
        description="Covered individuals minus the threshold, which may be below zero. Needs `one_more_person`.",
    )


class PartAmounts(Model):
    """The amounts of a part for each side."""

    employer: Dollars
    employee: Dollars
    total: Dollars


class Totals(Model):
    """The amounts of both parts, and the sum of each side.

    Rows and columns always add up.
    """

    medical: PartAmounts
    family: PartAmounts
    employer: Dollars
    employee: Dollars
    total: Dollars


class ByPeriod(Model):
    """The amounts of the year spread evenly, each to the cent, half up."""

    year: Totals
    quarter: Totals
    month: Totals
    biweekly: Totals
    week: Totals


class PersonContribution(Totals):
    """The contribution due for one person."""

    id: str
    counted: bool = Field(description="False for a contractor if contractors do not count.")
    eligible_wages: Dollars = Field(description="The wages up to the wage base, in dollars.")
    explanation: list[ExplanationLine] = Field(description="The lines of this person, empty without `explain`.")


class OneMorePerson(Model):
    """The same year with one more W-2 employee, in each pay period of the year before and of this year.

    This person is in no group, so the employer's choice for all people applies.
    """

    wages: Dollars = Field(description="The assumed wages of this person in dollars, the average of the W-2 employees.")
    eligible_wages: Dollars = Field(description="The part of these wages up to the wage base, in dollars.")
    legal_minimum_applied: bool = Field(
        description="True if the law does not allow the employer's choice then. The legal minimum replaces it."
    )
    workforce: WorkforceResult
    totals: Totals
    difference: Totals = Field(description="The change with one more person, below zero if it saves.")
    explanation: list[ExplanationLine]


class DueDate(Model):
    """The day on which the return and payment of a quarter are due."""

    quarter: str
    due: date


class ContributionEstimate(Model):
    """The contributions due for a year, who pays them, and the due dates."""

    rules_version: str
    year: int
    rates: Rates
    wage_base: Dollars
    workforce: WorkforceResult | None = Field(
        description="The count of covered individuals. Null if all people are self-employed."
    )
    totals: Totals
    by_period: ByPeriod
    people: list[PersonContribution]
    due_dates: list[DueDate]
    warnings: list[EstimateWarning]
    explanation: list[ExplanationLine]
    provisional_figures: list[ProvisionalFigure] | None = Field(default=None, exclude_if=absent)
    one_more_person: OneMorePerson | None = Field(
        default=None,
        exclude_if=absent,
        description="The same year with one more W-2 employee. Absent without wages of W-2 employees.",
    )

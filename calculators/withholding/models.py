"""The question and the answer of a withholding estimate, as in the API."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from calculators.contribution.models import EmployerPays, Rates, Totals
from calculators.contribution.rates_and_shares import Part
from calculators.models.answers import EstimateWarning, ExplanationLine, ProvisionalFigure
from calculators.models.fields import Count, Day, Dollars, Model, Money, absent
from calculators.withholding.pay_dates import PayFrequency


class WithholdingQuestion(Model):
    """A paycheck of one person, and the wages paid in the year before it."""

    pay_date: Day
    pay: Money
    year_to_date: Money = Field(description="Dollars paid in the year before this pay. In 2019, from October 1.")
    covered_individuals: Count
    employer_pays: EmployerPays = Field(default_factory=EmployerPays)
    exempt: Annotated[list[Part], Field(max_length=2)] = Field(default_factory=list)
    withheld_so_far: Money | None = Field(
        default=None,
        description="Dollars that this employer withheld from this person earlier in the year, to correct.",
    )
    explain: bool = False
    provisional: bool = False
    pay_frequency: PayFrequency | None = Field(
        default=None, description="The pay frequency, to find the paycheck that reaches the wage base."
    )


class WageBaseReached(Model):
    """The paycheck in which wages reach the wage base, if all later ones of the year pay the same."""

    when: Literal["before_this_pay", "with_this_pay", "later_this_year", "not_this_year"]
    further_paychecks: int | None = Field(
        description="Paychecks after this one up to it. Null if wages reached the base before, or do not this year."
    )
    pay_date: date | None = Field(description="The date of that paycheck, without a move for a weekend or holiday.")


class WithholdingEstimate(Model):
    """The amounts to withhold from one paycheck, and the amounts that the employer adds."""

    rules_version: str
    pay_date: date
    rates: Rates
    wage_base: Dollars
    eligible_pay: Dollars
    totals: Totals
    wage_base_left: Dollars = Field(description="Dollars left up to the wage base after this pay.")
    warnings: list[EstimateWarning]
    explanation: list[ExplanationLine]
    provisional_figures: list[ProvisionalFigure] | None = Field(default=None, exclude_if=absent)
    wage_base_reached: WageBaseReached | None = Field(
        default=None, exclude_if=absent, description="The paycheck that reaches the wage base. Needs `pay_frequency`."
    )

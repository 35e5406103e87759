"""Find the money that several employers withheld beyond the most that one person owes in a year.

See SOURCES 4.2.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from calculators.contribution.rates_and_shares import LINES, PARTS, Part, law_of_year, parameters_of_part
from calculators.contribution.wage_base import eligible_wages
from calculators.models.answers import EstimateWarning, ExplanationLine, ProvisionalFigure, provisional_figures
from calculators.models.fields import Dollars, Model, Money, absent
from calculators.withholding.true_up import MOST_ROUNDINGS
from calculators.worksheet.explanation import Section, explain
from calculators.worksheet.number import NONE, Number, given_decimal, line
from calculators.worksheet.operators import greater, total
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up
from rules import Rulebook, published


class EmployerWithheld(Model):
    """The wages that one employer paid a person in a year, and the money it withheld for PFML."""

    wages: Money
    withheld: Money


class ExcessQuestion(Model):
    """The employers of one person in one year."""

    year: Annotated[int, Field(ge=1900, le=2199, examples=[2025])]
    employers: Annotated[list[EmployerWithheld], Field(min_length=1, max_length=100)]
    explain: bool = False
    provisional: bool = False


class ExcessEstimate(Model):
    """The total withheld, the most that is owed, and the excess."""

    rules_version: str
    year: int
    withheld: Dollars
    most: Dollars = Field(description="The employee share of the year on all wages up to one wage base, in dollars.")
    excess: Dollars = Field(
        description="Dollars withheld too much, 0.00 if none. Claim them on the state income tax "
        "return, without `excess_of_one_employer`."
    )
    excess_of_one_employer: Dollars | None = Field(
        default=None,
        exclude_if=absent,
        description="The part of the excess that an employer withheld above the most for its own wages, which it gives "
        "back. The state gives no credit for it. Absent if none.",
    )
    warnings: list[EstimateWarning]
    explanation: list[ExplanationLine]
    provisional_figures: list[ProvisionalFigure] | None = Field(default=None, exclude_if=absent)


def find_excess_withholding(question: ExcessQuestion, *, rulebook: Rulebook | None = None) -> ExcessEstimate:
    """Return the money that several employers withheld beyond the most that one person owes, in dollars.

    See SOURCES 4.2. Raise ``NotCovered`` for a year without law.

    >>> question = {"year": 2025, "employers": [{"wages": "120000.00", "withheld": "552.00"}] * 2}
    >>> find_excess_withholding(ExcessQuestion.model_validate(question)).excess
    Decimal('293.94')
    """
    rulebook = rulebook or published()
    law = law_of_year(question.year, rulebook, provisional=question.provisional)
    each_wages = [given_decimal("wages", each.wages, "dollars") for each in question.employers]
    each_withheld = [given_decimal("withheld_by_employer", each.withheld, "dollars") for each in question.employers]
    withheld = line("withheld_in_all", total(each_withheld))
    most = line("most_withheld", total(_most(line("wages_in_all", total(each_wages)), law)))
    excess = line("excess_withheld", greater(withheld - most, NONE))
    return ExcessEstimate(
        rules_version=rulebook.rules_version,
        year=question.year,
        withheld=withheld.decimal(),
        most=most.decimal(),
        excess=excess.decimal(),
        excess_of_one_employer=_to_give_back(excess.decimal(), law, wages=each_wages, withheld=each_withheld),
        warnings=[EstimateWarning("provisional_parameters")] if law.provisional else [],
        explanation=explain([Section("excess", [excess])]) if question.explain else [],
        provisional_figures=provisional_figures(law.stand_ins, provisional=law.provisional),
    )


def _to_give_back(
    excess: Decimal, law: Parameters, *, wages: Sequence[Number], withheld: Sequence[Number]
) -> Decimal | None:
    """Return the dollars of ``excess`` that each employer alone withheld too much, or ``None`` for none.

    Roundings of paychecks make small differences, which the credit of several employers covers. One employer gives
    back all of the excess.
    """
    if len(withheld) == 1:
        return excess or None
    above = [own.decimal() - total(_most(paid, law)).decimal() for paid, own in zip(wages, withheld, strict=True)]
    return min(excess, sum((each for each in above if each > MOST_ROUNDINGS), Decimal(0))) or None


def _most(wages: Number, law: Parameters) -> list[Number]:
    eligible = eligible_wages(wages, law)
    return [_employee(part, eligible, law) for part in PARTS]


def _employee(part: Part, eligible: Number, law: Parameters) -> Number:
    own = parameters_of_part(part, law)
    return line(LINES[part].employee, to_cent_half_up(eligible * own.rate * own.employee_share))

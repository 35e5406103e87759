"""Ask the calculators short questions, so that a test shows only what matters to it."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from calculators import (
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    ContributionQuestion,
    estimate_benefit,
    estimate_contribution,
)
from calculators.worksheet.calendar import Quarter
from rules import Rulebook
from tests.builders.strategies import money


def first_sunday(day: date) -> date:
    """Return the Sunday on or after ``day``, whose benefit year has that day's figures."""
    return day + timedelta(days=(7 - day.isoweekday()) % 7)


def of_four_quarters(leave: date, quarters: Sequence[int], employer: str = "A") -> list[dict[str, str]]:
    """Return rows of cents in the four quarters before that of ``leave``, oldest first."""
    newest = Quarter.of_day(leave).position
    labels = [str(Quarter.at(newest - back)) for back in (4, 3, 2, 1)]
    return [
        {"employer": employer, "quarter": label, "amount": money(amount)}
        for label, amount in zip(labels, quarters, strict=True)
    ]


def benefit(leave: date, wages: list[dict[str, str]], *, rulebook: Rulebook | None = None) -> BenefitEstimate:
    """Return the estimate for leave from every employer."""
    question = BenefitQuestion.model_validate({"leave_start_date": leave.isoformat(), "wages": wages})
    return estimate_benefit(question, rulebook=rulebook)


def contribution(
    year: int, wages: Sequence[Decimal], *, w2: str = "30", rulebook: Rulebook | None = None, **more: object
) -> ContributionEstimate:
    """Return the estimate for employees with these wages."""
    people = [{"id": f"p{place}", "kind": "w2", "wages": f"{each:.2f}"} for place, each in enumerate(wages)]
    asked = {"year": year, "people": people, "workforce": {"average_w2": w2}, **more}
    return estimate_contribution(ContributionQuestion.model_validate(asked), rulebook=rulebook)

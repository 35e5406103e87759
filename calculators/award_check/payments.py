"""Work out the payments of a week: a part of the hours, less deductions, less tax."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from calculators.award_check.models import ReasonCode
from calculators.award_check.scenarios import Scenario
from calculators.benefit.benefit_year import BenefitYear
from calculators.benefit.estimate import planned_leave
from calculators.leave.models import LeaveReason, Withhold
from calculators.leave.plan import PaidWeek
from calculators.leave.tax import payment_of, withheld
from calculators.worksheet.number import NONE, Number, given_decimal, line
from calculators.worksheet.operators import greater
from rules import Rulebook

TAXES = (
    Withhold.model_construct(federal=True),
    Withhold.model_construct(state=True),
    Withhold.model_construct(federal=True, state=True),
)
"""The taxes that a person can choose."""

TAXED: tuple[LeaveReason, ...] = ("bonding", "medical")
"""A reason whose benefit is taxed as a whole, and one with a taxable part at an employer with 25 or more."""


class Payment(NamedTuple):
    """The payment of a week for one or several reasons.

    ``supposed`` is true if the person did not state the reason.
    """

    codes: tuple[ReasonCode, ...]
    amount: Number
    supposed: bool = False


def payments_of_benefit(
    benefit: Number, deductions: Decimal | None, leave_start: date, rulebook: Rulebook
) -> Iterator[Payment]:
    """Yield ``benefit`` less the deductions of a notice, and less each choice of taxes."""
    plain = [Payment((), benefit)]
    if deductions is not None:
        taken = given_decimal("notice_deductions", deductions, "dollars")
        left = line("award_after_deductions", greater(benefit - taken, NONE))
        plain.append(Payment(("deductions",), left))
    yield from plain[1:]
    for before in plain:
        for chosen in TAXES:
            for reason in TAXED:
                paid = withheld(payment_of(reason, before.amount, leave_start, rulebook, ""), chosen, "25_or_more", [])
                if paid is not None:
                    yield Payment((*before.codes, "tax_withheld"), paid.net, supposed=True)


def payments_of_plan(scenario: Scenario, rulebook: Rulebook) -> Iterator[Payment]:
    """Yield the payment of each different week of the plan, in full, after deductions and after tax."""
    year = benefit_year_of(scenario)
    asked = replace(scenario.wages.asked, benefit=scenario.benefit)
    plan = planned_leave(scenario.question, asked, year, scenario.law, rulebook)
    found: dict[tuple[tuple[ReasonCode, ...], int], Payment] = {}
    for week in plan.paid_weeks:
        for payment in _payments_of_week(week, scenario.benefit):
            found.setdefault((payment.codes, payment.amount.amount), payment)
    yield from found.values()


def _payments_of_week(paid: PaidWeek, benefit: Number) -> Iterator[Payment]:
    lines, taken = paid.lines, paid.withheld
    codes: tuple[ReasonCode, ...] = ()
    if paid.week.period.schedule != "continuous":
        codes = ("reduced_schedule",)
        yield Payment(codes, lines.gross)
    elif lines.gross.amount < benefit.amount:
        return
    if lines.reductions.amount:
        codes = (*codes, "deductions")
        yield Payment(codes, lines.amount)
    if taken is not None and taken.taxes is not None and taken.taxes.amount:
        yield Payment((*codes, "tax_withheld"), taken.net)


def benefit_year_of(scenario: Scenario) -> BenefitYear:
    """Return the benefit year of a scenario."""
    start = scenario.wages.period.dates[0].day()
    return BenefitYear.of(start, scenario.law.benefit_year_weeks.whole())

"""Find the figures of a plan that a worker compares: the total, the payments and the weeks left."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from calculators.benefit.answers import BenefitEstimate
from calculators.benefit.models import BenefitQuestion
from calculators.leave.models import PlanWeek, WeeksLeft
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.start_dates.estimate import estimate_benefit
from rules import Rulebook

ZERO = Decimal("0.00")


class PlanFigures(Struct, frozen=True, kw_only=True):
    """The figures of one plan, in dollars and weeks from Sunday to Saturday.

    A worker who is not eligible is paid nothing.
    """

    estimate: BenefitEstimate
    total_benefit: Decimal
    paid_weeks: int
    usual_amount: Decimal
    first_payment: date | None
    last_payment: date | None
    weeks_left: WeeksLeft
    weeks_on_leave: frozenset[date]
    """The Sunday of each week with hours of leave, paid or not."""


def compare_plans(questions: Sequence[BenefitQuestion], *, rulebook: Rulebook | None = None) -> list[PlanFigures]:
    """Return the figures of the plan of each question, in order.

    No plan changes the figures of another. Raise ``InvalidQuestion`` for a question without a plan, and the errors of
    ``estimate_benefit``.
    """
    return [plan_figures(question, rulebook=rulebook) for question in questions]


def plan_figures(question: BenefitQuestion, *, rulebook: Rulebook | None = None) -> PlanFigures:
    """Return the figures of the plan of ``question``.

    Raise ``InvalidQuestion`` for a question without a plan, and the errors of ``estimate_benefit``.
    """
    estimate = estimate_benefit(question, rulebook=rulebook)
    if estimate.schedule is None or estimate.weeks_left is None:
        raise InvalidQuestion([Mistake(("leave",), "missing", "Give the periods of leave.")])
    paid = estimate.schedule if estimate.financially_eligible else []
    amounts = [amount for amount in _by_week(paid) if amount]
    paydays = [week.expected_payment_date for week in paid if week.expected_payment_date is not None]
    return PlanFigures(
        estimate=estimate,
        total_benefit=sum(amounts, ZERO),
        paid_weeks=len(amounts),
        usual_amount=most_frequent_amount(amounts),
        first_payment=min(paydays, default=None),
        last_payment=max(paydays, default=None),
        weeks_left=estimate.weeks_left,
        weeks_on_leave=frozenset(week.week_start for week in estimate.schedule if week.hours_off),
    )


def _by_week(schedule: Sequence[PlanWeek]) -> list[Decimal]:
    """Return the dollars of each calendar week, over all periods in it."""
    found: defaultdict[date, Decimal] = defaultdict(lambda: ZERO)
    for week in schedule:
        found[week.week_start] += week.amount
    return list(found.values())


def most_frequent_amount(amounts: Sequence[Decimal]) -> Decimal:
    """Return the most frequent amount, or the lower of two such amounts, or zero for no amounts."""
    counts = Counter(amounts)
    return min(counts, key=lambda amount: (-counts[amount], amount), default=ZERO)

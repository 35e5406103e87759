"""Writes the weeks of a plan as the rows of an answer, paid or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.leave_plan_models import PlanWeek
from calculators.tax import Payment
from calculators.week_benefit import WeekBenefit
from calculators.weeks import LeaveWeek
from calculators.work_week import UsualHours
from calculators.worksheet import Number

ZERO = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class PaidWeek:
    """A paid week with its lines and the day its payment is expected."""

    week: LeaveWeek
    benefit: WeekBenefit
    payday: date
    payment: Payment
    withheld: Number | None
    net: Number


def schedule(weeks: Sequence[LeaveWeek], paid: Sequence[PaidWeek], usual: UsualHours) -> list[PlanWeek]:
    """A row for each of ``weeks``, with the amounts of those that are paid."""
    of_week = {id(each.week): each for each in paid}
    return [_row(week, of_week.get(id(week)), usual) for week in weeks]


def _row(week: LeaveWeek, paid: PaidWeek | None, usual: UsualHours) -> PlanWeek:
    hours = usual.hours_off([each.day for each in week.days], week.period)
    gross, reductions, amount, withheld, net, room = _amounts(paid)
    return PlanWeek(
        week_start=week.start,
        week_end=week.end,
        reason=week.period.reason,
        kind=week.kind,
        hours_off=Decimal(f"{hours.normalize():f}"),
        gross=gross,
        reductions=reductions,
        amount=amount,
        withheld=withheld,
        net=net,
        top_up_room=room,
        expected_payment_date=paid.payday if paid is not None and amount else None,
        first_day=week.days[0].day,
        last_day=week.days[-1].day,
        days=week.day_kinds,
        reduced_by=() if paid is None else paid.benefit.reduced_by,
    )


def _amounts(paid: PaidWeek | None) -> list[Decimal]:
    if paid is None:
        return [ZERO] * 6
    benefit = paid.benefit
    lines = [benefit.gross, benefit.reductions, benefit.amount, paid.withheld, paid.net, benefit.top_up_room]
    return [ZERO if each is None else each.decimal() for each in lines]

"""From the plan of a question back to the boxes it was typed in."""

from collections.abc import Sequence
from datetime import date, timedelta

from calculators import BenefitQuestion
from calculators.leave.models import LeavePeriod, OtherIncome
from calculators.models.fields import Model
from web.exports.boxes import Typed, check_box, day_boxes, text_box
from web.pages.benefits.plan_weeks import MOST_WEEKS

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


def plan_boxes(question: BenefitQuestion) -> Typed:
    """The boxes of the plan as if they had been typed; none where there is no plan."""
    if question.leave is None:
        return []
    return [
        *_periods(question.leave),
        *text_box("hours", question.usual_weekly_hours),
        *(_each("hours", question.work_week) if question.work_week else ()),
        *(box for number, income in enumerate(question.other_income, 1) for box in _income(number, income)),
        *_each("used", question.already_used),
        *text_box("size", question.employer_size),
        *check_box("withhold-federal", checked=question.withhold.federal),
        *check_box("withhold-state", checked=question.withhold.state),
    ]


def _periods(periods: Sequence[LeavePeriod]) -> Typed:
    """The periods; a first day that follows from the period before, or from the first day of leave, stays empty."""
    boxes: Typed = []
    following = periods[0].start
    for number, period in enumerate(periods, 1):
        boxes += _period(number, period, following)
        following = period.end + DAY
    return boxes


def _period(number: int, period: LeavePeriod, following: date) -> Typed:
    start = f"period-{number}"
    return [
        ("period", str(number)),
        (f"{start}-reason", period.reason),
        *day_boxes(f"{start}-start", None if period.start == following else period.start),
        *_length(start, period),
        (f"{start}-schedule", period.schedule),
        *text_box(f"{start}-hours", period.hours_off_per_week),
    ]


def _length(start: str, period: LeavePeriod) -> Typed:
    """Whole weeks where it is so many, else the last day."""
    weeks, days = divmod(period.end + DAY - period.start, WEEK)
    if days or weeks > MOST_WEEKS:
        return day_boxes(f"{start}-end", period.end)
    return text_box(f"{start}-weeks", weeks)


def _income(number: int, income: OtherIncome) -> Typed:
    start = f"income-{number}"
    return [
        ("income", str(number)),
        (f"{start}-kind", income.kind),
        *day_boxes(f"{start}-start", income.start),
        *day_boxes(f"{start}-end", income.end),
        *text_box(f"{start}-amount", income.weekly_amount),
    ]


def _each(name: str, values: Model) -> Typed:
    """A box for each of ``values`` that was given."""
    given = [(of, value) for of, value in values if of in values.model_fields_set]
    return [box for of, value in given for box in text_box(f"{name}-{of}", value)]

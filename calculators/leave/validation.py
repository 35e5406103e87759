"""Check that the values of a plan agree, and report each mistake at its field."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from calculators.leave.models import LeavePeriod, PlanQuestion
from calculators.leave.working_hours import usual_hours
from calculators.models.errors import Bounds, Mistake
from calculators.worksheet.parameters import Parameters

LONGEST_PLAN_IN_DAYS = 731
MINUTES_IN_AN_HOUR = 60
PLAN_FIELDS = frozenset(PlanQuestion.model_fields)
"""The periods of leave, and the fields that may be given only with them."""


def plan_mistakes(plan: PlanQuestion, leave_start_date: date, law: Parameters) -> Iterable[Mistake]:
    """Return every mistake of the plan."""
    return _without_leave(plan) if plan.leave is None else _of_plan(plan, plan.leave, leave_start_date, law)


def before_family_care(reason: str, start: date, law: Parameters) -> bool:
    """Return whether leave to care for a family member would start before that leave began (SOURCES 3.1)."""
    return reason == "family_care" and start < law.family_care_begins.day()


def _without_leave(plan: PlanQuestion) -> list[Mistake]:
    return [
        Mistake((name,), "only_with_leave", "Remove this value, or give the periods of leave.")
        for name in sorted(PLAN_FIELDS & plan.model_fields_set)
        if getattr(plan, name) is not None
    ]


def _of_plan(
    plan: PlanQuestion, periods: list[LeavePeriod], leave_start_date: date, law: Parameters
) -> Iterator[Mistake]:
    if periods[0].start != leave_start_date:
        yield Mistake(("leave", 0, "start"), "not_leave_start", f"Start on {leave_start_date}.")
    yield from _order(periods)
    yield from _hours(plan, periods, law)
    for place, period in enumerate(periods):
        if before_family_care(period.reason, period.start, law):
            begins = law.family_care_begins.day()
            bounds = Bounds(minimum=begins.isoformat())
            yield Mistake(("leave", place, "start"), "family_care_not_yet", f"Start on {begins} or later.", bounds)


def _order(periods: list[LeavePeriod]) -> Iterator[Mistake]:
    for place, (earlier, later) in enumerate(pairwise(periods), 1):
        if later.end < earlier.start:
            yield Mistake(("leave", place, "start"), "out_of_order", "Give the periods in the order of their days.")
        elif later.start <= earlier.end:
            yield Mistake(("leave", place, "start"), "overlapping_periods", f"Start after {earlier.end}.")
    for place, period in enumerate(periods):
        if (period.end - periods[0].start).days >= LONGEST_PLAN_IN_DAYS:
            yield Mistake(("leave", place, "end"), "leave_too_long", "Plan at most two years at a time.")


def _hours(plan: PlanQuestion, periods: list[LeavePeriod], law: Parameters) -> Iterator[Mistake]:
    usual = Decimal(usual_hours(plan).weekly.text())
    if not usual:
        field = "usual_weekly_hours" if plan.work_week is None else "work_week"
        yield Mistake((field,), "no_usual_hours", "Give the hours of a usual week, more than 0.")
        return
    if plan.usual_weekly_hours not in (None, usual):
        yield Mistake(("usual_weekly_hours",), "work_week_differs", f"Give {usual}, as in work_week, or remove it.")
    step = law.intermittent_step.decimal()
    for place, period in enumerate(periods):
        hours, location = period.hours_off_per_week or 0, ("leave", place, "hours_off_per_week")
        if hours > usual:
            yield Mistake(location, "hours_beyond_week", f"Give at most {usual}.")
        elif period.schedule == "intermittent" and hours * MINUTES_IN_AN_HOUR % step:
            yield Mistake(location, "not_in_steps", f"Count in steps of {step} minutes, such as 7.25.")

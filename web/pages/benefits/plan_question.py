"""From the boxes of a plan to the plan of a question, and from a place in the question back to its box."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, get_args

from calculators.leave.models import IncomeKind, LeaveReason, Schedule
from calculators.leave.working_hours import WEEKDAYS
from web.forms.date_input import iso_day
from web.forms.errors import BoxReader, InputError
from web.forms.number_input import plain_money, plain_weeks, plain_work_hours
from web.pages.benefits.birth_preset import birth_filled_in
from web.pages.benefits.plan_boxes import (
    BIRTH,
    MOST_INCOMES,
    MOST_PERIODS,
    USED,
    IncomeBoxes,
    PeriodBoxes,
    PlanBoxes,
)
from web.pages.benefits.plan_weeks import whole_weeks

Row = dict[str, str | None]
IN_THE_QUESTION = {"hours_off_per_week": "hours", "weekly_amount": "amount"}
"""Where a value of a row is called otherwise than its box."""


def plan_asked(plan: PlanBoxes, first_day: str | None, reader: BoxReader) -> dict[str, Any]:
    """The fields of the question that the plan fills in; none where it is not wanted, or a box needs mending."""
    if not plan.wanted:
        return {}
    own = BoxReader()
    asked = {
        "leave": _periods(plan, first_day, own),
        "other_income": [_income(income, own) for income in plan.asked_incomes],
        "already_used": _present({name.removeprefix("used-"): _text(plan, name, plain_weeks, own) for name in USED}),
        "withhold": {tax: bool(plan.texts[f"withhold-{tax}"]) for tax in ("federal", "state")},
        "employer_size": plan.texts["size"] or None,
        **_hours(plan, own),
    }
    _limits(plan, own)
    reader.codes |= own.codes
    return {} if own.codes or first_day is None else asked


def plan_field(plan: PlanBoxes, place: Sequence[str | int]) -> str | None:
    """The box of a place in the question, none where it is not one of the plan."""
    match tuple(place):
        case ("leave", 0, "start"):
            return "leave"
        case ("leave" | "other_income" as rows, int(number), str(name), *_):
            return _row_field(plan.asked_periods[number] if rows == "leave" else plan.asked_incomes[number], name)
        case ("already_used", str(name), *_):
            return f"used-{name}"
        case ("work_week", *day):
            return f"hours-{day[0] if day else WEEKDAYS[0]}"
    return {"usual_weekly_hours": "hours", "employer_size": "size"}.get(str(place[0]))


def _row_field(row: PeriodBoxes | IncomeBoxes, name: str) -> str:
    """The box of a value of a row; a last day that was worked out from weeks is mended there."""
    if name == "end" and isinstance(row, PeriodBoxes) and row.weeks.strip():
        return row.box("weeks")
    return row.box(IN_THE_QUESTION.get(name, name))


def _periods(plan: PlanBoxes, first_day: str | None, reader: BoxReader) -> list[Row]:
    """A row for each period; one without a first day follows the one before it at once."""
    following = first_day
    rows = []
    for period in plan.asked_periods:
        row = _period(period, following, reader)
        last = row["end"]
        following = None if last is None else str(date.fromisoformat(last) + timedelta(days=1))
        rows.append(row)
    return rows


def _period(period: PeriodBoxes, following: str | None, reader: BoxReader) -> Row:
    start = (None if period.first else reader.read(period.box("start"), iso_day, period.start.text)) or following
    return _present(
        {
            "reason": reader.read(period.box("reason"), _one_of(get_args(LeaveReason)), period.reason),
            "schedule": reader.read(period.box("schedule"), _one_of(get_args(Schedule)), period.schedule),
            "hours_off_per_week": reader.read(period.box("hours"), plain_work_hours, period.hours),
            "start": start,
        }
    ) | {"end": _last_day(period, start, reader)}


def _last_day(period: PeriodBoxes, start: str | None, reader: BoxReader) -> str | None:
    """The last day typed, or that of the weeks typed; exactly one of the two is needed."""
    weeks = reader.read(period.box("weeks"), whole_weeks, period.weeks)
    end = reader.read(period.box("end"), iso_day, period.end.text)
    if bool(period.weeks.strip()) is bool(period.end.text.strip()):
        reader.codes[period.box("weeks")] = "weeks_or_last_day"
    if start is None or weeks is None:
        return end
    return str(date.fromisoformat(start) + timedelta(weeks=int(weeks), days=-1))


def _income(income: IncomeBoxes, reader: BoxReader) -> Row:
    return {
        "kind": reader.read(income.box("kind"), _one_of(get_args(IncomeKind)), income.kind),
        "start": reader.read(income.box("start"), _needed(iso_day, "incomplete_date"), income.start.text),
        "end": reader.read(income.box("end"), _needed(iso_day, "incomplete_date"), income.end.text),
        "weekly_amount": reader.read(income.box("amount"), _needed(plain_money, "missing"), income.amount),
    }


def _hours(plan: PlanBoxes, reader: BoxReader) -> dict[str, Any]:
    """The usual hours; a part of them can be leave only where they are told."""
    weekly = _text(plan, "hours", plain_work_hours, reader)
    by_day = _present({day: _text(plan, f"hours-{day}", plain_work_hours, reader) for day in WEEKDAYS})
    stretched = any(each.schedule in ("reduced", "intermittent") for each in plan.asked_periods)
    if stretched and not by_day and not plan.texts["hours"].strip():
        reader.codes["hours"] = "usual_hours_needed"
    return {"usual_weekly_hours": weekly, "work_week": by_day or None}


def _limits(plan: PlanBoxes, reader: BoxReader) -> None:
    """What the page cannot take: more rows than it has room for, and weeks of a birth that filled in nothing."""
    for period in plan.asked_periods[MOST_PERIODS:]:
        reader.codes[period.box("weeks")] = "too_many_periods"
    for income in plan.asked_incomes[MOST_INCOMES:]:
        reader.codes[income.box("amount")] = "too_many_incomes"
    if not birth_filled_in(plan):
        reader.codes = {BIRTH[0]: "birth_not_filled"}


def _text(plan: PlanBoxes, name: str, reading: Callable[[str], str | None], reader: BoxReader) -> str | None:
    return reader.read(name, reading, plan.texts[name])


def _present(values: Row) -> Row:
    return {name: value for name, value in values.items() if value is not None}


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    def chosen(typed: str) -> str:
        if typed not in choices:
            raise InputError("invalid_choice")
        return typed

    return chosen


def _needed(reading: Callable[[str], str | None], blank: str) -> Callable[[str], str]:
    def read(typed: str) -> str:
        found = reading(typed)
        if found is None:
            raise InputError(blank)
        return found

    return read

"""What the boxes of a plan are called, beside them and where their mistakes are listed."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from web.forms.date_input import DayBoxes, iso_day
from web.forms.errors import InputError
from web.i18n import Translator
from web.i18n.formats import day
from web.i18n.plan import (
    EMPLOYER_SIZES,
    INCOME_BOXES,
    INCOME_KINDS,
    LEAVE_REASONS,
    PERIOD_BOXES,
    PLAN_BOXES,
    SCHEDULES,
    choices,
    leave_reason,
)
from web.pages.benefits.birth_preset import birth_assumption
from web.pages.benefits.plan_boxes import (
    BIRTH,
    HOURS,
    MOST_INCOMES,
    MOST_PERIODS,
    USED,
    WEEKDAY_HOURS,
    PeriodBoxes,
    PlanBoxes,
)


def plan_labels(plan: PlanBoxes, translator: Translator) -> dict[str, str]:
    """What each box of the plan is called, in the order of the page."""
    found = {name: translator.gettext(PLAN_BOXES[name]) for name in BIRTH}
    for number, period in enumerate(plan.periods, 1):
        name = period_name(number, translator)
        found |= {period.box(of): _in_row(name, text, translator) for of, text in PERIOD_BOXES.items()}
    found |= {name: translator.gettext(PLAN_BOXES[name]) for name in HOURS}
    for number, income in enumerate(plan.incomes, 1):
        name = income_name(number, translator)
        found |= {income.box(of): _in_row(name, text, translator) for of, text in INCOME_BOXES.items()}
    return {**found, **_translated(PLAN_BOXES, translator)}


def period_name(number: int, translator: Translator) -> str:
    """What a period of leave is called."""
    return translator.gettext("Period %(number)s", number=number)


def income_name(number: int, translator: Translator) -> str:
    """What an other income is called."""
    return translator.gettext("Other income %(number)s", number=number)


def plan_boxes(plan: PlanBoxes, leave: DayBoxes, translator: Translator) -> Mapping[str, Any]:
    """What the boxes of the plan show around what was typed."""
    return {
        "plan": plan,
        "periods": [(period_name(number, translator), each) for number, each in enumerate(plan.periods, 1)],
        "incomes": [(income_name(number, translator), each) for number, each in enumerate(plan.incomes, 1)],
        "plan_start": plan_start(plan.periods[0], leave, translator),
        "birth_assumption": birth_assumption(plan, translator),
        "weekday_hours": WEEKDAY_HOURS,
        "used_boxes": USED,
        "more_periods": len(plan.periods) < MOST_PERIODS,
        "more_incomes": len(plan.incomes) < MOST_INCOMES,
        "leave_reasons": choices(LEAVE_REASONS, translator),
        "schedules": choices(SCHEDULES, translator),
        "income_kinds": choices(INCOME_KINDS, translator),
        "employer_sizes": choices(EMPLOYER_SIZES, translator),
        "period_label": _translated(PERIOD_BOXES, translator),
        "income_label": _translated(INCOME_BOXES, translator),
        "plan_label": _translated(PLAN_BOXES, translator),
    }


def plan_start(first: PeriodBoxes, leave: DayBoxes, translator: Translator) -> str:
    """From when and why the first period is, as chosen above."""
    try:
        iso = iso_day(leave.text)
    except InputError:
        iso = None
    starts = day(date.fromisoformat(iso), translator) if iso else ""
    if starts and first.reason in LEAVE_REASONS:
        return translator.gettext(
            # Translators: %(reason)s is one of the reasons for leave, as in "Bonding with a new child".
            "From %(day)s. Reason: %(reason)s.",
            day=starts,
            reason=leave_reason(first.reason, translator),
        )
    return translator.gettext("From %(day)s. Choose the reason above.", day=starts) if starts else ""


def day_fields(plan: PlanBoxes) -> Iterator[str]:
    """The fields of the plan that are days, each typed in three boxes."""
    for row in plan.rows:
        yield from (row.box("start"), row.box("end"))


def _in_row(row: str, label: str, translator: Translator) -> str:
    # Translators: a period of leave, or an other income, and one of its boxes.
    return translator.gettext("%(row)s, %(box)s", row=row, box=translator.gettext(label))


def _translated(texts: Mapping[str, str], translator: Translator) -> dict[str, str]:
    return {name: translator.gettext(text) for name, text in texts.items()}

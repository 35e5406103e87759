"""Weeks of recovery and then of bonding, which fill in the first two periods of a plan."""

from dataclasses import replace

from web.forms.errors import BoxReader, InputError, Mistakes
from web.i18n import Translator
from web.pages.benefits.plan_boxes import BIRTH, PeriodBoxes, PlanBoxes
from web.pages.benefits.plan_weeks import whole_weeks


def with_birth(plan: PlanBoxes) -> PlanBoxes:
    """The plan with its first two periods filled in; ``Mistakes`` where the weeks cannot be read."""
    recovery, bonding = _weeks(plan)
    second = plan.periods[1].key if len(plan.periods) > 1 else 2
    filled = (
        PeriodBoxes(1, "pregnancy", weeks=recovery, schedule="continuous"),
        PeriodBoxes(second, "bonding", weeks=bonding, schedule="continuous"),
    )
    return replace(plan, periods=(*filled, *plan.periods[2:]))


def birth_assumption(plan: PlanBoxes, translator: Translator) -> str:
    """What the periods were filled in from, while both stand as filled in; else nothing."""
    try:
        filled = with_birth(plan)
    except Mistakes:
        return ""
    return _said(filled, translator) if filled == plan else ""


def birth_filled_in(plan: PlanBoxes) -> bool:
    """Whether the weeks of a birth, where they were typed, have filled in periods."""
    return not any(plan.texts[name].strip() for name in BIRTH) or not all(each.blank for each in plan.periods)


def _said(plan: PlanBoxes, translator: Translator) -> str:
    recovery, bonding = (each.weeks for each in plan.periods[:2])
    return translator.gettext(
        # Translators: both numbers may be 1; %(recovery)s and %(bonding)s are numbers of weeks.
        "Filled in, in weeks: %(recovery)s of recovery, then %(bonding)s of bonding at once, without work in between.",
        recovery=recovery,
        bonding=bonding,
    )


def _weeks(plan: PlanBoxes) -> tuple[str, str]:
    reader = BoxReader()
    recovery, bonding = (reader.read(name, _needed_weeks, plan.texts[name]) for name in BIRTH)
    reader.check()
    return recovery or "", bonding or ""


def _needed_weeks(typed: str) -> str:
    weeks = whole_weeks(typed)
    if weeks is None:
        raise InputError("invalid_whole_weeks")
    return weeks

"""Rows added to the form and taken from it, and where the reader is then."""

from dataclasses import replace

from web.pages.benefits.form import BenefitForm
from web.pages.benefits.plan_boxes import PlanBoxes


def changed(form: BenefitForm, action: str) -> tuple[BenefitForm, str]:
    """The form after a button was pressed, and the box that gets focus, if it is another than the last employer."""
    kind, _, key = action.rpartition("-")
    if action == "add":
        return replace(form, employers=form.with_employer()), ""
    if kind == "remove":
        return replace(form, employers=form.without_employer(key)), ""
    plan = _changed_plan(form.plan, action, kind, key)
    return replace(form, plan=plan), _place(plan, action)


def _changed_plan(plan: PlanBoxes, action: str, kind: str, key: str) -> PlanBoxes:
    if action == "add-period":
        return plan.with_period()
    if action == "add-income":
        return plan.with_income()
    if kind == "remove-period":
        return plan.without_period(key)
    return plan.without_income(key) if kind == "remove-income" else plan


def _place(plan: PlanBoxes, action: str) -> str:
    if action == "add-income":
        return plan.incomes[-1].box("title")
    if action.startswith("remove-income-"):
        return "incomes-title"
    return plan.periods[-1].box("title") if "-period" in action else ""

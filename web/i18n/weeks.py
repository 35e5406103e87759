"""Sentences that explain the payment of a week of leave."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from calculators import PlanWeek
from calculators.leave.models import LeaveLimit
from web.i18n.formats import money, value_of
from web.i18n.plan import income_kind
from web.i18n.translator import N_, Translator
from web.i18n.week_kinds import shown_kind

UNPAID = {
    "next_benefit_year": N_("This week is in your next benefit year. You need a new application."),
    "waiting": N_("Waiting period: not paid, but it counts as leave."),
}
USED_UP: Mapping[LeaveLimit, str] = {
    "medical": N_("Not paid, because your weeks of medical leave are used up."),
    "family": N_("Not paid, because your weeks of family leave are used up."),
    "military_care": N_("Not paid, because your weeks of care of a service member are used up."),
    "all": N_("Not paid, because your weeks of leave are used up."),
}
"""The meaning of a week beyond each limit."""


def after_taxes(amount: Decimal | None, translator: Translator) -> str:
    """Return an amount of taxes or after taxes, or a text that it is not known."""
    return translator.gettext("Not known") if amount is None else money(amount)


def arriving(payments: Sequence[PlanWeek], translator: Translator) -> str:
    """Return the payment for these weeks together, before taxes if the taxes are not known."""
    net = [week.net for week in payments]
    if None not in net:
        return money(sum((amount for amount in net if amount is not None), Decimal(0)))
    before_taxes = sum((week.amount for week in payments), Decimal(0))
    return translator.gettext("%(amount)s before taxes", amount=money(before_taxes))


def when_money_arrives(translator: Translator) -> str:
    """Return how long after the day of payment the money is there, and what a late approval changes."""
    return translator.gettext(
        "If your leave is approved after it starts, your first payment covers all weeks so far. Direct deposits arrive "
        "2 to 3 days after the payment date. Checks arrive in 7 to 11 days."
    )


def week_reasons(week: PlanWeek, weekly_benefit: Decimal, translator: Translator, *, has_job: bool) -> list[str]:
    """Return sentences about the days that wait, count or are used up, and about reductions.

    Only a worker with a job has vacation or sick pay to use.
    """
    kind = shown_kind(week)
    if kind == "exhausted" and week.used_up is not None:
        return [translator.gettext(USED_UP[week.used_up])]
    if kind in UNPAID:
        unpaid = translator.gettext(UNPAID[kind])
        if kind != "waiting" or not has_job:
            return [unpaid]
        return [unpaid, translator.gettext("You may use any amount of vacation or sick pay this week.")]
    if week.gross == weekly_benefit:
        return [translator.gettext("Full week."), *_reductions(week, translator)]
    return [*_unpaid_days(week, translator), _paid_hours(week, translator), *_reductions(week, translator)]


def _paid_hours(week: PlanWeek, translator: Translator) -> str:
    if len(week.days) > 1:
        return translator.gettext("The other days are paid.")
    hours = value_of(str(week.hours_off), "hours", translator)
    # Translators: %(hours)s names its unit, as in "20 hours".
    return translator.gettext("Paid for %(hours)s of leave.", hours=hours)


def _unpaid_days(week: PlanWeek, translator: Translator) -> list[str]:
    found = []
    if waiting := week.days.get("waiting", 0):
        found.append(
            translator.ngettext(
                "%(count)s workday is in the waiting period and not paid.",
                "%(count)s workdays are in the waiting period and not paid.",
                waiting,
                count=waiting,
            )
        )
    if exhausted := week.days.get("exhausted", 0):
        found.append(
            translator.ngettext(
                "On %(count)s workday you have no leave of this type left for all or part of the day.",
                "On %(count)s workdays you have no leave of this type left for all or part of the day.",
                exhausted,
                count=exhausted,
            )
        )
    return found


def _reductions(week: PlanWeek, translator: Translator) -> list[str]:
    if not week.reductions:
        return []
    taken_off = translator.gettext(
        # Translators: %(kinds)s is one or several kinds of other income, as in "Unemployment benefits".
        "%(amount)s is taken off for other income: %(kinds)s.",
        amount=money(week.reductions),
        kinds=translator.clauses(income_kind(kind, translator) for kind in week.reduced_by),
    )
    return [taken_off] if week.amount else [taken_off, translator.gettext("Nothing is left to pay.")]

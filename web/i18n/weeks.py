"""Sentences that explain the payment of a week of leave."""

from collections.abc import Sequence
from decimal import Decimal

from calculators import PlanWeek
from web.i18n.formats import money, value_of
from web.i18n.plan import income_kind
from web.i18n.translator import N_, Translator

UNPAID = {
    "next_benefit_year": N_("In the next benefit year, for which a new application is needed."),
    "waiting": N_("Waiting period: not paid, but it uses up leave."),
    "exhausted": N_("The weeks of leave are used up, so nothing is paid."),
}


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


def week_reasons(week: PlanWeek, weekly_benefit: Decimal, translator: Translator) -> list[str]:
    """Return sentences about the days that wait, count or are used up, and about reductions."""
    if week.kind in UNPAID:
        return [translator.gettext(UNPAID[week.kind])]
    return [
        *_unpaid_days(week, translator),
        _counted_days(week, weekly_benefit, translator),
        *_reductions(week, translator),
    ]


def _counted_days(week: PlanWeek, weekly_benefit: Decimal, translator: Translator) -> str:
    if week.gross == weekly_benefit:
        return translator.gettext("All hours of work of the week count for the benefit.")
    if not week.gross:
        return translator.gettext("No hours of work fall on the days that could be paid.")
    if week.kind == "partial":
        return translator.gettext("The other days count for the benefit.")
    hours = value_of(str(week.hours_off), "hours", translator)
    # Translators: %(hours)s names its unit, as in "20 hours".
    return translator.gettext("Leave that counts for the benefit: %(hours)s.", hours=hours)


def _unpaid_days(week: PlanWeek, translator: Translator) -> list[str]:
    found = []
    if waiting := week.days.get("waiting", 0):
        found.append(
            translator.ngettext(
                "%(count)s day is in the waiting period and not paid.",
                "%(count)s days are in the waiting period and not paid.",
                waiting,
                count=waiting,
            )
        )
    if exhausted := week.days.get("exhausted", 0):
        found.append(
            translator.ngettext(
                "On %(count)s day the weeks of leave are used up, wholly or in part.",
                "On %(count)s days the weeks of leave are used up, wholly or in part.",
                exhausted,
                count=exhausted,
            )
        )
    return found


def _reductions(week: PlanWeek, translator: Translator) -> list[str]:
    if not week.reductions:
        return []
    # Translators: what stands between the names of a list.
    separator = translator.pgettext("between names", "; ")
    taken_off = translator.gettext(
        # Translators: %(kinds)s is one or several kinds of other income, as in "Unemployment benefits".
        "%(amount)s is taken off for other income: %(kinds)s.",
        amount=money(week.reductions),
        kinds=separator.join(income_kind(kind, translator) for kind in week.reduced_by),
    )
    return [taken_off] if week.amount else [taken_off, translator.gettext("That leaves nothing to be paid.")]

"""Why a week of leave pays what it does, in words."""

from decimal import Decimal

from calculators import PlanWeek
from web.words.catalog import Words
from web.words.formats import money, value_of
from web.words.plan import income_kind


def week_reasons(week: PlanWeek, weekly_benefit: Decimal, words: Words) -> list[str]:
    """The sentences that say of a week which days wait, pay or are used up, and what takes something off."""
    return [*_days(week, weekly_benefit, words), *_reductions(week, words)]


def _days(week: PlanWeek, weekly_benefit: Decimal, words: Words) -> list[str]:
    if week.kind == "next_benefit_year":
        return [words.gettext("In the next benefit year, for which a new application is needed.")]
    if week.kind == "waiting":
        return [words.gettext("Waiting period: not paid, but it uses up leave.")]
    if week.kind == "exhausted":
        return [words.gettext("The weeks of leave are used up, so nothing is paid.")]
    found = _unpaid_days(week, words)
    if not week.hours_off:
        return [*found, words.gettext("No hours of work fall on these days, so nothing is paid for them.")]
    if week.gross == weekly_benefit:
        return [*found, words.gettext("A whole week of benefit.")]
    if found:
        return [*found, words.gettext("The other days are paid.")]
    hours = value_of(str(week.hours_off), "hours", words)
    return [words.gettext("Paid for %(hours)s of leave.", hours=hours)]


def _unpaid_days(week: PlanWeek, words: Words) -> list[str]:
    found = []
    if waiting := week.days.get("waiting", 0):
        found.append(
            words.ngettext(
                "%(count)s day is in the waiting period and not paid.",
                "%(count)s days are in the waiting period and not paid.",
                waiting,
                count=waiting,
            )
        )
    if exhausted := week.days.get("exhausted", 0):
        found.append(
            words.ngettext(
                "On %(count)s day the weeks of leave are used up, wholly or in part.",
                "On %(count)s days the weeks of leave are used up, wholly or in part.",
                exhausted,
                count=exhausted,
            )
        )
    return found


def _reductions(week: PlanWeek, words: Words) -> list[str]:
    if not week.reductions:
        return []
    # Translators: what stands between the names of a list.
    separator = words.pgettext("between names", "; ")
    return [
        words.gettext(
            # Translators: %(kinds)s is one or several kinds of other income, as in "Unemployment benefits".
            "%(amount)s is taken off for other income: %(kinds)s.",
            amount=money(week.reductions),
            kinds=separator.join(income_kind(kind, words) for kind in week.reduced_by),
        )
    ]

"""Why a week of leave pays what it does, in words."""

from decimal import Decimal

from calculators import PlanWeek
from web.words.catalog import Words, marked
from web.words.formats import money, value_of
from web.words.plan import income_kind

UNPAID = {
    "next_benefit_year": marked("In the next benefit year, for which a new application is needed."),
    "waiting": marked("Waiting period: not paid, but it uses up leave."),
    "exhausted": marked("The weeks of leave are used up, so nothing is paid."),
}


def week_reasons(week: PlanWeek, weekly_benefit: Decimal, words: Words) -> list[str]:
    """The sentences that say of a week which days wait, count or are used up, and what takes something off."""
    if week.kind in UNPAID:
        return [words.gettext(UNPAID[week.kind])]
    return [*_unpaid_days(week, words), _counted_days(week, weekly_benefit, words), *_reductions(week, words)]


def _counted_days(week: PlanWeek, weekly_benefit: Decimal, words: Words) -> str:
    if week.gross == weekly_benefit:
        return words.gettext("All hours of work of the week count for the benefit.")
    if not week.gross:
        return words.gettext("No hours of work fall on the days that could be paid.")
    if week.kind == "partial":
        return words.gettext("The other days count for the benefit.")
    hours = value_of(str(week.hours_off), "hours", words)
    # Translators: %(hours)s names its unit, as in "20 hours".
    return words.gettext("Leave that counts for the benefit: %(hours)s.", hours=hours)


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
    taken_off = words.gettext(
        # Translators: %(kinds)s is one or several kinds of other income, as in "Unemployment benefits".
        "%(amount)s is taken off for other income: %(kinds)s.",
        amount=money(week.reductions),
        kinds=separator.join(income_kind(kind, words) for kind in week.reduced_by),
    )
    return [taken_off] if week.amount else [taken_off, words.gettext("That leaves nothing to be paid.")]

"""Sentences about a plan of leave: the total, and each week with its reasons."""

from collections.abc import Iterator

from web.i18n.formats import money
from web.i18n.translator import Translator
from web.pages.benefits.plan_answer import PlanAnswer, WeekRow

MOST_WEEKS = 30
"""The most weeks in the text. The longest leave, of 26 weeks, is in 27 calendar weeks."""


def plan_sentences(plan: PlanAnswer, translator: Translator) -> Iterator[str]:
    """Return the total and its payment days, each week, the weeks left, and taxes."""
    yield from (plan.total, *plan.arrival)
    for row in plan.weeks[:MOST_WEEKS]:
        yield " ".join(_week(row, translator))
    if left_out := len(plan.weeks[MOST_WEEKS:]):
        yield translator.ngettext(
            "%(count)s more week is in the JSON of this answer.",
            "%(count)s more weeks are in the JSON of this answer.",
            left_out,
            count=left_out,
        )
    yield translator.gettext("Weeks left after this plan")
    for name, weeks in plan.left:
        yield _labelled(name, weeks, translator)
    yield from filter(None, [plan.withheld, plan.tax])


def _week(row: WeekRow, translator: Translator) -> Iterator[str]:
    """Return the benefit of a week, its reasons and its payment day."""
    yield _labelled(row.days, money(row.week.amount), translator)
    yield from (f"{row.reason}.", *row.why)
    if row.week.withheld:
        yield _labelled(translator.gettext("Paid out"), row.net, translator)
    if row.payday:
        yield _labelled(translator.gettext("Payment expected"), row.payday, translator)


def _labelled(label: str, value: str, translator: Translator) -> str:
    return translator.gettext("%(label)s: %(value)s", label=label, value=value) + "."

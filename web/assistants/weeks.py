"""A plan of leave as assistants pass it on: what it pays in all, and each week and why."""

from collections.abc import Iterator

from web.i18n.formats import money
from web.i18n.translator import Translator
from web.pages.benefits.plan_answer import PlanAnswer, WeekRow

MOST_WEEKS = 30
"""How many weeks are told; the longest leave of the law, of 26 weeks, lies in 27 weeks of the calendar."""


def plan_sentences(plan: PlanAnswer, translator: Translator) -> Iterator[str]:
    """What the plan pays and when, each week, the weeks of leave that are left, and taxes."""
    yield from (plan.total, *plan.arrival)
    for row in plan.weeks[:MOST_WEEKS]:
        yield " ".join(_week(row, translator))
    if untold := len(plan.weeks[MOST_WEEKS:]):
        yield translator.ngettext(
            "%(count)s more week is in the JSON of this answer.",
            "%(count)s more weeks are in the JSON of this answer.",
            untold,
            count=untold,
        )
    yield translator.gettext("Weeks left after this plan")
    for name, weeks in plan.left:
        yield _labelled(name, weeks, translator)
    yield from filter(None, [plan.withheld, plan.tax])


def _week(row: WeekRow, translator: Translator) -> Iterator[str]:
    """Its benefit, the reason of the leave, why it pays this, and what comes when."""
    yield _labelled(row.days, money(row.week.amount), translator)
    yield from (f"{row.reason}.", *row.why)
    if row.week.withheld:
        yield _labelled(translator.gettext("Paid out"), money(row.week.net), translator)
    if row.payday:
        yield _labelled(translator.gettext("Payment expected"), row.payday, translator)


def _labelled(label: str, value: str, translator: Translator) -> str:
    return translator.gettext("%(label)s: %(value)s", label=label, value=value) + "."

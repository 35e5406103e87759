"""Sentences about a plan of leave: the total, and equal weeks together with their reasons."""

from collections.abc import Iterator

from web.i18n.plan_answer import PlanAnswer
from web.i18n.translator import Translator
from web.i18n.week_groups import WeekGroup

MOST_GROUPS = 30
"""The most groups of equal weeks in the text. The longest leave, of 26 weeks, is in 27 calendar weeks."""


def plan_sentences(plan: PlanAnswer, translator: Translator) -> Iterator[str]:
    """Return the total and its payment days, the weeks by group, the weeks left, and taxes."""
    yield from (plan.total, *plan.arrival)
    for group in plan.groups[:MOST_GROUPS]:
        yield translator.sentences(_group(group, translator))
    if left_out := sum(len(group.rows) for group in plan.groups[MOST_GROUPS:]):
        yield translator.ngettext(
            "%(count)s more week is in the JSON of this answer.",
            "%(count)s more weeks are in the JSON of this answer.",
            left_out,
            count=left_out,
        )
    yield translator.gettext("Weeks left after this plan")
    for name, weeks in plan.left:
        yield translator.stopped(translator.gettext("%(label)s: %(value)s", label=name, value=weeks))
    yield from filter(None, [plan.withheld, plan.tax])


def _group(group: WeekGroup, translator: Translator) -> Iterator[str]:
    """Return the line of equal weeks, their days, their reasons and their payments."""
    yield from (translator.stopped(group.line), translator.stopped(group.days), group.first.reason, *group.notes)
    yield group.room or ""

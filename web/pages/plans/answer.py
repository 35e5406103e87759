"""Put plans side by side in words: totals, calendars, and the weeks of two parents."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from calculators import BenefitQuestion
from calculators.leave.models import LeavePeriod
from calculators.plans.figures import PlanFigures, compare_plans
from calculators.plans.two_parents import WEEK, weeks_of_parents
from rules import Rulebook
from web.charts.leave_calendar import LeaveCalendar, leave_calendar
from web.charts.plans_timeline import PlansTimeline, plans_timeline
from web.i18n import Translator
from web.i18n.formats import day, days_between, money, weeks_left
from web.i18n.messages import warning_message
from web.i18n.other_starts import Assumed
from web.i18n.plan import SCHEDULES, leave_reason
from web.i18n.provisional import marked
from web.i18n.week_kinds import ShownKind
from web.i18n.week_rows import week_rows
from web.i18n.weeks import when_money_arrives
from web.pages.plans.question import Plans
from web.pages.plans.wages import assumed_wages, base_period

SIX_DAYS = timedelta(days=6)
ABOUT_TAXES = ("employer_size_needed", "tax_not_covered", "tax_on_all_assumed")
"""Warnings about taxes, of which the page shows none."""


class TableOfPlans(Struct, frozen=True):
    """A row of totals for each plan."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    of: int = 0


class PlanInWords(Struct, frozen=True):
    """A plan with its periods and its calendar."""

    name: str
    periods: Sequence[str]
    base_period: str
    assumed: Assumed | None
    """The wages assumed for quarters that the first plan of the person does not reach."""
    notes: Sequence[str]
    calendar: LeaveCalendar | None


class ParentsInWords(Struct, frozen=True):
    """The weeks of two parents for one plan of each, with the weeks that they share by Sunday."""

    title: str
    together: Sequence[date]
    sentences: Sequence[str]


class PlansAnswer(Struct, frozen=True):
    """The answer of the page."""

    heading: str
    differences: Sequence[str]
    table: TableOfPlans
    arrives: str
    timeline: PlansTimeline | None
    plans: Sequence[PlanInWords]
    parents: Sequence[ParentsInWords]


def plans_answer(plans: Plans, translator: Translator, rulebook: Rulebook) -> PlansAnswer:
    """Return the plans side by side in words."""
    figures = compare_plans(plans.all, rulebook=rulebook)
    names = plan_names(plans, translator)
    count, own = len(names), len(plans.mine)
    heading = translator.ngettext("%(count)s plan", "%(count)s plans side by side", count, count=count)
    figures_used = [figure for plan in figures for figure in plan.estimate.provisional_figures or ()]
    together = [
        _parents(names[mine], figures[mine], names[theirs], figures[theirs], translator)
        for mine in range(own)
        for theirs in range(own, count)
    ]
    return PlansAnswer(
        heading=marked(heading, figures_used or None, translator),
        differences=[
            _difference(names[0], figures[0], name, plan, translator)
            for name, plan in zip(names[1:own], figures[1:own], strict=True)
        ],
        table=_table(names, figures, translator),
        arrives=when_money_arrives(translator) if any(plan.first_payment for plan in figures) else "",
        timeline=plans_timeline(
            [(name, _kinds(plan, translator)) for name, plan in zip(names, figures, strict=True)],
            _shared(together, translator),
            translator,
        ),
        plans=[
            _in_words(name, question, plan, first, translator)
            for name, question, plan, first in zip(names, plans.all, figures, plans.firsts, strict=True)
        ],
        parents=together,
    )


def _kinds(plan: PlanFigures, translator: Translator) -> dict[date, ShownKind]:
    """Return the kind of each week of leave by its Sunday, of which none pays without enough wages."""
    eligible = plan.estimate.financially_eligible
    return {row.start: row.kind if eligible else "nothing_paid" for row in week_rows(plan.estimate, translator)}


def _shared(parents: Sequence[ParentsInWords], translator: Translator) -> list[tuple[str, Sequence[date]]]:
    """Return a name and the weeks of both parents together, for each pair of plans."""
    both = translator.gettext("Both of you on leave")
    # Translators: as in "Both of you on leave: Plan 1 and Other parent's plan".
    names = [translator.gettext("Both of you on leave: %(plans)s", plans=each.title) for each in parents]
    return [(both if len(parents) == 1 else name, each.together) for name, each in zip(names, parents, strict=True)]


def plan_names(plans: Plans, translator: Translator) -> list[str]:
    """Return the name of each plan in the order of the page."""
    own = [translator.gettext("Plan %(number)s", number=number) for number in range(1, len(plans.mine) + 1)]
    if len(plans.theirs) == 1:
        return [*own, translator.gettext("Other parent's plan")]
    return [
        *own,
        *(
            translator.gettext("Other parent's plan %(number)s", number=number)
            for number in range(1, len(plans.theirs) + 1)
        ),
    ]


def _table(names: Sequence[str], figures: Sequence[PlanFigures], translator: Translator) -> TableOfPlans:
    return TableOfPlans(
        title=translator.gettext("What each plan pays"),
        headings=[
            translator.gettext("Plan"),
            translator.gettext("In total"),
            translator.gettext("Paid weeks"),
            translator.gettext("Usual week"),
            translator.gettext("First payment"),
            translator.gettext("Last payment"),
            translator.gettext("Weeks of leave left"),
        ],
        rows=[
            [
                name,
                money(plan.total_benefit),
                str(plan.paid_weeks),
                money(plan.usual_amount),
                _payday(plan.first_payment, translator),
                _payday(plan.last_payment, translator),
                translator.gettext(
                    # Translators: all three are numbers of weeks of leave.
                    "%(all)s in all, of which at most %(medical)s medical and %(family)s family",
                    all=weeks_left(plan.weeks_left.all),
                    medical=weeks_left(plan.weeks_left.medical),
                    family=weeks_left(plan.weeks_left.family),
                ),
            ]
            for name, plan in zip(names, figures, strict=True)
        ],
    )


def _payday(payday: date | None, translator: Translator) -> str:
    return translator.gettext("None") if payday is None else day(payday, translator)


def _difference(first: str, before: PlanFigures, name: str, plan: PlanFigures, translator: Translator) -> str:
    more = plan.total_benefit - before.total_benefit
    words = {"plan": name, "first": first, "amount": money(abs(more))}
    if more > Decimal(0):
        # Translators: %(plan)s and %(first)s are names, as in "Plan 2" and "Plan 1".
        return translator.gettext("%(plan)s pays %(amount)s more in total than %(first)s.", **words)
    if more < Decimal(0):
        # Translators: %(plan)s and %(first)s are names, as in "Plan 2" and "Plan 1".
        return translator.gettext("%(plan)s pays %(amount)s less in total than %(first)s.", **words)
    # Translators: %(plan)s and %(first)s are names, as in "Plan 2" and "Plan 1".
    return translator.gettext("%(plan)s pays the same in total as %(first)s.", **words)


def _in_words(
    name: str, question: BenefitQuestion, plan: PlanFigures, first: BenefitQuestion, translator: Translator
) -> PlanInWords:
    eligible = plan.estimate.financially_eligible
    notes = [
        warning_message(each.code, translator, each.figures)
        for each in plan.estimate.warnings
        if each.code not in ABOUT_TAXES
    ]
    if not eligible:
        notes = [translator.gettext("These wages are too low to qualify, so this plan pays nothing."), *notes]
    return PlanInWords(
        name=name,
        periods=[_period(period, translator) for period in question.leave or ()],
        base_period=base_period(plan.estimate, translator),
        assumed=assumed_wages(first, question, translator),
        notes=notes,
        calendar=leave_calendar(question, plan.estimate, translator, as_kind=None if eligible else "nothing_paid"),
    )


def _period(period: LeavePeriod, translator: Translator) -> str:
    words = {
        "reason": leave_reason(period.reason, translator),
        **days_between(period.start, period.end, translator),
    }
    if period.hours_off_per_week is None:
        # Translators: a reason for leave and its days, as in "Bonding with a new child, March 2 to May 24, 2026".
        return translator.gettext("%(reason)s, %(first)s to %(last)s", **words)
    return translator.gettext(
        # Translators: a reason for leave, its days and how much work is missed.
        "%(reason)s, %(first)s to %(last)s. %(schedule)s: %(hours)s hours",
        **words,
        schedule=translator.gettext(SCHEDULES[period.schedule]),
        hours=f"{period.hours_off_per_week.normalize():f}",
    )


def _parents(mine: str, first: PlanFigures, theirs: str, second: PlanFigures, translator: Translator) -> ParentsInWords:
    weeks = weeks_of_parents(first.weeks_on_leave, second.weeks_on_leave)
    sentences = [
        _weeks_together(weeks.together, translator),
        translator.ngettext(
            "In total, at least one parent is on leave in %(count)s calendar week.",
            "In total, at least one parent is on leave in %(count)s calendar weeks.",
            len(weeks.covered),
            count=len(weeks.covered),
        ),
        _weeks_between(weeks.gaps, translator),
    ]
    # Translators: the names of two plans, as in "Plan 1 and Other parent's plan".
    title = translator.gettext("%(mine)s and %(theirs)s", mine=mine, theirs=theirs)
    return ParentsInWords(title, weeks.together, sentences)


def _weeks_together(weeks: Sequence[date], translator: Translator) -> str:
    if not weeks:
        return translator.gettext("You are never on leave in the same week.")
    return translator.ngettext(
        "Both of you are on leave in %(count)s week: %(days)s.",
        "Both of you are on leave in %(count)s weeks: %(days)s.",
        len(weeks),
        count=len(weeks),
        days=_runs(weeks, translator),
    )


def _weeks_between(weeks: Sequence[date], translator: Translator) -> str:
    if not weeks:
        return translator.gettext("A parent is on leave in every week between your leaves.")
    return translator.ngettext(
        "In %(count)s week between your leaves no parent is on leave: %(days)s.",
        "In %(count)s weeks between your leaves no parent is on leave: %(days)s.",
        len(weeks),
        count=len(weeks),
        days=_runs(weeks, translator),
    )


def _runs(weeks: Sequence[date], translator: Translator) -> str:
    """Return the days of weeks that follow each other, from Sunday to Saturday."""
    runs: list[list[date]] = []
    for week in weeks:
        if runs and week - runs[-1][-1] == WEEK:
            runs[-1].append(week)
        else:
            runs.append([week])
    return translator.listed(
        translator.gettext(
            "from %(first)s to %(last)s",
            **days_between(run[0], run[-1] + SIX_DAYS, translator),
        )
        for run in runs
    )

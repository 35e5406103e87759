"""The tables of answers to download, in the reader's language."""

from collections.abc import Iterator
from decimal import Decimal

from calculators import AwardCheck, BenefitEstimate, ContributionEstimate, ExcessEstimate, PlanWeek
from calculators.contribution.models import Totals
from web.exports.spreadsheets import Cell, Table
from web.i18n import N_, Translator
from web.i18n.award import reasons_to_tell, told_reasons
from web.i18n.eligibility import has_job
from web.i18n.excess import excess_rows
from web.i18n.periods import even_periods
from web.i18n.plan import leave_reason
from web.i18n.week_kinds import KindWords, kind_words, shown_kind


def with_note(table: Table, heading: str, note: str) -> Table:
    """Return ``table`` with the same note in a last column of each row."""
    return Table([*table.headings, heading], lambda: ([*row, note] for row in table.rows()))


WEEK_HEADINGS = (
    N_("Week from"),
    N_("Week to"),
    N_("Reason for this leave"),
    # Translators: heading above "Paid week", "Week of the waiting period, not paid" and the like.
    N_("What happens in the week"),
    N_("Hours of leave"),
    N_("Benefit for the paid hours"),
    N_("Taken off by other income"),
    N_("Benefit of the week"),
    N_("Taxes withheld from the payment"),
    N_("Paid after taxes"),
    N_("Most paid leave you can add"),
    # Translators: the day on which a payment is expected.
    N_("Payment expected on"),
)


def week_table(estimate: BenefitEstimate, translator: Translator) -> Table:
    """Return a row for each week with hours of leave, in dollars.

    Only an eligible worker has payment dates.
    """
    kinds = kind_words(translator)
    due, job = estimate.financially_eligible, has_job(estimate)
    rows = [
        _row(week, kinds[shown_kind(week)], translator, due=due, has_job=job)
        for week in estimate.schedule or ()
        if week.hours_off
    ]
    return Table([translator.gettext(heading) for heading in WEEK_HEADINGS], lambda: rows)


def _row(week: PlanWeek, kind: KindWords, translator: Translator, *, due: bool, has_job: bool) -> list[Cell]:
    return [
        week.week_start,
        week.week_end,
        leave_reason(week.reason, translator),
        kind.name,
        week.hours_off,
        week.gross,
        week.reductions,
        week.amount,
        week.withheld,
        week.net,
        week.top_up_room if week.gross and has_job else None,
        week.expected_payment_date if due else None,
    ]


CONTRIBUTION_HEADINGS = (
    N_("Person"),
    # Translators: the year, or a quarter, month or week of it.
    N_("Period"),
    # Translators: the medical or the family part of a contribution.
    N_("Part"),
    N_("Wages that count"),
    N_("Employer pays"),
    # Translators: the money to withhold from workers.
    N_("To withhold"),
    N_("Total to send"),
)


def contribution_table(estimate: ContributionEstimate, translator: Translator) -> Table:
    """Return three rows for each period and person: medical, family and both together, in dollars."""
    everybody, titles = (
        translator.gettext("Everyone"),
        {name: translator.gettext(title) for name, title in even_periods(estimate).items()},
    )
    rows: list[list[Cell]] = []
    for name, title in titles.items():
        rows += _rows([everybody, title], getattr(estimate.by_period, name), None, translator)
    for person in estimate.people:
        rows += _rows([person.id, titles["year"]], person, person.eligible_wages, translator)
    return Table([translator.gettext(heading) for heading in CONTRIBUTION_HEADINGS], lambda: rows)


def _rows(start: list[Cell], amounts: Totals, counted: Decimal | None, translator: Translator) -> Iterator[list[Cell]]:
    parts = (
        (translator.gettext("Medical"), amounts.medical),
        (translator.gettext("Family"), amounts.family),
        (translator.gettext("In total"), amounts),
    )
    for title, part in parts:
        yield [*start, title, counted, part.employer, part.employee, part.total]


def award_table(check: AwardCheck, translator: Translator) -> Table:
    """Return a row for each reason of an award that can be judged, in dollars."""
    headings = [
        translator.gettext("Reason"),
        translator.gettext("Average weekly wage"),
        translator.gettext("Weekly benefit"),
        translator.gettext("Explains the amount"),
    ]
    answers = {True: translator.gettext("Yes"), False: translator.gettext("No")}
    return Table(
        headings,
        lambda: [
            [told_reasons(each, translator), each.average_weekly_wage, each.weekly_benefit, answers[each.explains]]
            for each in reasons_to_tell(check)
        ],
    )


def excess_table(estimate: ExcessEstimate, translator: Translator) -> Table:
    """Return a row for each amount of the answer about money withheld, in dollars."""
    amounts = (estimate.withheld, estimate.most, estimate.excess)
    labels = [label for label, _ in excess_rows(estimate, translator)]
    headings = [translator.gettext("Year"), "", translator.gettext("Amount")]
    return Table(headings, lambda: [[str(estimate.year), *row] for row in zip(labels, amounts, strict=True)])

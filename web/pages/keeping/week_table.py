"""The weeks of a leave as a table."""

from calculators import BenefitEstimate, PlanWeek
from web.pages.keeping.tables import Cell, Table
from web.words import Words, marked
from web.words.plan import leave_reason
from web.words.week_kinds import KindWords, kind_words, shown_kind

HEADINGS = (
    marked("Week from"),
    marked("Week to"),
    marked("Reason for this leave"),
    # Translators: heading above "Paid week", "Week of the waiting period, not paid" and the like.
    marked("What becomes of the week"),
    marked("Hours of leave"),
    marked("Benefit for the paid hours"),
    marked("Taken off by other income"),
    marked("Benefit of the week"),
    marked("Taxes withheld from the payment"),
    marked("Paid after taxes"),
    marked("Room for topping off with paid leave"),
    # Translators: the day on which a payment is expected.
    marked("Payment expected on"),
)


def week_table(estimate: BenefitEstimate, words: Words) -> Table:
    """A row for each week of the plan, with its amounts in dollars; days of payment only for who is eligible."""
    kinds = kind_words(words)
    due = estimate.financially_eligible
    rows = [_row(week, kinds[shown_kind(week)], words, due=due) for week in estimate.schedule or ()]
    return Table([words.gettext(heading) for heading in HEADINGS], rows)


def _row(week: PlanWeek, kind: KindWords, words: Words, *, due: bool) -> list[Cell]:
    return [
        week.week_start,
        week.week_end,
        leave_reason(week.reason, words),
        kind.name,
        week.hours_off,
        week.gross,
        week.reductions,
        week.amount,
        week.withheld,
        week.net,
        week.top_up_room,
        week.expected_payment_date if due else None,
    ]

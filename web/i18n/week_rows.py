"""Put the weeks of a plan in rows: one row for each calendar week with hours of leave."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from msgspec import Struct

from calculators import BenefitEstimate, PlanWeek
from calculators.models.answers import ExplanationLine
from web.i18n import Translator
from web.i18n.eligibility import has_job
from web.i18n.formats import days_between, money, weekday
from web.i18n.plan import leave_reason
from web.i18n.week_kinds import ShownKind, shown_kind
from web.i18n.weeks import week_reasons

ZERO = Decimal("0.00")


class Cause(Struct, frozen=True):
    """The reason for the leave of a week as a sentence, and the sentences on what is paid for it."""

    reason: str
    why: str


class WeekRow(Struct, frozen=True):
    """One week of leave with the payment for it, over all periods that have hours in the week."""

    number: int
    start: date
    end: date
    days: str
    kind: ShownKind
    causes: Sequence[Cause]
    reason: str
    """The reasons and their sentences as one text."""
    amount: Decimal
    withheld: Decimal | None
    net: Decimal | None
    room: Decimal
    """The most that paid leave may add to the benefit of the paid hours, zero without a job."""
    room_shown: str
    works: bool
    """True if the worker has a job and works some hours of the week."""
    paydays: Sequence[date]
    paydays_shown: str


def week_rows(estimate: BenefitEstimate, translator: Translator) -> list[WeekRow]:
    """Return the rows of the plan, in order.

    A week without hours of leave has no row.
    """
    with_hours = [week for week in estimate.schedule or () if week.hours_off]
    weeks, job = groupby(with_hours, key=lambda week: week.week_start), has_job(estimate)
    return [_row(number, list(parts), estimate, translator, job=job) for number, (_, parts) in enumerate(weeks, 1)]


def lines_of(row: WeekRow, names: Container[str], estimate: BenefitEstimate) -> list[ExplanationLine]:
    """Return the lines of the explanation with one of these names in a week of leave."""
    first, last = row.start.isoformat(), row.end.isoformat()
    return [line for line in estimate.explanation if line.name in names and first <= (line.period or "") <= last]


def sum_if_known(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum of the amounts, or ``None`` if one of them is not known."""
    known = list(amounts)
    return None if None in known else sum((amount for amount in known if amount is not None), ZERO)


def _row(
    number: int, parts: Sequence[PlanWeek], estimate: BenefitEstimate, translator: Translator, *, job: bool
) -> WeekRow:
    first = parts[0]
    causes = [
        Cause(
            translator.stopped(leave_reason(part.reason, translator)),
            translator.sentences(week_reasons(part, estimate.weekly_benefit, translator, has_job=job)),
        )
        for part in parts
    ]
    kind = _kind(parts)
    due = [part.expected_payment_date for part in parts] if estimate.financially_eligible else []
    paydays = sorted({payday for payday in due if payday is not None})
    return WeekRow(
        number=number,
        start=first.week_start,
        end=first.week_end,
        # Translators: the first and the last day of a week, as in "March 1 to March 7, 2026".
        days=translator.gettext(
            "%(first)s to %(last)s",
            **days_between(first.week_start, first.week_end, translator),
        ),
        kind=kind,
        causes=causes,
        reason=translator.sentences(text for cause in causes for text in (cause.reason, cause.why)),
        amount=sum((part.amount for part in parts), ZERO),
        withheld=sum_if_known(part.withheld for part in parts),
        net=sum_if_known(part.net for part in parts),
        room=sum((part.top_up_room for part in parts), ZERO) if job else ZERO,
        room_shown=_room_shown(parts, kind, translator) if job else "",
        works=job and _is_part_time(parts, estimate.weekly_benefit),
        paydays=paydays,
        paydays_shown=translator.clauses(weekday(payday, translator) for payday in paydays),
    )


def _room_shown(parts: Sequence[PlanWeek], kind: ShownKind, translator: Translator) -> str:
    """Return the most that paid leave may add in a week, which has no limit in a week without paid hours."""
    if any(part.gross for part in parts):
        return money(sum((part.top_up_room for part in parts), ZERO))
    if kind == "waiting":
        # Translators: in a table, the vacation or sick pay that a person may use in a week that PFML does not pay.
        return translator.gettext("Any amount")
    # Translators: in a table, for the vacation or sick pay that a person may use in a week that PFML does not pay.
    return translator.gettext("Ask your employer")


def _is_part_time(parts: Sequence[PlanWeek], weekly_benefit: Decimal) -> bool:
    """Return whether the worker works in a week with every day of leave paid and nothing taken off."""
    all_paid = all(part.days.keys() == {"paid"} and not part.reductions for part in parts)
    return all_paid and sum(part.gross for part in parts) < weekly_benefit


def _kind(parts: Sequence[PlanWeek]) -> ShownKind:
    """Return the kind of a week.

    Two periods of different kinds in a week that pays make it a partly paid one.
    """
    kinds = dict.fromkeys(shown_kind(part) for part in parts)
    if len(kinds) > 1 and any(part.amount for part in parts):
        return "partial"
    return next(iter(kinds))

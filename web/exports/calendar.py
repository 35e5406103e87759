"""Write days as a calendar file (RFC 5545), with the same bytes for the same days."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from calculators import BenefitEstimate, BenefitQuestion, ContributionEstimate, ContributionQuestion
from web.i18n import Translator
from web.i18n.formats import day, quarter_months
from web.i18n.key_dates import benefit_key_dates
from web.i18n.plan import leave_reason
from web.i18n.weeks import arriving

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//PFML estimates//EN"


class Entry(Struct, frozen=True):
    """An event of whole days.

    ``content`` identifies it in every language.
    """

    title: str
    first_day: date
    last_day: date
    content: str

    @property
    def identifier(self) -> str:
        """Return an identifier that is the same at every time and in every language."""
        return str(uuid5(NAMESPACE_URL, f"pfml:{self.content}:{self.first_day}:{self.last_day}"))


def calendar(name: str, entries: Sequence[Entry], made_for: date, translator: Translator) -> bytes:
    """Return a calendar of ``entries``, stamped with the day it is ``made_for`` and not the current time."""
    from icalendar import Calendar

    identifier = str(uuid5(NAMESPACE_URL, "".join(entry.identifier for entry in entries)))
    found = Calendar.new(prodid=PRODUCT, name=name, uid=identifier)
    stamp = datetime.combine(made_for, time(), UTC)
    for entry in entries:
        found.add_component(_event(entry, stamp, translator))
    made: bytes = found.to_ical()
    return made


def _event(entry: Entry, stamp: datetime, translator: Translator) -> "Event":
    from icalendar import Event
    from icalendar.enums import TRANSP

    return Event.new(
        uid=entry.identifier,
        stamp=stamp,
        summary=entry.title,
        description=translator.gettext("An independent estimate, not a decision."),
        start=entry.first_day,
        end=entry.last_day + timedelta(days=1),
        transparency=TRANSP.TRANSPARENT,
    )


def benefit_dates(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> list[Entry]:
    """Return the entries of the calendar of a leave."""
    return [
        *_steps(question, estimate, translator),
        *_leave(question, translator),
        *_payments(estimate, translator),
        _end_of_year(estimate, translator),
    ]


def _steps(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> list[Entry]:
    """Return the days on which the worker must act.

    The span to apply in is two entries, for its ends.
    """
    found = []
    for step in benefit_key_dates(question, estimate, translator):
        found.append(Entry(step.title, step.first_day, step.first_day, step.step))
        if step.last_day > step.first_day:
            last = translator.gettext("Last day to apply for your whole leave")
            found.append(Entry(last, step.last_day, step.last_day, f"last day to {step.step}"))
    return found


def _leave(question: BenefitQuestion, translator: Translator) -> list[Entry]:
    if question.leave is None:
        start = question.leave_start_date
        return [Entry(translator.gettext("First day of leave"), start, start, "leave")]
    return [
        Entry(
            translator.gettext("Leave: %(reason)s", reason=leave_reason(period.reason, translator)),
            period.start,
            period.end,
            f"leave {period.reason}",
        )
        for period in question.leave
    ]


def _payments(estimate: BenefitEstimate, translator: Translator) -> list[Entry]:
    return [
        Entry(
            translator.gettext(
                "Expected payment of %(amount)s for the week of leave from %(first_day)s",
                amount=arriving([week], translator),
                first_day=day(week.week_start, translator),
            ),
            week.expected_payment_date,
            week.expected_payment_date,
            f"payment {week.week_start} {week.reason} {week.net}",
        )
        for week in estimate.schedule or ()
        if week.expected_payment_date is not None
    ]


def _end_of_year(estimate: BenefitEstimate, translator: Translator) -> Entry:
    end = estimate.benefit_year.end
    return Entry(translator.gettext("Last day of the benefit year"), end, end, "benefit year")


def contribution_dates(
    question: ContributionQuestion, estimate: ContributionEstimate, translator: Translator
) -> list[Entry]:
    """Return the entries of the calendar of a year, one for each return."""
    return [
        Entry(
            translator.gettext(
                "PFML return and payment are due for %(quarter)s, through MassTaxConnect",
                quarter=quarter_months(each.quarter, translator),
            ),
            each.due,
            each.due,
            f"return {each.quarter}",
        )
        for each in estimate.due_dates
    ]

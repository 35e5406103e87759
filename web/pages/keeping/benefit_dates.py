"""The days of a leave: its periods and payments, or without a plan its first day; and the end of the benefit year."""

from calculators import BenefitEstimate, BenefitQuestion
from web.pages.keeping.dates import Entry
from web.words import Words
from web.words.formats import day, money
from web.words.plan import leave_reason


def benefit_dates(question: BenefitQuestion, estimate: BenefitEstimate, words: Words) -> list[Entry]:
    """The entries of a calendar."""
    return [*_leave(question, words), *_payments(estimate, words), _end_of_year(estimate, words)]


def _leave(question: BenefitQuestion, words: Words) -> list[Entry]:
    if question.leave is None:
        start = question.leave_start_date
        return [Entry(words.gettext("First day of leave"), start, start, "leave")]
    return [
        Entry(
            words.gettext("Leave: %(reason)s", reason=leave_reason(period.reason, words)),
            period.start,
            period.end,
            f"leave {period.reason}",
        )
        for period in question.leave
    ]


def _payments(estimate: BenefitEstimate, words: Words) -> list[Entry]:
    return [
        Entry(
            words.gettext(
                "Expected payment of %(amount)s for the week of leave from %(first_day)s",
                amount=money(week.net),
                first_day=day(week.week_start, words),
            ),
            week.expected_payment_date,
            week.expected_payment_date,
            f"payment {week.week_start} {week.reason} {week.net}",
        )
        for week in estimate.schedule or ()
        if week.expected_payment_date is not None
    ]


def _end_of_year(estimate: BenefitEstimate, words: Words) -> Entry:
    end = estimate.benefit_year.end
    return Entry(words.gettext("Last day of the benefit year"), end, end, "benefit year")

"""Put the estimates for other first days in words: the help for a worker, and the days to choose from."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from calculators.benefit.answers import CarriedWages, FailedTest, Search, StartDate, StartDates, WhatWouldHelp
from web.clock import today
from web.i18n.eligibility import Separation, missing_in_words, test_title
from web.i18n.formats import day, money, quarter_months
from web.i18n.start_dates import assumption_message, change_message
from web.i18n.translator import Translator


class CarriedRow(Struct, frozen=True):
    """Assumed wages of one employer for a later quarter, and the quarter they were taken from."""

    employer: str
    quarter: str
    amount: str
    as_in: str


class Assumed(Struct, frozen=True):
    """The assumption of a search, the wages that it adds, and the reason if the search ended early."""

    message: str
    carried: Sequence[CarriedRow]
    ended: str


class Help(Struct, frozen=True):
    """The help for a worker who is not eligible: the first eligible day and the missing wages."""

    verdict: str
    wages: str
    tests: Sequence[str]
    assumed: Assumed
    last_start: date | None = None
    """The last day of a person without a job, if the leave starts after it. Then nothing assumed matters."""


class StartRow(Struct, frozen=True):
    """A first day of leave with its benefit and the changes from that day on."""

    day: str
    benefit: str
    eligible: bool
    provisional: bool
    quarters: str
    changes: Sequence[str]


class Comparison(Struct, frozen=True):
    """The first days of leave in one table."""

    rows: Sequence[StartRow]
    assumed: Assumed | None


def help_in_words(found: WhatWouldHelp, translator: Translator, separation: Separation | None) -> Help:
    """Return ``found`` in words.

    No later pay helps after the last day on which a person without a job can start leave.
    """
    missing = found.more_wages_needed
    failed = any(test.name == "separation" for test in found.tests)
    too_late = separation.last_start if separation is not None and failed else None
    return Help(
        verdict=_verdict(found, translator) if too_late is None else _last_start(too_late, translator),
        wages="" if missing is None else _wages(money(missing), translator),
        tests=[_test(test, separation, translator) for test in found.tests],
        assumed=_assumed(found.search, translator),
        last_start=too_late,
    )


def comparison_in_words(found: StartDates, translator: Translator, *, explained: bool) -> Comparison:
    """Return ``found`` in words, without the assumption if it is already ``explained``."""
    assumed = None if explained else _assumed(found.search, translator)
    return Comparison([_row(each, translator) for each in found.dates], assumed)


def _last_start(last_start: date, translator: Translator) -> str:
    """Return the last day for a leave to start, in the past or from today on."""
    shown = day(last_start, translator)
    if last_start < today():
        # Translators: the last day on which a leave could start.
        return translator.gettext("Your leave had to start by %(last_day)s.", last_day=shown)
    # Translators: the last day on which a leave can start, which is today or later.
    return translator.gettext("Your leave must start by %(last_day)s.", last_day=shown)


def _verdict(found: WhatWouldHelp, translator: Translator) -> str:
    start = found.first_eligible_start
    if start is None:
        return translator.gettext(
            "If your pay stays the same, no later start date up to %(last_day)s would qualify.",
            last_day=day(found.search.until, translator),
        )
    amount, first_day = money(start.weekly_benefit), day(start.leave_start_date, translator)
    if start.provisional:
        return translator.gettext(
            "If your pay stays the same, you would qualify from %(first_day)s, with %(amount)s a week. This is "
            "provisional, because we do not have the rates for that day yet.",
            first_day=first_day,
            amount=amount,
        )
    return translator.gettext(
        "If your pay stays the same, you would qualify from %(first_day)s, with %(amount)s a week.",
        first_day=first_day,
        amount=amount,
    )


def _wages(missing: str, translator: Translator) -> str:
    return translator.gettext(
        "To qualify on the date you chose, you need %(missing)s more in wages of the base period. If these wages "
        "raise your average weekly wage, you may need more. Check that you entered every job and every quarter.",
        missing=missing,
    )


def _test(test: FailedTest, separation: Separation | None, translator: Translator) -> str:
    missing = missing_in_words(test, translator, separation)
    if test.name == "separation":
        return translator.gettext(
            # Translators: a test of eligibility, and how many weeks and days are too many for it.
            "%(test)s: over by %(missing)s. Starting later will not help.",
            test=test_title(test.name, translator),
            missing=missing,
        )
    if test.first_passing_start is None:
        return translator.gettext(
            # Translators: a test of eligibility, and how much is missing for it on the day asked about.
            "%(test)s: short by %(missing)s. No later start date that we checked passes this test.",
            test=test_title(test.name, translator),
            missing=missing,
        )
    return translator.gettext(
        # Translators: a test of eligibility, how much is missing for it, and the first day that passes it.
        "%(test)s: short by %(missing)s. The first start date that passes this test is %(first_day)s. You must pass "
        "every test to qualify.",
        test=test_title(test.name, translator),
        missing=missing,
        first_day=day(test.first_passing_start, translator),
    )


def carried_rows(carried: Sequence[CarriedWages], translator: Translator) -> list[CarriedRow]:
    """Return the wages assumed for later quarters in words."""
    return [
        CarriedRow(
            each.employer,
            quarter_months(each.quarter, translator),
            money(each.amount),
            quarter_months(each.as_in, translator),
        )
        for each in carried
    ]


def _assumed(search: Search, translator: Translator) -> Assumed:
    carried = carried_rows(search.carried_wages, translator)
    return Assumed(assumption_message(search.assumption.code, translator), carried, _ended(search, translator))


def _ended(search: Search, translator: Translator) -> str:
    if search.ended_by == "one_year":
        return ""
    return translator.gettext(
        "We could not check start dates after %(last_day)s. We do not have those rates yet.",
        last_day=day(search.until, translator),
    )


def _row(start: StartDate, translator: Translator) -> StartRow:
    return StartRow(
        day=day(start.leave_start_date, translator),
        benefit=money(start.weekly_benefit),
        eligible=start.financially_eligible,
        provisional=start.provisional,
        quarters=translator.gettext(
            # Translators: each placeholder is a quarter of a year, as in "October to December 2025".
            "%(first)s up to %(last)s",
            first=quarter_months(start.base_period[0], translator),
            last=quarter_months(start.base_period[-1], translator),
        ),
        changes=[change_message(change, translator) for change in start.changes],
    )

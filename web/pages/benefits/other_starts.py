"""What other first days of leave would give, in words: what would help, and which day to choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.start_date_models import FailedTest, Search, StartDate, StartDates, WhatWouldHelp
from web.words import Words
from web.words.eligibility import TEST_UNITS, test_title
from web.words.formats import day, money, quarter_months, value_of
from web.words.start_dates import assumption_message, change_message


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """Wages that are assumed: whose, of which quarter, how much and as in which quarter."""

    employer: str
    quarter: str
    amount: str
    as_in: str


@dataclass(frozen=True, slots=True)
class Assumed:
    """What is assumed, the wages that this adds, and why the search ended where it did, if it ended early."""

    message: str
    carried: Sequence[CarriedRow]
    ended: str


@dataclass(frozen=True, slots=True)
class Help:
    """What would help somebody who is not eligible: the first day that does, and how much is missing."""

    verdict: str
    wages: str
    tests: Sequence[str]
    assumed: Assumed


@dataclass(frozen=True, slots=True)
class StartRow:
    """One first day of leave: what it gives, and what is different from it on."""

    day: str
    benefit: str
    eligible: bool
    provisional: bool
    quarters: str
    changes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The first days of leave side by side."""

    rows: Sequence[StartRow]
    assumed: Assumed | None


def help_in_words(found: WhatWouldHelp, words: Words) -> Help:
    """The words of ``found``."""
    missing = found.more_wages_needed
    return Help(
        verdict=_verdict(found, words),
        wages="" if missing is None else _wages(money(missing), words),
        tests=[_test(test, words) for test in found.tests],
        assumed=_assumed(found.search, words),
    )


def comparison_in_words(found: StartDates, words: Words, *, told: bool) -> Comparison:
    """The words of ``found``; what is assumed is left out where it is ``told`` already."""
    assumed = None if told else _assumed(found.search, words)
    return Comparison([_row(each, words) for each in found.dates], assumed)


def _verdict(found: WhatWouldHelp, words: Words) -> str:
    start = found.first_eligible_start
    if start is None:
        return words.gettext(
            "On the assumption below, no later day of leave up to %(last_day)s passes every test.",
            last_day=day(found.search.until, words),
        )
    amount, first_day = money(start.weekly_benefit), day(start.leave_start_date, words)
    if start.provisional:
        return words.gettext(
            "On the assumption below, the first later day of leave that passes every test is %(first_day)s, with "
            "%(amount)s a week. This is provisional: the figures for that day are not published yet.",
            first_day=first_day,
            amount=amount,
        )
    return words.gettext(
        "On the assumption below, the first later day of leave that passes every test is %(first_day)s, with "
        "%(amount)s a week.",
        first_day=first_day,
        amount=amount,
    )


def _wages(missing: str, words: Words) -> str:
    return words.gettext(
        # Translators: "your average" is the average weekly wage.
        "For the day you chose, the wages of the base period are %(missing)s short, if your average weekly wage stays "
        "as it is. See whether a job or a quarter is missing in what you typed.",
        missing=missing,
    )


def _test(test: FailedTest, words: Words) -> str:
    missing = value_of(test.shortfall, TEST_UNITS.get(test.name, "dollars"), words)
    if test.name == "separation":
        return words.gettext(
            # Translators: a test of eligibility, and how many weeks are too many for it.
            "%(test)s: %(missing)s too many. A later day does not help.",
            test=test_title(test.name, words),
            missing=missing,
        )
    if test.first_passing_start is None:
        return words.gettext(
            # Translators: a test of eligibility, and how much is missing for it on the day asked about.
            "%(test)s: %(missing)s missing. No later day that was looked at passes it.",
            test=test_title(test.name, words),
            missing=missing,
        )
    return words.gettext(
        # Translators: a test of eligibility, how much is missing for it, and the first day that passes it.
        "%(test)s: %(missing)s missing. The first later day that passes it is %(first_day)s.",
        test=test_title(test.name, words),
        missing=missing,
        first_day=day(test.first_passing_start, words),
    )


def _assumed(search: Search, words: Words) -> Assumed:
    carried = [
        CarriedRow(
            each.employer, quarter_months(each.quarter, words), money(each.amount), quarter_months(each.as_in, words)
        )
        for each in search.carried_wages
    ]
    return Assumed(assumption_message(search.assumption.code, words), carried, _ended(search, words))


def _ended(search: Search, words: Words) -> str:
    if search.ended_by == "one_year":
        return ""
    return words.gettext(
        "Later days were not looked at: the figures for leave after %(last_day)s are not published yet.",
        last_day=day(search.until, words),
    )


def _row(start: StartDate, words: Words) -> StartRow:
    return StartRow(
        day=day(start.leave_start_date, words),
        benefit=money(start.weekly_benefit),
        eligible=start.financially_eligible,
        provisional=start.provisional,
        quarters=words.gettext(
            # Translators: each placeholder is a quarter of a year, as in "October to December 2025".
            "%(first)s up to %(last)s",
            first=quarter_months(start.base_period[0], words),
            last=quarter_months(start.base_period[-1], words),
        ),
        changes=[change_message(change, words) for change in start.changes],
    )

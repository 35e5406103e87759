"""Other first days of leave as assistants pass them on: what would help, and the days side by side."""

from collections.abc import Iterator

from calculators.start_date_models import StartDates, WhatWouldHelp
from web.pages.benefits.other_starts import Assumed, StartRow, comparison_in_words, help_in_words
from web.words.catalog import Words


def help_sentences(found: WhatWouldHelp, words: Words) -> Iterator[str]:
    """The first later day that passes every test, what is missing for each, and what is assumed."""
    told = help_in_words(found, words)
    yield words.gettext("What would help")
    yield from (told.verdict, *told.tests, *filter(None, [told.wages]))
    yield from _assumed(told.assumed)


def comparison_sentences(found: StartDates, words: Words, *, told: bool) -> Iterator[str]:
    """A line for each first day, and what is assumed where it is not ``told`` already."""
    comparison = comparison_in_words(found, words, told=told)
    yield words.gettext("Which start date?")
    for row in comparison.rows:
        yield " ".join(_first_day(row, words))
    if comparison.assumed is not None:
        yield from _assumed(comparison.assumed)


def _first_day(row: StartRow, words: Words) -> Iterator[str]:
    """What it gives, and what is different from it on."""
    yield words.gettext("%(label)s: %(value)s", label=row.day, value=_benefit(row, words)) + "."
    if row.provisional:
        yield words.gettext("Provisional") + "."
    yield from row.changes or [words.gettext("This is the day you chose.")]


def _benefit(row: StartRow, words: Words) -> str:
    if row.eligible:
        return words.gettext("%(amount)s a week", amount=row.benefit)
    return words.gettext("Not eligible: it would be %(amount)s a week", amount=row.benefit)


def _assumed(assumed: Assumed) -> Iterator[str]:
    yield from filter(None, [assumed.message, assumed.ended])

"""Sentences about other first days of leave."""

from collections.abc import Iterator

from calculators.benefit.answers import StartDates, WhatWouldHelp
from web.i18n.eligibility import Separation
from web.i18n.other_starts import Assumed, StartRow, comparison_in_words, help_in_words
from web.i18n.translator import Translator


def help_sentences(found: WhatWouldHelp, separation: Separation | None, translator: Translator) -> Iterator[str]:
    """Return the first later day that passes, the shortfall of each test, and the assumptions."""
    told = help_in_words(found, translator, separation)
    yield translator.gettext("What would help")
    yield from (told.verdict, *told.tests, *filter(None, [told.wages]))
    if told.last_start is None:
        yield from _assumed(told.assumed)


def comparison_sentences(found: StartDates, translator: Translator, *, told: bool) -> Iterator[str]:
    """Return a line for each first day, and the assumptions unless ``told`` is true."""
    comparison = comparison_in_words(found, translator, explained=told)
    yield translator.gettext("Which start date?")
    for row in comparison.rows:
        yield translator.sentences(_first_day(row, translator))
    if comparison.assumed is not None:
        yield from _assumed(comparison.assumed)


def _first_day(row: StartRow, translator: Translator) -> Iterator[str]:
    """Return the benefit of a first day, and the changes from it on."""
    told = translator.gettext("%(label)s: %(value)s", label=row.day, value=_benefit(row, translator))
    yield translator.stopped(told)
    if row.provisional:
        yield translator.stopped(translator.gettext("Provisional"))
    yield from row.changes or [translator.gettext("This is the day you chose.")]


def _benefit(row: StartRow, translator: Translator) -> str:
    if row.eligible:
        return translator.gettext("%(amount)s a week", amount=row.benefit)
    return translator.gettext("You would not qualify. If you did, you would get %(amount)s a week", amount=row.benefit)


def _assumed(assumed: Assumed) -> Iterator[str]:
    yield from filter(None, [assumed.message, assumed.ended])

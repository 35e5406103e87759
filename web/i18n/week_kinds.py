"""Kinds of weeks of leave, with their names and their letters in the calendar."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from calculators.leave.models import PlanWeek, WeekKind
from web.i18n.translator import Translator

ShownKind = WeekKind | Literal["nothing_paid"]


class KindWords(Struct, frozen=True):
    """The name of a kind of week, and its own letter."""

    name: str
    letter: str


def shown_kind(week: PlanWeek) -> ShownKind:
    """Return the kind of ``week`` that pages show, by its days with usual hours.

    A paid week may pay nothing after reductions.
    """
    kinds = week.days.keys()
    if week.amount:
        return "paid" if kinds == {"paid"} else "partial"
    if week.kind not in ("paid", "partial"):
        return week.kind
    return next((kind for kind in ("exhausted", "waiting") if kinds == {kind}), "nothing_paid")


@cache
def kind_words(translator: Translator) -> Mapping[ShownKind, KindWords]:
    """Return the words of every kind, in the order of a leave."""
    # Translators: kinds of weeks of leave. Each letter stands for its kind in a calendar: take a letter of the name,
    # a different one for each kind.
    return {
        "waiting": KindWords(
            translator.gettext("Week of the waiting period, not paid"), translator.pgettext("waiting week", "W")
        ),
        "partial": KindWords(
            translator.gettext("Week with some days paid"), translator.pgettext("partly paid week", "S")
        ),
        "paid": KindWords(translator.gettext("Paid week"), translator.pgettext("paid week", "P")),
        "nothing_paid": KindWords(
            translator.gettext("Week with zero benefit, nothing paid"),
            translator.pgettext("week that pays nothing", "Z"),
        ),
        "exhausted": KindWords(
            translator.gettext("Week after the leave is used up, not paid"),
            translator.pgettext("week beyond the leave", "U"),
        ),
        "next_benefit_year": KindWords(
            translator.gettext("Week of the next benefit year, with a new application"),
            translator.pgettext("week of the next year", "N"),
        ),
    }

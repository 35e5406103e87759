"""What becomes of a week of leave: its name, and the letter that stands for it in the calendar."""

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.leave_plan_models import WeekKind
from web.words.catalog import Words


@dataclass(frozen=True, slots=True)
class KindWords:
    """The name of a kind of week, and a letter that no other kind has."""

    name: str
    letter: str


def kind_words(words: Words) -> Mapping[WeekKind, KindWords]:
    """The words of every kind, in the order in which a leave meets them."""
    # Translators: kinds of weeks of leave. Each letter stands for its kind in a calendar: take a letter of the name,
    # a different one for each kind.
    return {
        "waiting": KindWords(
            words.gettext("Week of the waiting period, not paid"), words.pgettext("waiting week", "W")
        ),
        "partial": KindWords(words.gettext("Week with some days paid"), words.pgettext("partly paid week", "S")),
        "paid": KindWords(words.gettext("Paid week"), words.pgettext("paid week", "P")),
        "exhausted": KindWords(
            words.gettext("Week after the leave is used up, not paid"), words.pgettext("week beyond the leave", "U")
        ),
        "next_benefit_year": KindWords(
            words.gettext("Week of the next benefit year, with a new application"),
            words.pgettext("week of the next year", "N"),
        ),
    }

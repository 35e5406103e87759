"""What each value is called that a question chooses from a list, but for the reason of a leave."""

from web.words.catalog import Words, marked
from web.words.plan import EMPLOYER_SIZES, INCOME_KINDS, SCHEDULES

CHOICES = {
    "employed": marked("Employed"),
    "self_employed": marked("Self-employed, and opted in to PFML"),
    "unemployed": marked("Not working now"),
    "w2": marked("W-2 employee"),
    "contractor": marked("1099-MISC contractor"),
    # Translators: the medical or the family part of a contribution.
    "medical": marked("Medical"),
    "family": marked("Family"),
    **SCHEDULES,
    **INCOME_KINDS,
    **EMPLOYER_SIZES,
}


def choice(value: str, words: Words) -> str:
    """What the value ``value`` is called; ``KeyError`` where it has no words."""
    return words.gettext(CHOICES[value])

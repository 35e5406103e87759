"""Labels of the values that a question chooses from a list, except the reason of a leave."""

from web.i18n.plan import EMPLOYER_SIZES, INCOME_KINDS, SCHEDULES
from web.i18n.translator import N_, Translator

CHOICES = {
    "employed": N_("Employed"),
    "self_employed": N_("Self-employed, and opted in to PFML"),
    "unemployed": N_("Not working now"),
    "w2": N_("W-2 employee"),
    "contractor": N_("1099-MISC contractor"),
    # Translators: the medical or the family part of a contribution.
    "medical": N_("Medical"),
    "family": N_("Family"),
    **SCHEDULES,
    **INCOME_KINDS,
    **EMPLOYER_SIZES,
}


def choice(value: str, translator: Translator) -> str:
    """Return the label of ``value``. Raises ``KeyError`` for an unknown value."""
    return translator.gettext(CHOICES[value])

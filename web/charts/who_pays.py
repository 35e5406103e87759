"""Draw the two payers of a contribution as bars, in whole units, under their texts."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from calculators.contribution.models import Totals
from web.i18n import Translator
from web.i18n.formats import money

WIDTH = 340


class PayerBar(Struct, frozen=True):
    """The bar of one payer: the medical part, then the family part, under a title and their amounts."""

    title: str
    parts: str
    medical_width: int
    family_width: int


def payer_bars(totals: Totals, translator: Translator) -> Sequence[PayerBar]:
    """Return a bar for each payer, the longest as wide as the drawing, or nothing if nothing is due."""
    if not totals.total:
        return ()
    scale = WIDTH / max(totals.employer, totals.employee)
    rows = (
        (translator.gettext("Employer pays: %(amount)s", amount=money(totals.employer)), "employer"),
        (translator.gettext("To withhold from workers: %(amount)s", amount=money(totals.employee)), "employee"),
    )
    return [
        _bar(title, (getattr(totals.medical, side), getattr(totals.family, side)), scale, translator)
        for title, side in rows
    ]


def _bar(title: str, amounts: tuple[Decimal, Decimal], scale: Decimal, translator: Translator) -> PayerBar:
    medical, family = amounts
    return PayerBar(
        title=title,
        parts=translator.gettext(
            "medical %(medical)s, family %(family)s", medical=money(medical), family=money(family)
        ),
        medical_width=round(medical * scale),
        family_width=round(family * scale),
    )

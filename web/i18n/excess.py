"""The answer about money that several employers withheld."""

from calculators import ExcessEstimate
from web.i18n.formats import money
from web.i18n.translator import Translator


def excess_sentence(estimate: ExcessEstimate, translator: Translator) -> str:
    """Return what was withheld too much and where to claim it."""
    if not estimate.excess:
        return translator.gettext(
            "Your employers did not withhold too much in %(year)s. You owe up to %(most)s.",
            year=estimate.year,
            most=money(estimate.most),
        )
    return translator.gettext(
        "Your employers withheld %(excess)s too much in %(year)s. "
        "Claim it as a credit on your Massachusetts income tax return.",
        excess=money(estimate.excess),
        year=estimate.year,
    )

"""Sentences about the money that several employers withheld."""

from calculators import ExcessEstimate
from web.i18n.formats import money
from web.i18n.translator import Translator


def excess_sentence(estimate: ExcessEstimate, translator: Translator) -> str:
    """Return the money withheld beyond the maximum and the place to claim it."""
    if not estimate.excess:
        return translator.gettext(
            "Your employers did not withhold too much in %(year)s. The most they could withhold is %(most)s.",
            year=estimate.year,
            most=money(estimate.most),
        )
    return translator.gettext(
        "Your employers withheld %(excess)s too much in %(year)s. "
        "Claim it as a credit on your Massachusetts income tax return for %(year)s.",
        excess=money(estimate.excess),
        year=estimate.year,
    )


def excess_rows(estimate: ExcessEstimate, translator: Translator) -> list[tuple[str, str]]:
    """Return the three amounts of the answer with their labels."""
    return [
        (translator.gettext("Withheld by all employers"), money(estimate.withheld)),
        (translator.gettext("The most that one person owes in the year"), money(estimate.most)),
        (translator.gettext("Withheld too much"), money(estimate.excess)),
    ]

"""Sentences about the money that several employers withheld."""

from decimal import Decimal

from calculators import ExcessEstimate
from web.i18n.formats import money
from web.i18n.translator import Translator


def excess_sentence(estimate: ExcessEstimate, translator: Translator) -> str:
    """Return the money withheld beyond the maximum, with the credit to claim and the money to ask back."""
    if not estimate.excess:
        return translator.gettext(
            "Your employers did not withhold too much in %(year)s. The most they could withhold is %(most)s.",
            year=estimate.year,
            most=money(estimate.most),
        )
    own, year = estimate.excess_of_one_employer or Decimal(0), estimate.year
    return translator.sentences([_credit(estimate.excess - own, year, translator), _asked_back(own, year, translator)])


def _credit(amount: Decimal, year: int, translator: Translator) -> str:
    """Return what several employers together withheld too much, blank for nothing."""
    if not amount:
        return ""
    return translator.gettext(
        "Your employers withheld %(excess)s too much in %(year)s. "
        "Claim it as a credit on your Massachusetts income tax return for %(year)s.",
        excess=money(amount),
        year=year,
    )


def _asked_back(amount: Decimal, year: int, translator: Translator) -> str:
    """Return what one employer withheld above the most for its own wages, blank for nothing."""
    if not amount:
        return ""
    return translator.gettext(
        "In %(year)s an employer withheld %(amount)s more than the law allows. Ask that employer to give it back.",
        amount=money(amount),
        year=year,
    )


def excess_rows(estimate: ExcessEstimate, translator: Translator) -> list[tuple[str, str]]:
    """Return the three amounts of the answer with their labels."""
    return [
        (translator.gettext("Withheld by all employers"), money(estimate.withheld)),
        (translator.gettext("The most that one person owes in the year"), money(estimate.most)),
        (translator.gettext("Withheld too much"), money(estimate.excess)),
    ]

"""Shares of employer and employee: the legal minimum, or the employer's choice."""

from collections.abc import Collection

from calculators.contribution.models import EmployerPays
from calculators.contribution.rates_and_shares import LINES, PARTS, Part, Share, amount_due, legal_minimum, share
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.worksheet.number import Condition, Number, given_decimal
from calculators.worksheet.parameters import Parameters

Shares = dict[Part, Share]
"""The share of each part that is not exempt."""


def shares(employer_share_due: Condition, pays: EmployerPays, exempt: Collection[Part], law: Parameters) -> Shares:
    """Return the share of each part.

    Raise ``InvalidQuestion`` if the law does not allow the choice.
    """
    found: Shares = {}
    mistakes: list[Mistake] = []
    for part in PARTS:
        choice = pays.of(part)
        if part in exempt:
            if choice is not None:
                mistakes.append(
                    _mistake(part, "exempt_part", "Remove this share, because an exempt part costs nothing.")
                )
            continue
        due, minimum = amount_due(part, employer_share_due, law), legal_minimum(part, employer_share_due, law)
        chosen = minimum if choice is None else given_decimal(LINES[part].employer_choice, choice, "fraction")
        if not (chosen >= minimum).truth:
            mistakes.append(_mistake(part, "below_legal_minimum", f"Give at least {_text(minimum)}."))
        elif not (due >= chosen).truth:
            mistakes.append(_mistake(part, "above_amount_due", f"Give at most {_text(due)}."))
        found[part] = share(part, due, chosen)
    if mistakes:
        raise InvalidQuestion(mistakes)
    return found


def _text(fraction: Number) -> str:
    return f"{fraction.decimal().normalize():f}"


def _mistake(part: Part, code: str, advice: str) -> Mistake:
    return Mistake(("employer_pays", part), code, advice)

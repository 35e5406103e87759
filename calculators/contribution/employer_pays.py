"""Shares of employer and employee: the legal minimum or the employer's choice."""

from collections.abc import Collection, Mapping
from typing import Literal

from msgspec import Struct, field

from calculators.contribution.models import EmployerPays
from calculators.contribution.rates_and_shares import LINES, PARTS, Part, Share, due_fraction, legal_minimum, share
from calculators.models.errors import Bounds, InvalidQuestion, Mistake
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Condition, Number, given_decimal
from calculators.worksheet.parameters import Parameters

Shares = Mapping[Part, Share]
"""The share of each part that is not exempt."""


class Limits(Struct, frozen=True, kw_only=True):
    """The fraction of a part that is due, and the least of it that the employer itself pays."""

    due: Number
    minimum: Number


PartLimits = Mapping[Part, Limits]
"""The limits of each part that is not exempt."""


def part_limits(employer_share_due: Condition, exempt: Collection[Part], law: Parameters) -> PartLimits:
    """Return the limits that a law sets to the employer's choice."""
    return {
        part: Limits(
            due=due_fraction(part, employer_share_due, law), minimum=legal_minimum(part, employer_share_due, law)
        )
        for part in PARTS
        if part not in exempt
    }


class Choice(Struct, frozen=True):
    """A choice of the employer, its place in the question, and the group or person it is for."""

    pays: EmployerPays
    location: tuple[str | int, ...] = ("employer_pays",)
    whose: Literal["all", "group", "person"] = "all"
    of: str = ""

    def line_name(self, part: Part) -> LineName:
        """Return the name of the fraction chosen for ``part``."""
        names = LINES[part]
        return {"all": names.employer_choice, "group": names.group_choice, "person": names.person_choice}[self.whose]


def choices_of(pays: EmployerPays, groups: Mapping[str, EmployerPays]) -> list[Choice]:
    """Return the choices for all people and then for each group."""
    of_groups = [Choice(own, ("groups", label, "employer_pays"), "group", label) for label, own in groups.items()]
    return [Choice(pays), *of_groups]


class ShareChooser(Struct, frozen=True):
    """The shares within the limits of a law, and the mistakes of the choices so far."""

    limits: PartLimits
    mistakes: list[Mistake] = field(default_factory=list)

    def minimum(self) -> Shares:
        """Return the shares of the legal minimum."""
        return {part: share(part, due=own.due, employer_pays=own.minimum) for part, own in self.limits.items()}

    def shares(self, choice: Choice, otherwise: Shares) -> Shares:
        """Return the shares that ``choice`` makes, and ``otherwise`` for a part without a choice.

        A choice that the law does not allow is a mistake. The legal minimum replaces it.
        """
        found = dict(otherwise)
        for part in PARTS:
            chosen = choice.pays.of(part)
            if chosen is None:
                continue
            place = (*choice.location, part)
            own = self.limits.get(part)
            if own is None:
                advice = "Remove this share, because an exempt part costs nothing."
                self.mistakes.append(Mistake(place, "exempt_part", advice))
                continue
            number = given_decimal(choice.line_name(part), chosen, "fraction", of=choice.of)
            if not (number >= own.minimum).truth:
                least = _text(own.minimum)
                bounds = Bounds(minimum=least, maximum=_text(own.due))
                self.mistakes.append(Mistake(place, "below_legal_minimum", f"Give at least {least}.", bounds))
                number = own.minimum
            elif not (own.due >= number).truth:
                most = _text(own.due)
                bounds = Bounds(minimum=_text(own.minimum), maximum=most)
                self.mistakes.append(Mistake(place, "above_amount_due", f"Give at most {most}.", bounds))
                number = own.minimum
            found[part] = share(part, due=own.due, employer_pays=number)
        return found


def shares(pays: EmployerPays, limits: PartLimits) -> Shares:
    """Return the share of each part.

    Raise ``InvalidQuestion`` if the law does not allow the choice.
    """
    chooser = ShareChooser(limits)
    found = chooser.shares(Choice(pays), chooser.minimum())
    if chooser.mistakes:
        raise InvalidQuestion(chooser.mistakes)
    return found


def everything_due(employer_share_due: Condition, exempt: Collection[Part], law: Parameters) -> EmployerPays:
    """Return the choice to pay the whole amount due of each part.

    Below the threshold it is the employee's share.
    """
    due = {part: due_fraction(part, employer_share_due, law).decimal() for part in PARTS if part not in exempt}
    return EmployerPays(medical=due.get("medical"), family=due.get("family"))


def fractions(shares: Shares) -> list[Number]:
    """Return the fraction of each part that is due, and the fraction withheld."""
    return [number for share in shares.values() for number in (share.due, share.withheld)]


def _text(fraction: Number) -> str:
    return f"{fraction.decimal().normalize():f}"

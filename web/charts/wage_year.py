"""Draw the wages of a year, quarter after quarter, against the wage base."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from web.i18n import Translator
from web.i18n.formats import money

WIDTH, STEP, HEAD, HEIGHT = 340, 64, 24, 26
LONGEST_NAME = 30


class QuarterOfBar(Struct, frozen=True):
    """The bar of one quarter: where it begins, and its width."""

    left: int
    width: int


class PersonBar(Struct, frozen=True):
    """The quarters of one person's year, under a title with the name and the wages."""

    title: str
    title_at: int
    top: int
    quarters: Sequence[QuarterOfBar]


class WageYear(Struct, frozen=True):
    """A bar for each person and the place of the wage base, in units of the picture."""

    bars: Sequence[PersonBar]
    base: str
    base_at: int
    height: int


def wage_year(people: Sequence[tuple[str, Sequence[int]]], base: int, translator: Translator) -> WageYear | None:
    """Return the picture of the cents of each person by quarter, and of the ``base``.

    Return ``None`` without people.
    """
    if not people:
        return None
    most = max(base, *(sum(quarters) for _, quarters in people))
    return WageYear(
        bars=[_bar(place, name, quarters, most, translator) for place, (name, quarters) in enumerate(people)],
        base=translator.gettext("Wage base: %(amount)s", amount=_money(base)),
        base_at=base * WIDTH // most,
        height=len(people) * STEP + HEAD,
    )


def _bar(place: int, name: str, quarters: Sequence[int], most: int, translator: Translator) -> PersonBar:
    shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    ends = [0, *(sum(quarters[:number]) * WIDTH // most for number in range(1, len(quarters) + 1))]
    top = place * STEP + HEAD
    return PersonBar(
        title=translator.gettext("%(label)s: %(value)s", label=shown, value=_money(sum(quarters))),
        title_at=top + 16,
        top=top + HEAD,
        quarters=[QuarterOfBar(left, right - left) for left, right in pairwise(ends)],
    )


def _money(cents: int) -> str:
    return money(Decimal(cents).scaleb(-2))

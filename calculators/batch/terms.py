"""What an employer says once for all its rows, and what follows from it under each law."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from threading import Lock

import polars as pl

from calculators.contribution.employer_pays import Shares
from calculators.contribution.models import EmployerPays, Kind, WorkforceQuestion
from calculators.contribution.payroll import Payers, payers_under
from calculators.contribution.rates_and_shares import Part
from calculators.contribution.workforce import counted_workforce
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import NotCovered, Rulebook

KINDS: tuple[Kind, ...] = ("w2", "contractor", "self_employed")


@dataclass(frozen=True, slots=True)
class Terms:
    """The workforce (one for every year, or one for each), the employer's choice and the exempt parts.

    With ``year``, rows of another year are refused; ``provisional`` asks for the newest figures on days
    after the last covered one.
    """

    workforce: WorkforceQuestion | Mapping[int, WorkforceQuestion] | None = None
    employer_pays: EmployerPays = field(default_factory=EmployerPays)
    exempt: Collection[Part] = ()
    year: int | None = None
    provisional: bool = False

    def workforce_of(self, year: int) -> WorkforceQuestion | None:
        """The workforce that decides about ``year``."""
        return self.workforce.get(year) if isinstance(self.workforce, Mapping) else self.workforce


@dataclass(frozen=True, slots=True)
class Block:
    """What the rows of one law and one kind of person have in common; ``refused`` says why they have no answer."""

    law: Parameters | None
    shares: Shares
    counted: bool
    refused: str = ""


def blocks_of(day: date, terms: Terms, rulebook: Rulebook) -> tuple[Block, ...]:
    """The block of each of ``KINDS`` for wages of ``day``.

    ``InvalidQuestion`` where the employer's choice is not allowed under the law of that day.
    """
    try:
        law = parameters_of(rulebook.law_on(day, "contributions", provisional=terms.provisional))
    except NotCovered:
        return _nothing("not_covered")
    if terms.year not in (None, day.year):
        return _nothing("other_year")
    asked = terms.workforce_of(day.year)
    workforce = None if asked is None else counted_workforce(asked, law)
    paying = payers_under(workforce, terms.employer_pays, terms.exempt, law, self_employed=True)
    return tuple(_block(kind, paying, law, refused="" if asked else "workforce_missing") for kind in KINDS)


def _nothing(refused: str) -> tuple[Block, ...]:
    return (Block(None, {}, counted=False, refused=refused),) * len(KINDS)


def _block(kind: Kind, paying: Payers, law: Parameters, *, refused: str) -> Block:
    if kind == "self_employed":
        return Block(law, paying.self_employed, counted=True)
    return Block(law, paying.employer, kind == "w2" or paying.contractors_counted, refused)


EPOCH = date(1970, 1, 1)
KIND = pl.Enum(KINDS)


class Blocks:
    """The blocks met so far: rows of the same law, workforce and kind share one, however many days they span.

    ``formulas`` gives for each the number of the first block of its law with the same shares: their rows can be
    worked out together.
    """

    def __init__(self, terms: Terms, rulebook: Rulebook) -> None:
        self._terms = terms
        self._shelf = rulebook
        self._first_of_day: dict[date, int] = {}
        self._first_of_law: dict[tuple[Parameters | None, int, str], int] = {}
        self._one_at_a_time = Lock()
        self.blocks: list[Block] = []
        self.formulas: list[int] = []

    def of(self, days: pl.Series, kinds: pl.Series) -> pl.Series:
        """The number of each row's block, by its day and its kind (of the type ``KIND``).

        Only days that are there are looked up: the employer's choice may be allowed on them and not between them.
        """
        numbers = days.to_physical()
        distinct = numbers.unique().to_list()
        start = min(distinct, default=0)
        firsts = [0] * (max(distinct, default=0) - start + 1)
        with self._one_at_a_time:
            for number in distinct:
                firsts[number - start] = self._first(EPOCH + timedelta(days=number))
        return pl.Series(firsts, dtype=pl.UInt32).gather(numbers - start) + kinds.to_physical().cast(pl.UInt32)

    def _first(self, day: date) -> int:
        if day not in self._first_of_day:
            self._first_of_day[day] = self._added(blocks_of(day, self._terms, self._shelf), day)
        return self._first_of_day[day]

    def _added(self, blocks: Sequence[Block], day: date) -> int:
        known = self._first_of_law.setdefault((blocks[0].law, day.year, blocks[0].refused), len(self.blocks))
        if known == len(self.blocks):
            shares = [block.shares for block in blocks]
            self.blocks += blocks
            self.formulas += [known + shares.index(block.shares) for block in blocks]
        return known

"""What an employer says once for all its rows, and what follows from it under each law."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from calculators.contribution import Part
from calculators.contribution_models import EmployerPays, Kind, WorkforceQuestion
from calculators.figures import Figures, figures_of
from calculators.people import Payers, payers_under
from calculators.shares import Shares
from calculators.workforce import counted_workforce
from rules import NotCovered, Shelf

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

    law: Figures | None
    shares: Shares
    counted: bool
    refused: str = ""


def blocks_of(day: date, terms: Terms, shelf: Shelf) -> tuple[Block, ...]:
    """The block of each of ``KINDS`` for wages of ``day``.

    ``InvalidQuestion`` where the employer's choice is not allowed under the law of that day.
    """
    try:
        law = figures_of(shelf.law_on(day, "contributions", provisional=terms.provisional))
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


def _block(kind: Kind, paying: Payers, law: Figures, *, refused: str) -> Block:
    if kind == "self_employed":
        return Block(law, paying.self_employed, counted=True)
    return Block(law, paying.employer, kind == "w2" or paying.contractors_counted, refused)

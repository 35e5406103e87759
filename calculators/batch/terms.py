"""Apply an employer's terms to days and kinds of person: workforce, choice of shares, exempt parts."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from threading import Lock

import polars as pl
from msgspec import Struct, field

from calculators.contribution.employer_pays import PartLimits, Shares, choices_of
from calculators.contribution.models import EmployerPays, Kind, WorkforceQuestion
from calculators.contribution.payroll import Payers, payers_under
from calculators.contribution.rates_and_shares import Part
from calculators.contribution.workforce import counted_workforce
from calculators.models.errors import InvalidQuestion
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import NotCovered, Rulebook

KINDS: tuple[Kind, ...] = ("w2", "contractor", "self_employed")
KIND = pl.Enum(KINDS)
EPOCH = date(1970, 1, 1)


class Terms(Struct, frozen=True):
    """An employer's workforce, its choice of shares and its exempt parts.

    The workforce is one for all years, or one for each. With ``year``, rows of other years are refused. With
    ``provisional``, days after the last covered one use the newest parameters. ``groups`` has the choice for each group
    that rows name.
    """

    workforce: WorkforceQuestion | Mapping[int, WorkforceQuestion] | None = None
    employer_pays: EmployerPays = field(default_factory=EmployerPays)
    exempt: Collection[Part] = ()
    year: int | None = None
    provisional: bool = False
    groups: Mapping[str, EmployerPays] = field(default_factory=dict)

    def workforce_of(self, year: int) -> WorkforceQuestion | None:
        """Return the workforce that applies to ``year``."""
        return self.workforce.get(year) if isinstance(self.workforce, Mapping) else self.workforce


class RuleGroup(Struct, frozen=True):
    """The law and the shares of all rows of one kind of person under one law.

    ``shares_of`` has those of each group of people. ``counted`` is true if their wages count, ``pays_alone`` for the
    self-employed. ``refused`` is the reason if they have no answer, or empty.
    """

    law: Parameters | None
    shares: Shares
    counted: bool
    refused: str = ""
    limits: PartLimits = field(default_factory=dict)
    shares_of: Mapping[str, Shares] = field(default_factory=dict)
    pays_alone: bool = False


def rule_groups_on(day: date, terms: Terms, rulebook: Rulebook) -> tuple[RuleGroup, ...]:
    """Return the rule group of each of ``KINDS`` for wages of ``day``.

    Raise ``InvalidQuestion`` if the law of that day does not allow the employer's choice.
    """
    try:
        law = parameters_of(rulebook.law_on(day, "contributions", provisional=terms.provisional))
    except NotCovered:
        return _all_refused("not_covered")
    if terms.year not in (None, day.year):
        return _all_refused("other_year")
    asked = terms.workforce_of(day.year)
    workforce = None if asked is None else counted_workforce(asked, law)
    paying = payers_under(
        workforce, choices_of(terms.employer_pays, terms.groups), terms.exempt, law, self_employed=True
    )
    if paying.mistakes:
        raise InvalidQuestion(paying.mistakes)
    return tuple(_rule_group(kind, paying, law, refused="" if asked else "workforce_missing") for kind in KINDS)


def _all_refused(reason: str) -> tuple[RuleGroup, ...]:
    return (RuleGroup(None, {}, counted=False, refused=reason),) * len(KINDS)


def _rule_group(kind: Kind, paying: Payers, law: Parameters, *, refused: str) -> RuleGroup:
    if kind == "self_employed":
        return RuleGroup(law, paying.self_employed, counted=True, pays_alone=True)
    counted = kind == "w2" or paying.contractors_counted
    return RuleGroup(law, paying.employer, counted, refused, paying.limits, paying.groups)


class RuleGroups:
    """The rule groups found until now, each with its number.

    Days of the same law, year and workforce share their groups. ``formulas`` gives for each number the first one with
    the same law and shares, because their rows are computed together.
    """

    def __init__(self, terms: Terms, rulebook: Rulebook) -> None:
        self.terms = terms
        self._rulebook = rulebook
        self._first_on_day: dict[date, int] = {}
        self._first_of_law: dict[tuple[Parameters | None, int, str], int] = {}
        self._lock = Lock()
        self.groups: list[RuleGroup] = []
        self.formulas: list[int] = []

    def numbers(self, days: pl.Series, kinds: pl.Series) -> pl.Series:
        """Return the number of each row's group, by its day and its kind (of the type ``KIND``).

        Only given days are looked up, because the law may forbid the employer's choice on a day between them.
        """
        ordinals = days.to_physical()
        distinct = ordinals.unique().to_list()
        start = min(distinct, default=0)
        firsts = [0] * (max(distinct, default=0) - start + 1)
        with self._lock:
            for ordinal in distinct:
                firsts[ordinal - start] = self._first(EPOCH + timedelta(days=ordinal))
        return pl.Series(firsts, dtype=pl.UInt32).gather(ordinals - start) + kinds.to_physical().cast(pl.UInt32)

    def refused(self, numbers: pl.Series) -> pl.Series:
        """Return whether each row belongs to a group without an answer."""
        return pl.Series([bool(group.refused) for group in self.groups], dtype=pl.Boolean).gather(numbers)

    def counted(self, numbers: pl.Series) -> pl.Series:
        """Return whether each row belongs to a group whose wages count."""
        return pl.Series([group.counted for group in self.groups], dtype=pl.Boolean).gather(numbers)

    def _first(self, day: date) -> int:
        if day not in self._first_on_day:
            self._first_on_day[day] = self._add(rule_groups_on(day, self.terms, self._rulebook), day)
        return self._first_on_day[day]

    def _add(self, groups: Sequence[RuleGroup], day: date) -> int:
        first = self._first_of_law.setdefault((groups[0].law, day.year, groups[0].refused), len(self.groups))
        if first == len(self.groups):
            shares = [group.shares for group in groups]
            self.groups += groups
            self.formulas += [first + shares.index(group.shares) for group in groups]
        return first

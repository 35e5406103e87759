"""Find the employer's choice for each row: that of the row itself, of its group or of all people."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import polars as pl

from calculators.batch.terms import RuleGroup, RuleGroups
from calculators.contribution.employer_pays import Choice, ShareChooser, Shares
from calculators.contribution.models import EmployerPays
from calculators.contribution.rates_and_shares import Part, Share
from calculators.worksheet.number import PLACES, Number

OWN: Mapping[Part, str] = {"medical": "employer_pays_medical", "family": "employer_pays_family"}
"""The columns of a row's own choice, in ten-thousandths of the part."""
GROUP = "group"
CHOICES = (*OWN.values(), GROUP)
"""The columns of choices. A table may lack them, and a row may have no value in them."""
CHOICE_TYPES = pl.Schema({**dict.fromkeys(OWN.values(), pl.Int64()), GROUP: pl.String()})
WITHHELD: Mapping[Part, str] = {"medical": "withheld_medical", "family": "withheld_family"}
"""The columns of the ten-thousandths of each part that are withheld from a row, null for an exempt part."""
WHOLE = 10 ** PLACES["fraction"]
NOTHING_WRONG = ("", "")


@dataclass(frozen=True, slots=True)
class RowChoices:
    """The fractions withheld from each row, and what is wrong with its choice.

    ``withheld`` has the columns of ``WITHHELD``. ``wrong_by`` is the number of one of ``reasons``, each a column and a
    value class. Reason 0 is that of an allowed choice.
    """

    withheld: pl.DataFrame
    wrong_by: pl.Series
    reasons: Sequence[tuple[str, str]]

    @property
    def wrong(self) -> pl.Series:
        """Return which rows have a choice that is not allowed."""
        return self.wrong_by != 0

    def reason(self, place: int) -> tuple[str, str]:
        """Return the column and the value class of the wrong row at ``place``."""
        return self.reasons[int(self.wrong_by[place])]


def row_choices(rows: pl.DataFrame, rule_groups: pl.Series, groups: RuleGroups) -> RowChoices | None:
    """Return the choices of ``rows``, or ``None`` without such columns.

    ``rule_groups`` are the numbers of the rule groups of the rows. Equal choices under the same rules are looked up
    once.
    """
    given = [name for name in CHOICES if name in rows.columns]
    if not given:
        return None
    missing = [pl.lit(None, dtype).alias(name) for name, dtype in CHOICE_TYPES.items() if name not in given]
    asked = rows.select(given).with_columns(missing).select(CHOICES).cast(CHOICE_TYPES)
    asked = asked.with_columns(rule_groups.alias("rule_group"))
    distinct = asked.unique()
    reasons = {NOTHING_WRONG: 0}
    withheld: dict[str, list[int | None]] = {name: [] for name in WITHHELD.values()}
    wrong_by = []
    for *own, label, number in distinct.iter_rows():
        shares, reason = _found(own, label, groups.groups[number], groups.terms.groups)
        wrong_by.append(reasons.setdefault(reason, len(reasons)))
        for part, name in WITHHELD.items():
            withheld[name].append(_ten_thousandths(shares[part].withheld) if part in shares else None)
    answers = distinct.with_columns(
        *(pl.Series(name, values, pl.Int64) for name, values in withheld.items()),
        pl.Series("wrong_by", wrong_by, pl.UInt8),
    )
    found = asked.join(answers, on=asked.columns, how="left", nulls_equal=True, maintain_order="left")
    return RowChoices(found.select(WITHHELD.values()), found["wrong_by"], list(reasons))


def _found(
    own: Sequence[int | None], label: str | None, group: RuleGroup, labels: Container[str]
) -> tuple[Shares, tuple[str, str]]:
    """Return the shares of a row, and the column and the value class of its first mistake.

    ``own`` is its own choice, ``label`` its group and ``labels`` the known ones.
    """
    if label is not None and label not in labels:
        return group.shares, (GROUP, "unknown_group")
    if group.refused:
        return group.shares, NOTHING_WRONG
    if group.pays_alone:
        given = [name for name, value in zip(CHOICES, (*own, label), strict=True) if value is not None]
        return group.shares, (given[0], "self_employed_pays_all") if given else NOTHING_WRONG
    fractions = [None if value is None else Decimal(value) / WHOLE for value in own]
    chooser = ShareChooser(group.limits)
    pays = EmployerPays(**dict(zip(OWN, fractions, strict=True)))
    shares = chooser.shares(Choice(pays), group.shares if label is None else group.shares_of[label])
    mistakes = [(OWN[part], mistake.code) for mistake in chooser.mistakes for part in OWN if part in mistake.location]
    return shares, next(iter(mistakes), NOTHING_WRONG)


def _ten_thousandths(fraction: Number) -> int:
    shift: int = 10 ** (PLACES["fraction"] - fraction.scale)
    return int(fraction.amount) * shift


def shares_of_rows(shares: Mapping[Part, Share], rows: pl.DataFrame) -> Mapping[Part, Share]:
    """Return ``shares`` with the fractions withheld from ``rows``, if these have them."""
    if WITHHELD["medical"] not in rows.columns:
        return shares
    return {
        part: Share(due=share.due, withheld=Number(rows[WITHHELD[part]], PLACES["fraction"], "fraction", "given"))
        for part, share in shares.items()
    }

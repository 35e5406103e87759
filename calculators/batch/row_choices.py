"""Find the employer's choice for each row: that of the row itself, of its group or of all people."""

from collections.abc import Container, Mapping, Sequence
from decimal import Decimal

import polars as pl
from msgspec import Struct

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
FIRST_REASONS = (NOTHING_WRONG, (GROUP, "unknown_group"), *((name, "self_employed_pays_all") for name in CHOICES))
"""The first reasons in the order in which they are reported. Those of one part follow."""


class RowChoices(Struct, frozen=True):
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

    ``rule_groups`` are the numbers of the rule groups of the rows.
    """
    given = [name for name in CHOICES if name in rows.columns]
    if not given:
        return None
    missing = [pl.lit(None, dtype).alias(name) for name, dtype in CHOICE_TYPES.items() if name not in given]
    asked = rows.select(given).with_columns(missing).select(CHOICES).cast(CHOICE_TYPES)
    asked = asked.with_columns(rule_groups.alias("rule_group"))
    reasons = {reason: number for number, reason in enumerate(FIRST_REASONS)}
    found = {part: _answers(part, asked, groups, reasons) for part in OWN}
    withheld = pl.DataFrame([found[part][name] for part, name in WITHHELD.items()])
    wrong_by = pl.DataFrame({part: each["wrong_by"] for part, each in found.items()})
    first = pl.min_horizontal(pl.all().replace(0, None)).fill_null(0)
    return RowChoices(withheld, wrong_by.select(first).to_series(), list(reasons))


def _answers(part: Part, asked: pl.DataFrame, groups: RuleGroups, reasons: dict[tuple[str, str], int]) -> pl.DataFrame:
    """Return the fraction of ``part`` withheld from each row, and its mistake by number.

    The number is that of a mistake in ``reasons``. Equal choices under the same rules are looked up once. Each part
    is looked up alone, because two parts have far fewer choices than pairs of choices.
    """
    choice = [OWN[part], GROUP, "rule_group"]
    distinct = asked.select(choice).unique()
    withheld, wrong_by = [], []
    for own, label, number in distinct.iter_rows():
        shares, reason = _found(part, own, label, groups.groups[number], groups.terms.groups)
        withheld.append(_ten_thousandths(shares[part].withheld) if part in shares else None)
        wrong_by.append(reasons.setdefault(reason, len(reasons)))
    answers = distinct.with_columns(
        pl.Series(WITHHELD[part], withheld, pl.Int64), pl.Series("wrong_by", wrong_by, pl.UInt8)
    )
    found = asked.select(choice).join(answers, on=choice, how="left", nulls_equal=True, maintain_order="left")
    return found.drop(choice)


def _found(
    part: Part, own: int | None, label: str | None, group: RuleGroup, labels: Container[str]
) -> tuple[Shares, tuple[str, str]]:
    """Return the shares of a row with its choice of ``part``, and the column and code of its mistake.

    ``own`` is its own choice, ``label`` its group and ``labels`` the known ones.
    """
    if label is not None and label not in labels:
        return group.shares, (GROUP, "unknown_group")
    if group.refused:
        return group.shares, NOTHING_WRONG
    if group.pays_alone:
        column = OWN[part] if own is not None else GROUP if label is not None else ""
        return group.shares, (column, "self_employed_pays_all") if column else NOTHING_WRONG
    chooser = ShareChooser(group.limits)
    pays = EmployerPays() if own is None else EmployerPays(**{part: Decimal(own) / WHOLE})
    shares = chooser.shares(Choice(pays), group.shares if label is None else group.shares_of[label])
    return shares, next(((OWN[part], mistake.code) for mistake in chooser.mistakes), NOTHING_WRONG)


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

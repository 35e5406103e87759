"""Find the employer's choice for each row: that of the row itself, of its group or of all people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from calculators.batch.terms import RuleGroup, RuleGroups
from calculators.contribution.models import EmployerPays
from calculators.contribution.rates_and_shares import PARTS, Part, Share
from calculators.worksheet.number import PLACES, Number

OWN: Mapping[Part, str] = {"medical": "employer_pays_medical", "family": "employer_pays_family"}
"""The columns of a row's own choice, in ten-thousandths of the part."""
GROUP = "group"
CHOICES = (*OWN.values(), GROUP)
"""The columns of choices. A table may lack them, and a row may have no value in them."""
CHOSEN: Mapping[Part, str] = {"medical": "chosen_medical", "family": "chosen_family"}
"""The columns of the choice that applies to a row, null for the choice for all people."""
WHOLE = 10 ** PLACES["fraction"]


@dataclass(frozen=True, slots=True)
class RowChoices:
    """The choice that applies to each row (columns as in ``CHOSEN``), and what is wrong with it.

    ``wrong_by`` is the number of one of ``reasons``, each a column and a value class, and null for an allowed choice.
    """

    chosen: pl.DataFrame
    wrong_by: pl.Series
    reasons: Sequence[tuple[str, str]]

    @property
    def wrong(self) -> pl.Series:
        """Return which rows have a choice that is not allowed."""
        return self.wrong_by.is_not_null()

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
    of_groups = groups.terms.groups
    alone = pl.Series([group.pays_alone for group in groups.groups], dtype=pl.Boolean).gather(rule_groups)
    table = rows.select(given).with_columns(
        *(pl.lit(None, pl.Int64).alias(name) for name in OWN.values() if name not in given),
        *([] if GROUP in given else [pl.lit(None, pl.String).alias(GROUP)]),
        alone=alone,
    )
    table = table.with_columns(pl.col(GROUP).cast(pl.String), *(pl.col(name).cast(pl.Int64) for name in OWN.values()))
    reasons = [(GROUP, "unknown_group", pl.col(GROUP).is_not_null() & ~pl.col(GROUP).is_in(list(of_groups)))]
    reasons += [(name, "self_employed_pays_all", pl.col(name).is_not_null() & pl.col("alone")) for name in CHOICES]
    for part, name in OWN.items():
        exempt = [not group.refused and part not in group.limits for group in groups.groups]
        limits = [_limits(group, part) for group in groups.groups]
        least, most = (pl.Series([each[place] for each in limits]) for place in (0, 1))
        table = table.with_columns(
            pl.Series(exempt).gather(rule_groups).alias(f"exempt_{part}"),
            least.gather(rule_groups).alias(f"least_{part}"),
            most.gather(rule_groups).alias(f"most_{part}"),
        )
        reasons += [
            (name, "exempt_part", pl.col(name).is_not_null() & pl.col(f"exempt_{part}")),
            (name, "below_legal_minimum", pl.col(name) < pl.col(f"least_{part}")),
            (name, "above_amount_due", pl.col(name) > pl.col(f"most_{part}")),
        ]
    first = pl.coalesce(pl.when(wrong).then(pl.lit(number, pl.UInt8)) for number, (*_, wrong) in enumerate(reasons))
    found = table.select(*(_chosen(part, of_groups) for part in PARTS), wrong_by=first)
    return RowChoices(found.select(CHOSEN.values()), found["wrong_by"], [(name, code) for name, code, _ in reasons])


def _chosen(part: Part, of_groups: Mapping[str, EmployerPays]) -> pl.Expr:
    """Return the choice of a row, or else that of its group."""
    shares = {label: pays.of(part) for label, pays in of_groups.items()}
    known = {label: int(share * WHOLE) for label, share in shares.items() if share is not None}
    of_group = pl.col(GROUP).replace_strict(known, default=None)
    return pl.coalesce(pl.col(OWN[part]), of_group).alias(CHOSEN[part])


def _limits(group: RuleGroup, part: Part) -> Sequence[int | None]:
    """Return the least and the most that the employer may pay, none for an exempt part or a refused group."""
    own = group.limits.get(part)
    return (None, None) if own is None else (_ten_thousandths(own.minimum), _ten_thousandths(own.due))


def _ten_thousandths(fraction: Number) -> int:
    shift: int = 10 ** (PLACES["fraction"] - fraction.scale)
    return int(fraction.amount) * shift


def shares_of_rows(shares: Mapping[Part, Share], rows: pl.DataFrame) -> Mapping[Part, Share]:
    """Return ``shares`` with the choices of ``rows``, if they have columns as in ``CHOSEN``."""
    if CHOSEN["medical"] not in rows.columns:
        return shares
    return {part: _share(share, rows[CHOSEN[part]]) for part, share in shares.items()}


def _share(share: Share, chosen: pl.Series) -> Share:
    if chosen.null_count() == len(chosen):
        return share
    withheld = (
        pl.when(chosen.is_null()).then(_ten_thousandths(share.withheld)).otherwise(_ten_thousandths(share.due) - chosen)
    )
    amount = pl.select(withheld.cast(pl.Int64)).to_series()
    return Share(due=share.due, withheld=Number(amount, PLACES["fraction"], "fraction", "given"))

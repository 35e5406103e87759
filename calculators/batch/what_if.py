"""Compare answers under changed parameters with the published ones, for those who gain or lose."""

from collections.abc import Sequence

import polars as pl
from msgspec import Struct

from calculators.batch.out_of_core import Calculation
from calculators.batch.refusals import Answers
from calculators.batch.schema import EMPLOYER
from calculators.batch.terms import Terms
from calculators.batch.texts import REFUSED_NAMES, benefits_of_texts, contributions_of_texts
from calculators.worksheet.number import decimal_text
from rules import Rulebook, published

PERCENTILES = (5, 25, 50, 75, 95)
PERSON = ("person", EMPLOYER)
"""The columns that tell people apart. Only some answers have the second."""
MARK = "what_if"
PUBLISHED = "published_"
KEY = "key"
SIDES = ("employer", "employee", "total")
"""The amounts of a contribution that are compared."""
BENEFITS = ("weekly_benefit", "expected_award", "financially_eligible", "reason")
"""The columns of a benefit that are compared."""


def compared_names(compared: Sequence[str]) -> list[str]:
    """Return the names of the mark and of the published values of the columns ``compared``."""
    return [MARK, *(PUBLISHED + name for name in compared)]


def compared_contributions(texts: pl.DataFrame, terms: Terms, rulebook: Rulebook) -> pl.DataFrame:
    """Return the amounts of each row of ``texts`` under ``rulebook``, with the published ones.

    The rows are marked.
    """
    changed, before = (
        contributions_of_texts(texts, terms, each).with_row_index("row") for each in (rulebook, published())
    )
    return _with_published(changed, before, "row", SIDES).drop("row")


def compared_benefits(texts: pl.DataFrame, rulebook: Rulebook, *, provisional: bool) -> pl.DataFrame:
    """Return the answer for each person of ``texts`` under ``rulebook``, with the published values.

    The answers are marked.
    """
    changed, before = (benefits_of_texts(texts, each, provisional=provisional) for each in (rulebook, published()))
    return _with_published(changed, before, "person", BENEFITS)


def _with_published(changed: pl.DataFrame, before: pl.DataFrame, key: str, compared: Sequence[str]) -> pl.DataFrame:
    """Return ``changed``, marked, with the values of ``compared`` from ``before``.

    They are null for a row that either answer refuses.
    """
    answered = pl.col(REFUSED_NAMES["value_class"]).is_null()
    values = before.filter(answered).select(key, **{PUBLISHED + name: name for name in compared})
    marked = changed.with_columns(pl.lit(value=True).alias(MARK), pl.when(answered).then(key).alias(KEY))
    return marked.join(values, left_on=KEY, right_on=key, how="left", maintain_order="left").drop(KEY)


class ComparedCalculation(Calculation):
    """The answers under changed parameters, marked, with the published values of the columns ``compared``."""

    def __init__(self, changed: Calculation, published: Calculation, compared: Sequence[str]) -> None:
        self.money = (*changed.money, *(PUBLISHED + name for name in compared if name in changed.money))
        self._changed = changed
        self._published = published
        self._compared = compared

    def compute(self, rows: pl.DataFrame) -> Answers:
        """Compute both answers, and refuse the rows that only the published parameters answer."""
        changed, published = self._changed.compute(rows), self._published.compute(rows)
        renamed = published.rows.select("row", pl.exclude("row").name.prefix(PUBLISHED))
        together = changed.rows.join(renamed, on="row", how="left", maintain_order="left")
        return Answers(together, changed.refused)

    def answer(self, computed: pl.DataFrame) -> pl.DataFrame:
        """Return both answers.

        Published values are null if the published parameters give no answer.
        """
        own = [name for name in computed.columns if not name.startswith(PUBLISHED)]
        known = computed.filter(pl.col(f"{PUBLISHED}person").is_not_null())
        names = {name: name.removeprefix(PUBLISHED) for name in computed.columns if name.startswith(PUBLISHED)}
        published = self._published.answer(known.select("row", *names).rename(names))
        values = published.select("row", **{PUBLISHED + name: name for name in self._compared})
        changed = self._changed.answer(computed.select(own)).with_columns(pl.lit(value=True).alias(MARK))
        return changed.join(values, on="row", how="left", maintain_order="left")


class Side(Struct, frozen=True):
    """The number of people who gain, or lose, and the sum of their changes in dollars."""

    people: int
    total: str


class Change(Struct, frozen=True):
    """The effect of changed parameters on one amount: the people who get more or less, and how much."""

    amount: str
    more: Side
    less: Side
    same: int
    without_published_answer: int
    percentiles: dict[str, str]

    def is_empty(self) -> bool:
        """Return whether all people have the same amount as before."""
        return not (self.more.people or self.less.people or self.without_published_answer)


class Changes:
    """The change of one amount, added up for each person over the chunks of an answer."""

    def __init__(self, amount: str, now: pl.Expr, before: pl.Expr) -> None:
        self._amount = amount
        self._change = now - before
        self._observed: list[pl.DataFrame] = []

    def observe(self, rows: pl.DataFrame) -> None:
        """Add the rows of a chunk."""
        unknown = pl.col("change").is_null().sum().alias("unknown")
        key = [name for name in rows.columns if name in PERSON]
        each = rows.select(*key, change=self._change)
        self._observed.append(each.group_by(key).agg(pl.col("change").sum(), unknown))

    def found(self) -> Change:
        """Return the change of all people observed, with percentiles of those whose amount changes."""
        people = (
            pl.concat(self._observed).group_by(pl.exclude("change", "unknown")).agg(pl.col("change", "unknown").sum())
        )
        known = people.filter(pl.col("unknown") == 0)["change"]
        changed = known.filter(known != 0).sort()
        return Change(
            self._amount,
            _side(known.filter(known > 0)),
            _side(known.filter(known < 0)),
            len(known) - len(changed),
            len(people) - len(known),
            _percentiles(changed),
        )


def _percentiles(changes: pl.Series) -> dict[str, str]:
    if changes.is_empty():
        return {}
    return {str(each): decimal_text(changes[_rank(each, len(changes))], 2, 2) for each in PERCENTILES}


def _rank(percentile: int, count: int) -> int:
    """Return the place of the nearest rank, counted from 0."""
    return -(-percentile * count // 100) - 1


def _side(changes: pl.Series) -> Side:
    return Side(len(changes), decimal_text(sum(changes), 2, 2))

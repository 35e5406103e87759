"""Work out files larger than memory: compute each partition, then answer each chunk."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import pairwise

import polars as pl

from calculators.batch.benefit_rows import MONEY, benefits_of
from calculators.batch.contribution_rows import AMOUNTS, amounts, dated_rows
from calculators.batch.partitions import ROWS_IN_CHUNK, Partition, Partitions
from calculators.batch.periods import quarters_of
from calculators.batch.refusals import Answers, refused_rows
from calculators.batch.row_choices import WITHHELD
from calculators.batch.terms import RuleGroups, Terms
from rules import Rulebook


class Calculation(ABC):
    """The two steps from rows to answers, one on all rows of a person and one row by row."""

    money: Sequence[str]
    """The columns of the answer that are cents."""

    @abstractmethod
    def compute(self, rows: pl.DataFrame) -> Answers:
        """Compute the values that depend on all rows of a person.

        The result keeps ``row`` and ``person``, in the order of ``row``.
        """

    @abstractmethod
    def answer(self, computed: pl.DataFrame) -> pl.DataFrame:
        """Return the answer for computed rows, with ``row``."""


class ContributionCalculation(Calculation):
    """The contributions of every row of a payroll.

    ``period`` names its column of quarters or pay dates.
    """

    money = ("wages", *AMOUNTS)

    def __init__(self, period: str, terms: Terms, rulebook: Rulebook) -> None:
        self._period = period
        self._groups = RuleGroups(terms, rulebook)

    def compute(self, rows: pl.DataFrame) -> Answers:
        """Find the rule group and the year to date of every row."""
        dated = dated_rows(rows, rows[self._period], self._groups)
        answered = rows.with_columns(dated.group, dated.earlier, dated.complete).hstack(dated.withheld)
        refused = dated.refused(self._groups, self._period)
        return Answers(answered.filter(~dated.wrong) if refused else answered, refused_rows(rows["row"], refused))

    def answer(self, computed: pl.DataFrame) -> pl.DataFrame:
        """Return the amounts of every row."""
        period = computed[self._period]
        withheld = computed.select(name for name in WITHHELD.values() if name in computed.columns)
        found = amounts(computed["wages"], computed["earlier"], computed["rule_group"], self._groups, withheld)
        return computed.select("row", "person", "kind").hstack(
            [
                quarters_of(period) if self._period == "quarter" else period,
                computed["wages"],
                *found,
                computed["complete"],
            ]
        )


class BenefitCalculation(Calculation):
    """The benefit of every person of a file of wages."""

    money = MONEY

    def __init__(self, rulebook: Rulebook, *, provisional: bool) -> None:
        self._rulebook = rulebook
        self._provisional = provisional

    def compute(self, rows: pl.DataFrame) -> Answers:
        """Compute the answer of every person, numbered by the person's first row."""
        found = benefits_of(rows, self._rulebook, provisional=self._provisional)
        return Answers(found.rows.sort("row").with_columns(pl.lit(value=True).alias("complete")), found.refused)

    def answer(self, computed: pl.DataFrame) -> pl.DataFrame:
        """Return the computed rows."""
        return computed


class Run:
    """A calculation over the rows of ``partitions``.

    Every partition is computed before the first chunk is answered.
    """

    def __init__(self, partitions: Partitions, calculation: Calculation) -> None:
        self.partitions = partitions
        self.money = calculation.money
        self._calculation = calculation
        self._none = pl.DataFrame()

    def compute_partition(self, partition: Partition) -> pl.DataFrame:
        """Compute the people of one partition, and return their refused rows."""
        found = self._calculation.compute(self.partitions.take(partition))
        rows = self._marked(found.rows)
        self._none = rows.clear()
        borders = pl.Series([chunk * ROWS_IN_CHUNK for chunk in range(self.partitions.chunks + 1)])
        for chunk, (start, end) in enumerate(pairwise(rows["row"].search_sorted(borders))):
            if start < end:
                self.partitions.spill.append(("chunk", chunk), rows.slice(start, end - start))
        return found.refused

    def answer_chunk(self, chunk: int) -> pl.DataFrame:
        """Return the answers of one chunk, in the order of its rows."""
        rows = pl.concat([self._none, *self.partitions.spill.take(("chunk", chunk))], rechunk=True)
        ordered = rows if rows["row"].is_sorted() else rows.sort("row", multithreaded=False)
        return self._calculation.answer(ordered).drop("row")

    def _marked(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Mark the people with a row that could not be read as incomplete."""
        incomplete = self.partitions.incomplete
        if incomplete.is_empty():
            return rows
        return rows.with_columns(pl.col("complete") & ~pl.col("person").is_in(incomplete.implode()))

"""Divided rows give the answers of all rows together, in any order and chunk size."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch import Terms, benefits, contributions
from calculators.batch.out_of_core import BenefitCalculation, Calculation, ContributionCalculation, Run
from calculators.batch.partitions import ROWS_IN_CHUNK, BatchLimits, Partitions
from calculators.batch.refusals import Answers, Rows, refused_rows
from calculators.batch.terms import KIND
from calculators.contribution.models import WorkforceQuestion
from rules import published
from tests.builders.batch_frames import payroll_frame, payrolls, people, wage_frame

TERMS = Terms(WorkforceQuestion.model_validate({"average_w2": "30", "average_contractors": "2"}))
LIMITS = st.builds(
    BatchLimits,
    chunk_rows=st.sampled_from([1, 10]),
    memory_bytes=st.sampled_from([0, 500, 10**6]),
    first_check=st.sampled_from([2, 100]),
)
SIZES = st.integers(1, 8)
COUNTS = st.integers(1, 3)


def run_over(
    rows: pl.DataFrame,
    size: int,
    count: int,
    calculation: Calculation,
    limits: BatchLimits,
    refused: Sequence[str] = (),
) -> Answers:
    """Divide ``rows`` into chunks of ``size`` and ``count`` partitions, and put their answers together."""
    with TemporaryDirectory() as folder:
        partitions = Partitions(Path(folder), count, limits)
        unread = pl.Series("person", refused, dtype=pl.String)
        for start in range(0, max(len(rows), 1), size):
            chunk = rows.slice(start, size).with_columns(row=pl.int_range(1, pl.len() + 1))
            rows_of_chunk = Rows(chunk, refused_rows(chunk["row"], {}), unread)
            partitions.add(partitions.divided(rows_of_chunk, partitions.chunks))
        partitions.finish()
        run = Run(partitions, calculation)
        found = pl.concat(run.compute_partition(partition) for partition in partitions)
        place = pl.col("row") // ROWS_IN_CHUNK * size + pl.col("row") % ROWS_IN_CHUNK
        answers = pl.concat(run.answer_chunk(chunk) for chunk in range(partitions.chunks))
        return Answers(answers, found.with_columns(place).sort("row"))


@given(rows=payrolls(), size=SIZES, count=COUNTS, limits=LIMITS, data=st.data())
def test_contributions_do_not_depend_on_the_division(
    rows: list[dict[str, object]], size: int, count: int, limits: BatchLimits, data: st.DataObject
) -> None:
    again = [row | {"wages": 7} for row in rows[:1] if data.draw(st.booleans())]
    typed = payroll_frame(data.draw(st.permutations(rows + again))).cast({"kind": KIND})
    found = run_over(typed, size, count, ContributionCalculation("pay_date", TERMS, published()), limits)
    expected = contributions(typed, TERMS)
    assert found.rows.to_dicts() == expected.rows.select(found.rows.columns).to_dicts()
    assert found.refused.equals(expected.refused.sort("row"))


@given(rows=people(), size=SIZES, count=COUNTS, limits=LIMITS)
def test_benefits_do_not_depend_on_the_division(
    rows: list[dict[str, object]], size: int, count: int, limits: BatchLimits
) -> None:
    whole = wage_frame(rows)
    typed = whole.with_columns(
        pl.col("employment_status").fill_null("employed").cast(pl.Enum(["employed", "self_employed", "unemployed"])),
        quarter=whole["quarter"]
        .str.replace("Q1", "01-01")
        .str.replace("Q2", "04-01")
        .str.replace("Q3", "07-01")
        .str.replace("Q4", "10-01")
        .str.to_date(),
    )
    found = run_over(typed, size, count, BenefitCalculation(published(), provisional=False), limits)
    assert found.rows.drop("complete").to_dicts() == benefits(whole).rows.to_dicts()
    assert found.rows["complete"].all()


def test_a_person_with_an_unreadable_row_is_incomplete_in_every_chunk() -> None:
    rows = [
        {"person": person, "kind": "w2", "pay_date": date(2026, month, 1), "wages": 1}
        for month in (1, 2)
        for person in "AB"
    ]
    typed = payroll_frame(rows).cast({"kind": KIND})
    calculation = ContributionCalculation("pay_date", TERMS, published())
    found = run_over(typed, 1, 2, calculation, BatchLimits(first_check=1), refused=["B"])
    assert found.rows["complete"].to_list() == [True, False, True, False]

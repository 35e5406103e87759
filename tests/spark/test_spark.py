"""Two Spark workers give the answers of one machine to the cent, for any division of rows."""

import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pyspark.sql import DataFrame, SparkSession

from calculators import InvalidQuestion, spark
from calculators.batch import Terms
from calculators.batch.contribution_rows import AMOUNTS
from calculators.batch.texts import benefits_of_texts, contributions_of_texts
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from rules import published
from rules.what_if import rulebook_with
from tests.builders import batch_files, java
from tests.builders.batch_files import HIGHER_RATE, MINIMUM, WAGES, pfml_batch, proposal

ROOT = Path(__file__).parents[2]
(WHAT_IF,) = re.findall(r"```python\n([^`]*what_if=.*?)```", (ROOT / "BATCH.md").read_text("utf-8"), re.DOTALL)
WORKFORCE = WorkforceQuestion.model_validate({"average_w2": "30", "average_contractors": "2"})
TERMS = Terms(WORKFORCE)
LOCAL: dict[str, bool | float | int | str | None] = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.executorEnv.PYTHONPATH": str(ROOT),
    "spark.sql.shuffle.partitions": "2",
}


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    """Yield a session with two workers, each with its own Python."""
    os.environ |= java.environment() | {"PYSPARK_PYTHON": sys.executable}
    builder = SparkSession.builder.master("local[2]").config(map=LOCAL)
    running = builder.getOrCreate()
    yield running
    running.stop()


def payroll(folder: Path, count: int) -> Path:
    """Write a number of person-quarters to eight files, unordered, some wrong or doubled."""
    folder.mkdir()
    place = pl.int_range(count, eager=True)
    people = count // 4
    rows = pl.select(
        person=pl.format("p{}", place % people),
        kind=pl.when(place.hash(1) % 10 < 9).then(pl.lit("w2")).otherwise(pl.lit("contractor")),
        quarter=pl.format("{}-Q{}", 2025 + place.hash(2) % 2, place // people + 1),
        wages=pl.format("{}.{}", place.hash(3) % 99_999, 10 + place.hash(4) % 90),
        order=place.hash(5),
    )
    wrong = rows.head(3).with_columns(wages=pl.Series(["1.005", "1e3", None]))
    for number, part in enumerate(pl.concat([rows, wrong]).sort("order").drop("order").iter_slices(count // 8 + 1)):
        part.write_csv(folder / f"{number}.csv")
    return folder


def collected(rows: DataFrame, folder: Path, by: list[str]) -> pl.DataFrame:
    rows.write.parquet(str(folder))
    return pl.read_parquet(folder / "*.parquet").sort(by, nulls_last=True)


@pytest.mark.parametrize(
    ("count", "parts"), [(80_000, 3), *(pytest.param(10**6, parts, marks=pytest.mark.proof) for parts in (3, 8))]
)
def test_many_rows_give_the_answers_of_one_machine(
    session: SparkSession, tmp_path: Path, count: int, parts: int
) -> None:
    session.conf.set("spark.sql.shuffle.partitions", parts)
    folder = payroll(tmp_path / "payroll", count)
    rows = session.read.csv(str(folder), header=True)
    key = ["person", "kind", "quarter", "wages"]
    found = collected(spark.contributions(rows, TERMS), tmp_path / "out", key)
    texts = pl.read_csv(folder / "*.csv", infer_schema=False)
    alone = texts.hstack(contributions_of_texts(texts, TERMS, published()))
    assert found.equals(alone.sort(key, nulls_last=True))
    assert found["refused_class"].drop_nulls().sort().to_list() == ["empty", "exponent", "more_than_two_decimals"]


def test_benefits_are_those_of_one_machine(session: SparkSession, tmp_path: Path) -> None:
    place = pl.int_range(40_000, eager=True)
    texts = pl.select(
        person=pl.format("p{}", place % 9_000),
        employer=pl.format("E{}", place.hash(1) % 2),
        quarter=pl.format("2025-Q{}", place.hash(2) % 4 + 1),
        wages=pl.format("{}.{}", place.hash(3) % 30_000, 10 + place.hash(4) % 90),
        leave_start_date=pl.when(place % 9_000 > 5).then(pl.lit("2026-03-02")).otherwise(pl.lit("2031-01-01")),
    )
    texts.write_csv(tmp_path / "wages.csv")
    session.conf.set("spark.sql.shuffle.partitions", 5)
    rows = session.read.csv(str(tmp_path / "wages.csv"), header=True)
    key = ["person", "reason"]
    found = collected(spark.benefits(rows), tmp_path / "out", key)
    alone = benefits_of_texts(texts, published(), provisional=False)
    assert found.equals(alone.sort(key, nulls_last=True))
    assert set(found["refused_class"].drop_nulls()) == {"not_covered"}


ROW = "select 'A' person, 'w2' kind, date'2026-01-15' pay_date, cast('100000.00' as decimal(11,2)) wages"


def test_decimals_days_and_no_rows_are_read(session: SparkSession, tmp_path: Path) -> None:
    rows = session.sql(ROW.replace("(11,2)", "(30,18)"))
    (answer,) = collected(spark.contributions(rows, TERMS), tmp_path / "out", ["person"]).to_dicts()
    assert (answer["pay_date"], str(answer["employee"]), answer["complete"]) == (date(2026, 1, 15), "460.00", True)
    assert str(answer["wages"]) == "100000.000000000000000000"
    assert spark.contributions(rows.limit(0), TERMS).count() == 0


@pytest.mark.parametrize("adaptive", ["true", "false"])
def test_empty_partitions_are_harmless(session: SparkSession, tmp_path: Path, adaptive: str) -> None:
    session.conf.set("spark.sql.adaptive.enabled", adaptive)
    session.conf.set("spark.sql.shuffle.partitions", 20)
    try:
        answers = collected(spark.contributions(session.sql(ROW), TERMS), tmp_path / "out", ["person"])
    finally:
        session.conf.unset("spark.sql.adaptive.enabled")
    assert answers["employee"].cast(pl.String).to_list() == ["460.00"]


CARRIED = {
    "row": "7",
    "cost center": "cast(7 as smallint)",
    "a.b": "null",
    "score": "1.5D",
    "Hired": "date'2020-02-29'",
    "seen": "timestamp'2026-01-01 10:00:00'",
    "shifts": "map('night', array(1, 2))",
}


def test_every_column_is_returned_unchanged(session: SparkSession) -> None:
    columns = ", ".join(f"{value} `{name}`" for name, value in CARRIED.items())
    rows = session.sql(f"{ROW}, {columns}")
    found = spark.contributions(rows, TERMS)
    given = found.select([f"`{name}`" for name in rows.columns])
    assert given.dtypes == rows.dtypes
    assert given.collect() == rows.collect()
    assert found.columns[len(rows.columns) :] == [*AMOUNTS, "complete", "refused_column", "refused_class"]


def test_a_benefit_needs_no_application_date(session: SparkSession, tmp_path: Path) -> None:
    wages = ", ".join(f"('A', 'E', '2025-Q{quarter}', 12000, '2026-03-02', null, 'x')" for quarter in (1, 2, 3, 4))
    names = "person, employer, quarter, wages, leave_start_date, application_date, `pay.group`"
    rows = session.sql(f"select * from values {wages} as rows({names})")
    (answer,) = collected(spark.benefits(rows), tmp_path / "out", ["person"]).to_dicts()
    assert (answer["reason"], str(answer["average_weekly_wage"])) == ("eligible", "924.00")


WRONG_COLUMNS = {
    "1 hours": "The column wages is missing",
    "cast(1 as double) wages": "The column wages is double. Give text, Decimal",
    "current_timestamp() wages": "The column wages is timestamp. Give text, Decimal",
    "1 Wages": "Write the column wages in small letters",
    "1 wages, 1 kind": "The column kind is there twice",
    "1 wages, 1 Wages": "The column wages is there twice, because capitals make no difference",
    "1 wages, '2026-Q1' quarter": "Give either the column quarter or the column pay_date",
    "1 wages, 1 employee": "The column employee has the name of an answer",
    "1 wages, 1 Total": "The column Total has the name of an answer",
    "1 wages, 1 group_of_people": "The column group_of_people has the name of an answer",
    "1 wages, interval 1 month tenure": "The column tenure is interval month, which does not go to Python",
    "1 wages, array(make_interval(1)) tenures": "The column tenures is array<interval>, which does not go to Python",
}


@pytest.mark.parametrize(("columns", "message"), WRONG_COLUMNS.items())
def test_wrong_columns_are_named_before_the_job_starts(session: SparkSession, columns: str, message: str) -> None:
    rows = session.sql(f"select 'A' person, 'w2' kind, date'2026-01-15' pay_date, {columns}")
    with pytest.raises(ValueError, match=message):
        spark.contributions(rows, TERMS)


def test_wrong_columns_of_benefits_are_named_before_the_job_starts(session: SparkSession) -> None:
    with pytest.raises(ValueError, match="The column employer is missing"):
        spark.benefits(session.sql(ROW))
    names = "'A' person, 'E' employer, '2025-Q1' quarter, 1 wages, '2026-03-02' leave_start_date"
    with pytest.raises(ValueError, match="Write the column application_date in small letters"):
        spark.benefits(session.sql(f"select {names}, null Application_Date"))


BELOW_MINIMUM = EmployerPays.model_validate({"medical": "0.10", "family": "0.10"})
"""Less than 60 % of the medical part, which is due until 2026, and of the family part, which is due from 2027."""


@pytest.mark.parametrize(
    ("workforce", "part"), [(WORKFORCE, "medical"), ({2026: WORKFORCE}, "medical"), ({2031: WORKFORCE}, "family")]
)
def test_forbidden_terms_are_reported_before_the_job_starts(session: SparkSession, workforce: Any, part: str) -> None:
    terms = Terms(workforce, BELOW_MINIMUM, provisional=True)
    with pytest.raises(InvalidQuestion, match=rf"{part}: Give at least 0\.6"):
        spark.contributions(session.sql(ROW), terms)


def test_terms_of_other_years_are_not_checked(session: SparkSession) -> None:
    small = WorkforceQuestion.model_validate({"average_w2": "3"})
    terms = Terms({2025: WORKFORCE, 2026: small}, BELOW_MINIMUM, year=2026)
    assert spark.contributions(session.sql(ROW), terms).columns[-1] == "refused_class"


def test_a_group_is_computed_from_all_its_batches() -> None:
    """Pass the rows of a group in several batches, as Spark does."""
    texts = pl.DataFrame({"person": ["A", "A"], "kind": "w2", "quarter": ["2026-Q1", "2026-Q2"], "wages": "184000.00"})
    work = partial(contributions_of_texts, terms=TERMS, rulebook=published())
    group = spark.table_function(texts.columns, work, ["person"])()
    for row in texts.with_columns(pl.lit(1).alias(spark.GROUP)).iter_slices(1):
        (batch,) = row.to_arrow().to_batches()
        assert list(group.eval(batch)) == []
    (table,) = group.terminate()
    assert table.column_names[:2] == ["person", "eligible_wages"]
    assert [str(amount) for amount in table["eligible_wages"].to_pylist()] == ["184000.00", "500.00"]


def test_an_empty_group_has_no_answer() -> None:
    read = ["person", "kind", "quarter", "wages"]
    group = spark.table_function(read, lambda texts: contributions_of_texts(texts, TERMS, published()), read)()
    assert list(group.terminate()) == []


def test_shares_by_person_and_group_are_those_of_one_machine(session: SparkSession, tmp_path: Path) -> None:
    golden = pl.read_csv(ROOT / "tests" / "golden" / "shares_by_group.csv", infer_schema=False)
    texts = golden.select(
        "person", "kind", "wages", "group", "employer_pays_medical", "employer_pays_family", quarter=pl.lit("2026-Q4")
    )
    texts.write_csv(tmp_path / "payroll.csv")
    groups = {"Nurses": EmployerPays.model_validate({"medical": "0.8", "family": "0.5"}), "Drivers": EmployerPays()}
    terms = Terms(WORKFORCE, EmployerPays.model_validate({"medical": "0.7"}), groups=groups)
    rows = session.read.csv(str(tmp_path / "payroll.csv"), header=True)
    found = collected(spark.contributions(rows, terms), tmp_path / "out", ["person"])
    for name in ("employer", "employee"):
        assert found[name].cast(pl.String).to_list() == golden[name].to_list()


def of_command(kind: str, file: Path, changes: str, by: list[str]) -> pl.DataFrame:
    """Return the answers of the command, with every value as a text."""
    output = file.with_suffix(".out.parquet")
    options = ("--contractors", "2") if kind == "contributions" else ()
    pfml_batch(kind, file, output, *options, "--what-if", changes)
    return pl.read_parquet(output).sort(by).cast(pl.String)


def test_what_if_gives_the_contributions_of_the_command(session: SparkSession, tmp_path: Path) -> None:
    lines = ["A,w2,2026-Q1,10000.00", "A,w2,2025-Q4,10000.00", "B,contractor,2026-Q1,9.00", "C,w2,2018-Q1,1"]
    file, changes, key = batch_files.payroll(tmp_path, *lines), proposal(tmp_path, HIGHER_RATE), ["person", "quarter"]
    rows = session.read.csv(str(file), header=True)
    answers = spark.contributions(rows, TERMS, what_if=rulebook_with(Path(changes), published()))
    found = collected(answers, tmp_path / "out", key)
    command = of_command("contributions", file, changes, key).drop("wages")
    answered = found.filter(pl.col("refused_class").is_null())
    assert answered.select(command.columns).cast(pl.String).equals(command)
    refused = found.filter(person="C").select("refused_class", "total", "published_total")
    assert refused.rows() == [("not_covered", None, None)]


def test_what_if_gives_the_benefits_of_the_command(session: SparkSession, tmp_path: Path) -> None:
    lines = [f"P,A,2025-Q{quarter},3000.00,2026-03-02" for quarter in (1, 2, 3, 4)] + ["Q,A,2025-Q4,1,2031-01-01"]
    file, changes = batch_files.payroll(tmp_path, *lines, header=WAGES), proposal(tmp_path, MINIMUM)
    rows = session.read.csv(str(file), header=True)
    answers = spark.benefits(rows, what_if=rulebook_with(Path(changes), published()))
    found = collected(answers, tmp_path / "out", ["person"])
    command = of_command("benefits", file, changes, ["person"])
    assert found.head(1).select(command.columns).cast(pl.String).equals(command)
    assert found["reason"].to_list() == ["wages_under_minimum", None]
    assert found["published_reason"].to_list() == ["eligible", None]


def test_the_documented_what_if_counts_the_change(
    session: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Charge the employee 0.58 % instead of 0.46 %, as in the test of the command."""
    proposal(tmp_path, HIGHER_RATE)
    monkeypatch.chdir(tmp_path)
    session.sql(ROW.replace("100000.00", "10000.00")).write.parquet(str(tmp_path / "payroll"))
    job = WHAT_IF.replace('"changes"', f'"{tmp_path}/changes"')
    exec(job, {"spark": spark, "rows": session.read.parquet(str(tmp_path / "payroll")), "terms": TERMS})
    (change,) = pl.read_parquet(tmp_path / "changes" / "*.parquet").to_dicts()
    assert [str(change[f"sum({name})"]) for name in ("employee", "published_employee")] == ["58.00", "46.00"]


def test_terms_that_a_proposal_forbids_are_reported_before_the_job_starts(
    session: SparkSession, tmp_path: Path
) -> None:
    changes = HIGHER_RATE.replace("medical_rate", "medical_employer_share").replace("0.0100", "0.80")
    rulebook = rulebook_with(Path(proposal(tmp_path, changes)), published())
    terms = Terms(WORKFORCE, EmployerPays.model_validate({"medical": "0.70"}), year=2026)
    assert spark.contributions(session.sql(ROW), terms).columns[-1] == "refused_class"
    with pytest.raises(InvalidQuestion, match=r"medical: Give at least 0\.8"):
        spark.contributions(session.sql(ROW), terms, what_if=rulebook)


def test_the_columns_of_a_what_if_are_reserved_for_it(session: SparkSession) -> None:
    rows = session.sql(f"{ROW}, 1 published_total")
    assert "published_total" in spark.contributions(rows, TERMS).columns
    with pytest.raises(ValueError, match="The column published_total has the name of an answer"):
        spark.contributions(rows, TERMS, what_if=published())

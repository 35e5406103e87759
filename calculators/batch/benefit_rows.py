"""Work out benefits on columns, from wage rows by employer and quarter to one answer for each person.

The answer is that of ``estimate_benefit`` for the same rows. Leave is from all employers with wages in the base
period. The same formulas run on columns.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date

import polars as pl

from calculators.batch.label_ids import ids_within, label_ids
from calculators.batch.look_back import STATUS, base_period, look_back
from calculators.batch.periods import first_days_of, quarter_texts
from calculators.batch.refusals import REFUSED, Answers, people_of
from calculators.batch.schema import Table, among, check, frame_of
from calculators.benefit import eligibility
from calculators.benefit.average_weekly_wage import AverageWeeklyWage, average_weekly_wage
from calculators.benefit.base_period import QUARTERS_IN_BASE_PERIOD
from calculators.benefit.benefit_year import BenefitYear, benefit_year_start, law_of_leave
from calculators.benefit.eligibility import TESTS_IN_DOLLARS, EligibilityTest
from calculators.benefit.weekly_benefit import (
    OfEmployers,
    at_most_the_maximum,
    benefit_unrounded,
    expected_award,
    weekly_benefit,
)
from calculators.worksheet.number import given
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters
from rules import NotCovered, Rulebook, published

WAGE_ROWS = pl.Schema(
    {
        "person": pl.String(),
        "employer": pl.String(),
        "quarter": pl.String(),
        "wages": pl.Int64(),
        "leave_start_date": pl.Date(),
        "application_date": pl.Date(),
        "employment_status": STATUS,
    }
)
"""Wages of a person, employer and quarter, in cents, with a quarter such as ``2025-Q4``.

The last two columns may be absent or null. The last three are the same on every row of a person.
"""

USUAL = {"application_date": pl.lit(None, pl.Date), "employment_status": pl.lit("employed", STATUS)}
"""The values of a person whose rows lack these columns."""

REQUIRED = WAGE_ROWS.names()[:5]
OPTIONAL = WAGE_ROWS.names()[5:]

MONEY = (
    "total_wages",
    "average_weekly_wage",
    "weekly_benefit",
    "expected_award",
    *(f"{test}_{parameter}" for test in TESTS_IN_DOLLARS for parameter in ("required", "shortfall")),
)
"""The columns of amounts, in cents."""
BENEFITS: tuple[OfEmployers, ...] = ("weekly_benefit", "expected_award")
COUNTS = ("opt_in_quarters_required", "opt_in_quarters_shortfall")
"""Counts of quarters, for the self-employed only."""
RESULTS = pl.Schema({**dict.fromkeys((*MONEY, *COUNTS), pl.Int64()), "reason": pl.String()})

COLUMNS = (
    "person",
    "leave_start_date",
    "benefit_year_start",
    "benefit_year_end",
    "base_period_start",
    "base_period_end",
    "financially_eligible",
    *RESULTS,
)
"""The columns of an answer: amounts in cents, the first and last quarter of the base period as texts."""

CALENDAR = pl.Schema(
    {
        "leave_start_date": pl.Date(),
        "benefit_year_start": pl.Date(),
        "benefit_year_end": pl.Date(),
        "law": pl.UInt32(),
    }
)
"""``law`` is the place of the law among those found."""


def benefits(table: Table, *, rulebook: Rulebook | None = None, provisional: bool = False) -> Answers:
    """Return the answer for every person of ``table``, in the order of the rows.

    The columns of ``table`` are as in ``WAGE_ROWS``, and those of an answer are ``COLUMNS``. All rows of a person are
    refused if their dates or status differ or if the leave has no law. They are also refused if there are more than
    2400 of them. Refused rows are numbered from 1.

    Raise ``ValueError`` if a column is not as in ``WAGE_ROWS``.

    >>> columns = {"person": ["p1"], "employer": ["A"], "quarter": ["2025-Q4"], "wages": [1_300_000]}
    >>> rows = pl.DataFrame(columns).with_columns(leave_start_date=pl.date(2026, 3, 2))
    >>> benefits(rows).rows.select("weekly_benefit", "reason").to_dicts()
    [{'weekly_benefit': 78837, 'reason': 'wages_under_thirty_times_benefit'}]
    """
    rows = frame_of(table)
    check(rows, REQUIRED, optional=OPTIONAL)
    typed = rows.select(*REQUIRED, row=pl.int_range(1, pl.len() + 1)).with_columns(
        pl.col("person", "employer").cast(pl.String), quarter=first_days_of(rows["quarter"])
    )
    if "application_date" in rows.columns:
        typed = typed.with_columns(rows["application_date"].cast(pl.Date))
    if "employment_status" in rows.columns:
        typed = typed.with_columns(among(rows["employment_status"], STATUS).fill_null("employed"))
    found = benefits_of(typed, rulebook or published(), provisional=provisional)
    return Answers(found.rows.select(COLUMNS), found.refused)


def benefits_of(rows: pl.DataFrame, rulebook: Rulebook, *, provisional: bool) -> Answers:
    """Return the answers for typed ``rows`` with a column ``row``, each at the first row of its person."""
    ids = label_ids(rows["person"])
    rows = rows.with_columns(label=rows["person"], person=ids, employer=ids_within(ids, rows["employer"]))
    people = people_of(rows)
    people = people.with_columns(value.alias(name) for name, value in USUAL.items() if name not in people.columns)
    calendar, laws = benefit_calendar(people["leave_start_date"].unique(), rulebook, provisional=provisional)
    people = people.join(calendar, on="leave_start_date", how="left", maintain_order="left")
    not_covered = pl.col("value_class").is_null() & pl.col("law").is_null()
    people = people.with_columns(
        column=pl.when(not_covered).then(pl.lit("leave_start_date")).otherwise("column"),
        value_class=pl.when(not_covered).then(pl.lit("not_covered")).otherwise("value_class"),
    )
    wrong = people.filter(pl.col("value_class").is_not_null()).select("person", "column", "value_class")
    refused = rows.select("row", "person").join(wrong, on="person").select(REFUSED.names())
    asked = people.filter(pl.col("value_class").is_null())
    return Answers(_answers(rows, asked, laws), refused.sort("row"))


def benefit_calendar(
    days: Iterable[date], rulebook: Rulebook, *, provisional: bool
) -> tuple[pl.DataFrame, list[Parameters]]:
    """Return the benefit year of leave from each of ``days`` that has law, and the laws found."""
    laws: dict[Parameters, int] = {}
    rows: list[tuple[date, date, date, int]] = []
    for day in days:
        start = benefit_year_start(given("leave_start_date", day.toordinal(), "date")).day()
        with suppress(NotCovered):
            law = law_of_leave(rulebook, leave_start=day, year_start=start, provisional=provisional)
            year = BenefitYear.of(start, law.benefit_year_weeks.whole())
            rows.append((day, year.start, year.end, laws.setdefault(law, len(laws))))
    return pl.DataFrame(rows, schema=CALENDAR, orient="row"), list(laws)


def _answers(rows: pl.DataFrame, people: pl.DataFrame, laws: list[Parameters]) -> pl.DataFrame:
    found = look_back(rows, people)
    each = [
        amounts(found.people.filter(pl.col("law") == place), found.employers, law) for place, law in enumerate(laws)
    ]
    none = people.clear().select("person", *(pl.lit(None, dtype).alias(name) for name, dtype in RESULTS.items()))
    answers = pl.concat([*each, none])
    joined = found.people.join(answers, on="person", maintain_order="left")
    return joined.select(
        "row",
        pl.col("label").alias("person"),
        "leave_start_date",
        "benefit_year_start",
        "benefit_year_end",
        quarter_texts(joined["end"] - (QUARTERS_IN_BASE_PERIOD - 1)).alias("base_period_start"),
        quarter_texts(joined["end"]).alias("base_period_end"),
        (pl.col("reason") == "eligible").alias("financially_eligible"),
        *RESULTS,
    )


def amounts(people: pl.DataFrame, employers: pl.DataFrame, law: Parameters) -> pl.DataFrame:
    """Return the ``RESULTS`` for each of ``people``, with ``person``.

    ``employers`` has the columns of ``LookBack``.
    """
    quarters = base_period(people)
    average = average_weekly_wage(quarters, law)
    total_wages = total(quarters)
    unrounded = benefit_unrounded(average.statutory, law)
    tests = eligibility.tests_of_wages(
        law,
        total_wages=total_wages,
        benefit=unrounded,
        quarters_with_wages=average.quarters_with_wages,
        opted_in=True,
    )
    opted_in = people["employment_status"] == "self_employed"
    found = people.select(
        "person",
        total_wages=total_wages.amount,
        average_weekly_wage=average.statutory.amount,
        **_benefits(average, law),
        **_parameters(tests),
        reason=_reason(tests, opted_in),
    )
    for_opted_in = [pl.when(opted_in).then(pl.col(name)).alias(name) for name in COUNTS]
    answers = _with_several(found.with_columns(for_opted_in), employers, law)
    return answers.with_columns(pl.col(name).cast(dtype) for name, dtype in RESULTS.items())


def _benefits(average: AverageWeeklyWage, law: Parameters) -> dict[str, pl.Series]:
    """Return the weekly benefit and the expected award of leave from one employer."""
    weekly = weekly_benefit(benefit_unrounded(average.statutory, law))
    award = expected_award(benefit_unrounded(average.in_cents, law))
    return {"weekly_benefit": weekly.amount, "expected_award": award.amount}


def _parameters(tests: Sequence[EligibilityTest]) -> dict[str, pl.Series | int]:
    found = {}
    for test in tests:
        found[f"{test.name}_required"] = test.required.amount
        found[f"{test.name}_shortfall"] = test.shortfall.amount
    return found


def _reason(tests: Sequence[EligibilityTest], opted_in: pl.Series) -> pl.Expr:
    """Return the reason of the first test that applies and fails."""
    failed = {test.reason: ~test.passed.truth for test in tests}
    failed["opt_in_quarters_not_met"] &= opted_in
    return pl.coalesce(*(pl.when(mask).then(pl.lit(reason)) for reason, mask in failed.items()), pl.lit("eligible"))


def _with_several(found: pl.DataFrame, employers: pl.DataFrame, law: Parameters) -> pl.DataFrame:
    """Return ``found``, with the sums of the benefits from each employer for people who have several."""
    here = employers.join(found, on="person", how="semi")
    if here.is_empty():
        return found
    each = here.select("person", **_benefits(average_weekly_wage(base_period(here), law), law))
    added = each.group_by("person").agg(pl.col(BENEFITS).sum())
    capped = added.with_columns(
        at_most_the_maximum(name, given(name, added[name], "dollars"), law).amount.alias(name) for name in BENEFITS
    )
    return found.update(capped, on="person")

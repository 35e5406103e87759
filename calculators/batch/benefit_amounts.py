"""The benefit and the tests of people whose look-back is known, all under one law."""

from collections.abc import Sequence

import polars as pl

from calculators import benefit, eligibility
from calculators.batch.look_back import base_period
from calculators.choosing import total
from calculators.eligibility import EligibilityTest
from calculators.figures import Figures
from calculators.wages import AverageWeeklyWage, average_weekly_wage
from calculators.worksheet import given

TESTS = ("minimum_earnings", "thirty_times_weekly_benefit", "opt_in_quarters")
MONEY = (
    "total_wages",
    "average_weekly_wage",
    "weekly_benefit",
    "expected_award",
    *(f"{test}_{figure}" for test in TESTS[:2] for figure in ("required", "shortfall")),
)
"""The columns of amounts, in cents."""
BENEFITS = ("weekly_benefit", "expected_award")
COUNTS = ("opt_in_quarters_required", "opt_in_quarters_shortfall")
"""Counts of quarters, for the self-employed only."""
ANSWERS = pl.Schema({**dict.fromkeys((*MONEY, *COUNTS), pl.Int64()), "reason": pl.String()})


def amounts(people: pl.DataFrame, employers: pl.DataFrame, law: Figures) -> pl.DataFrame:
    """The ``ANSWERS`` for each of ``people``, beside ``person``; ``employers`` as in ``LookBack``."""
    quarters = base_period(people)
    average = average_weekly_wage(quarters, law)
    total_wages = total(quarters)
    unrounded = benefit.benefit_unrounded(average.statutory, law)
    tests = [
        eligibility.minimum_earnings(total_wages, law),
        eligibility.thirty_times_weekly_benefit(total_wages, unrounded, law),
        eligibility.opt_in_quarters(average.quarters_with_wages, law),
    ]
    opted_in = people["employment_status"] == "self_employed"
    found = people.select(
        "person",
        total_wages=total_wages.amount,
        average_weekly_wage=average.statutory.amount,
        **_benefits(average, law),
        **_figures(tests),
        reason=_reason(tests, opted_in),
    )
    for_opted_in = [pl.when(opted_in).then(pl.col(name)).alias(name) for name in COUNTS]
    answers = _with_several(found.with_columns(for_opted_in), employers, law)
    return answers.with_columns(pl.col(name).cast(dtype) for name, dtype in ANSWERS.items())


def _benefits(average: AverageWeeklyWage, law: Figures) -> dict[str, pl.Series]:
    """The weekly benefit and the expected award of leave from one employer."""
    weekly = benefit.weekly_benefit(benefit.benefit_unrounded(average.statutory, law))
    award = benefit.expected_award(benefit.benefit_unrounded(average.in_cents, law))
    return {"weekly_benefit": weekly.amount, "expected_award": award.amount}


def _figures(tests: Sequence[EligibilityTest]) -> dict[str, pl.Series | int]:
    found = {}
    for test in tests:
        found[f"{test.name}_required"] = test.required.amount
        found[f"{test.name}_shortfall"] = test.shortfall.amount
    return found


def _reason(tests: Sequence[EligibilityTest], opted_in: pl.Series) -> pl.Expr:
    """The reason of the first test that applies and fails."""
    minimum, thirty_times, opt_in = tests
    return (
        pl.when(~minimum.passed.truth)
        .then(pl.lit(minimum.reason))
        .when(~thirty_times.passed.truth)
        .then(pl.lit(thirty_times.reason))
        .when(opted_in & ~opt_in.passed.truth)
        .then(pl.lit(opt_in.reason))
        .otherwise(pl.lit("eligible"))
    )


def _with_several(found: pl.DataFrame, employers: pl.DataFrame, law: Figures) -> pl.DataFrame:
    """``found`` with the benefits of leave from several employers, each worked out by itself and added."""
    here = employers.join(found, on="person", how="semi")
    if here.is_empty():
        return found
    each = here.select("person", **_benefits(average_weekly_wage(base_period(here), law), law))
    added = each.group_by("person").agg(pl.col(BENEFITS).sum())
    capped = added.with_columns(
        benefit.at_most_the_maximum(name, given(name, added[name], "dollars"), law).amount.alias(name)
        for name in BENEFITS
    )
    return found.update(capped, on="person")

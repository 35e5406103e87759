"""Formulas on columns equal the same formulas row by row, to the cent."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from random import Random
from typing import Any

import polars as pl
import pytest

from calculators.benefit import eligibility
from calculators.benefit.average_weekly_wage import average_weekly_wage
from calculators.benefit.base_period import base_period_end, base_period_end_at_separation, base_period_wages
from calculators.benefit.benefit_year import benefit_year_start, effective_date
from calculators.benefit.weekly_benefit import benefit_unrounded, expected_award, of_all_employers, weekly_benefit
from calculators.contribution import workforce
from calculators.contribution.rates_and_shares import PARTS, due_fraction, legal_minimum, part_amounts, share
from calculators.contribution.wage_base import eligible_pay, eligible_wages, wage_base_room
from calculators.worksheet.calendar import quarter_of
from calculators.worksheet.number import Condition, Number, constant
from calculators.worksheet.operators import pick, total
from calculators.worksheet.parameters import Parameters, parameters_of
from rules.parameter import Law
from tests.builders.numbers import invented
from tests.builders.years import benefit_laws, contribution_laws, year_of

ROWS = 1000
UNITS = {"day": "date", "people": "people", "count": "count"}
Inputs = Mapping[str, Number]
Chain = Callable[[Inputs, Parameters], Iterable[Number | Condition]]


def random_cents(random: Random) -> int:
    """Return an amount of any size, often zero or an odd one."""
    return random.choice([0, 0, 1, 1300, 99_999_999_999, random.randrange(3_000_000), random.randrange(10**11)])


def benefit_rows() -> dict[str, list[int]]:
    random = Random(175)
    days = [random.randrange(date(2021, 1, 1).toordinal(), date(2026, 12, 31).toordinal()) for _ in range(ROWS)]
    rows = {f"dollars_{place}": [random_cents(random) for _ in range(ROWS)] for place in range(6)}
    return rows | {
        "day_leave": days,
        "day_before": [day - random.randrange(220) for day in days],
        "count_employers": [random.randrange(3) for _ in range(ROWS)],
    }


def benefits(inputs: Inputs, law: Parameters) -> list[Number | Condition]:
    """Return the whole chain of a benefit, from the dates to the tests."""
    look_back = [inputs[f"dollars_{place}"] for place in range(6)]
    year_start = benefit_year_start(inputs["day_leave"])
    effective = effective_date(year_start, application_date=inputs["day_before"])
    newest = quarter_of(effective)
    end = base_period_end(look_back, newest_quarter=newest, employers=inputs["count_employers"])
    quarters = base_period_wages(look_back, newest_quarter=newest, end=end)
    average = average_weekly_wage(quarters, law)
    unrounded = benefit_unrounded(average.statutory, law)
    weekly = weekly_benefit(unrounded, "")
    award = expected_award(benefit_unrounded(average.in_cents, law), "")
    both = of_all_employers("weekly_benefit", [weekly, award], law)
    tests = [
        eligibility.minimum_earnings(total(quarters), law),
        eligibility.thirty_times_weekly_benefit(law, total_wages=total(quarters), benefit=unrounded),
        eligibility.opt_in_quarters(average.quarters_with_wages, law),
        eligibility.separation(law, leave_start_date=inputs["day_leave"], separation_date=inputs["day_before"]),
    ]
    shown = [part for test in tests for part in (test.required, test.actual, test.shortfall, test.passed)]
    separated = base_period_end_at_separation(quarter_of(inputs["day_before"]))
    averages = [average.statutory, average.in_cents]
    return [year_start, effective, end, separated, *quarters, *averages, unrounded, weekly, award, both, *shown]


def contribution_rows() -> dict[str, list[int]]:
    random = Random(6)
    people = [0, 240_000, 249_999, 250_000, 250_001, 500_000]
    return {
        "dollars_wages": [random_cents(random) for _ in range(ROWS)],
        "dollars_before": [random.choice([0, random.randrange(20_000_000), 18_450_000]) for _ in range(ROWS)],
        "people_w2": [random.choice(people) for _ in range(ROWS)],
        "people_contractors": [random.choice(people) for _ in range(ROWS)],
    }


def contributions(inputs: Inputs, law: Parameters) -> list[Number | Condition]:
    """Return the chain of a contribution and a paycheck, from the count to the amounts."""
    w2, contractors = inputs["people_w2"], inputs["people_contractors"]
    found = workforce.from_averages(law, w2=w2, contractors=contractors)
    periods = workforce.from_pay_periods(constant(2), law, w2=[w2, contractors], contractors=[contractors, w2])
    results: list[Number | Condition] = [found.covered_individuals, found.employer_share_due]
    results += [periods.covered_individuals, found.contractors_counted]
    eligible = eligible_wages(inputs["dollars_wages"], law)
    room = wage_base_room(inputs["dollars_before"], law)
    pay = eligible_pay(inputs["dollars_wages"], room=room)
    for part in PARTS:
        due = due_fraction(part, found.employer_share_due, law)
        paid = share(part, due=due, employer_pays=legal_minimum(part, found.employer_share_due, law))
        for each in (eligible, pay):
            amounts = part_amounts(part, each, paid, law)
            results += [amounts.employer, amounts.employee, amounts.total]
    return results


def numbers(rows: Mapping[str, Any]) -> Inputs:
    return {name: invented(name, amount, UNITS.get(name.split("_")[0], "dollars")) for name, amount in rows.items()}


def one_after_another(chain: Chain, rows: Mapping[str, list[int]], law: Parameters) -> list[list[int | bool]]:
    found = []
    for place in range(ROWS):
        results = chain(numbers({name: column[place] for name, column in rows.items()}), law)
        found.append([each.truth if isinstance(each, Condition) else each.amount for each in results])
    return found


def as_columns(chain: Chain, rows: Mapping[str, list[int]], law: Parameters) -> list[list[int | bool]]:
    results = chain(numbers({name: pl.Series(column, dtype=pl.Int64) for name, column in rows.items()}), law)
    amounts = [each.truth if isinstance(each, Condition) else each.amount for each in results]
    columns = [amount.to_list() if isinstance(amount, pl.Series) else [amount] * ROWS for amount in amounts]
    return [list(row) for row in zip(*columns, strict=True)]


def different(chain: Chain, rows: Mapping[str, list[int]], law: Parameters) -> list[int]:
    """Return the rows in which the two ways differ."""
    pairs = zip(as_columns(chain, rows, law), one_after_another(chain, rows, law), strict=True)
    return [place for place, (column, alone) in enumerate(pairs) if column != alone]


@pytest.mark.parametrize("law", benefit_laws(), ids=year_of)
def test_benefits_on_columns_equal_single_rows(law: Law) -> None:
    assert different(benefits, benefit_rows(), parameters_of(law)) == []


@pytest.mark.parametrize("law", contribution_laws(), ids=year_of)
def test_contributions_on_columns_equal_single_rows(law: Law) -> None:
    assert different(contributions, contribution_rows(), parameters_of(law)) == []


def test_a_pick_by_column_has_every_option_as_operand() -> None:
    options = [invented("wages", pl.Series(column), "dollars") for column in ([1, 2, 3], [4, 5, 6], [7, 8, 9])]
    (picked,) = pick(invented("at", pl.Series([0, 1, 2]), "count"), options, 1)
    assert picked.amount.to_list() == [1, 5, 9]
    assert (picked.operation, len(picked.operands)) == ("pick", 4)

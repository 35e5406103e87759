"""The worked examples of ``tests/golden`` and of each year's file give their figures."""

import csv
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import rules
from calculators import (
    AwardCheckQuestion,
    BenefitQuestion,
    ExcessQuestion,
    check_award,
    estimate_benefit,
    find_excess_withholding,
)
from rules import coverage
from tests.builders.estimates import benefit, contribution, first_sunday, of_four_quarters
from tests.builders.years import rules_through

GOLDEN = Path(__file__).parent.parent / "golden"
RULES = Path(rules.__file__).parent


def rows(name: str) -> list[Any]:
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        return [pytest.param(row, id=row["id"]) for row in csv.DictReader(file)]


def examples(kind: str) -> list[Any]:
    found = []
    for file in sorted(RULES.glob("[0-9]*.toml")):
        content = tomllib.loads(file.read_text("utf-8"), parse_float=Decimal)
        for place, example in enumerate(content.get("examples", {}).get(kind, [])):
            found.append(pytest.param(int(file.stem), example, id=f"{file.stem}-{place}"))
    return found


def paid_by_quarter(row: dict[str, str]) -> list[str]:
    """Return the wages of each quarter, such as ``2025-Q4=13000``."""
    return row["quarter_wages_oldest_first"].split(";")


@pytest.mark.parametrize("row", rows("benefits.csv"))
def test_published_benefits_are_reproduced(row: dict[str, str]) -> None:
    leave = date.fromisoformat(row["benefit_year_start"])
    found = benefit(leave, of_four_quarters(leave, [int(row["average_weekly_wage"]) * 1300] * 4))
    assert found.benefit_year.start == leave
    assert found.weekly_benefit == Decimal(row["weekly_benefit"])


@pytest.mark.parametrize("row", rows("award_checks.csv"))
def test_each_award_has_its_range_of_wages(row: dict[str, str]) -> None:
    notice = {"leave_start_date": row["leave_start"]} | {
        name: row[name] for name in ("average_weekly_wage", "weekly_benefit")
    }
    found = check_award(AwardCheckQuestion.model_validate({"notice": notice}))
    assert found.benefit_of_wage == Decimal(row["benefit_of_wage"])
    assert found.wages_of_benefit is not None
    assert str(found.wages_of_benefit.lowest) == row["lowest_wage"]
    assert str(found.wages_of_benefit.highest or "") == row["highest_wage"]


@pytest.mark.parametrize("row", rows("wages.csv"))
def test_published_average_wages_are_reproduced(row: dict[str, str]) -> None:
    paid = [each.split("=") for each in paid_by_quarter(row)]
    wages = [{"quarter": quarter, "amount": amount} for quarter, amount in paid]
    found = benefit(date.fromisoformat(row["leave_start"]), wages)
    assert found.average_weekly_wage == Decimal(row["average_weekly_wage"])


@pytest.mark.parametrize("row", rows("contributions.csv"))
def test_published_contributions_are_reproduced(row: dict[str, str]) -> None:
    found = contribution(int(row["year"]), [Decimal(row["wages"])], w2=row["covered_individuals"]).totals
    for side, column in (("employee", "employee_total"), ("employer", "employer_total"), ("total", "total")):
        if row[column]:
            assert getattr(found, side) == Decimal(row[column]), side


@pytest.mark.parametrize("row", rows("later_years.csv"))
def test_years_with_unknown_rates_are_reproduced(row: dict[str, str]) -> None:
    wages = [Decimal(row["wages"])]
    found = contribution(
        int(row["year"]), wages, w2=row["covered_individuals"], provisional=True, rulebook=rules_through(2026)
    )
    sums = (found.totals.employee, found.totals.employer, found.totals.total)
    assert sums == tuple(Decimal(row[column]) for column in ("employee_total", "employer_total", "total"))


@pytest.mark.parametrize("row", rows("excess.csv"))
def test_excess_withholding_is_reproduced(row: dict[str, str]) -> None:
    employers = [dict(zip(("wages", "withheld"), each.split("="), strict=True)) for each in row["employers"].split(";")]
    found = find_excess_withholding(ExcessQuestion.model_validate({"year": int(row["year"]), "employers": employers}))
    assert (found.most, found.excess) == (Decimal(row["most"]), Decimal(row["excess"]))


@pytest.mark.parametrize("row", rows("second_leaves.csv"))
def test_second_leaves_are_reproduced(row: dict[str, str]) -> None:
    wages = [dict(zip(("quarter", "amount"), each.split("="), strict=True)) for each in paid_by_quarter(row)]
    asked = {"leave_start_date": row["second_leave"], "earlier_leave_start_date": row["first_leave"], "wages": wages}
    found = estimate_benefit(BenefitQuestion.model_validate(asked))
    assert found.weekly_benefit == Decimal(row["weekly_benefit"])
    assert found.benefit_year.end == date.fromisoformat(row["benefit_year_end"])


@pytest.mark.parametrize(("year", "example"), examples("benefits"))
def test_benefit_examples_of_year_files_are_reproduced(year: int, example: dict[str, Decimal]) -> None:
    leave = first_sunday(date(year, 1, 1))
    found = benefit(leave, of_four_quarters(leave, [int(example["average_weekly_wage"] * 1300)] * 4))
    assert found.average_weekly_wage == example["average_weekly_wage"]
    assert found.weekly_benefit == example["weekly_benefit"]


@pytest.mark.parametrize(("year", "example"), examples("contributions"))
def test_contribution_examples_of_year_files_are_reproduced(year: int, example: dict[str, Decimal]) -> None:
    found = contribution(year, [example["wages"]], w2=str(example["covered_individuals"])).totals
    assert found.employee == example["employee"]
    if "employer" in example:
        assert found.employer == example["employer"]


def test_every_year_with_benefits_has_an_example() -> None:
    years = {parameters.values[0] for parameters in examples("benefits")}
    assert years == {year for year in coverage().years if year >= coverage().benefits.first_day.year}

"""Work out the contributions due on a payroll file, by person and quarter and by quarterly return."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import polars as pl

from calculators import estimate_contribution
from calculators.batch.contribution_rows import contributions
from calculators.batch.terms import Terms
from calculators.contribution.models import ContributionQuestion, Payroll, WorkforceResult
from calculators.contribution.quarterly_returns import due_date
from calculators.contribution.rates_and_shares import Part
from calculators.contribution.unlikely_wages import unlikely_wages, wages_far_above_others
from calculators.models.answers import EstimateWarning, ProvisionalFigure, provisional_figures
from calculators.worksheet.calendar import Quarter, quarter_text
from calculators.worksheet.parameters import parameters_of
from rules import Rulebook
from web.payroll_file.reading import PayrollFile
from web.payroll_file.shown import SUMS, dollars

APART = "\N{SYMBOL FOR UNIT SEPARATOR}"
"""The sign between the employer and the person, whose wage base is that of the employer."""


@dataclass(frozen=True, slots=True)
class QuarterTotals:
    """A quarterly return: the number of people whose wages count, the ``SUMS`` in cents, and its due date.

    If only wages of years are known, ``quarter`` is a year and there is no due date.
    """

    employer: str
    quarter: str
    due: date | None
    people: int
    sums: dict[str, int]


@dataclass(frozen=True, slots=True)
class PayrollAmounts:
    """The lines of people by quarter, in the order of the file, and the totals of each quarter.

    A line has ``employer_name``, ``person``, ``kind``, ``quarter``, ``rows`` (of the file), ``year_to_date``,
    the ``SUMS`` (in cents), ``counted`` and ``complete``. A line is not complete if another row of the person was
    refused. ``workforce`` is the count of the newest year.
    """

    lines: pl.DataFrame
    quarters: Sequence[QuarterTotals]
    workforce: WorkforceResult | None
    provisional_figures: Sequence[ProvisionalFigure] | None = None
    unlikely: Sequence[EstimateWarning] = ()
    exempt: Collection[Part] = ()

    @property
    def several_employers(self) -> bool:
        """Return whether a column of the file separates several employers."""
        return any(quarter.employer for quarter in self.quarters)

    def together(self) -> dict[str, int]:
        """Return the sums of all quarters."""
        return {name: sum(quarter.sums[name] for quarter in self.quarters) for name in SUMS}


def worked_out(file: PayrollFile, terms: Terms, rulebook: Rulebook) -> PayrollAmounts:
    """Return the amounts of the good rows of ``file``, at least one.

    The wages of a person and quarter are added up before rounding, because a return is by quarter.
    Raise ``InvalidQuestion`` if the law does not allow the employer's choice.
    """
    years = sorted({row.quarter.year for row in file.rows})
    last_year = rulebook.coverage.contributions.last_day.year
    terms = replace(terms, provisional=years[-1] > last_year)
    paid = by_quarter(file)
    person = pl.concat_str("employer_name", "person", separator=APART).alias("person")
    answered = contributions(paid.select(person, "kind", "quarter", "wages"), terms, rulebook=rulebook).rows
    year = pl.col("quarter").str.head(4)
    lines = paid.hstack(answered.drop("person", "kind", "quarter", "wages", "complete")).with_columns(
        year_to_date=pl.col("wages").cum_sum().over("employer_name", "person", "kind", year, order_by="quarter"),
        counted=(pl.col("kind") != "contractor") | year.is_in(years_of_contractors(years, terms, rulebook)),
        complete=~pl.col("person").is_in(list(file.incomplete)),
        provisional=year.cast(pl.Int64) > last_year,
    )
    if file.yearly:
        lines = lines.with_columns(quarter=year)
    newest = rulebook.law_on(date(years[-1], 12, 31), "contributions", provisional=terms.provisional)
    return PayrollAmounts(
        lines,
        totals_by_quarter(lines, rulebook),
        _workforce(years[-1], terms, rulebook),
        provisional_figures(newest),
        _unlikely_wages(lines, Decimal(newest.text("wage_base"))),
        terms.exempt,
    )


def _unlikely_wages(lines: pl.DataFrame, wage_base: Decimal) -> list[EstimateWarning]:
    """Return a warning for each employer and year in which the wages of one person are far above the rest."""
    year = pl.col("quarter").str.head(4).alias("year")
    paid = lines.group_by("employer_name", year, "person", maintain_order=True).agg(pl.col("wages").sum())
    warnings = []
    for of_year in paid.partition_by("employer_name", "year", maintain_order=True):
        found = unlikely_wages([dollars(cents) for cents in of_year["wages"]], wage_base)
        if found is not None:
            warnings.append(wages_far_above_others(of_year["person"][found.place], found))
    return warnings


def by_quarter(file: PayrollFile) -> pl.DataFrame:
    """Return the cents of each employer, person, kind and quarter, and the number of their rows."""
    rows = pl.DataFrame(
        [(row.employer, row.person, row.kind, quarter_text(row.quarter.position), row.wages) for row in file.rows],
        schema=dict.fromkeys(("employer_name", "person", "kind", "quarter"), pl.String) | {"wages": pl.Int64},
        orient="row",
    )
    kept = rows.group_by("employer_name", "person", "kind", "quarter", maintain_order=True)
    return kept.agg(pl.len().cast(pl.Int64).alias("rows"), pl.col("wages").sum())


def years_of_contractors(years: Iterable[int], terms: Terms, rulebook: Rulebook) -> list[str]:
    """Return the years in which contractors count."""
    found = {year: _workforce(year, terms, rulebook) for year in years}
    return [str(year) for year, workforce in found.items() if workforce and workforce.contractors_counted]


def totals_by_quarter(lines: pl.DataFrame, rulebook: Rulebook) -> list[QuarterTotals]:
    """Return the totals of each return by employer, in the order of the file, earliest quarter first."""
    totals = lines.filter("counted").group_by("employer_name", "quarter", maintain_order=True)
    found = totals.agg(pl.col("person").n_unique().alias("people"), pl.col(SUMS).sum()).sort("quarter")
    first = {employer: place for place, employer in enumerate(lines["employer_name"].unique(maintain_order=True))}
    return [
        QuarterTotals(
            each["employer_name"],
            each["quarter"],
            _due(each["quarter"], rulebook),
            each["people"],
            {sum_: each[sum_] for sum_ in SUMS},
        )
        for each in sorted(found.iter_rows(named=True), key=lambda row: first[row["employer_name"]])
    ]


def _workforce(year: int, terms: Terms, rulebook: Rulebook) -> WorkforceResult | None:
    """Return the count of covered individuals for a year, as for a question without wages."""
    asked = terms.workforce_of(year)
    if asked is None:
        return None
    question = ContributionQuestion(year=year, workforce=asked, payroll=Payroll(w2_wages=Decimal(0)), provisional=True)
    return estimate_contribution(question, rulebook=rulebook).workforce


def _due(text: str, rulebook: Rulebook) -> date | None:
    if text.isdigit():
        return None
    quarter = Quarter.parse(text)
    return due_date(quarter, parameters_of(rulebook.law_on(quarter.first_day, "contributions", provisional=True)))

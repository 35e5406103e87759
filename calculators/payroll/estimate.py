"""Work out the contributions due on a payroll, by person, quarter, paycheck and employer."""

from collections.abc import Collection, Sequence

import polars as pl
from msgspec import Struct

from calculators.batch.row_choices import GROUP
from calculators.batch.schema import EMPLOYER, Table
from calculators.contribution.models import WorkforceResult
from calculators.contribution.rates_and_shares import Part, law_of_year
from calculators.models.answers import EstimateWarning, ProvisionalFigure, provisional_figures
from calculators.payroll.lines import by_paycheck, by_quarter, lines_of
from calculators.payroll.own_shares import for_whole_years
from calculators.payroll.paid_for_employees import paid_for_employees
from calculators.payroll.percentages import YearPercentages, percentages_of_year
from calculators.payroll.returns import QuarterTotals, added, totals_by_quarter
from calculators.payroll.rows import dated
from calculators.payroll.terms import TermsByEmployer, with_all_groups
from calculators.payroll.unlikely_wages import unlikely_wages_of_years
from calculators.payroll.wage_base import Reached, wage_base_reached
from calculators.payroll.withheld import WithheldCheck, check_withheld
from calculators.worksheet.parameters import Parameters
from rules import Rulebook, published


class EmployerAmounts(Struct, frozen=True):
    """An employer of the payroll: the newest count, percentages by year, and its ``SUMS`` in cents."""

    name: str
    workforce: WorkforceResult | None
    exempt: Collection[Part]
    percentages: Sequence[YearPercentages]
    sums: dict[str, int]


class PayrollAmounts(Struct, frozen=True):
    """The lines of people by quarter and by paycheck, and the totals of each quarter.

    The lines are in the order of the rows. A line has ``employer_name``, ``person``, ``kind``, ``year``, ``quarter``,
    ``rows`` (their number), ``year_to_date``, the ``SUMS`` (in cents), ``counted``, ``provisional`` and ``complete``. A
    line is not complete if another row of the person was refused. A paycheck also has its ``pay_date``. There are no
    ``paychecks`` if the rows have no pay date.
    """

    lines: pl.DataFrame
    paychecks: pl.DataFrame
    quarters: Sequence[QuarterTotals]
    employers: Sequence[EmployerAmounts]
    reached: Sequence[Reached]
    checked: Sequence[WithheldCheck]
    law: Parameters
    """The law of the newest year."""
    unlikely: Sequence[EstimateWarning]
    employee_share_paid: int
    """The cents of the employee share that employers pay, where tax law counts them as wages."""
    without_share: Sequence[tuple[str, str]]
    """The employer and the name of each group that has no share of its own."""

    @property
    def provisional_figures(self) -> Sequence[ProvisionalFigure] | None:
        """Return the figures of earlier years that the newest year uses, if its law is provisional."""
        return provisional_figures(self.law.stand_ins, provisional=self.law.provisional)

    @property
    def several_employers(self) -> bool:
        """Return whether the rows name several employers."""
        return len(self.employers) > 1

    @property
    def yearly(self) -> bool:
        """Return whether only wages of years are known, so that there are no returns."""
        return any(quarter.due is None for quarter in self.quarters)

    def together(self) -> dict[str, int]:
        """Return the sums of all quarters."""
        return added(self.quarters)


def estimate_payroll(
    table: Table,
    terms: TermsByEmployer,
    *,
    rulebook: Rulebook | None = None,
    yearly: bool = False,
    incomplete: Collection[str] = (),
) -> PayrollAmounts:
    """Return the amounts of the rows of ``table`` (columns as in ``PAYROLL_ROWS``), at least one.

    ``terms`` has those of each employer. With ``yearly`` the quarters are unknown, and the wages of each year are in
    its last quarter. ``incomplete`` are the people with another row that was refused.

    The wages of a person and quarter are added up before rounding, because a return is by quarter. Paychecks are
    rounded one by one. A year after the last covered one is provisional. Raise ``InvalidQuestion`` if the law does not
    allow the choice of an employer. Raise ``PersonRefused`` if the rows of a person have no answer, and ``ValueError``
    if a column is not as in ``PAYROLL_ROWS``.

    >>> from calculators.batch.terms import Terms
    >>> from calculators.contribution.models import WorkforceQuestion
    >>> from calculators.payroll.terms import EmployerTerms
    >>> rows = pl.DataFrame({"person": ["p1"], "kind": ["w2"], "quarter": ["2026-Q1"], "wages": [10_000_000]})
    >>> terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
    >>> (quarter,) = estimate_payroll(rows, {"": EmployerTerms(terms)}).quarters
    >>> quarter.sums["employee"], quarter.sums["employer"], str(quarter.due)
    (46000, 42000, '2026-04-30')
    """
    rulebook = rulebook or published()
    given = dated(table)
    groups = _groups(given)
    rows, terms = for_whole_years(given), with_all_groups(terms, groups)
    lines = lines_of(by_quarter(rows), "quarter", terms, rulebook, incomplete)
    paid = paid_for_employees(rows, lines, terms, rulebook)
    if "pay_date" in rows.columns:
        paychecks = lines_of(by_paycheck(rows), "pay_date", terms, rulebook, incomplete)
        reached = wage_base_reached(paychecks, "pay_date", rulebook)
    else:
        paychecks, reached = lines.clear(), wage_base_reached(lines, "quarter", rulebook)
    if yearly:
        lines = lines.with_columns(quarter=pl.col("year").cast(pl.String))
    quarters = totals_by_quarter(lines, rulebook)
    years = sorted(rows["year"].unique())
    newest = law_of_year(years[-1], rulebook, provisional=True)
    employers = [
        EmployerAmounts(
            name,
            terms[name].workforce_result(years[-1], rulebook),
            terms[name].terms.exempt,
            [each for year in years for each in percentages_of_year(year, terms[name], rulebook)],
            added(quarter for quarter in quarters if quarter.employer == name),
        )
        for name in rows[EMPLOYER].unique(maintain_order=True)
    ]
    return PayrollAmounts(
        lines,
        paychecks,
        quarters,
        employers,
        [] if yearly else reached,
        check_withheld(rows, terms, rulebook),
        newest,
        unlikely_wages_of_years(lines, newest.wage_base.decimal()),
        paid,
        [(name, label) for name, label in groups if terms[name].terms.groups[label].is_empty],
    )


def _groups(rows: pl.DataFrame) -> list[tuple[str, str]]:
    """Return each group of people with its employer, in the order of the rows."""
    if GROUP not in rows.columns:
        return []
    return rows.select(EMPLOYER, GROUP).drop_nulls().unique(maintain_order=True).rows()

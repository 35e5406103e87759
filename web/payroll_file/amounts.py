"""Work out the contributions due on a payroll file, by person, quarter, paycheck and employer."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import polars as pl

from calculators import estimate_contribution
from calculators.batch.row_choices import OWN
from calculators.batch.terms import rule_groups_on
from calculators.contribution.employer_pays import ShareChooser, choices_of
from calculators.contribution.models import ContributionQuestion, Payroll, WorkforceResult
from calculators.contribution.paid_for_employees import counts_as_wages
from calculators.contribution.quarterly_returns import due_date
from calculators.contribution.rates_and_shares import Part, PartOfWages, law_of_year, percentages
from calculators.contribution.unlikely_wages import unlikely_wages, wages_far_above_others
from calculators.models.answers import EstimateWarning, ProvisionalFigure, provisional_figures
from calculators.payroll.corrections import added_up
from calculators.payroll.rows import PERSON
from calculators.payroll.terms import EmployerTerms, TermsByEmployer, with_all_groups
from calculators.worksheet.calendar import Quarter
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import Rulebook
from web.payroll_file.frames import rows_of
from web.payroll_file.own_shares import assessed, columns_of
from web.payroll_file.reading import PayrollFile
from web.payroll_file.shown import SUMS, dollars
from web.payroll_file.withheld import WithheldCheck, check_withheld
from web.payroll_file.workforce import Counted

SIDES = ("withheld", "owed")
YEAR = pl.col("quarter").str.head(4)


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
class YearPercentages:
    """The fractions of wages withheld and paid by the employer in a year, and the wage base in dollars.

    They are those of a ``group`` of people, or of all others.
    """

    year: int
    wage_base: Decimal
    parts: Mapping[Part, PartOfWages]
    group: str = ""

    @property
    def together(self) -> PartOfWages:
        """Return the fractions of all parts together."""
        withheld, owed = (sum((getattr(part, side) for part in self.parts.values()), Decimal(0)) for side in SIDES)
        return PartOfWages(withheld=withheld, owed=owed)


@dataclass(frozen=True, slots=True)
class EmployerAmounts:
    """An employer of the file: the newest count, percentages by year, and its ``SUMS`` in cents."""

    name: str
    workforce: WorkforceResult | None
    exempt: Collection[Part]
    percentages: Sequence[YearPercentages]
    sums: dict[str, int]


@dataclass(frozen=True, slots=True)
class Reached:
    """A person who reaches the wage base, with the quarter or pay date and the cents above the base."""

    employer: str
    person: str
    when: str | date
    wages: int
    above: int


@dataclass(frozen=True, slots=True)
class PayrollAmounts:
    """The lines of people by quarter and by paycheck, in file order, and the totals of each quarter.

    A line has ``employer_name``, ``person``, ``kind``, ``quarter``, ``rows`` (of the file), ``year_to_date``,
    the ``SUMS`` (in cents), ``counted`` and ``complete``. A line is not complete if another row of the person was
    refused. A paycheck also has its ``pay_date``. There are no ``paychecks`` if a row has no pay date.
    """

    lines: pl.DataFrame
    paychecks: pl.DataFrame
    quarters: Sequence[QuarterTotals]
    employers: Sequence[EmployerAmounts]
    reached: Sequence[Reached]
    checked: Sequence[WithheldCheck]
    law: Parameters
    """The law of the newest year."""
    unlikely: Sequence[EstimateWarning] = ()
    employee_share_paid: int = 0
    """The cents of the employee share that employers pay, where tax law counts them as wages."""
    without_share: Sequence[tuple[str, str]] = ()
    """The employer and the name of each group that has no share of its own."""
    counted: Counted = field(default_factory=dict)

    @property
    def provisional_figures(self) -> Sequence[ProvisionalFigure] | None:
        """Return the figures of earlier years that the newest year uses, if its law is provisional."""
        return provisional_figures(self.law.stand_ins, provisional=self.law.provisional)

    @property
    def several_employers(self) -> bool:
        """Return whether a column of the file separates several employers."""
        return len(self.employers) > 1

    @property
    def yearly(self) -> bool:
        """Return whether only wages of years are known, so that there are no returns."""
        return any(quarter.due is None for quarter in self.quarters)

    def together(self) -> dict[str, int]:
        """Return the sums of all quarters."""
        return _added(self.quarters)


def worked_out(
    file: PayrollFile, terms: TermsByEmployer, rulebook: Rulebook, counted: Counted | None = None
) -> PayrollAmounts:
    """Return the amounts of the good rows of ``file``, at least one, under the ``terms`` of each employer.

    The wages of a person and quarter are added up before rounding, because a return is by quarter. Paychecks are
    rounded one by one. ``counted`` are the workforces by pay periods. Raise ``InvalidQuestion`` if the law does not
    allow the choice of an employer.
    """
    rows, terms = rows_of(file), with_all_groups(terms, file.groups)
    years = sorted(map(int, rows["quarter"].str.head(4).unique()))
    lines = _answered(by_quarter(rows), "quarter", file, terms, rulebook)
    paid = _employee_share_paid(rows, lines, file, terms, rulebook)
    paychecks = lines.clear()
    if file.dated:
        paychecks = _answered(by_paycheck(rows), "pay_date", file, terms, rulebook)
    reached = wage_base_reached(paychecks if file.dated else lines, "pay_date" if file.dated else "quarter", rulebook)
    if file.yearly:
        lines = lines.with_columns(quarter=YEAR)
    quarters = totals_by_quarter(lines, rulebook)
    newest = law_of_year(years[-1], rulebook, provisional=True)
    employers = [
        EmployerAmounts(
            name,
            _workforce(years[-1], terms[name], rulebook),
            terms[name].terms.exempt,
            [each for year in years for each in _percentages(year, terms[name], rulebook)],
            _added([quarter for quarter in quarters if quarter.employer == name]),
        )
        for name in (file.employers or ("",))
    ]
    return PayrollAmounts(
        lines,
        paychecks,
        quarters,
        employers,
        [] if file.yearly else reached,
        check_withheld(rows, terms, rulebook),
        newest,
        _unlikely_wages(lines, newest.wage_base.decimal()),
        paid,
        [(name, label) for name, label in file.groups if terms[name].terms.groups[label].is_empty],
        counted or {},
    )


def _employee_share_paid(
    rows: pl.DataFrame, lines: pl.DataFrame, file: PayrollFile, terms: TermsByEmployer, rulebook: Rulebook
) -> int:
    """Return the cents that could be withheld from employees, less those that are withheld.

    Only years count in which this money is wages of the employees.
    """
    least = {name: own.at_minimum for name, own in terms.items()}
    own_shares = [name for name in columns_of(rows) if name in OWN.values()]
    if least == terms and not own_shares:
        return 0
    wages = [year for year in lines["quarter"].str.head(4).unique() if _paid_as_wages(int(year), rulebook)]
    most = _answered(by_quarter(rows.drop(own_shares)), "quarter", file, least, rulebook)
    sums = [found.filter(YEAR.is_in(wages))["employee"].sum() for found in (most, lines)]
    return int(sums[0]) - int(sums[1])


def _paid_as_wages(year: int, rulebook: Rulebook) -> bool:
    return counts_as_wages(date(year, 12, 31), law_of_year(year, rulebook, provisional=True))


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


def by_quarter(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the cents of each employer, person, kind and quarter, and the number of their rows."""
    kept = rows.group_by(*PERSON, "quarter", maintain_order=True)
    return kept.agg(pl.len().cast(pl.Int64).alias("rows"), pl.col("wages").sum(), pl.col(columns_of(rows)).first())


def by_paycheck(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the cents of each paycheck, by employer, person, kind and pay date.

    A correction is taken off the last pay before it in its quarter.
    """
    numbered = rows.with_columns(row=pl.int_range(1, pl.len() + 1))
    settled = added_up(numbered.select(*PERSON, "pay_date", "wages", "row"), "pay_date").rows
    counted = rows.group_by(*PERSON, "pay_date").agg(pl.len().cast(pl.Int64).alias("rows"))
    own = numbered.select(*PERSON, "pay_date", "quarter", "row", *columns_of(rows))
    whole = settled.select("row", "wages").join(own, on="row", maintain_order="left")
    joined = whole.join(counted, on=[*PERSON, "pay_date"], maintain_order="left")
    return joined.select(*PERSON, "pay_date", "quarter", "rows", "wages", *columns_of(rows))


def _answered(
    paid: pl.DataFrame, period: str, file: PayrollFile, terms: TermsByEmployer, rulebook: Rulebook
) -> pl.DataFrame:
    """Return the amounts of each line under the terms of its employer, in the order of ``paid``."""
    parts = paid.with_row_index("place").with_columns(YEAR.alias("year")).partition_by("employer_name", "year")
    answered = (
        pl.concat([_of_employer(part, period, terms, rulebook) for part in parts]).sort("place").drop("place", "year")
    )
    to_date = pl.col("wages").cum_sum().over(*PERSON, YEAR, order_by=period)
    return answered.with_columns(
        year_to_date=to_date,
        complete=~pl.col("person").is_in(list(file.incomplete)),
        provisional=YEAR.cast(pl.Int64) > rulebook.coverage.contributions.last_day.year,
    )


def _of_employer(part: pl.DataFrame, period: str, terms: TermsByEmployer, rulebook: Rulebook) -> pl.DataFrame:
    """Return the amounts of the lines of one employer and year."""
    own, year = terms[part["employer_name"][0]], int(part["year"][0])
    rows = part.select("person", "kind", period, "wages", *columns_of(part))
    found = assessed(rows, own.of_year(year, rulebook), rulebook)
    workforce = _workforce(year, own, rulebook)
    contractors = workforce is not None and workforce.contractors_counted
    counted = (pl.col("kind") != "contractor") | pl.lit(contractors)
    return part.hstack(found.drop(*rows.columns, "complete")).drop(columns_of(part)).with_columns(counted=counted)


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


def wage_base_reached(lines: pl.DataFrame, period: str, rulebook: Rulebook) -> list[Reached]:
    """Return the people whose wages reach the wage base of a year, in the order of time."""
    years = lines["quarter"].str.head(4).unique().to_list()
    bases = {year: int(_wage_base(int(year), rulebook) * 100) for year in years}
    person = ["employer_name", "person", YEAR]
    counted = lines.filter("counted").with_columns(base=YEAR.replace_strict(bases, return_dtype=pl.Int64))
    running = counted.with_columns(
        running=pl.col("eligible_wages").cum_sum().over(*person, order_by=period),
        wages_of_year=pl.col("wages").sum().over(*person),
    )
    first = running.filter(pl.col("running") == pl.col("base")).sort(period, maintain_order=True)
    return [
        Reached(
            each["employer_name"],
            each["person"],
            each[period],
            each["wages_of_year"],
            each["wages_of_year"] - each["base"],
        )
        for each in first.unique(person, keep="first", maintain_order=True).iter_rows(named=True)
    ]


def _wage_base(year: int, rulebook: Rulebook) -> Decimal:
    return law_of_year(year, rulebook, provisional=True).wage_base.decimal()


def _percentages(year: int, terms: EmployerTerms, rulebook: Rulebook) -> list[YearPercentages]:
    """Return the percentages of a year for all people, and for each group with a share of its own."""
    own, wage_base = terms.of_year(year, rulebook), _wage_base(year, rulebook)
    rules = rule_groups_on(date(year, 12, 31), own, rulebook)[0]
    if rules.law is None:
        return [YearPercentages(year, wage_base, {})]
    chooser = ShareChooser(rules.limits)
    shares = {"": rules.shares}
    for choice in choices_of(own.employer_pays, own.groups):
        if choice.whose == "group" and not choice.pays.is_empty:
            shares[choice.of] = chooser.shares(choice, rules.shares)
    return [
        YearPercentages(year, wage_base, percentages(of_group, rules.law), label) for label, of_group in shares.items()
    ]


def _workforce(year: int, terms: EmployerTerms, rulebook: Rulebook) -> WorkforceResult | None:
    """Return the count of covered individuals for a year, as for a question without wages."""
    asked = terms.terms.workforce_of(year)
    if asked is None:
        return None
    question = ContributionQuestion(year=year, workforce=asked, payroll=Payroll(w2_wages=Decimal(0)), provisional=True)
    return estimate_contribution(question, rulebook=rulebook).workforce


def _added(quarters: Iterable[QuarterTotals]) -> dict[str, int]:
    each = list(quarters)
    return {name: sum(quarter.sums[name] for quarter in each) for name in SUMS}


def _due(text: str, rulebook: Rulebook) -> date | None:
    if text.isdigit():
        return None
    quarter = Quarter.parse(text)
    return due_date(quarter, parameters_of(rulebook.law_on(quarter.first_day, "contributions", provisional=True)))

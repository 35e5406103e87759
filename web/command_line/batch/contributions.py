"""``pfml batch contributions``: the contributions of every row of a payroll."""

from dataclasses import replace
from typing import Annotated

import polars as pl
import typer

from calculators.batch.out_of_core import Calculation
from calculators.batch.partitions import BatchLimits
from calculators.batch.periods import PERIODS, period_of
from calculators.batch.row_choices import CHOICES
from calculators.batch.summary import of_contributions
from calculators.batch.what_if import SIDES, Changes, ComparedCalculation
from rules import published
from web.command_line.batch.changed_parameters import changed_rulebook
from web.command_line.batch.columns import Columns, WrongInput
from web.command_line.batch.inputs import input_files
from web.command_line.batch.payroll_cells import PayrollRows
from web.command_line.batch.payroll_layouts import LayoutFile, Layouts
from web.command_line.batch.payroll_sums import PayrollCalculation
from web.command_line.batch.rejects import Rejects
from web.command_line.batch.running import Batch, Force, Inputs, OutputFile, Summarise, WhatIf, reporting_errors
from web.command_line.batch.side_outputs import SIDE_SUFFIXES, SideOutputs
from web.command_line.batch.terms_options import (
    AverageContractors,
    AverageW2,
    ColumnMap,
    Exempt,
    GroupPaysFamily,
    GroupPaysMedical,
    PaysFamily,
    PaysMedical,
    groups_of,
    terms_of,
)
from web.command_line.options import Provisional

COLUMNS = Columns(("person", "kind", "wages"), one_of=PERIODS, optional=CHOICES)


@reporting_errors
def batch_contributions(
    context: typer.Context,
    *,
    inputs: Inputs,
    output: OutputFile,
    year: Annotated[int | None, typer.Option(help="Refuse rows of other years.")] = None,
    w2: AverageW2 = None,
    contractors: AverageContractors = None,
    employer_pays_medical: PaysMedical = None,
    employer_pays_family: PaysFamily = None,
    group_pays_medical: GroupPaysMedical = None,
    group_pays_family: GroupPaysFamily = None,
    exempt: Exempt = None,
    provisional: Provisional = False,
    map_: ColumnMap = None,
    what_if: WhatIf = None,
    summary: Summarise = False,
    force: Force = False,
) -> Rejects:
    """Estimate the contributions of a payroll.

    The columns are person, kind, quarter or pay_date, and wages. The report of a payroll program also works.
    """
    pays = {"medical": employer_pays_medical, "family": employer_pays_family}
    terms = terms_of(w2 or (), contractors or (), pays, exempt or (), year=year, provisional=provisional)
    terms = replace(terms, groups=groups_of(group_pays_medical, group_pays_family))
    rulebook = published() if what_if is None else changed_rulebook(what_if)
    layouts = Layouts.of(map_, provisional=provisional, groups=bool(terms.groups))
    files = input_files(inputs, output, SIDE_SUFFIXES, COLUMNS, layouts)
    period = period_of(files[0].roles)
    yearly = any(isinstance(file, LayoutFile) and file.yearly for file in files)
    payroll = PayrollCalculation(period, terms, rulebook, yearly=yearly)
    calculation: Calculation = payroll
    changes = []
    if what_if is not None:
        if any(isinstance(file, LayoutFile) and file.wide for file in files):
            raise WrongInput("--what-if: give a file with one quarter or month in a row.")
        calculation = ComparedCalculation(payroll, PayrollCalculation(period, terms, published(), yearly=yearly), SIDES)
        changes = [Changes(name, pl.col(name), pl.col(f"published_{name}")) for name in SIDES]
    title = "Contributions by year and wages of the period"
    side_outputs = SideOutputs(title, of_contributions if summary else None, changes)
    reader = PayrollRows()
    covered = rulebook.coverage.contributions
    batch = Batch(files, reader.read, calculation, covered, context.ensure_object(BatchLimits))
    uncounted = UncountedContractors()
    rejects = batch.run(output, side_outputs, [] if contractors else [uncounted.observe], force=force)
    uncounted.report()
    reader.report()
    if payroll.added:
        typer.echo(f"Rows added to another of the same person and day or quarter: {payroll.added:,}.", err=True)
    rejects.report(output, f"{rejects.written:,} answered")
    return rejects


class UncountedContractors:
    """The number of rows for contractors, which do not count without ``--contractors``."""

    def __init__(self) -> None:
        self._rows = 0

    def observe(self, rows: pl.DataFrame) -> None:
        """Add the rows of a chunk."""
        self._rows += len(rows.filter(pl.col("kind") == "contractor"))

    def report(self) -> None:
        """Print the assumption if it applies to a row."""
        if self._rows:
            typer.echo(
                f"Rows for contractors: {self._rows:,}. --contractors is not set, so none of them count "
                "(assumed average: 0).",
                err=True,
            )

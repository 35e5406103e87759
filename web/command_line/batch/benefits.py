"""``pfml batch benefits``: the weekly benefit of every person of a file of wages."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click
import polars as pl

from calculators.batch.out_of_core import BenefitCalculation, Calculation
from calculators.batch.partitions import BatchLimits
from calculators.batch.summary import of_benefits
from calculators.batch.texts import read_wages
from calculators.batch.what_if import BENEFITS, Changes, ComparedCalculation
from calculators.benefit.benefit_year import covered_leave
from rules import published
from web.command_line.batch.changed_parameters import changed_rulebook
from web.command_line.batch.columns import Columns
from web.command_line.batch.inputs import input_files, with_columns
from web.command_line.batch.rejects import Rejects
from web.command_line.batch.running import (
    Batch,
    force,
    inputs_argument,
    output_file,
    reporting_errors,
    summary,
    what_if,
)
from web.command_line.batch.side_outputs import SIDE_SUFFIXES, SideOutputs
from web.command_line.commands import command
from web.command_line.language import gettext
from web.command_line.options import provisional
from web.i18n.translator import N_

COLUMNS = Columns(
    ("person", "employer", "quarter", "wages", "leave_start_date"),
    optional=("application_date", "employment_status"),
)

COUNTED = N_(
    "Rows read: %(read)s. Rows used: %(used)s. People answered in %(file)s: %(people)s. Rows refused: %(refused)s."
)


@command(
    "benefits",
    N_(
        "Estimate each person's weekly benefit from a file of wages.\n\n"
        "The columns are person, employer, quarter, wages and leave_start_date."
    ),
    "pfml batch benefits wages.csv -o benefits.csv",
)
@inputs_argument
@output_file
@provisional
@what_if
@summary
@force
@click.pass_context
@reporting_errors
def benefits(
    context: click.Context,
    *,
    inputs: Sequence[Path],
    output: Path,
    provisional: bool,
    what_if: Path | None,
    summary: bool,
    force: bool,
) -> Rejects:
    """Write each person's weekly benefit from a file of wages."""
    rulebook = published() if what_if is None else changed_rulebook(what_if)
    files = input_files(inputs, output, SIDE_SUFFIXES, partial(with_columns, columns=COLUMNS))
    calculation: Calculation = BenefitCalculation(rulebook, provisional=provisional)
    changes = []
    if what_if is not None:
        calculation = ComparedCalculation(
            calculation, BenefitCalculation(published(), provisional=provisional), BENEFITS
        )
        changes = [Changes("weekly_benefit", paid(""), paid("published_"))]
    side_outputs = SideOutputs(
        gettext("Benefits by year and average weekly wage"), of_benefits if summary else None, changes
    )
    batch = Batch(files, read_wages, calculation, covered_leave(rulebook), context.ensure_object(BatchLimits))
    rejects = batch.run(output, side_outputs, force=force)
    used = rejects.read - rejects.total
    rejects.report(output, COUNTED, used=used, people=rejects.written)
    return rejects


def paid(prefix: str) -> pl.Expr:
    """Return the weekly benefit of eligible people, and zero for the others."""
    eligible = pl.col(f"{prefix}financially_eligible")
    return pl.when(eligible).then(f"{prefix}weekly_benefit").when(~eligible).then(pl.lit(0))

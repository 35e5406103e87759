"""``pfml batch contributions``: the contributions of every row of a payroll."""

from collections.abc import Sequence
from pathlib import Path

import click
import polars as pl
from msgspec.structs import replace

from calculators.batch.out_of_core import Calculation
from calculators.batch.partitions import BatchLimits
from calculators.batch.periods import period_of
from calculators.batch.summary import of_contributions
from calculators.batch.what_if import SIDES, Changes, ComparedCalculation
from rules import published
from web.command_line.batch.changed_parameters import changed_rulebook
from web.command_line.batch.inputs import input_files
from web.command_line.batch.likely_totals import LikelyTotals
from web.command_line.batch.payroll_cells import PayrollRows
from web.command_line.batch.payroll_files import SUFFIXES, PayrollFiles
from web.command_line.batch.payroll_sums import PayrollCalculation
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
from web.command_line.batch.terms_options import average_contractors, average_w2, column_map, groups_of, terms_of
from web.command_line.choice_options import of_an_employer
from web.command_line.commands import command
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext
from web.command_line.options import YEAR, provisional
from web.i18n.translator import N_

COUNTED = N_("Rows read: %(read)s. Rows answered in %(file)s: %(written)s. Rows refused: %(refused)s.")


@command(
    "contributions",
    N_(
        "Estimate the contributions of a payroll.\n\n"
        "The columns are person, kind, quarter or pay_date, and wages. The report of a payroll program also works."
    ),
    "pfml batch contributions payroll.csv -o contributions.csv --year 2026 --w2 30 --contractors 2",
)
@inputs_argument
@output_file
@click.option("--year", type=int, metavar=YEAR, help=N_("Refuse rows of other years."))
@average_w2
@average_contractors
@of_an_employer
@provisional
@column_map
@what_if
@summary
@force
@click.pass_context
@reporting_errors
def contributions(
    context: click.Context,
    *,
    inputs: Sequence[Path],
    output: Path,
    year: int | None,
    w2: Sequence[str],
    contractors: Sequence[str],
    employer_pays_medical: str | None,
    employer_pays_family: str | None,
    group_pays_medical: Sequence[str],
    group_pays_family: Sequence[str],
    exempt: Sequence[str],
    provisional: bool,
    map_: Path | None,
    what_if: Path | None,
    summary: bool,
    force: bool,
) -> Rejects:
    """Write the contributions of every row of a payroll."""
    pays = {"medical": employer_pays_medical, "family": employer_pays_family}
    terms = terms_of(w2, contractors, pays, exempt, year=year, provisional=provisional)
    terms = replace(terms, groups=groups_of(group_pays_medical, group_pays_family))
    rulebook = published() if what_if is None else changed_rulebook(what_if)
    payrolls = PayrollFiles(map_, provisional=provisional, groups=bool(terms.groups))
    files = input_files(inputs, output, SIDE_SUFFIXES, payrolls.find, SUFFIXES)
    period = period_of(files[0].roles)
    yearly = any(file.yearly for file in files)
    payroll = PayrollCalculation(period, terms, rulebook, yearly=yearly)
    calculation: Calculation = payroll
    changes = []
    if what_if is not None:
        if any(file.wide for file in files):
            raise WrongInput(gettext("--what-if: give a file with one quarter or month in a row."))
        calculation = ComparedCalculation(payroll, PayrollCalculation(period, terms, published(), yearly=yearly), SIDES)
        changes = [Changes(name, pl.col(name), pl.col(f"published_{name}")) for name in SIDES]
    title = gettext("Contributions by year and wages of the period")
    side_outputs = SideOutputs(title, of_contributions if summary else None, changes)
    reader = PayrollRows(employers=not all(file.documented for file in files))
    covered = rulebook.coverage.contributions
    totals = LikelyTotals(period)
    batch = Batch(files, reader.read, calculation, covered, context.ensure_object(BatchLimits), totals.add)
    uncounted = UncountedContractors()
    rejects = batch.run(output, side_outputs, [] if contractors else [uncounted.observe], force=force)
    uncounted.report()
    reader.report()
    totals.report()
    if payroll.added:
        added = gettext(
            "Rows added to another of the same person and day or quarter: %(count)s.", count=f"{payroll.added:,}"
        )
        click.echo(added, err=True)
    rejects.report(output, COUNTED, written=rejects.written)
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
            click.echo(
                gettext(
                    "Rows for contractors: %(count)s. --contractors is not set, so none of them count "
                    "(assumed average: 0).",
                    count=f"{self._rows:,}",
                ),
                err=True,
            )

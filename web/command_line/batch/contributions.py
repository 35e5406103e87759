"""``pfml batch contributions``: what is due on every row of a payroll."""

from typing import Annotated

import polars as pl
import typer

from calculators.batch.out_of_core import ContributionRun
from calculators.batch.partitions import Pieces
from calculators.batch.periods import PERIODS, period_of
from calculators.batch.summary import of_contributions
from calculators.batch.texts import read_contributions
from calculators.batch.what_if import Changes, Compared, Run
from rules import published
from web.command_line.batch.atomic_output import workplace
from web.command_line.batch.changed_parameters import changed_rulebook
from web.command_line.batch.columns import Columns
from web.command_line.batch.inputs import checked, input_files, parts_for
from web.command_line.batch.rejects import REJECTED, Rejects
from web.command_line.batch.running import Force, Inputs, OutputFile, Summarise, WhatIf, answer_files, answering
from web.command_line.batch.side_outputs import OTHERS, Beside
from web.command_line.batch.terms import terms_of
from web.command_line.options import Provisional

SIDES = ("employer", "employee", "total")
COLUMNS = Columns(("person", "kind", "wages"), one_of=PERIODS)


@answering
def batch_contributions(
    *,
    inputs: Inputs,
    output: OutputFile,
    year: Annotated[int | None, typer.Option(help="Refuse rows of another year.")] = None,
    w2: Annotated[
        list[str] | None,
        typer.Option(help="Average number of W-2 employees in the year before; 30, or by year as in 2026=30."),
    ] = None,
    contractors: Annotated[
        list[str] | None, typer.Option(help="Average number of 1099-MISC contractors; 2, or by year as in 2026=2.")
    ] = None,
    employer_pays_medical: Annotated[str | None, typer.Option(help="Its part of medical, as in 0.60.")] = None,
    employer_pays_family: Annotated[str | None, typer.Option(help="Its part of family, as in 0.")] = None,
    exempt: Annotated[list[str] | None, typer.Option(help="A part with a private plan: medical or family.")] = None,
    provisional: Provisional = False,
    what_if: WhatIf = None,
    summary: Summarise = False,
    force: Force = False,
) -> Rejects:
    """Work out the contributions of every row: person, kind, quarter or pay_date, wages."""
    pays = {"medical": employer_pays_medical, "family": employer_pays_family}
    terms = terms_of(w2 or (), contractors or (), pays, exempt or (), year=year, provisional=provisional)
    rulebook = published() if what_if is None else changed_rulebook(what_if)
    files = input_files(inputs, output, OTHERS)
    period = period_of(checked(files, COLUMNS))
    changes = [] if what_if is None else [Changes(name, pl.col(name), pl.col(f"published_{name}")) for name in SIDES]
    beside = Beside("Contributions by year and wages of the period", of_contributions if summary else None, changes)
    assumed = NoContractors()
    with workplace(output, OTHERS, force=force) as work:
        rejects = Rejects(work.making(REJECTED), rulebook.coverage.contributions)
        pieces = Pieces(work.folder, parts_for(files))
        run: Run = ContributionRun(pieces, period, terms, rulebook)
        if what_if is not None:
            run = Compared(run, ContributionRun(pieces, period, terms, published()), ("person", "kind", period), SIDES)
        seers = [beside.see] if contractors else [beside.see, assumed.see]
        answer_files(run, read_contributions, files, work.making(), rejects, seers)
        beside.write(work)
    assumed.tell()
    rejects.tell(output, f"{rejects.written:,} answered")
    return rejects


class NoContractors:
    """Counts the rows of contractors; they count only where they are more than a part of the workforce."""

    def __init__(self) -> None:
        self._rows = 0

    def see(self, rows: pl.DataFrame) -> None:
        """Takes up the rows of a piece."""
        self._rows += len(rows.filter(pl.col("kind") == "contractor"))

    def tell(self) -> None:
        """Prints the assumption, where it concerns some row."""
        if self._rows:
            typer.echo(
                f"Rows of contractors: {self._rows:,}. --contractors was left out; with 0 on average none counts.",
                err=True,
            )

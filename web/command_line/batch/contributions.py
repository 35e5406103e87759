"""``pfml batch contributions``: what is due on every row of a payroll."""

from typing import Annotated

import typer

from calculators.batch.contribution_run import ContributionRun
from calculators.batch.contribution_texts import read_contributions
from calculators.batch.periods import PERIODS, period_of
from calculators.batch.pieces import Pieces
from rules import published
from web.command_line.asking import Provisional
from web.command_line.batch.columns import Columns
from web.command_line.batch.inputs import checked, input_files, parts_for
from web.command_line.batch.rejects import REJECTED, Rejects
from web.command_line.batch.running import Force, Inputs, OutputFile, answer_files, answering
from web.command_line.batch.terms import terms_of
from web.command_line.batch.workplace import workplace

COLUMNS = Columns(("person", "kind", "wages"), one_of=PERIODS)


@answering
def contributions(
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
    force: Force = False,
) -> Rejects:
    """Work out the contributions of every row: person, kind, quarter or pay_date, wages."""
    pays = {"medical": employer_pays_medical, "family": employer_pays_family}
    terms = terms_of(w2 or (), contractors or (), pays, exempt or (), year=year, provisional=provisional)
    files = input_files(inputs, [output, output.with_name(output.name + REJECTED)])
    period = period_of(checked(files, COLUMNS))
    with workplace(output, (REJECTED,), force=force) as work:
        rejects = Rejects(work.making(REJECTED), published().coverage.contributions)
        pieces = Pieces(work.folder, parts_for(files))
        run = ContributionRun(pieces, period, terms, published())
        answer_files(run, read_contributions, files, work.making(), rejects)
    rejects.tell(output, f"{rejects.written:,} answered")
    return rejects

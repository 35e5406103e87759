"""``pfml batch contributions``: what is due on every row of a payroll."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from calculators.batch.contribution_run import ContributionRun
from calculators.batch.contribution_texts import read_contributions
from calculators.batch.contributions import Contributions
from calculators.batch.periods import PERIODS, period_of
from calculators.batch.text_rows import Rows
from rules import published
from web.command_line.asking import Provisional
from web.command_line.batch.chunks import Chunk, Part
from web.command_line.batch.columns import Columns
from web.command_line.batch.in_order import in_order
from web.command_line.batch.inputs import checked, input_files, parts_of, unpacked_size
from web.command_line.batch.progress import progress
from web.command_line.batch.rejects import REJECTED, Rejects
from web.command_line.batch.running import Force, Inputs, OutputFile, answering
from web.command_line.batch.terms import terms_of
from web.command_line.batch.workplace import workplace
from web.command_line.batch.writing import output_to

COLUMNS = Columns(("person", "kind", "wages"), one_of=PERIODS)
BYTES_OF_A_PART = 150_000_000


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
        parts = 1 + unpacked_size(files) // BYTES_OF_A_PART
        run = ContributionRun(work.folder, period, parts, terms, published())
        names = _read(run, files, rejects)
        _settle(run, len(names))
        _write(run, names, work.making(), rejects)
    rejects.tell(output)
    return rejects


def _read(run: ContributionRun, files: Sequence[Path], rejects: Rejects) -> list[str]:
    """Reads every chunk; the name of the file that each came from."""

    def read(part: Part) -> tuple[Chunk, Rows]:
        chunk = part.read()
        return chunk, read_contributions(chunk.texts, chunk.numbers)

    names: list[str] = []
    with progress("Reading", sum(file.stat().st_size for file in files)) as advance:
        for part, (chunk, rows) in in_order(read, parts_of(files)):
            run.keep(rows, len(names))
            names.append(part.name)
            rejects.add(part.name, chunk.refused)
            rejects.add(part.name, rows.refused)
            advance(part.size)
    return names


def _settle(run: ContributionRun, chunks: int) -> None:
    with progress("Adding up each year", run.parts) as advance:
        for part in range(run.parts):
            run.settle(part, chunks)
            advance(1)


def _write(run: ContributionRun, names: Sequence[str], file: Path, rejects: Rejects) -> None:
    output = output_to(file)

    def answer(place: int) -> tuple[Contributions, bytes]:
        answered = run.answer(place)
        return answered, output.made(answered.rows, place)

    with progress("Writing", len(names)) as advance:
        for place, (answered, piece) in in_order(answer, range(len(names))):
            rejects.add(names[place], answered.refused)
            rejects.answered += len(answered.rows)
            output.put(piece)
            advance(1)
    output.close()

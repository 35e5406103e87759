"""What both batch commands do: read the files, settle the parts, write the answer, and say what happened."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial, wraps
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import polars as pl
import typer

from calculators import InvalidQuestion
from calculators.batch.partitions import ROWS_OF_A_CHUNK, Pieces
from calculators.batch.refusals import Rows
from calculators.batch.what_if import Run
from rules import BrokenRules
from web.command_line.batch.chunks import Chunk, Part
from web.command_line.batch.columns import WrongInput
from web.command_line.batch.inputs import parts_of, shown_names
from web.command_line.batch.rejects import Rejects
from web.command_line.batch.terms import by_option
from web.command_line.batch.writing import output_to
from web.command_line.exit_statuses import FAILED, SOME_REFUSED, WRONG_INPUT
from web.cores import cores


def path(named: str) -> Path:
    """The path ``named``; an empty one, as of a variable that is not set, would be the folder at hand."""
    if not named:
        raise typer.BadParameter("give a file or a folder")
    return Path(named)


Inputs = Annotated[list[Path], typer.Argument(help="Files (.csv, .csv.gz, .parquet), or folders of them.", parser=path)]
OutputFile = Annotated[Path, typer.Option("--output", "-o", help="The file to make; its suffix says its form.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite an output that exists.")]
WhatIf = Annotated[
    Path | None,
    typer.Option("--what-if", help="Changed figures, in the form of a year's file; says who gains and who loses."),
]
Summarise = Annotated[bool, typer.Option("--summary", help="Also make a table and a chart by year, band and outcome.")]
See = Callable[[pl.DataFrame], None]
Read = Callable[[pl.DataFrame, pl.Series], Rows]


def answering(command: Callable[..., Rejects]) -> Callable[..., None]:
    """``command`` with its mistakes told on one line, and its exit status."""

    @wraps(command)
    def answered(**options: Any) -> None:
        try:
            rejects = command(**options)
        except InvalidQuestion as error:
            _stop(by_option(error), WRONG_INPUT)
        except (WrongInput, BrokenRules) as error:
            _stop(str(error), WRONG_INPUT)
        except (OSError, pl.exceptions.PolarsError) as error:
            _stop(f"The output cannot be written: {getattr(error, 'strerror', None) or error}.", FAILED)
        if rejects.total:
            raise typer.Exit(SOME_REFUSED)

    return answered


def answer_files(
    run: Run, read: Read, files: Sequence[Path], output: Path, rejects: Rejects, seers: Sequence[See]
) -> None:
    """Reads ``files``, writes the answer to ``output`` and refused rows to ``rejects``; ``seers`` get each piece."""
    names = _read(run.pieces, read, files, rejects)
    with progress("Working out", run.pieces.parts) as advance:
        for _, refused in in_order(run.settle, range(run.pieces.parts), several=run.pieces.together):
            _refuse(refused, names, rejects)
            advance(1)
    _write(run, output, rejects, seers)


def _read(pieces: Pieces, read: Read, files: Sequence[Path], rejects: Rejects) -> list[str]:
    """Keeps every chunk; gives the name of the file that each came from."""
    shown = shown_names(files)
    names: list[str] = []
    with progress("Reading", sum(file.stat().st_size for file in files)) as advance:
        for part, (chunk, rows) in in_order(partial(_typed, read), parts_of(files)):
            pieces.keep(rows)
            names.append(shown[part.file])
            rejects.read += len(chunk.texts) + len(chunk.refused)
            rejects.add(shown[part.file], pl.concat([chunk.refused, rows.refused]))
            advance(part.size)
    pieces.all_kept()
    return names


def _typed(read: Read, part: Part) -> tuple[Chunk, Rows]:
    chunk = part.read()
    rows = read(chunk.texts, chunk.numbers)
    return chunk, replace(rows, incomplete=pl.concat([rows.incomplete, chunk.incomplete]))


def _refuse(refused: pl.DataFrame, names: Sequence[str], rejects: Rejects) -> None:
    numbered = refused.with_columns(chunk=pl.col("row") // ROWS_OF_A_CHUNK, row=pl.col("row") % ROWS_OF_A_CHUNK)
    for (chunk,), rows in numbered.partition_by("chunk", as_dict=True, include_key=False).items():
        rejects.add(names[chunk], rows)


def _write(run: Run, file: Path, rejects: Rejects, seers: Sequence[See]) -> None:
    output = output_to(file, run.money)

    def made(place: int) -> tuple[pl.DataFrame, Any]:
        rows = run.answer(place)
        return rows, output.made(rows, place)

    count = run.answers()
    with progress("Writing", count) as advance:
        for _, (rows, piece) in in_order(made, range(count)):
            rejects.written += len(rows)
            for see in seers:
                see(rows)
            output.put(piece)
            advance(1)
    output.close()


def _stop(message: str, status: int) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(status) from None


Piece = TypeVar("Piece")
Result = TypeVar("Result")


def in_order(
    work: Callable[[Piece], Result], pieces: Iterable[Piece], *, several: bool = True
) -> Iterator[tuple[Piece, Result]]:
    """Each piece with its result, on every core; the next pieces are taken up only as results are used.

    Pieces that are too large for ``several`` at a time are worked on one by one.
    """
    if not several:
        yield from ((piece, work(piece)) for piece in pieces)
        return
    workers = cores()
    waiting: deque[tuple[Piece, Future[Result]]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for piece in pieces:
            waiting.append((piece, pool.submit(work, piece)))
            if len(waiting) > workers:
                first, result = waiting.popleft()
                yield first, result.result()
        for first, result in waiting:
            yield first, result.result()


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """A function that moves the bar on by so much of ``total``."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda done: bar.advance(task, done)

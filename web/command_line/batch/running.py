"""Run a batch command.

It reads the files, computes the partitions, writes the answers, and reports the refused rows.
"""

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, Protocol, TypeVar

import click
import polars as pl
from click.exceptions import Exit
from msgspec import Struct
from msgspec.structs import replace

from calculators.batch.out_of_core import Calculation, Run
from calculators.batch.partitions import ROWS_IN_CHUNK, BatchLimits, Divided, Partitions
from calculators.batch.refusals import Rows
from calculators.models.errors import InvalidQuestion
from rules import BrokenRules, Span
from web.command_line.batch.atomic_output import atomic_output
from web.command_line.batch.chunks import Chunk, ChunkReader
from web.command_line.batch.inputs import InputFile, plain_size
from web.command_line.batch.memory import check_memory
from web.command_line.batch.rejects import REJECTED, Rejects
from web.command_line.batch.side_outputs import SIDE_SUFFIXES, SideOutputs
from web.command_line.batch.terms_options import by_option
from web.command_line.batch.writing import output_to
from web.command_line.exit_statuses import FAILED, SOME_REFUSED, WRONG_INPUT, WrongInput
from web.command_line.language import gettext
from web.command_line.options import A_PATH, FILE
from web.command_line.supervision import MEMORY_RAN_OUT
from web.cores import cores
from web.i18n.translator import N_


class NamedPath(click.Path):
    """The path of a file or folder, which is not empty.

    An empty text, such as an unset variable, would be the current folder.
    """

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path, or report an empty text."""
        if not value:
            self.fail(gettext("give a file or a folder"), param, ctx)
        return Path(str(super().convert(value, param, ctx)))


inputs_argument = click.argument(
    "inputs",
    type=NamedPath(),
    nargs=-1,
    required=True,
    metavar=N_("FILES..."),
    help=N_("Files (.csv, .csv.gz, .parquet, and for a payroll also .xlsx, .tsv, .txt), or folders."),
)
output_file = click.option(
    "--output",
    "-o",
    type=A_PATH,
    required=True,
    metavar=FILE,
    help=N_("The file to make. Its suffix sets its form."),
)
force = click.option("--force", is_flag=True, help=N_("Overwrite an output that exists."))
what_if = click.option(
    "--what-if",
    type=A_PATH,
    metavar=FILE,
    help=N_("A file of changed rates, in the form of a year's file. Reports who gains or loses."),
)
summary = click.option("--summary", is_flag=True, help=N_("Also make a table and a chart by year, band and outcome."))
Read = Callable[[pl.DataFrame, pl.Series], Rows]
Observe = Callable[[pl.DataFrame], None]
Note = Callable[[str, pl.DataFrame], None]
NO_NEW_THREAD = "can't start new thread"


class Refusals(Protocol):
    """The refused rows of a command."""

    @property
    def total(self) -> int:
        """Return the number of refused rows."""


def reporting_errors(command: Callable[..., Refusals]) -> Callable[..., None]:
    """Return ``command`` with each error as one line and its exit status."""

    @wraps(command)
    def reporting(*arguments: Any, **options: Any) -> None:
        try:
            rejects = command(*arguments, **options)
        except InvalidQuestion as error:
            _stop(by_option(error), WRONG_INPUT)
        except (WrongInput, BrokenRules) as error:
            _stop(str(error), WRONG_INPUT)
        except (OSError, pl.exceptions.PolarsError) as error:
            _stop(
                gettext("The output cannot be written: %(fault)s.", fault=getattr(error, "strerror", None) or error),
                FAILED,
            )
        except (MemoryError, RuntimeError) as error:
            if not lacks_memory(error):
                raise
            _stop(gettext(MEMORY_RAN_OUT), FAILED)
        if rejects.total:
            raise Exit(SOME_REFUSED)

    return reporting


def lacks_memory(error: Exception) -> bool:
    """Return whether memory ran out, also that for the stack of a new thread."""
    return isinstance(error, MemoryError) or str(error) == NO_NEW_THREAD


class Batch(Struct, frozen=True):
    """A batch to run: its files, their reader, the calculation, and the covered days."""

    files: Sequence[InputFile]
    read: Read
    calculation: Calculation
    covered: Span
    limits: BatchLimits
    note: Note | None = None
    """A function that gets the rows of each chunk with the name of its file, if it has the documented columns."""

    def run(
        self, output: Path, side_outputs: SideOutputs, observers: Sequence[Observe] = (), *, force: bool
    ) -> Rejects:
        """Write the answers to ``output``, its side outputs and its refused rows.

        Each of ``observers`` gets each chunk.
        """
        size = plain_size(self.files)
        check_memory(size)
        with atomic_output(output, SIDE_SUFFIXES, force=force) as folder:
            rejects = Rejects(folder.file(REJECTED), self.covered)
            count = 1 + size // self.limits.partition_bytes
            run = Run(Partitions(folder.path, count, self.limits), self.calculation)
            names = self._read(run.partitions, rejects)
            _compute(run, names, rejects)
            _write(run, folder.file(), rejects, [side_outputs.observe, *observers])
            side_outputs.write(folder)
        return rejects

    def _read(self, partitions: Partitions, rejects: Rejects) -> list[str]:
        """Divide the rows of all chunks, and return the name of the file of each chunk."""
        names: list[str] = []
        readers = ((file, reader) for file in self.files for reader in file.chunks(self.limits))

        def divided(numbered: tuple[int, tuple[InputFile, ChunkReader]]) -> tuple[Chunk, Rows, Divided]:
            number, (_, reader) = numbered
            chunk = reader.read()
            rows = self.read(chunk.texts, chunk.numbers)
            rows = replace(rows, incomplete=pl.concat([rows.incomplete, chunk.incomplete]))
            return chunk, rows, partitions.divided(rows, number)

        with progress(gettext("Reading"), sum(file.path.stat().st_size for file in self.files)) as advance:
            for (_, (file, reader)), (chunk, rows, pieces) in in_order(divided, enumerate(readers)):
                partitions.add(pieces)
                names.append(file.name)
                if self.note is not None and file.documented:
                    self.note(file.name, rows.values)
                rejects.read += len(chunk.texts) + len(chunk.refused)
                rejects.add(file.name, pl.concat([chunk.refused, rows.refused]))
                advance(reader.size)
        partitions.finish()
        return names


def _compute(run: Run, names: Sequence[str], rejects: Rejects) -> None:
    """Compute every partition, and report the refused rows by the file of their chunk."""
    with progress(gettext("Computing"), len(run.partitions)) as advance:
        for _, refused in in_order(run.compute_partition, run.partitions):
            numbered = refused.with_columns(chunk=pl.col("row") // ROWS_IN_CHUNK, row=pl.col("row") % ROWS_IN_CHUNK)
            for (chunk,), rows in numbered.partition_by("chunk", as_dict=True, include_key=False).items():
                rejects.add(names[chunk], rows)
            advance(1)


def _write(run: Run, file: Path, rejects: Rejects, observers: Sequence[Observe]) -> None:
    count = run.partitions.chunks
    with closing(output_to(file, run.money)) as output, progress(gettext("Writing"), count) as advance:

        def encoded(chunk: int) -> tuple[pl.DataFrame, Any]:
            rows = run.answer_chunk(chunk)
            return rows, output.encode(rows, chunk)

        for _, (rows, chunk) in in_order(encoded, range(count)):
            rejects.written += len(rows)
            for observe in observers:
                observe(rows)
            output.append(chunk)
            advance(1)


def _stop(message: str, status: int) -> NoReturn:
    click.echo(message, err=True)
    raise Exit(status) from None


Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[tuple[Item, Result]]:
    """Yield each item with its result, in order, with work on every core.

    One worker more than cores works while another waits for the interpreter. It takes the next items only as results
    are used, so that few of them are in memory.
    """
    workers = cores() + 1
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for item in items:
            waiting.append((item, pool.submit(work, item)))
            if len(waiting) > workers + 1:
                first, result = waiting.popleft()
                yield first, result.result()
        for first, result in waiting:
            yield first, result.result()


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a progress bar on a terminal, and yield the function that advances it."""
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda done: bar.advance(task, done)

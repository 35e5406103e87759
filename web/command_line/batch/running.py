"""What both batch commands share: the files, the place to work in, the refused rows and what is said at the end."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import polars as pl
import typer

from calculators import InvalidQuestion
from web.command_line.batch.columns import WrongInput
from web.command_line.batch.rejects import Rejects

FAILED = 1
WRONG_INPUT = 2
SOME_REFUSED = 3

Inputs = Annotated[list[Path], typer.Argument(help="Files (.csv, .csv.gz, .parquet), or folders of them.")]
OutputFile = Annotated[Path, typer.Option("--output", "-o", help="The file to make; its suffix says its form.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite an output that exists.")]


@dataclass(slots=True)
class Tally:
    """How many rows were read."""

    rows: int = 0


def answering(command: Callable[..., Rejects]) -> Callable[..., None]:
    """``command`` with its mistakes told on one line, and its exit status."""

    @wraps(command)
    def answered(**options: Any) -> None:
        try:
            rejects = command(**options)
        except (WrongInput, InvalidQuestion) as error:
            _stop(str(error), WRONG_INPUT)
        except (OSError, pl.exceptions.PolarsError) as error:
            _stop(f"The output cannot be written: {getattr(error, 'strerror', None) or error}.", FAILED)
        if rejects.total:
            raise typer.Exit(SOME_REFUSED)

    return answered


def _stop(message: str, status: int) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(status) from None

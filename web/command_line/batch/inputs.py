"""Find the files to read by their suffix: CSV, compressed CSV and Parquet."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
from msgspec import Struct

from calculators.batch.partitions import BatchLimits
from web.command_line.batch.chunks import ChunkReader
from web.command_line.batch.columns import Columns
from web.command_line.batch.csv_chunks import csv_chunks, csv_names
from web.command_line.batch.parquet_chunks import check_types, parquet_chunks, parquet_names
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext

SUFFIXES = (".csv", ".csv.gz", ".parquet")
UNPACKED = {".csv": 1, ".csv.gz": 8, ".parquet": 8, ".xlsx": 8, ".tsv": 1, ".txt": 1}
"""The usual size of plain CSV divided by the size of the file, by suffix."""


class InputFile(Struct, frozen=True):
    """A file to read: its path, its unique name, and the roles of its columns."""

    path: Path
    name: str
    roles: Sequence[str]
    documented: bool = True
    """False if the columns are those of a payroll program."""
    yearly: bool = False
    """True if the wages are those of a year without quarters."""
    wide: bool = False
    """True if a row has the wages of several periods or people."""

    def chunks(self, limits: BatchLimits) -> Iterator[ChunkReader]:
        """Yield the chunks of the file, in order."""
        if suffix_of(self.path) == ".parquet":
            return parquet_chunks(self.path, self.roles, limits.chunk_rows)
        return csv_chunks(self.path, self.roles, limits.chunk_bytes)


def suffix_of(file: Path, suffixes: Sequence[str] = SUFFIXES) -> str:
    """Return the suffix by which to read or write ``file``.

    Raise ``WrongInput`` for an unknown suffix.
    """
    found = next((suffix for suffix in suffixes if file.name.lower().endswith(suffix)), None)
    if found is None:
        raise WrongInput(
            gettext(
                "%(file)s: the name must end with one of %(suffixes)s.",
                file=file.name or file,
                suffixes=", ".join(suffixes),
            )
        )
    return found


def input_files(
    inputs: Sequence[Path],
    output: Path,
    side_suffixes: Sequence[str],
    find: Callable[[Path, str], InputFile],
    suffixes: Sequence[str] = SUFFIXES,
) -> list[InputFile]:
    """Return the named files, and those in named folders in order of name, without the outputs.

    ``find`` finds the columns of a path, whose file has this name.
    Raise ``WrongInput`` if a file cannot be read, is named twice, or lacks a column.
    """
    suffix_of(output)
    outputs = [output.with_name(output.name + suffix).resolve() for suffix in ("", *side_suffixes)]
    paths = [path for named in inputs for path in _files_at(named, outputs, suffixes)]
    _check_distinct(paths, outputs)
    count = Counter(path.name for path in paths)
    files = [find(path, path.name if count[path.name] == 1 else str(path)) for path in paths]
    for file in files:
        if sorted(file.roles) != sorted(files[0].roles):
            raise WrongInput(
                gettext(
                    "%(file)s has other columns than %(other)s. Give files of one kind.",
                    file=file.path.name,
                    other=paths[0].name,
                )
            )
    return files


def with_columns(path: Path, name: str, columns: Columns) -> InputFile:
    """Return a file with the documented columns, each of which is used."""
    if suffix_of(path) != ".parquet":
        return InputFile(path, name, columns.roles(csv_names(path), path.name))
    names = parquet_names(path)
    file = InputFile(path, name, columns.roles(names, path.name))
    check_types(path, names)
    return file


def plain_size(files: Sequence[InputFile]) -> int:
    """Return the usual number of bytes of ``files`` as plain CSV."""
    return sum(file.path.stat().st_size * UNPACKED[suffix_of(file.path, [*UNPACKED])] for file in files)


def _check_distinct(paths: Sequence[Path], outputs: Sequence[Path]) -> None:
    places: set[Path] = set()
    for path in paths:
        place = path.resolve()
        if place in outputs:
            raise WrongInput(gettext("%(file)s is both input and output. Choose another output.", file=path.name))
        if place in places:
            raise WrongInput(gettext("%(file)s is given twice. Give each file once.", file=path.name))
        places.add(place)


def _files_at(named: Path, outputs: Sequence[Path], suffixes: Sequence[str]) -> list[Path]:
    try:
        files = _in_folder(named, outputs, suffixes) if named.is_dir() else [named]
        for file in files:
            suffix_of(file, suffixes)
            if not file.is_file():
                why = gettext("it is not a plain file") if file.exists() else gettext("there is no such file")
                raise WrongInput(gettext("%(file)s cannot be read: %(fault)s.", file=file.name, fault=why))
    except OSError as error:
        raise WrongInput(
            gettext("%(file)s cannot be read: %(fault)s.", file=named.name or named, fault=error.strerror)
        ) from error
    return files


def _in_folder(folder: Path, outputs: Sequence[Path], suffixes: Sequence[str]) -> list[Path]:
    """Return the files of ``folder`` without hidden ones, and print the names of unread files."""
    found = [file for file in sorted(folder.iterdir()) if not file.name.startswith(".")]
    folders = [file.name for file in found if file.is_dir()]
    if folders:
        raise WrongInput(
            gettext(
                "%(folder)s has a folder in it: %(file)s. Name each folder, or take it out.",
                folder=folder.name or folder,
                file=folders[0],
            )
        )
    named_rows = tuple(suffix for suffix in suffixes if suffix != ".txt")
    rows = [file for file in found if file.name.lower().endswith(named_rows)]
    read = [file for file in rows if file.resolve() not in outputs]
    if not read:
        raise WrongInput(
            gettext(
                "%(folder)s has no file that ends with one of %(suffixes)s.",
                folder=folder.name or folder,
                suffixes=", ".join(suffixes),
            )
        )
    others = [file.name for file in found if file not in rows]
    if others:
        click.echo(
            gettext("Not read in %(folder)s: %(files)s.", folder=folder.name or folder, files=", ".join(others)),
            err=True,
        )
    return read

"""Find the files to read by their suffix: CSV, compressed CSV and Parquet."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from calculators.batch.partitions import BatchLimits
from calculators.batch.periods import period_of
from calculators.batch.texts import as_texts
from web.command_line.batch.chunks import ChunkReader
from web.command_line.batch.columns import Columns, UnknownColumns
from web.command_line.batch.csv_chunks import csv_chunks, csv_names
from web.command_line.batch.parquet_chunks import check_types, parquet_chunks, parquet_names
from web.command_line.batch.payroll_layouts import SUFFIXES as LAYOUT_SUFFIXES
from web.command_line.batch.payroll_layouts import LayoutFile, Layouts
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext
from web.payroll_file.blocks import SAMPLE
from web.payroll_file.cells import writing_of
from web.payroll_file.dates import order_of

SUFFIXES = (".csv", ".csv.gz", ".parquet")
FIRST_BYTES = 2**16
"""The bytes of the first rows of a CSV file, which are looked at before the file is read."""
UNPACKED = {".csv": 1, ".csv.gz": 8, ".parquet": 8, ".xlsx": 8, ".tsv": 1, ".txt": 1}
"""The usual size of plain CSV divided by the size of the file, by suffix."""


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: its path, its unique name, and the roles of its columns."""

    path: Path
    name: str
    roles: Sequence[str]

    def chunks(self, limits: BatchLimits) -> Iterator[ChunkReader]:
        """Yield the chunks of the file, in order."""
        if suffix_of(self.path) == ".parquet":
            return parquet_chunks(self.path, self.roles, limits.chunk_rows)
        return csv_chunks(self.path, self.roles, limits.chunk_bytes)

    def is_of_other_country(self) -> bool:
        """Return whether the first days or amounts are written as in other countries.

        That is an unusual order of days, or a comma before the cents. A file that cannot be read is refused later.
        """
        try:
            first = next(self.chunks(BatchLimits(chunk_bytes=FIRST_BYTES, chunk_rows=SAMPLE))).read().texts
        except WrongInput:
            return False
        texts = as_texts(first.select(period_of(self.roles), "wages").head(SAMPLE))
        days, amounts = (column.drop_nulls() for column in texts)
        writings = {*map(writing_of, amounts)}
        return order_of(days, "day_first") is not None or ("comma" in writings and "point" not in writings)


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
    columns: Columns,
    layouts: Layouts | None = None,
) -> list[InputFile | LayoutFile]:
    """Return the named files, and those in named folders in order of name, without the outputs.

    ``layouts``, if given, finds the columns of a file without the documented columns.
    Raise ``WrongInput`` if a file cannot be read, is named twice, or lacks a column.
    """
    suffix_of(output)
    suffixes = SUFFIXES if layouts is None else LAYOUT_SUFFIXES
    outputs = [output.with_name(output.name + suffix).resolve() for suffix in ("", *side_suffixes)]
    paths = [path for named in inputs for path in _files_at(named, outputs, suffixes)]
    _check_distinct(paths, outputs)
    count = Counter(path.name for path in paths)
    files = [_found(path, path.name if count[path.name] == 1 else str(path), columns, layouts) for path in paths]
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


def _found(path: Path, name: str, columns: Columns, layouts: Layouts | None) -> InputFile | LayoutFile:
    if layouts is None:
        return _with_columns(path, name, columns)
    try:
        if layouts.chosen or suffix_of(path, LAYOUT_SUFFIXES) not in SUFFIXES:
            return layouts.find(path, name)
        file = _with_columns(path, name, columns)
        return layouts.find(path, name) if file.is_of_other_country() else file
    except UnknownColumns:
        return layouts.find(path, name)


def _with_columns(path: Path, name: str, columns: Columns) -> InputFile:
    """Return a file with the documented columns, each of which is used."""
    if suffix_of(path) != ".parquet":
        return InputFile(path, name, columns.roles(csv_names(path), path.name))
    names = parquet_names(path)
    file = InputFile(path, name, columns.roles(names, path.name))
    check_types(path, names)
    return file


def plain_size(files: Sequence[InputFile | LayoutFile]) -> int:
    """Return the usual number of bytes of ``files`` as plain CSV."""
    return sum(file.path.stat().st_size * UNPACKED[suffix_of(file.path, LAYOUT_SUFFIXES)] for file in files)


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

"""The files to read: CSV, compressed CSV and Parquet, by their suffix, or all of a folder."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from web.command_line.batch.chunks import Part
from web.command_line.batch.columns import Columns, WrongInput
from web.command_line.batch.csv_parts import csv_names, csv_parts
from web.command_line.batch.parquet_parts import parquet_names, parquet_parts

SUFFIXES = (".csv", ".csv.gz", ".parquet")
BYTES_OF_A_PART = 100_000_000
UNPACKED = {".csv": 1, ".csv.gz": 8, ".parquet": 8}


def suffix_of(file: Path) -> str:
    """The suffix that says how to read or write ``file``; ``WrongInput`` for another."""
    found = next((suffix for suffix in SUFFIXES if file.name.lower().endswith(suffix)), None)
    if found is None:
        raise WrongInput(f"{file.name or file}: the name must end with {', '.join(SUFFIXES)}.")
    return found


def input_files(inputs: Sequence[Path], output: Path, others: Sequence[str]) -> list[Path]:
    """The files named, and those in the folders named in the order of their names, without what is to be made.

    ``WrongInput`` where one cannot be read or is named twice.
    """
    suffix_of(output)
    outputs = [output.with_name(output.name + suffix).resolve() for suffix in ("", *others)]
    found = [file for named in inputs for file in _found(named, outputs)]
    seen: set[Path] = set()
    for file in found:
        place = file.resolve()
        if place in outputs:
            raise WrongInput(f"{file.name} is both input and output. Choose another output.")
        if place in seen:
            raise WrongInput(f"{file.name} is given twice. Give each file once.")
        seen.add(place)
    return found


def shown_names(files: Sequence[Path]) -> dict[Path, str]:
    """How to call each file so that it is known from the others: by its name, or where that repeats with its folder."""
    count = Counter(file.name for file in files)
    return {file: file.name if count[file.name] == 1 else str(file) for file in files}


def checked(files: Sequence[Path], columns: Columns) -> list[str]:
    """The columns of the first file, after those of all are checked; ``WrongInput`` where some are not in order."""
    every = [_names(file) for file in files]
    for file, names in zip(files, every, strict=True):
        columns.check(names, file.name)
        if sorted(names) != sorted(every[0]):
            raise WrongInput(f"{file.name} has other columns than {files[0].name}. Give files of one kind.")
    return every[0]


def parts_of(files: Sequence[Path]) -> Iterator[Part]:
    """Every stretch of every file, in order."""
    for file in files:
        yield from parquet_parts(file) if suffix_of(file) == ".parquet" else csv_parts(file)


def parts_for(files: Sequence[Path]) -> int:
    """Into how many parts to divide the people, so that one part fits well into memory."""
    size = sum(file.stat().st_size * UNPACKED[suffix_of(file)] for file in files)
    return 1 + size // BYTES_OF_A_PART


def _names(file: Path) -> list[str]:
    return parquet_names(file) if suffix_of(file) == ".parquet" else csv_names(file)


def _found(named: Path, outputs: Sequence[Path]) -> list[Path]:
    try:
        files = _in_folder(named, outputs) if named.is_dir() else [named]
        for file in files:
            suffix_of(file)
            if not file.is_file():
                why = "it is no plain file" if file.exists() else "there is no such file"
                raise WrongInput(f"{file.name} cannot be read: {why}.")
    except OSError as error:
        raise WrongInput(f"{named.name or named} cannot be read: {error.strerror}.") from error
    return files


def _in_folder(folder: Path, outputs: Sequence[Path]) -> list[Path]:
    """The files of ``folder``, without hidden ones; what else is in it is named, so that nobody misses it later."""
    found = [file for file in sorted(folder.iterdir()) if not file.name.startswith(".")]
    folders = [file.name for file in found if file.is_dir()]
    if folders:
        raise WrongInput(f"{folder.name or folder} holds a folder, {folders[0]}. Name each folder, or take it out.")
    rows = [file for file in found if file.name.lower().endswith(SUFFIXES)]
    kept = [file for file in rows if file.resolve() not in outputs]
    if not kept:
        raise WrongInput(f"{folder.name or folder} holds no file that ends with {', '.join(SUFFIXES)}.")
    left = [file.name for file in found if file not in rows]
    if left:
        typer.echo(f"Left out of {folder.name or folder}: {', '.join(left)}.", err=True)
    return kept

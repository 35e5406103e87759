"""The files to read: CSV, compressed CSV and Parquet, by their suffix, or all of a folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from web.command_line.batch.chunks import Part
from web.command_line.batch.columns import Columns, WrongInput
from web.command_line.batch.csv_parts import csv_names, csv_parts
from web.command_line.batch.parquet_parts import parquet_names, parquet_parts

SUFFIXES = (".csv", ".csv.gz", ".parquet")
BYTES_OF_A_PART = 100_000_000
UNPACKED = {".csv": 1, ".csv.gz": 8, ".parquet": 8}


def suffix_of(file: Path) -> str:
    """The suffix that says how to read or write ``file``; ``WrongInput`` for another."""
    found = next((suffix for suffix in SUFFIXES if file.name.endswith(suffix)), None)
    if found is None:
        raise WrongInput(f"{file.name}: the name must end with {', '.join(SUFFIXES)}.")
    return found


def input_files(inputs: Sequence[Path], output: Path, others: Sequence[str]) -> list[Path]:
    """The files named, and those in the folders named in the order of their names, without what is to be made."""
    outputs = [output.with_name(output.name + suffix).resolve() for suffix in ("", *others)]
    found = [file for named in inputs for file in (_in_folder(named, outputs) if named.is_dir() else [named])]
    for file in found:
        suffix_of(file)
        if file.resolve() in outputs:
            raise WrongInput(f"{file.name} is both input and output. Choose another output.")
        if not file.is_file():
            raise WrongInput(f"{file.name} cannot be read: there is no such file.")
    return found


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


def _in_folder(folder: Path, outputs: Sequence[Path]) -> list[Path]:
    found = [file for file in sorted(folder.iterdir()) if file.name.endswith(SUFFIXES)]
    kept = [file for file in found if file.resolve() not in outputs]
    if not kept:
        raise WrongInput(f"{folder.name} holds no file that ends with {', '.join(SUFFIXES)}.")
    return kept

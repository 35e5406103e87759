"""The first line of a CSV file, which names its columns."""

import csv

from web.command_line.batch.columns import WrongInput


def names_in(line: bytes, file: str) -> list[str]:
    """The names of the columns; ``WrongInput`` where ``line`` does not give them."""
    if b"\r" in line.removesuffix(b"\r\n"):
        raise WrongInput(f"{file}: its lines end with a carriage return alone. Save it as CSV with line feeds.")
    text = _text(line, file)
    try:
        (names,) = csv.reader([text], strict=True)
    except (csv.Error, ValueError):
        names = []
    if not names:
        raise WrongInput(f"{file}: the first line does not name columns.")
    return [name.strip() for name in names]


def _text(line: bytes, file: str) -> str:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise WrongInput(f"{file} is not in UTF-8. Save it as CSV in UTF-8.")
    return text

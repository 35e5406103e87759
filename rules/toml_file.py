"""Read a file of the rules in the form of TOML."""

import tomllib
from decimal import Decimal
from importlib.resources.abc import Traversable
from typing import Any

from rules.parameter import BrokenRules


def read_toml(file: Traversable) -> dict[str, Any]:
    """Return the content of ``file``, with exact decimals.

    Raise ``BrokenRules`` with its name, and with the line of the fault, if it is missing or damaged.
    """
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        raise BrokenRules(f"{file.name} is missing") from None
    try:
        return tomllib.loads(content.decode("utf-8"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BrokenRules(f"{file.name} is not in UTF-8 (at line {line})") from None
    except tomllib.TOMLDecodeError as error:
        raise BrokenRules(f"{file.name} is not in the form of TOML: {error}") from error

"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from web.i18n.translator import N_

Function = TypeVar("Function", bound=Callable[..., object])

DAY = N_("DAY")
YEAR = N_("YEAR")
AMOUNT = N_("AMOUNT")
NUMBER = N_("NUMBER")
FRACTION = N_("FRACTION")
NAME = N_("NAME")
PART = N_("PART")
FILE = N_("FILE")
ADDRESS = N_("ADDRESS")
"""The kinds of values that the help names."""

A_PATH = click.Path(path_type=Path)
A_PORT = click.IntRange(1, 65535)

as_json = click.option("--json", "as_json", is_flag=True, help=N_("Print the API's JSON response."))
explain = click.option("--explain", is_flag=True, help=N_("Show each step of the computation and its law."))
provisional = click.option(
    "--provisional", is_flag=True, help=N_("Use the newest rates for days that have no rates yet.")
)
question_file = click.option(
    "--question",
    type=A_PATH,
    metavar=FILE,
    help=N_("A JSON file with an API request body. Use - for standard input."),
)


def of_a_question(function: Function) -> Function:
    """Return ``function`` with the options that every estimate has."""
    for option in (as_json, explain, provisional, question_file):
        function = option(function)
    return function

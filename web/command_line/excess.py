"""``pfml excess``: find money that several employers withheld above one person's maximum."""

from collections.abc import Sequence
from pathlib import Path

import click

from calculators import ExcessEstimate, ExcessQuestion, find_excess_withholding
from web.command_line.commands import command
from web.command_line.input import question_of, reporting_errors, split
from web.command_line.language import gettext
from web.command_line.options import YEAR, of_a_question
from web.command_line.output import print_estimate, print_lines, print_table
from web.i18n.excess import excess_rows, excess_sentence
from web.i18n.translator import N_, Translator

ONE_EMPLOYER = N_("One employer: wages=withheld, such as 120000=552.")

OPTIONS = {"/year": ["--year"], "/employers*": ["--employer"]}
"""The options of each place in the question."""


@command(
    "excess",
    N_("Find the money that several employers withheld above one person's maximum for a year."),
    "pfml excess --year 2025 --employer 120000=552 --employer 120000=552",
)
@click.option("--year", type=int, metavar=YEAR, help=N_("The year of the wages."))
@click.option(
    "--employer",
    multiple=True,
    metavar=N_("WAGES=WITHHELD"),
    help=ONE_EMPLOYER,
)
@of_a_question
@reporting_errors(OPTIONS)
def excess(
    *,
    year: int | None,
    employer: Sequence[str],
    question: Path | None,
    provisional: bool,
    explain: bool,
    as_json: bool,
) -> None:
    """Print what was withheld above one person's maximum for a year."""
    options = {
        "year": year,
        "employers": [_employer(text) for text in employer],
        "explain": explain,
        "provisional": provisional,
    }
    asked = question_of(ExcessQuestion, question, options)
    print_estimate(find_excess_withholding(asked), _show, as_json=as_json)


def _employer(text: str) -> dict[str, str]:
    wages, withheld = split(text, "=", "--employer", gettext(ONE_EMPLOYER))
    return {"wages": wages, "withheld": withheld}


def _show(estimate: ExcessEstimate, translator: Translator) -> None:
    print_lines(excess_sentence(estimate, translator))
    print_table(["", translator.gettext("Amount")], excess_rows(estimate, translator))

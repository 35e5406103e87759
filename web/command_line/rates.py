"""``pfml rates``: show the parameters of the law, on a day or over time."""

from datetime import date

import click

from calculators import InvalidQuestion, Mistake
from rules import published
from web.api.parameters import all_parameters, parameters_on
from web.command_line.commands import command
from web.command_line.input import reporting_errors
from web.command_line.language import gettext, translator
from web.command_line.options import DAY, as_json
from web.command_line.output import print_table
from web.i18n.labels import line_label
from web.i18n.translator import N_


@command("rates", N_("Show the rates and amounts of the law, each with its first day."), "pfml rates --date 2026-03-01")
@click.option("--date", "on", metavar=DAY, help=N_("A day, such as 2026-03-01. Default: all days."))
@as_json
@reporting_errors({"/date": ["--date"]})
def rates(*, on: str | None, as_json: bool) -> None:
    """Print the parameters of the law."""
    rulebook = published()
    document, rows = all_parameters(rulebook) if on is None else parameters_on(_day(on), rulebook)
    if as_json:
        click.echo(document.model_dump_json())
        return
    headings = [
        gettext("Figure"),
        gettext("Value"),
        gettext("Unit"),
        gettext("From"),
    ]
    print_table(headings, [(line_label(r["name"], translator()), r["value"], r["unit"], str(r["from"])) for r in rows])


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidQuestion([Mistake(("date",), "invalid_date", "Give a day such as 2026-03-01.")]) from error

"""``pfml rates``: show the parameters of the law, on a day or over time."""

from datetime import date
from typing import Annotated

import typer

from calculators import InvalidQuestion, Mistake
from rules import published
from web.api.parameters import all_parameters, parameters_on
from web.command_line.input import reporting_errors
from web.command_line.options import DEFAULT_LANGUAGE, AsJson, Language
from web.command_line.output import print_table
from web.i18n.labels import line_label
from web.i18n.translator import translator_for


@reporting_errors
def rates(
    *,
    on: Annotated[str | None, typer.Option("--date", help="A day, such as 2026-03-01. Default: all days.")] = None,
    as_json: AsJson = False,
    language: Language = DEFAULT_LANGUAGE,
) -> None:
    """Show the rates and amounts of the law, each with its first day."""
    translator = translator_for(language)
    rulebook = published()
    document, rows = all_parameters(rulebook) if on is None else parameters_on(_day(on), rulebook)
    if as_json:
        typer.echo(document.model_dump_json())
        return
    headings = [
        translator.gettext("Figure"),
        translator.gettext("Value"),
        translator.gettext("Unit"),
        translator.gettext("From"),
    ]
    print_table(headings, [(line_label(r["name"], translator), r["value"], r["unit"], str(r["from"])) for r in rows])


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidQuestion([Mistake(("date",), "invalid_date", "Give a day such as 2026-03-01.")]) from error

"""``pfml excess``: find money that several employers withheld above one person's maximum."""

from typing import Annotated

import typer

from calculators import ExcessEstimate, ExcessQuestion, find_excess_withholding
from web.command_line.input import question_of, reporting_errors
from web.command_line.options import DEFAULT_LANGUAGE, AsJson, Explain, Language, Provisional, QuestionFile
from web.command_line.output import print_estimate, print_lines, print_table
from web.i18n.excess import excess_rows, excess_sentence
from web.i18n.translator import Translator


@reporting_errors
def excess(
    *,
    year: Annotated[int | None, typer.Option(help="The year of the wages.")] = None,
    employer: Annotated[
        list[str] | None, typer.Option(help="One employer: wages=withheld, such as 120000=552.")
    ] = None,
    question: QuestionFile = None,
    provisional: Provisional = False,
    explain: Explain = False,
    as_json: AsJson = False,
    language: Language = DEFAULT_LANGUAGE,
) -> None:
    """Find the money that several employers withheld above one person's maximum for a year."""
    options = {
        "year": year,
        "employers": [
            {"wages": wages, "withheld": withheld}
            for wages, _, withheld in (each.partition("=") for each in employer or ())
        ],
        "explain": explain,
        "provisional": provisional,
    }
    asked = question_of(ExcessQuestion, question, options)
    print_estimate(find_excess_withholding(asked), _show, language=language, as_json=as_json)


def _show(estimate: ExcessEstimate, translator: Translator) -> None:
    print_lines(excess_sentence(estimate, translator))
    print_table(["", translator.gettext("Amount")], excess_rows(estimate, translator))

"""``pfml award-check``: check the amount on a notice of the Department."""

from pathlib import Path
from typing import Annotated

import typer

from calculators import AwardCheck, AwardCheckQuestion, check_award
from web.command_line.input import fields_of, question_of, reporting_errors
from web.command_line.options import DEFAULT_LANGUAGE, AsJson, Explain, Language, Provisional, QuestionFile
from web.command_line.output import print_computation, print_estimate, print_lines
from web.i18n.award import advice_sentences, award_heading, award_sentences, marked_reason
from web.i18n.translator import Translator


@reporting_errors
def award_check(
    *,
    wage: Annotated[str | None, typer.Option(help="The average weekly wage on the notice (IAWW).")] = None,
    amount: Annotated[str | None, typer.Option(help="The weekly benefit amount on the notice.")] = None,
    leave_start: Annotated[
        str | None, typer.Option(help="The first day of leave on the notice, such as 2026-03-02.")
    ] = None,
    deductions: Annotated[str | None, typer.Option(help="The amount that the notice takes off a week.")] = None,
    own_wages: Annotated[
        Path | None,
        typer.Option(help="A JSON file with your own wages, as pfml benefits takes it. Use - for standard input."),
    ] = None,
    question: QuestionFile = None,
    provisional: Provisional = False,
    explain: Explain = False,
    as_json: AsJson = False,
    language: Language = DEFAULT_LANGUAGE,
) -> None:
    """Check if the amount on a notice follows from its wage, and find what explains a difference."""
    if own_wages is not None and question is not None:
        raise typer.BadParameter("put the wages into the question, under question", param_hint="--own-wages")
    notice = {
        "average_weekly_wage": wage,
        "weekly_benefit": amount,
        "leave_start_date": leave_start,
        "deductions": deductions,
    }
    options = {
        "notice": {name: value for name, value in notice.items() if value is not None},
        "question": fields_of(own_wages, "--own-wages") or None,
        "explain": explain,
        "provisional": provisional,
    }
    asked = question_of(AwardCheckQuestion, question, options)
    print_estimate(check_award(asked), _show, language=language, as_json=as_json)


def _show(check: AwardCheck, translator: Translator) -> None:
    print_lines(award_heading(check, translator), *award_sentences(check, translator))
    for reason in check.reasons:
        print_lines(marked_reason(reason, translator))
        print_computation(reason.explanation, translator)
    print_lines(*advice_sentences(check, translator))

"""``pfml award-check``: check the amount on a notice of the Department."""

from pathlib import Path

import click

from calculators import AwardCheck, AwardCheckQuestion, check_award
from web.command_line.commands import command
from web.command_line.input import fields_of, question_of, reporting_errors
from web.command_line.language import gettext
from web.command_line.options import A_PATH, AMOUNT, DAY, FILE, of_a_question
from web.command_line.output import print_computation, print_estimate, print_lines
from web.i18n.award import advice_sentences, award_heading, award_sentences, marked_reason, reasons_to_tell
from web.i18n.translator import N_, Translator

OPTIONS = {
    "/notice/average_weekly_wage": ["--wage"],
    "/notice/weekly_benefit": ["--amount"],
    "/notice/leave_start_date": ["--leave-start"],
    "/notice/deductions": ["--deductions"],
    "/question*": ["--own-wages"],
}
"""The options of each place in the question."""


@command(
    "award-check",
    N_("Check if the amount on a notice follows from its wage, and find what explains a difference."),
    "pfml award-check --wage 981.37 --amount 846.23 --leave-start 2026-03-02",
)
@click.option("--wage", metavar=AMOUNT, help=N_("The average weekly wage on the notice (IAWW)."))
@click.option("--amount", metavar=AMOUNT, help=N_("The weekly benefit amount on the notice."))
@click.option("--leave-start", metavar=DAY, help=N_("The first day of leave on the notice, such as 2026-03-02."))
@click.option("--deductions", metavar=AMOUNT, help=N_("The amount that the notice takes off a week."))
@click.option(
    "--own-wages",
    type=A_PATH,
    metavar=FILE,
    help=N_("A JSON file with your own wages, as pfml benefits takes it. Use - for standard input."),
)
@of_a_question
@reporting_errors(OPTIONS)
def award_check(
    *,
    wage: str | None,
    amount: str | None,
    leave_start: str | None,
    deductions: str | None,
    own_wages: Path | None,
    question: Path | None,
    provisional: bool,
    explain: bool,
    as_json: bool,
) -> None:
    """Print if the amount on a notice follows from its wage."""
    if own_wages is not None and question is not None:
        raise click.BadParameter(gettext("put the wages into the question, under question"), param_hint="--own-wages")
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
    print_estimate(check_award(asked), _show, as_json=as_json)


def _show(check: AwardCheck, translator: Translator) -> None:
    print_lines(award_heading(check, translator), *award_sentences(check, translator))
    for reason in reasons_to_tell(check):
        print_lines(marked_reason(reason, translator))
        print_computation(reason.explanation, translator)
    print_lines(*advice_sentences(check, translator))

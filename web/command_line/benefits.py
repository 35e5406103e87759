"""``pfml benefits``: estimate a worker's weekly benefit, and the weeks of a leave if a plan is given."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from web.command_line.commands import command
from web.command_line.input import fields_of, question_of, reporting_errors, split
from web.command_line.language import gettext
from web.command_line.options import A_PATH, DAY, FILE, NAME, of_a_question
from web.command_line.output import print_estimate, print_lines, print_table
from web.i18n.benefit_answer import benefit_answer
from web.i18n.eligibility import separation_of
from web.i18n.formats import money, weekday
from web.i18n.other_starts import Assumed, Comparison, comparison_in_words, help_in_words
from web.i18n.plan_answer import PlanAnswer
from web.i18n.translator import N_, Translator
from web.i18n.weeks import after_taxes

OPTIONS = {
    "/leave_start_date": ["--leave-start"],
    "/wages*": ["--wages"],
    "/application_date": ["--application-date"],
    "/earlier_leave_start_date": ["--earlier-leave-start-date"],
    "/employment_status": ["--status"],
    "/separation_date": ["--separation-date"],
    "/leave_from*": ["--leave-from"],
    "/former_employers*": ["--former-employer"],
    "/current_job_started": ["--current-job-started"],
    "*": ["--plan"],
}
"""The options of each place in the question."""


@command(
    "benefits",
    N_("Estimate a worker's weekly benefit and eligibility."),
    "pfml benefits --leave-start 2026-03-02 --wages 2025-Q3=13000 --wages 2025-Q4=11000 --explain",
)
@click.option("--leave-start", metavar=DAY, help=N_("The first day of leave, such as 2026-03-02."))
@click.option(
    "--wages",
    multiple=True,
    metavar=N_("QUARTER=AMOUNT"),
    help=N_("Wages of a quarter, such as 2025-Q4=11000.00 or Bakery:2025-Q4=11000.00."),
)
@click.option("--application-date", metavar=DAY, help=N_("The day of the application."))
@click.option(
    "--earlier-leave-start-date",
    metavar=DAY,
    help=N_("The first day of the first leave of a benefit year that still runs."),
)
@click.option("--status", metavar=N_("STATUS"), help=N_("employed, self_employed or unemployed."))
@click.option("--separation-date", metavar=DAY, help=N_("The last day of work, if unemployed."))
@click.option("--leave-from", multiple=True, metavar=NAME, help=N_("An employer the leave is taken from."))
@click.option("--former-employer", multiple=True, metavar=NAME, help=N_("An employer that is not current."))
@click.option("--current-job-started", metavar=DAY, help=N_("The day the current job began."))
@click.option(
    "--plan",
    type=A_PATH,
    metavar=FILE,
    help=N_("A JSON file with the fields of a plan, such as leave, named as in the API. Use - for standard input."),
)
@click.option("--what-would-help", is_flag=True, help=N_("If not eligible, find the first day of leave that would be."))
@click.option("--compare-start-dates", is_flag=True, help=N_("Compare first days of leave within a year."))
@of_a_question
@reporting_errors(OPTIONS)
def benefits(
    *,
    leave_start: str | None,
    wages: Sequence[str],
    application_date: str | None,
    earlier_leave_start_date: str | None,
    status: str | None,
    separation_date: str | None,
    leave_from: Sequence[str],
    former_employer: Sequence[str],
    current_job_started: str | None,
    plan: Path | None,
    question: Path | None,
    provisional: bool,
    what_would_help: bool,
    compare_start_dates: bool,
    explain: bool,
    as_json: bool,
) -> None:
    """Print the weekly benefit, and the weeks of a leave if a plan is given."""
    if plan is not None and question is not None:
        raise click.BadParameter(gettext("put the plan into the question, under leave"), param_hint="--plan")
    options = {
        "leave_start_date": leave_start,
        "wages": [_wages(text) for text in wages] if question is None else None,
        "application_date": application_date,
        "earlier_leave_start_date": earlier_leave_start_date,
        "employment_status": status,
        "separation_date": separation_date,
        "leave_from": leave_from,
        "former_employers": former_employer,
        "current_job_started": current_job_started,
        "explain": explain,
        "provisional": provisional,
        "what_would_help": what_would_help,
        "compare_start_dates": compare_start_dates,
        **fields_of(plan, "--plan"),
    }
    asked = question_of(BenefitQuestion, question, options)
    print_estimate(estimate_benefit(asked), partial(_print, asked), as_json=as_json)


def _wages(text: str) -> dict[str, Any]:
    place, amount = split(text, "=", "--wages", gettext("give quarter=amount, such as 2025-Q4=11000.00"))
    employer, _, quarter = place.rpartition(":")
    return {"quarter": quarter, "amount": amount, **({"employer": employer} if employer else {})}


def _print(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> None:
    _print_benefit(question, estimate, translator)
    if estimate.what_would_help is not None:
        found = help_in_words(estimate.what_would_help, translator, separation_of(question, estimate))
        print_lines(
            "", translator.gettext("What would help"), found.verdict, *found.tests, *filter(None, [found.wages])
        )
        if found.last_start is None:
            _print_assumed(found.assumed)
    if estimate.start_dates is not None:
        explained = estimate.what_would_help is not None
        _print_start_dates(comparison_in_words(estimate.start_dates, translator, explained=explained), translator)


def _print_benefit(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> None:
    localized = benefit_answer(question, estimate, translator)
    print_lines(localized.heading, localized.meaning, localized.full_week, localized.quarters)
    if localized.plan is not None:
        _print_plan(localized.plan, translator)
    print_table(
        [
            translator.gettext("Test"),
            translator.gettext("Required"),
            translator.gettext("Yours"),
            translator.gettext("Missing"),
        ],
        [(test.title, test.required, test.actual, test.missing) for test in localized.tests],
    )


def _print_start_dates(comparison: Comparison, translator: Translator) -> None:
    passed, failed, provisional = (
        translator.gettext("Passed"),
        translator.gettext("Not passed"),
        translator.gettext("Provisional"),
    )
    print_table(
        [
            translator.gettext("First day of leave"),
            translator.gettext("Weekly benefit"),
            translator.gettext("The tests"),
            "",
        ],
        [
            (row.day, row.benefit, passed if row.eligible else failed, provisional if row.provisional else "")
            for row in comparison.rows
        ],
        translator.gettext("Which start date?"),
    )
    if comparison.assumed is not None:
        _print_assumed(comparison.assumed)


def _print_assumed(assumed: Assumed) -> None:
    print_lines(*filter(None, [assumed.message, assumed.ended]))
    for each in assumed.carried:
        print_lines(f"  {each.employer}, {each.quarter}: {each.amount} = {each.as_in}")


def _print_plan(plan: PlanAnswer, translator: Translator) -> None:
    print_lines(plan.total, *plan.arrival)
    print_table(
        [
            translator.gettext("Week"),
            translator.gettext("Benefit"),
            translator.gettext("Paid out"),
            translator.gettext("Payment expected"),
            translator.gettext("Why"),
        ],
        [
            (
                row.days,
                money(row.amount),
                after_taxes(row.net, translator),
                ", ".join(weekday(payday, translator) for payday in row.paydays),
                row.reason,
            )
            for row in plan.weeks
        ],
        worded=(0, 4),
    )
    left = [translator.gettext("%(label)s: %(value)s", label=name, value=weeks) for name, weeks in plan.left]
    print_lines(translator.gettext("Weeks left after this plan"), *(f"  {each}" for each in left))
    print_lines(*(text for text in (plan.withheld, plan.tax) if text))

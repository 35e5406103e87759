"""``pfml contributions``: estimate what an employer pays and withholds in a year."""

from collections.abc import Sequence
from pathlib import Path

import click

from calculators import (
    ContributionComparison,
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    compare_contributions,
    estimate_contribution,
)
from calculators.contribution.models import Totals
from web.command_line.choice_options import GROUP_PAYS, of_an_employer, shares_of_groups
from web.command_line.commands import command
from web.command_line.input import question_of, reporting_errors
from web.command_line.options import AMOUNT, NUMBER, YEAR, of_a_question
from web.command_line.output import print_comparison, print_estimate, print_lines, print_table
from web.i18n.comparisons import columns, more_or_less, rows
from web.i18n.formats import day, money
from web.i18n.translator import N_, Translator

OPTIONS = {
    "/after/year": ["--compare-year"],
    "/year": ["--year"],
    "*/workforce/average_contractors": ["--contractors"],
    "*/workforce*": ["--w2"],
    "*/people*": ["--wages", "--contractor-wages", "--self-employed-income"],
    "*/payroll/*": ["--payroll"],
    "*/payroll": ["--wages, --payroll"],
    "*/groups/*/medical": [GROUP_PAYS["medical"]],
    "*/groups/*": [GROUP_PAYS["family"]],
    "*/employer_pays/medical": ["--employer-pays-medical"],
    "*/employer_pays/family": ["--employer-pays-family"],
    "*/exempt*": ["--exempt"],
}
"""The options of each place in the question."""


@command(
    "contributions",
    N_("Estimate a year's contributions by payer, with the due dates."),
    "pfml contributions --year 2026 --w2 30 --wages 100000 --wages 52000.50",
)
@click.option("--year", type=int, metavar=YEAR, help=N_("The year of the wages."))
@click.option("--w2", metavar=NUMBER, help=N_("Average number of W-2 employees in the year before."))
@click.option("--contractors", metavar=NUMBER, help=N_("Average number of 1099-MISC contractors."))
@click.option(
    "--wages",
    multiple=True,
    metavar=AMOUNT,
    help=N_("A W-2 employee's wages of the year: 65000, or in a group: Nurses=65000."),
)
@click.option(
    "--contractor-wages",
    multiple=True,
    metavar=AMOUNT,
    help=N_("A contractor's payments of the year, with a group as for --wages."),
)
@click.option("--self-employed-income", multiple=True, metavar=AMOUNT, help=N_("A self-employed income."))
@click.option(
    "--payroll", metavar=AMOUNT, help=N_("All W-2 wages together. The amounts are then the most you can owe.")
)
@of_an_employer
@click.option("--compare-year", type=int, metavar=YEAR, help=N_("Another year to compare with."))
@of_a_question
@reporting_errors(OPTIONS)
def contributions(
    *,
    year: int | None,
    w2: str | None,
    contractors: str | None,
    wages: Sequence[str],
    contractor_wages: Sequence[str],
    self_employed_income: Sequence[str],
    payroll: str | None,
    employer_pays_medical: str | None,
    employer_pays_family: str | None,
    group_pays_medical: Sequence[str],
    group_pays_family: Sequence[str],
    compare_year: int | None,
    exempt: Sequence[str],
    question: Path | None,
    provisional: bool,
    explain: bool,
    as_json: bool,
) -> None:
    """Print what an employer pays and withholds in a year."""
    kinds = {"w2": wages, "contractor": contractor_wages, "self_employed": self_employed_income}
    pays = {"medical": employer_pays_medical, "family": employer_pays_family}
    shares = shares_of_groups(medical=group_pays_medical, family=group_pays_family)
    options = {
        "year": year,
        "workforce": {"average_w2": w2, "average_contractors": contractors or "0"} if w2 is not None else None,
        "people": [_person(kind, place, text) for kind, texts in kinds.items() for place, text in enumerate(texts, 1)],
        "payroll": None if payroll is None else {"w2_wages": payroll},
        "employer_pays": {part: fraction for part, fraction in pays.items() if fraction is not None},
        "groups": {group: {"employer_pays": fractions} for group, fractions in shares.items()},
        "exempt": exempt,
        "explain": explain,
        "provisional": provisional,
    }
    asked = question_of(ContributionQuestion, question, options)
    if compare_year is not None:
        fields = asked.model_dump()
        both = ContributionComparisonQuestion.model_validate(
            {"before": fields, "after": fields | {"year": compare_year}}
        )
        comparison = compare_contributions(ContributionComparisonQuestion.by_year(both.before, both.after))
        print_comparison(comparison, _print_comparison, as_json=as_json)
        return
    print_estimate(estimate_contribution(asked), _print, as_json=as_json)


def _person(kind: str, place: int, text: str) -> dict[str, str]:
    """Return a person from a text such as ``65000``, or ``Nurses=65000`` in a group.

    >>> _person("w2", 1, "Nurses=65000")
    {'id': 'w2 1', 'kind': 'w2', 'wages': '65000', 'group': 'Nurses'}
    """
    group, _, wages = text.rpartition("=")
    return {"id": f"{kind} {place}", "kind": kind, "wages": wages, **({"group": group} if group else {})}


def _print_comparison(comparison: ContributionComparison, translator: Translator) -> None:
    print_lines(*more_or_less(comparison.difference, translator))
    amounts = [(title, *map(money, each)) for title, *each in rows(comparison, translator)]
    print_table(["", *columns(comparison, translator), translator.gettext("Change")], amounts)


def _print(estimate: ContributionEstimate, translator: Translator) -> None:
    print_lines(
        translator.gettext(
            "For %(year)s the total is %(total)s. Of this, %(employee)s is withheld and the employer pays "
            "%(employer)s.",
            year=estimate.year,
            total=money(estimate.totals.total),
            employee=money(estimate.totals.employee),
            employer=money(estimate.totals.employer),
        )
    )
    if estimate.workforce is not None:
        print_lines(translator.gettext("Covered individuals: %(count)s", count=estimate.workforce.covered_individuals))
    print_table(
        ["", translator.gettext("Employer"), translator.gettext("Employee"), translator.gettext("Total")],
        _rows(estimate.totals, translator),
    )
    due = [(date.quarter, day(date.due, translator)) for date in estimate.due_dates]
    print_table([translator.gettext("Quarter"), translator.gettext("Due")], due)


def _rows(totals: Totals, translator: Translator) -> list[tuple[str, str, str, str]]:
    named = (
        (translator.gettext("Medical"), totals.medical),
        (translator.gettext("Family"), totals.family),
        (translator.gettext("Total"), totals),
    )
    return [(name, money(side.employer), money(side.employee), money(side.total)) for name, side in named]

"""``pfml contributions``: estimate what an employer pays and withholds in a year."""

from collections.abc import Sequence
from typing import Annotated

import typer

from calculators import (
    ContributionComparison,
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    compare_contributions,
    estimate_contribution,
)
from calculators.contribution.models import Totals
from web.command_line.input import question_of, reporting_errors, split
from web.command_line.options import DEFAULT_LANGUAGE, AsJson, Explain, Language, Provisional, QuestionFile
from web.command_line.output import print_comparison, print_estimate, print_lines, print_table
from web.i18n.comparisons import columns, more_or_less, rows
from web.i18n.formats import day, money
from web.i18n.translator import Translator


@reporting_errors
def contributions(
    *,
    year: Annotated[int | None, typer.Option(help="The year of the wages.")] = None,
    w2: Annotated[str | None, typer.Option(help="Average number of W-2 employees in the year before.")] = None,
    contractors: Annotated[str | None, typer.Option(help="Average number of 1099-MISC contractors.")] = None,
    wages: Annotated[
        list[str] | None, typer.Option(help="A W-2 employee's wages of the year: 65000, or in a group: Nurses=65000.")
    ] = None,
    contractor_wages: Annotated[
        list[str] | None, typer.Option(help="A contractor's payments of the year, with a group as for --wages.")
    ] = None,
    self_employed_income: Annotated[list[str] | None, typer.Option(help="A self-employed income.")] = None,
    payroll: Annotated[
        str | None, typer.Option(help="All W-2 wages together. The amounts are then the most you can owe.")
    ] = None,
    employer_pays_medical: Annotated[
        str | None, typer.Option(help="The fraction of medical that the employer pays, such as 0.60.")
    ] = None,
    employer_pays_family: Annotated[
        str | None, typer.Option(help="The fraction of family that the employer pays, such as 0.")
    ] = None,
    group_pays_medical: Annotated[
        list[str] | None, typer.Option(help="The same for a group of people, such as Nurses=0.80.")
    ] = None,
    group_pays_family: Annotated[
        list[str] | None, typer.Option(help="The same for a group of people, such as Nurses=0.50.")
    ] = None,
    compare_year: Annotated[int | None, typer.Option(help="Another year to compare with.")] = None,
    exempt: Annotated[list[str] | None, typer.Option(help="A part with a private plan: medical or family.")] = None,
    question: QuestionFile = None,
    provisional: Provisional = False,
    explain: Explain = False,
    as_json: AsJson = False,
    language: Language = DEFAULT_LANGUAGE,
) -> None:
    """Estimate a year's contributions by payer, with the due dates."""
    kinds = {"w2": wages, "contractor": contractor_wages, "self_employed": self_employed_income}
    pays = {"medical": employer_pays_medical, "family": employer_pays_family}
    options = {
        "year": year,
        "workforce": {"average_w2": w2, "average_contractors": contractors or "0"} if w2 is not None else None,
        "people": [
            _person(kind, place, text) for kind, texts in kinds.items() for place, text in enumerate(texts or (), 1)
        ],
        "payroll": None if payroll is None else {"w2_wages": payroll},
        "employer_pays": {part: fraction for part, fraction in pays.items() if fraction is not None},
        "groups": _groups(medical=group_pays_medical or (), family=group_pays_family or ()),
        "exempt": exempt,
        "explain": explain,
        "provisional": provisional,
    }
    asked = question_of(ContributionQuestion, question, options)
    if compare_year is not None:
        other = ContributionQuestion.model_validate(asked.model_dump() | {"year": compare_year})
        comparison = compare_contributions(ContributionComparisonQuestion.by_year(asked, other))
        print_comparison(comparison, _print_comparison, language=language, as_json=as_json)
        return
    print_estimate(estimate_contribution(asked), _print, language=language, as_json=as_json)


def _person(kind: str, place: int, text: str) -> dict[str, str]:
    """Return a person from a text such as ``65000``, or ``Nurses=65000`` in a group.

    >>> _person("w2", 1, "Nurses=65000")
    {'id': 'w2 1', 'kind': 'w2', 'wages': '65000', 'group': 'Nurses'}
    """
    group, _, wages = text.rpartition("=")
    return {"id": f"{kind} {place}", "kind": kind, "wages": wages, **({"group": group} if group else {})}


def _groups(**parts: Sequence[str]) -> dict[str, dict[str, dict[str, str]]]:
    """Return the employer's choice for each group from texts such as ``Nurses=0.80`` for each part.

    >>> _groups(medical=["Nurses=0.80"], family=["Nurses=0.50"])
    {'Nurses': {'employer_pays': {'medical': '0.80', 'family': '0.50'}}}
    """
    found: dict[str, dict[str, dict[str, str]]] = {}
    for part, texts in parts.items():
        for text in texts:
            label, fraction = split(text, "=", f"--group-pays-{part}", "a group and a fraction, such as Nurses=0.80")
            found.setdefault(label, {"employer_pays": {}})["employer_pays"][part] = fraction
    return found


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

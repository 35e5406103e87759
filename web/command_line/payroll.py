"""``pfml payroll``: the tables that a bookkeeper needs of one payroll file, as on the payroll page."""

from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import click
from msgspec.structs import replace

from calculators import InvalidQuestion
from calculators.contribution.models import EmployerPays
from calculators.payroll.terms import EmployerTerms, TermsByEmployer
from calculators.payroll.workforce import Counted, counted_workforces, workforce_of_years
from rules import Rulebook, published
from web.command_line.batch.atomic_output import atomic_output
from web.command_line.batch.payroll_layouts import Layouts, parquet_source, refusal_in_words
from web.command_line.batch.running import force, reporting_errors
from web.command_line.batch.terms_options import (
    average_contractors,
    average_w2,
    by_option,
    column_map,
    groups_of,
    terms_of,
)
from web.command_line.choice_options import of_an_employer
from web.command_line.commands import command
from web.command_line.employers_table import employers_table
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext, translator
from web.command_line.options import A_PATH, FILE, provisional
from web.command_line.output import print_lines, print_table
from web.exports.spreadsheets import as_xlsx
from web.i18n.translator import N_
from web.payroll_file.amounts import worked_out
from web.payroll_file.answer import Amounts, amounts
from web.payroll_file.frames import paid_on
from web.payroll_file.page_tables import PageTable
from web.payroll_file.reading import PayrollFile, read_payroll, read_source
from web.payroll_file.refusals import FileRefused
from web.payroll_file.shown import problem_rows
from web.payroll_file.tables import problems_table, workbook_tables

WORKBOOK = ".xlsx"
MOST_SHOWN = 20
"""The refused rows that are printed if no row can be used."""


class RefusedRows(NamedTuple):
    """The number of rows that are refused."""

    total: int


@command(
    "payroll",
    N_("Show the returns, percentages and checks of one payroll file."),
    "pfml payroll payroll.csv -o answer.xlsx --w2 30",
)
@click.argument(
    "file",
    type=A_PATH,
    metavar=FILE,
    help=N_("The report of a payroll program (.csv, .tsv, .txt, .xlsx, .parquet)."),
)
@click.option(
    "--output",
    "-o",
    type=A_PATH,
    metavar=FILE,
    help=N_("A workbook (.xlsx) to make, with every table of the answer."),
)
@average_w2
@average_contractors
@click.option(
    "--last-year",
    type=A_PATH,
    metavar=FILE,
    help=N_("Last year's payroll file, to count the workforce if --w2 is not given."),
)
@click.option("--pays-everything", is_flag=True, help=N_("The employer pays everything, so nothing is withheld."))
@of_an_employer
@click.option(
    "--employers",
    type=A_PATH,
    metavar=FILE,
    help=N_("A CSV file with the workforce and choices of each employer in the payroll file."),
)
@column_map
@provisional
@force
@reporting_errors
def payroll(
    *,
    file: Path,
    output: Path | None,
    w2: Sequence[str],
    contractors: Sequence[str],
    last_year: Path | None,
    pays_everything: bool,
    employer_pays_medical: str | None,
    employer_pays_family: str | None,
    group_pays_medical: Sequence[str],
    group_pays_family: Sequence[str],
    exempt: Sequence[str],
    employers: Path | None,
    map_: Path | None,
    provisional: bool,
    force: bool,
) -> RefusedRows:
    """Print the tables that a bookkeeper needs of one payroll file."""
    rulebook = published()
    if output is not None and output.suffix.lower() != WORKBOOK:
        raise WrongInput(gettext("--output: give a file with the suffix .xlsx."))
    if contractors and not w2:
        raise WrongInput(gettext("--contractors: give --w2 too."))
    layouts = Layouts.of(map_, provisional=provisional)
    read = _read(file, layouts)
    if not provisional and _without_rates(read):
        _tell_of_provisional(read, _read(file, Layouts.of(map_, provisional=True)))
    if not read.rows:
        for row, heading, place, advice in islice(problem_rows(read, layouts.coverage, translator()), MOST_SHOWN):
            click.echo(" ".join(filter(None, [f"{row:,}", heading, place, advice])), err=True)
        raise _unusable(file, FileRefused("no_good_rows"))
    rows = list(read.rows)
    if last_year is not None:
        mapping = layouts.mapping.model_copy(update={"period": None})
        rows += _read(last_year, replace(layouts, mapping=mapping)).rows
    counted = counted_workforces(paid_on(rows))
    pays = {"medical": employer_pays_medical, "family": employer_pays_family}
    default = terms_of(w2 or ["0"], contractors, pays, exempt, year=None, provisional=False)
    own = {} if employers is None else employers_table(employers, read.employers)
    for_all = EmployerTerms(default, pays_everything=pays_everything)
    groups = _known_groups(read, groups_of(group_pays_medical, group_pays_family))
    found = _terms(read, for_all, own, counted, typed=bool(w2))
    terms = {name: each.with_groups(groups.get(name, {})) for name, each in found.items()}
    _check_shares(read, terms, rulebook)
    try:
        worked = worked_out(read, terms, rulebook)
    except FileRefused as error:
        raise _unusable(file, error) from error
    answer = amounts(read, worked, counted, layouts.coverage, translator())
    _show(answer)
    if output is not None:
        refused = problems_table(read, layouts.coverage, translator())
        with atomic_output(output, (), force=force) as folder:
            folder.file().write_bytes(as_xlsx([*workbook_tables(worked, translator()), refused]))
    return RefusedRows(read.refused)


def _read(file: Path, layouts: Layouts) -> PayrollFile:
    try:
        if file.suffix.lower() == ".parquet":
            return read_source(parquet_source(file), layouts.coverage, layouts.mapping)
        return read_payroll(file.read_bytes(), layouts.coverage, layouts.mapping)
    except FileRefused as refused:
        raise _unusable(file, refused) from refused
    except OSError as error:
        raise WrongInput(
            gettext("%(file)s cannot be read: %(fault)s.", file=file.name, fault=error.strerror)
        ) from error


def _without_rates(read: PayrollFile) -> int:
    return sum(problem.code == "not_covered" for problem in read.problems)


def _tell_of_provisional(read: PayrollFile, provisional: PayrollFile) -> None:
    """Name the option ``--provisional`` if it has rates for more rows."""
    if _without_rates(provisional) < _without_rates(read):
        advice = gettext("Use the newest rates for days that have no rates yet.")
        click.echo(gettext("%(label)s: %(message)s", label="--provisional", message=advice), err=True)


def _unusable(file: Path, refused: FileRefused) -> WrongInput:
    return WrongInput(gettext("%(label)s: %(message)s", label=file.name, message=refusal_in_words(refused)))


def _terms(
    read: PayrollFile, for_all: EmployerTerms, own: Mapping[str, EmployerTerms], counted: Counted, *, typed: bool
) -> TermsByEmployer:
    """Return the terms of each employer: its own, those for all, or the workforce that pay periods give.

    Raise ``WrongInput`` if an employer has no workforce.
    """
    found: dict[str, EmployerTerms] = {}
    for name in read.employers or ("",):
        years = {row.quarter.year for row in read.rows if row.employer == name and row.kind != "self_employed"}
        before = workforce_of_years(name, years, counted)
        if name in own:
            found[name] = own[name]
        elif typed or not years:
            found[name] = for_all
        elif before is not None:
            found[name] = for_all.with_workforce(before)
        else:
            advice = gettext(
                "--w2: give the average number of W-2 employees in the year before, such as --w2 30. "
                "Or give --last-year with every pay date."
            )
            raise WrongInput(gettext("%(label)s: %(message)s", label=name, message=advice) if name else advice)
    return found


def _known_groups(read: PayrollFile, groups: Mapping[str, EmployerPays]) -> Mapping[str, Mapping[str, EmployerPays]]:
    """Return the choices for the groups that each employer has.

    Raise ``WrongInput`` if the file does not have one of ``groups``.
    """
    named = {label for _, label in read.groups}
    if unknown := [label for label in groups if label not in named]:
        raise WrongInput(
            gettext(
                "--group-pays-medical, --group-pays-family: no row of the file has the group %(name)s.",
                name=unknown[0],
            )
        )
    found: dict[str, dict[str, EmployerPays]] = {}
    for employer, label in read.groups:
        if label in groups:
            found.setdefault(employer, {})[label] = groups[label]
    return found


def _check_shares(read: PayrollFile, terms: TermsByEmployer, rulebook: Rulebook) -> None:
    """Raise ``WrongInput`` if the law of a year does not allow the choice of an employer."""
    for name, year in dict.fromkeys((row.employer, row.quarter.year) for row in read.rows):
        try:
            terms[name].rule_groups(year, rulebook)
        except InvalidQuestion as error:
            advice = by_option(error)
            named = gettext("%(label)s: %(message)s", label=name, message=advice) if name else advice
            raise WrongInput(named) from error


def _show(answer: Amounts) -> None:
    """Print the answer in the order of the page."""
    print_lines(*filter(None, [answer.heading, answer.lacking, answer.meaning, *answer.workforce, answer.account]))
    print_lines(*(f"! {warning}" for warning in answer.warnings), *answer.assumptions)
    _print(answer.quarters)
    _print(answer.percentages)
    print_lines(*filter(None, [answer.check]))
    for table in (answer.checked, answer.reached, answer.paychecks):
        _print(table)
    for each in answer.problems.rows:
        print_lines(" ".join(filter(None, each)))
    print_lines("", gettext("This is an independent estimate, not a decision."))


def _print(table: PageTable) -> None:
    if table.rows:
        print_table(table.headings, table.rows, table.title)

"""Put the reading of a payroll file and the contributions due in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from rules import Coverage
from web.i18n import Translator
from web.i18n.formats import day, money
from web.i18n.messages import warning_message
from web.i18n.payroll import COLUMNS, KINDS
from web.i18n.provisional import earlier_figures, marked
from web.i18n.workforce import workforce_sentence
from web.pages.contributions.sent import sent_sentence
from web.payroll_file.reading import PayrollFile
from web.payroll_file.rows import Row
from web.payroll_file.shown import (
    MOST_NAMED,
    assumptions,
    dollars,
    note,
    period_text,
    problem_rows,
)
from web.payroll_file.shown import warnings as file_warnings

if TYPE_CHECKING:
    from web.payroll_file.amounts import PayrollAmounts, QuarterTotals

FIRST_ROWS = 5
FIRST_PROBLEMS = 20
FIRST_LINES = 100
MOST_PROBLEMS = 2_000
"""The most wrong cells that the page lists. The download lists all."""
Texts = Sequence[str]


@dataclass(frozen=True, slots=True)
class Part:
    """The first rows of a table, and the number of all rows if there are more."""

    rows: Sequence[Texts]
    of: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """The reading of a file: the heading of each column, unused columns, the first rows and the problems."""

    heading: str
    meaning: str
    file: PayrollFile
    columns: Sequence[tuple[str, str]]
    unused: Texts
    rows: Part
    problems: Part
    assumptions: Texts
    warnings: Texts
    view: str = "preview"


@dataclass(frozen=True, slots=True)
class Amounts:
    """The contributions due: the totals by quarter and overall, the first people, the refused rows."""

    heading: str
    lacking: str
    meaning: str
    account: str
    workforce: str
    file: PayrollFile
    quarters: Sequence[Texts]
    together: Texts
    lines: Part
    problems: Part
    warnings: Texts
    earlier_figures: Texts
    assumptions: Texts
    employers: bool
    yearly: bool
    view: str = "amounts"


def preview(file: PayrollFile, coverage: Coverage, translator: Translator) -> Preview:
    """Return the reading of the file, before any amount is worked out."""
    roles = file.layout.roles
    places = [place for place in range(len(file.layout.headings)) if place not in roles]
    return Preview(
        heading=translator.gettext("What was found in the file"),
        meaning=_account(file, translator),
        file=file,
        columns=[
            (translator.gettext(COLUMNS[role]), file.shown_heading(place)) for place, role in sorted(roles.items())
        ],
        unused=[heading for place in places if (heading := file.shown_heading(place))],
        rows=_part((_row(row, translator) for row in file.rows), len(file.rows), FIRST_ROWS),
        problems=_problems(file, coverage, translator, FIRST_PROBLEMS),
        assumptions=assumptions(file, translator),
        warnings=file_warnings(file, translator),
    )


def amounts(
    file: PayrollFile, found: "PayrollAmounts", warnings: Texts, coverage: Coverage, translator: Translator
) -> Amounts:
    """Return the contributions due on the usable rows, with the ``warnings`` in words."""
    together = found.together()
    provisional = warning_message("provisional_parameters", translator)
    unlikely = [warning_message(each.code, translator, each.figures) for each in found.unlikely]
    incomplete = translator.gettext(
        "Rows of some people were refused. With them, the wage base may be used up sooner; mend the rows and send "
        "the file again."
    )
    return Amounts(
        heading=marked(
            translator.gettext("%(amount)s to send in all", amount=_money(together["total"])),
            found.provisional_figures,
            translator,
        ),
        lacking=_lacking(file, translator),
        meaning=sent_sentence(
            (_money(together["total"]), _money(together["employee"]), _money(together["employer"])),
            translator,
            self_employed=all(row.kind == "self_employed" for row in file.rows),
        ),
        account=_account(file, translator),
        workforce=workforce_sentence(found.workforce, found.exempt, dollars(together["employer"]), translator),
        file=file,
        quarters=[_quarter(each, translator) for each in found.quarters],
        together=_sums(together),
        lines=_part(
            (_line(each, translator) for each in found.lines.iter_rows(named=True)), len(found.lines), FIRST_LINES
        ),
        problems=_problems(file, coverage, translator, MOST_PROBLEMS),
        warnings=[
            *([provisional] if found.provisional_figures else []),
            *warnings,
            *unlikely,
            *([incomplete] if file.incomplete else []),
            *file_warnings(file, translator),
        ],
        earlier_figures=earlier_figures(found.provisional_figures, translator),
        assumptions=assumptions(file, translator),
        employers=bool(file.employers),
        yearly=file.yearly,
    )


def _lacking(file: PayrollFile, translator: Translator) -> str:
    """Return the people whose wages are missing from the amounts because their rows were refused."""
    if not file.problems:
        return ""
    people = list(dict.fromkeys(problem.person for problem in file.problems if problem.person))
    if not people:
        return translator.ngettext(
            "%(count)s row is not in these amounts.",
            "%(count)s rows are not in these amounts.",
            file.refused,
            count=f"{file.refused:,}",
        )
    more = ", …" if len(people) > MOST_NAMED else ""
    return translator.ngettext(
        "%(count)s row is not in these amounts. It is of: %(people)s.",
        "%(count)s rows are not in these amounts. They are of: %(people)s.",
        file.refused,
        count=f"{file.refused:,}",
        people=", ".join(people[:MOST_NAMED]) + more,
    )


def _account(file: PayrollFile, translator: Translator) -> str:
    """Return the sum that accounts for every row of the file."""
    added, left_out = file.added, len(file.left_out)
    texts = [
        translator.gettext(
            "Rows in the file: %(all)s. Used: %(used)s. Refused: %(refused)s.",
            all=f"{file.used + added + left_out + file.refused:,}",
            used=f"{file.used:,}",
            refused=f"{file.refused:,}",
        )
    ]
    if added:
        # Translators: rows of the same person and date, which were added to another row.
        texts.append(translator.gettext("Added to another: %(count)s.", count=f"{added:,}"))
    if left_out:
        texts.append(translator.gettext("Totals, not counted: %(count)s.", count=f"{left_out:,}"))
    return " ".join(texts)


def _part(rows: Iterable[Texts], count: int, most: int) -> Part:
    return Part(list(islice(rows, most)), count if count > most else 0)


def _problems(file: PayrollFile, coverage: Coverage, translator: Translator, most: int) -> Part:
    rows = ([f"{row:,}", *told] for row, *told in problem_rows(file, coverage, translator))
    return _part(rows, len(file.problems), most)


def _row(row: Row, translator: Translator) -> Texts:
    kind, period = translator.gettext(KINDS[row.kind]), period_text(row.period, translator)
    return [f"{row.number:,}", _of_employer(row.person, row.employer), kind, period, _money(row.wages)]


def _of_employer(person: str, employer: str) -> str:
    return f"{person} · {employer}" if employer else person


def _line(line: Mapping[str, Any], translator: Translator) -> Texts:
    names = ("wages", "year_to_date", "eligible_wages", "employer", "employee", "total")
    person = _of_employer(line["person"], line["employer_name"])
    return [person, note(line, translator), line["quarter"], *(_money(line[name]) for name in names)]


def _quarter(totals: "QuarterTotals", translator: Translator) -> Texts:
    due = day(totals.due, translator) if totals.due else ""
    quarter = _of_employer(totals.quarter, totals.employer)
    return [quarter, due, f"{totals.people:,}", *_sums(totals.sums)]


def _sums(sums: Mapping[str, int]) -> Texts:
    medical, family = (sums[f"{part}_employer"] + sums[f"{part}_employee"] for part in ("medical", "family"))
    sides = (sums["employer"], sums["employee"], sums["total"])
    return [_money(cents) for cents in (sums["wages"], sums["eligible_wages"], medical, family, *sides)]


def _money(cents: int) -> str:
    return money(dollars(cents))

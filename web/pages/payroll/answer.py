"""What the page shows of a payroll file: how it was read, or what is due on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from calculators.contribution.models import WorkforceResult
from rules import Coverage
from web.i18n import Translator
from web.i18n.formats import day, money, quarter_months
from web.i18n.payroll import COLUMNS, KINDS
from web.pages.contributions.answer import SENTENCES
from web.pages.contributions.sent import sent_sentence
from web.payroll_file.reading import PayrollFile
from web.payroll_file.rows import Row
from web.payroll_file.shown import dollars, note, problem_rows

if TYPE_CHECKING:
    from web.payroll_file.amounts import PayrollAmounts, QuarterTotals

FIRST_ROWS = 5
FIRST_PROBLEMS = 20
FIRST_LINES = 100
MOST_PROBLEMS = 2_000
"""Where more cells are wrong, the page lists so many, and the download all."""
Texts = Sequence[str]


@dataclass(frozen=True, slots=True)
class Part:
    """The first rows of a table, and how many there are in all where these are not all."""

    rows: Sequence[Texts]
    of: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """How the file was read: the heading of each column, those not used, the first rows and problems."""

    heading: str
    meaning: str
    file: PayrollFile
    columns: Sequence[tuple[str, str]]
    unused: Texts
    rows: Part
    problems: Part
    view: str = "preview"


@dataclass(frozen=True, slots=True)
class Amounts:
    """What is due: the totals of each quarter and in all, the first lines of people, every refused row."""

    heading: str
    meaning: str
    account: str
    workforce: str
    file: PayrollFile
    quarters: Sequence[Texts]
    together: Texts
    lines: Part
    problems: Part
    warnings: Texts
    view: str = "amounts"


def preview(file: PayrollFile, coverage: Coverage, translator: Translator) -> Preview:
    """What was found in the file, before anything is worked out."""
    used = set(file.columns.values())
    places = [place for place in range(len(file.headings)) if place not in used]
    return Preview(
        heading=translator.gettext("What was found in the file"),
        meaning=_account(file, translator),
        file=file,
        columns=[
            (translator.gettext(COLUMNS[name]), file.shown_heading(place)) for name, place in file.columns.items()
        ],
        unused=[heading for place in places if (heading := file.shown_heading(place))],
        rows=_part((_row(row, translator) for row in file.rows), len(file.rows), FIRST_ROWS),
        problems=_problems(file, coverage, translator, FIRST_PROBLEMS),
    )


def amounts(
    file: PayrollFile, found: "PayrollAmounts", warnings: Texts, coverage: Coverage, translator: Translator
) -> Amounts:
    """What is due on the rows that could be used; ``warnings`` in words."""
    together = found.together()
    incomplete = translator.gettext(
        "Rows of some people were refused. With them, the wage base may be used up sooner; mend the rows and send "
        "the file again."
    )
    return Amounts(
        heading=translator.gettext("%(amount)s to send in all", amount=_money(together["total"])),
        meaning=sent_sentence(
            (_money(together["total"]), _money(together["employee"]), _money(together["employer"])),
            translator,
            self_employed=all(row.kind == "self_employed" for row in file.rows),
        ),
        account=_account(file, translator),
        workforce=_workforce(found.workforce, translator),
        file=file,
        quarters=[_quarter(each, translator) for each in found.quarters],
        together=_sums(together),
        lines=_part(
            (_line(each, translator) for each in found.lines.iter_rows(named=True)), len(found.lines), FIRST_LINES
        ),
        problems=_problems(file, coverage, translator, MOST_PROBLEMS),
        warnings=[*warnings, *([incomplete] if file.incomplete else [])],
    )


def _workforce(workforce: WorkforceResult | None, translator: Translator) -> str:
    if workforce is None:
        return translator.gettext("A self-employed person pays both shares.")
    return translator.gettext(
        SENTENCES[workforce.employer_share_due, workforce.contractors_counted],
        count=f"{workforce.covered_individuals:f}",
        threshold=workforce.threshold,
    )


def _account(file: PayrollFile, translator: Translator) -> str:
    """Rows in are rows used and rows refused."""
    return translator.gettext(
        "Rows in the file: %(all)s. Used: %(used)s. Refused: %(refused)s.",
        all=f"{len(file.rows) + file.refused:,}",
        used=f"{len(file.rows):,}",
        refused=f"{file.refused:,}",
    )


def _part(rows: Iterable[Texts], count: int, most: int) -> Part:
    return Part(list(islice(rows, most)), count if count > most else 0)


def _problems(file: PayrollFile, coverage: Coverage, translator: Translator, most: int) -> Part:
    rows = ([f"{row:,}", *told] for row, *told in problem_rows(file, coverage, translator))
    return _part(rows, len(file.problems), most)


def _row(row: Row, translator: Translator) -> Texts:
    period = (
        day(row.period, translator) if isinstance(row.period, date) else quarter_months(str(row.period), translator)
    )
    return [f"{row.number:,}", row.person, translator.gettext(KINDS[row.kind]), period, _money(row.wages)]


def _line(line: Mapping[str, Any], translator: Translator) -> Texts:
    names = ("wages", "year_to_date", "eligible_wages", "employer", "employee", "total")
    return [line["person"], note(line, translator), line["quarter"], *(_money(line[name]) for name in names)]


def _quarter(totals: "QuarterTotals", translator: Translator) -> Texts:
    due = day(totals.due, translator)
    return [totals.quarter, due, f"{totals.people:,}", *_sums(totals.sums)]


def _sums(sums: Mapping[str, int]) -> Texts:
    medical, family = (sums[f"{part}_employer"] + sums[f"{part}_employee"] for part in ("medical", "family"))
    sides = (sums["employer"], sums["employee"], sums["total"])
    return [_money(cents) for cents in (sums["wages"], sums["eligible_wages"], medical, family, *sides)]


def _money(cents: int) -> str:
    return money(dollars(cents))

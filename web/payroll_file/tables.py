"""The tables of an answer as they are shown and downloaded, in the reader's language."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rules import Coverage
from web.exports.spreadsheets import Cell, Table
from web.forms.employer_terms import PARTS
from web.i18n import Translator
from web.i18n.formats import percent
from web.i18n.payroll import (
    ABOVE_BASE,
    ALL_OTHERS,
    COLUMNS,
    FROM_EMPLOYER,
    FROM_WORKER,
    KINDS,
    LINES,
    PART,
    RETURN_COLUMNS,
    RETURN_DUE,
    TO_WITHHOLD,
    TOTAL_DUE,
    TRUE_UP,
    VERDICT,
    VERDICTS,
    WAGE_BASE,
    WAGES_OF_YEAR,
    WHEN_REACHED,
)
from web.payroll_file.reading import PayrollFile
from web.payroll_file.shown import dollars, note, problem_rows

if TYPE_CHECKING:
    from calculators.payroll import EmployerAmounts, PayrollAmounts, QuarterTotals, Reached, WithheldCheck

AMOUNTS = tuple(name for name in LINES if name != "rows")
"""The amounts of a person's line in a download."""
OF_RETURN = tuple(name for name in AMOUNTS if name not in ("year_to_date", "total"))
"""The amounts of a return in a download, after its total."""


def workbook_tables(amounts: "PayrollAmounts", translator: Translator) -> list[Table]:
    """Return every table of the answer that has rows to show, for the sheets of a workbook."""
    several = amounts.several_employers
    return [
        people_table(amounts, translator),
        quarters_table(amounts.quarters, translator),
        *([] if amounts.paychecks.is_empty() else [paychecks_table(amounts, translator)]),
        *([] if amounts.yearly else [returns_table(amounts, translator)]),
        percentages_table(amounts.employers, translator),
        *([reached_table(amounts.reached, translator, employers=several)] if amounts.reached else []),
        *([withheld_table(amounts.checked, translator, employers=several)] if amounts.checked else []),
    ]


def table(
    title: str,
    headings: Sequence[str],
    rows: Callable[[], Iterable[tuple[str, Sequence[Cell]]]],
    count: int,
    *,
    employers: bool,
) -> Table:
    """Return a table whose ``rows`` begin with an employer.

    It has a column for the employer only with several ``employers``.
    """
    if not employers:
        return Table(headings[1:], lambda: (cells for _, cells in rows()), title, count)
    return Table(headings, lambda: ([employer, *cells] for employer, cells in rows()), title, count)


def people_table(amounts: "PayrollAmounts", translator: Translator, names: Sequence[str] = AMOUNTS) -> Table:
    """Return a row for each person, kind of work and quarter."""
    return _lines_table(amounts, "quarter", translator.gettext("People"), names, translator)


def paychecks_table(amounts: "PayrollAmounts", translator: Translator, names: Sequence[str] = AMOUNTS) -> Table:
    """Return a row for each paycheck, with the wages of the year to date.

    There is no row if there are no pay dates.
    """
    return _lines_table(amounts, "pay_date", translator.gettext("Paychecks"), names, translator)


def _lines_table(
    amounts: "PayrollAmounts", period: str, title: str, names: Sequence[str], translator: Translator
) -> Table:
    of_amounts = {**LINES, "wages": COLUMNS["wages"]} if period == "pay_date" else LINES
    texts = [*(COLUMNS[name] for name in ("employer", "person", "kind", period)), LINES["rows"]]
    headings = _all([*texts, *(of_amounts[name] for name in names)], translator)
    kinds = {kind: translator.gettext(label) for kind, label in KINDS.items()}
    lines = amounts.lines if period == "quarter" else amounts.paychecks

    def rows() -> Iterator[tuple[str, Sequence[Cell]]]:
        for line in lines.iter_rows(named=True):
            cents = [dollars(line[name]) for name in names]
            cells = [line["person"], kinds[line["kind"]], line[period], line["rows"], *cents, note(line, translator)]
            yield line["employer_name"], cells

    note_too = [*headings, translator.gettext("Note")]
    return table(title, note_too, rows, len(lines), employers=amounts.several_employers)


def quarters_table(
    quarters: Sequence["QuarterTotals"], translator: Translator, names: Sequence[str] = OF_RETURN
) -> Table:
    """Return a row for each quarterly return, with the total due first."""
    headings = [translator.gettext(text) for text in (COLUMNS["employer"], COLUMNS["quarter"], TOTAL_DUE, RETURN_DUE)]
    headings += [translator.gettext("People"), *(translator.gettext(LINES[name]) for name in names)]

    def rows() -> Iterator[tuple[str, Sequence[Cell]]]:
        for each in quarters:
            sums = [dollars(each.sums[name]) for name in names]
            yield each.employer, [each.quarter, dollars(each.sums["total"]), each.due or "", each.people, *sums]

    several = len({quarter.employer for quarter in quarters}) > 1
    return table(translator.gettext("Quarters"), headings, rows, len(quarters), employers=several)


def returns_table(amounts: "PayrollAmounts", translator: Translator, *, quarter: str = "", employer: str = "") -> Table:
    """Return the people of each return in the columns of the return, with blank identifiers.

    With ``quarter``, only the people of one return, without the columns of the employer and the quarter.
    """
    texts = [COLUMNS["employer"], COLUMNS["quarter"], *RETURN_COLUMNS]
    headings = [translator.gettext(text) for text in texts]
    answers = {True: translator.gettext("Yes"), False: translator.gettext("No")}
    lines = amounts.lines.filter("counted").sort("quarter", maintain_order=True)
    if quarter:
        lines = lines.filter(quarter=quarter, employer_name=employer)

    def rows() -> Iterator[tuple[str, Sequence[Cell]]]:
        for name in (each.name for each in amounts.employers):
            for line in lines.filter(employer_name=name).iter_rows(named=True):
                yield name, [*([] if quarter else [line["quarter"]]), *_return_cells(line, answers)]

    title = translator.gettext("Returns")
    if quarter:
        return Table(headings[2:], lambda: (cells for _, cells in rows()), title, len(lines))
    return table(title, headings, rows, len(lines), employers=amounts.several_employers)


def _return_cells(line: Mapping[str, Any], answers: Mapping[bool, str]) -> Sequence[Cell]:
    contractor, opted_in = (answers[line["kind"] == kind] for kind in ("contractor", "self_employed"))
    return [line["person"], "", dollars(line["wages"]), dollars(line["year_to_date"]), contractor, opted_in]


def reached_table(reached: Sequence["Reached"], translator: Translator, *, employers: bool) -> Table:
    """Return a row for each person who reaches the wage base, in the order of time."""
    texts = (COLUMNS["employer"], COLUMNS["person"], WHEN_REACHED, WAGES_OF_YEAR, ABOVE_BASE)

    def rows() -> Iterator[tuple[str, Sequence[Cell]]]:
        for each in reached:
            yield each.employer, [each.person, each.when, dollars(each.wages), dollars(each.above)]

    return table(translator.gettext("Wage base"), _all(texts, translator), rows, len(reached), employers=employers)


def percentages_table(found: Sequence["EmployerAmounts"], translator: Translator) -> Table:
    """Return the percentages of wages to type into a payroll program, by employer, year, group and part."""
    grouped = any(each.group for employer in found for each in employer.percentages)
    of_group = (COLUMNS["group"],) if grouped else ()
    texts = (COLUMNS["employer"], COLUMNS["year"], *of_group, PART, FROM_WORKER, FROM_EMPLOYER, WAGE_BASE)
    parts = {part: translator.gettext(PARTS[part]) for part in PARTS}

    def rows() -> Iterator[tuple[str, Sequence[Cell]]]:
        for employer in found:
            for year in employer.percentages:
                named = [(parts[part], wages) for part, wages in year.parts.items()]
                for name, wages in [*named, (translator.gettext("In total"), year.together)] if named else []:
                    each = [percent(wages.withheld), percent(wages.owed)]
                    whose = [year.group or translator.gettext(ALL_OTHERS)] if grouped else []
                    yield employer.name, [str(year.year), *whose, name, *each, year.wage_base]

    count = sum(len(year.parts) + bool(year.parts) for employer in found for year in employer.percentages)
    return table(translator.gettext("Percentages"), _all(texts, translator), rows, count, employers=len(found) > 1)


def withheld_table(checks: Sequence["WithheldCheck"], translator: Translator, *, employers: bool) -> Table:
    """Return the check of what was withheld from each person and year."""
    texts = (
        COLUMNS["employer"],
        COLUMNS["person"],
        COLUMNS["year"],
        VERDICT,
        TO_WITHHOLD,
        COLUMNS["withheld"],
        TRUE_UP,
    )

    def rows() -> Iterator[tuple[str, Sequence[Cell]]]:
        for each in checks:
            cents = [dollars(each.due), dollars(each.withheld), dollars(each.true_up)]
            yield each.employer, [each.person, str(each.year), translator.gettext(VERDICTS[each.verdict]), *cents]

    title = translator.gettext("Check of what was withheld")
    return table(title, _all(texts, translator), rows, len(checks), employers=employers)


def problems_table(file: PayrollFile, coverage: Coverage, translator: Translator) -> Table:
    """Return a row for each cell that keeps its row from being used, without the text of the cell."""
    headings = [translator.gettext("Row"), translator.gettext("Column"), translator.gettext("What to do")]

    def rows() -> Iterator[Sequence[Cell]]:
        for row, heading, place, advice in problem_rows(file, coverage, translator):
            yield row, heading or place, advice

    return Table(headings, rows, translator.gettext("Refused rows"), len(file.problems))


def _all(texts: Iterable[str], translator: Translator) -> Sequence[str]:
    return [translator.gettext(text) for text in texts]

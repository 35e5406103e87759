"""Put the rows and problems of a payroll file in words, for the page and the downloads."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.models.fields import MOST_CENTS
from rules import Coverage
from web.i18n import Translator
from web.i18n.formats import day, money, quarter_months
from web.i18n.payroll import COLUMNS, INCOMPLETE, NOT_COUNTED, PROVISIONAL, assumed_message, row_message
from web.payroll_file.cells import LONGEST_CELL, LONGEST_NAME
from web.payroll_file.periods import Period, Year
from web.payroll_file.reading import PayrollFile
from web.payroll_file.records import Problem
from web.payroll_file.row_warnings import doubts, likely_totals, named_rows, row_numbers, rows_without_wages, spellings
from web.payroll_file.words import plain_words


def problem_rows(file: PayrollFile, coverage: Coverage, translator: Translator) -> Iterator[tuple[int, str, str, str]]:
    """Yield for each problem the number of its row, its column and the advice.

    The text of the cell is not repeated.
    """
    span = coverage.contributions
    values = {
        "first_day": day(span.first_day, translator),
        "last_day": day(span.last_day, translator),
        "name": LONGEST_NAME,
        "cell": f"{LONGEST_CELL:,}",
        "money": money(dollars(MOST_CENTS)),
    }
    for problem in file.problems:
        if problem.place is not None and (cell := file.where.get((problem.row, problem.place))):
            yield cell.row, cell.heading, "", row_message(problem.code, translator, **values)
            continue
        heading = "" if problem.place is None else file.shown_heading(problem.place)
        place = "" if heading else _place(problem, translator)
        yield problem.row, heading, place, row_message(problem.code, translator, **values)


def period_text(period: Period, translator: Translator) -> str:
    """Return a day, a quarter or a year in words."""
    if isinstance(period, Year):
        return str(period)
    return day(period, translator) if isinstance(period, date) else quarter_months(str(period), translator)


def assumptions(file: PayrollFile, translator: Translator) -> list[str]:
    """Return the assumptions of the reader, and the rows that it added up or left out."""
    told = [assumed_message(each.code, each.headings, translator) for each in file.assumed]
    if file.added:
        told.append(
            translator.ngettext(
                "%(count)s row of the same person and date was added to another row.",
                "%(count)s rows of the same person and date were added to other rows.",
                file.added,
                count=f"{file.added:,}",
            )
        )
    if file.corrections:
        told.append(
            translator.ngettext(
                "%(count)s negative amount was taken off the wages of its quarter.",
                "%(count)s negative amounts were taken off the wages of their quarters.",
                file.corrections,
                count=f"{file.corrections:,}",
            )
        )
    if totals := [row for row in file.left_out if row.total]:
        # Translators: rows of a file with a total, each by its name and the number of its row.
        told.append(translator.gettext("We did not count these totals: %(rows)s.", rows=named_rows(totals, translator)))
    if others := [row for row in file.left_out if not row.total]:
        told.append(rows_without_wages(others, translator))
    if named := _money_withheld(file, translator):
        told.append(named)
    if file.yearly:
        told.append(translator.gettext("The wages are those of a whole year, so we cannot make quarterly returns."))
    return told


def _money_withheld(file: PayrollFile, translator: Translator) -> str:
    """Return the columns of money withheld, unless their headings have this word."""
    headings = [file.shown_heading(place) for place in file.layout.withheld]
    if all("withheld" in plain_words(heading).split() for heading in headings):
        return ""
    column = COLUMNS["withheld"]
    return translator.gettext(
        "%(label)s: %(message)s", label=translator.gettext(column), message=translator.listed(headings)
    )


def warnings(file: PayrollFile, translator: Translator) -> list[str]:
    """Return warnings for people who may be counted wrongly, and for rows that may not count."""
    told = [
        *spellings(file.similar, file.similar_employers, translator),
        *doubts(file.renamed, file.doubtful, translator),
    ]
    if file.equal:
        told.append(
            translator.gettext(
                "These rows have the same person, date and wages as another row: %(rows)s. We added them up. Check "
                "that no pay is in the file twice.",
                rows=row_numbers(file.equal, translator),
            )
        )
    if file.sums:
        told.append(likely_totals(file.sums, translator))
    return told


def account(file: PayrollFile, translator: Translator) -> str:
    """Return the sum that accounts for every row of the file."""
    added, left_out = file.added, len(file.left_out)
    totals = sum(row.total for row in file.left_out)
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
        texts.append(translator.gettext("Added to other rows: %(count)s.", count=f"{added:,}"))
    if totals:
        texts.append(translator.gettext("Totals, not counted: %(count)s.", count=f"{totals:,}"))
    if left_out > totals:
        # Translators: rows of a file without wages, such as captions.
        texts.append(translator.gettext("Other rows, not counted: %(count)s.", count=f"{left_out - totals:,}"))
    return translator.sentences(texts)


def _place(problem: Problem, translator: Translator) -> str:
    if problem.place is None:
        return translator.gettext("The whole row")
    return translator.gettext("Column %(number)s", number=problem.place + 1)


def note(line: Mapping[str, Any], translator: Translator) -> str:
    """Return the note on a line of a person."""
    notes = {INCOMPLETE: not line["complete"], PROVISIONAL: line["provisional"]}
    if not line["counted"]:
        notes = {NOT_COUNTED: True}
    return translator.clauses(translator.gettext(text) for text, applies in notes.items() if applies)


def dollars(cents: int) -> Decimal:
    """Return cents as dollars.

    >>> dollars(5)
    Decimal('0.05')
    """
    return Decimal(cents).scaleb(-2)

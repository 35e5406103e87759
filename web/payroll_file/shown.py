"""What is said of the rows and problems of a payroll file, on the page and in downloads."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from rules import Coverage
from web.i18n import Translator
from web.i18n.formats import day, money
from web.i18n.payroll import INCOMPLETE, NOT_COUNTED, row_message
from web.payroll_file.cells import LONGEST_NAME, MOST_CENTS
from web.payroll_file.reading import PayrollFile
from web.payroll_file.rows import LONGEST_CELL, Problem

SUMS = (
    "wages",
    "eligible_wages",
    "medical_employer",
    "medical_employee",
    "family_employer",
    "family_employee",
    "employer",
    "employee",
    "total",
)
"""The columns of cents that add up over people and quarters."""


def problem_rows(file: PayrollFile, coverage: Coverage, translator: Translator) -> Iterator[tuple[int, str, str, str]]:
    """For each problem the row, the heading of the column, else what the place is called, and what to do.

    What stands in the cell is not repeated.
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
        heading = "" if problem.place is None else file.shown_heading(problem.place)
        place = "" if heading else _place(problem, translator)
        yield problem.row, heading, place, row_message(problem.code, translator, **values)


def _place(problem: Problem, translator: Translator) -> str:
    if problem.place is None:
        return translator.gettext("The whole row")
    return translator.gettext("Column %(number)s", number=problem.place + 1)


def note(line: Mapping[str, Any], translator: Translator) -> str:
    """What is to be known about a line of a person."""
    if line["counted"] and line["complete"]:
        return ""
    text = NOT_COUNTED if not line["counted"] else INCOMPLETE
    return translator.gettext(text)


def dollars(cents: int) -> Decimal:
    """Cents as dollars.

    >>> dollars(5)
    Decimal('0.05')
    """
    return Decimal(cents).scaleb(-2)

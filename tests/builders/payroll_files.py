"""Build payroll files for tests, with invented people."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from calculators.batch.terms import Terms
from calculators.contribution.models import WorkforceQuestion
from calculators.payroll import PayrollAmounts
from calculators.payroll.terms import EmployerTerms, TermsByEmployer
from rules import published
from web.i18n.translator import translator_for
from web.payroll_file.amounts import worked_out
from web.payroll_file.headings import Sketch
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile, read_payroll
from web.payroll_file.refusals import FileRefused
from web.payroll_file.shown import assumptions, warnings

Rows = Sequence[Sequence[Any]]
HEADINGS = ("person", "kind", "quarter", "wages")
AMONG_OTHERS = "Employee,Check Date,Gross Pay"
"""The headings of a small report, to which a test adds others."""

FILES = Path(__file__).parents[1] / "payroll_file" / "files"
GOOD, LATER_PAYROLL, MIXED, UNUSABLE, WITHOUT_WAGES = (
    (str(FILES / name), name) for name in ("good.csv", "later.csv", "mixed.csv", "unusable.csv", "without-wages.csv")
)
"""Files with invented people, each by its path and its name."""
PAID, PAID_RIGHTLY, EMPLOYERS, LAST_YEAR = (
    (str(FILES / name), name) for name in ("withheld.csv", "withheld-right.csv", "many-employers.csv", "last-year.csv")
)
"""Files with pay dates and withheld money, one of them right, a file of several employers, and one of a whole year."""
GROUPS = str(FILES / "groups.csv"), "groups.csv"
"""A file with two groups of people."""
GRID = str(FILES / "layouts" / "adp-paydata.csv"), "adp-paydata.csv"
"""A file whose columns of wages need to be chosen."""


def as_text(rows: Rows, delimiter: str = ",") -> str:
    written = StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue()


def as_workbook(rows: Rows, **formats: str) -> bytes:
    """Return a workbook with these rows and number formats, such as ``C="m/d/yy"``."""
    written = BytesIO()
    with xlsxwriter.Workbook(written) as workbook:
        sheet = workbook.add_worksheet()
        for column, text in formats.items():
            sheet.set_column(f"{column}:{column}", None, workbook.add_format({"num_format": text}))
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return written.getvalue()


def as_sheets(tables: Mapping[str, Rows]) -> bytes:
    """Return a workbook with a sheet for each table."""
    written = BytesIO()
    with xlsxwriter.Workbook(written) as workbook:
        for name, rows in tables.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return written.getvalue()


def read(content: bytes | str | Rows, mapping: ColumnMapping | None = None) -> PayrollFile:
    """Return the file of these bytes, this text or these rows."""
    if not isinstance(content, bytes):
        content = (content if isinstance(content, str) else as_text(content)).encode()
    return read_payroll(content, published().coverage, mapping or ColumnMapping())


def terms(w2: str = "30", contractors: str = "0") -> Terms:
    return Terms(WorkforceQuestion.model_validate({"average_w2": w2, "average_contractors": contractors}))


def for_each_employer(file: PayrollFile, terms: EmployerTerms) -> TermsByEmployer:
    """Return the same terms for each employer of the file."""
    return dict.fromkeys(file.employers or ("",), terms)


def amounts(file: PayrollFile, asked: Terms | None = None) -> PayrollAmounts:
    return worked_out(file, for_each_employer(file, EmployerTerms(asked or terms())), published())


def sheets(workbook: bytes) -> Mapping[str, Sequence[Sequence[Any]]]:
    """Return the cells of each sheet."""
    opened = CalamineWorkbook.from_filelike(BytesIO(workbook))
    return {name: opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names}


def problems(file: PayrollFile) -> list[tuple[int, str, str]]:
    """Return the row, the heading and the code of each problem."""
    return [
        (each.row, "" if each.place is None else file.shown_heading(each.place), each.code) for each in file.problems
    ]


def table(headings: str, *rows: str) -> str:
    """Return a file with headings and rows as text."""
    return "\n".join([headings, *rows, ""])


def refused(text: str, mapping: ColumnMapping | None = None) -> tuple[str, dict[str, str]]:
    """Return the code of the refusal, and the role of each heading that the page offers."""
    with pytest.raises(FileRefused) as error:
        read(text, mapping)
    return error.value.code, offered(error.value.sketch)


def offered(sketch: Sketch | None) -> dict[str, str]:
    """Return the role of each heading of a sketch."""
    return {} if sketch is None else {sketch.headings[place]: role for place, role in sketch.roles.items()}


def told(text: str) -> list[str]:
    """Return the assumptions and the warnings of a file in English."""
    file, english = read(text), translator_for("en")
    return [*assumptions(file, english), *warnings(file, english)]

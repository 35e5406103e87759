"""Files to download: every line as CSV or XLSX, and the refused rows."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from flask import make_response
from msgspec import Struct
from werkzeug.wrappers import Response

from rules import Coverage
from web.api.prices import LINE_OF_WORKBOOK, questions_for
from web.exports.spreadsheets import as_csv, as_xlsx
from web.i18n import Translator
from web.pages.language import without_caching
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import MOST_LINES_OF_WORKBOOK, FileRefused
from web.payroll_file.tables import paychecks_table, people_table, problems_table, returns_table, workbook_tables

if TYPE_CHECKING:
    from calculators.payroll import PayrollAmounts

Found = Callable[[], "PayrollAmounts"]
Charge = Callable[[int], None]
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Download(Struct, frozen=True):
    """A file to download, with its name and its kind, which ends the name."""

    content: bytes
    name: str
    kind: str


def attached(download: Download) -> Response:
    """Return a file to download, which no cache may store."""
    response = make_response(download.content)
    response.headers["Content-Type"] = TYPES[download.kind]
    response.headers["Content-Disposition"] = f'attachment; filename="{download.name}.{download.kind}"'
    return without_caching(response)


def _csv(file: PayrollFile, found: Found, charge: Charge, coverage: Coverage, translator: Translator) -> Download:
    return Download(as_csv(people_table(found(), translator)), "contributions", "csv")


def _xlsx(file: PayrollFile, found: Found, charge: Charge, coverage: Coverage, translator: Translator) -> Download:
    amounts = found()
    lines = len(amounts.lines) + len(amounts.paychecks) + len(file.problems)
    if lines > MOST_LINES_OF_WORKBOOK:
        raise FileRefused("too_many_for_workbook")
    charge(questions_for(lines * LINE_OF_WORKBOOK.plain))
    refused = problems_table(file, coverage, translator)
    return Download(as_xlsx([*workbook_tables(amounts, translator), refused]), "contributions", "xlsx")


def _returns(file: PayrollFile, found: Found, charge: Charge, coverage: Coverage, translator: Translator) -> Download:
    amounts = found()
    if amounts.yearly:
        raise FileRefused("no_returns")
    return Download(as_csv(returns_table(amounts, translator)), "returns", "csv")


def _paychecks(file: PayrollFile, found: Found, charge: Charge, coverage: Coverage, translator: Translator) -> Download:
    amounts = found()
    if amounts.paychecks.is_empty():
        raise FileRefused("no_paychecks")
    return Download(as_csv(paychecks_table(amounts, translator)), "paychecks", "csv")


def _refused(file: PayrollFile, found: Found, charge: Charge, coverage: Coverage, translator: Translator) -> Download:
    return Download(as_csv(problems_table(file, coverage, translator)), "refused-rows", "csv")


DOWNLOADS: Mapping[str, Callable[[PayrollFile, Found, Charge, Coverage, Translator], Download]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "returns": _returns,
    "paychecks": _paychecks,
    "refused": _refused,
}
"""The download that each button gives."""

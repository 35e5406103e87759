"""Files to download: every line as CSV or XLSX, and the refused rows."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from flask import make_response
from werkzeug.wrappers import Response

from web.api.prices import LINE_OF_WORKBOOK, questions_for
from web.http.rate_limit import charge_client
from web.pages.language import current_translator, without_caching
from web.pages.years import offered_coverage
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import MOST_LINES_OF_WORKBOOK, FileRefused
from web.payroll_file.tables import paychecks_table, people_table, problems_table, returns_table, workbook_tables
from web.payroll_file.writing import as_csv, as_xlsx

if TYPE_CHECKING:
    from web.payroll_file.amounts import PayrollAmounts

Found = Callable[[], "PayrollAmounts"]
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def attached(content: bytes, name: str, kind: str) -> Response:
    """Return a file to download, named ``name``, which no cache may store."""
    response = make_response(content)
    response.headers["Content-Type"] = TYPES[kind]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return without_caching(response)


def _csv(file: PayrollFile, found: Found) -> Response:
    return attached(as_csv(people_table(found(), current_translator())), "contributions", "csv")


def _xlsx(file: PayrollFile, found: Found) -> Response:
    amounts, translator = found(), current_translator()
    if max(len(amounts.lines), len(amounts.paychecks), len(file.problems)) > MOST_LINES_OF_WORKBOOK:
        raise FileRefused("too_many_for_workbook")
    charge_client(questions_for(len(amounts.lines) * LINE_OF_WORKBOOK.plain))
    refused = problems_table(file, offered_coverage(), translator)
    return attached(as_xlsx([*workbook_tables(amounts, translator), refused]), "contributions", "xlsx")


def _returns(file: PayrollFile, found: Found) -> Response:
    amounts = found()
    if amounts.yearly:
        raise FileRefused("no_returns")
    return attached(as_csv(returns_table(amounts, current_translator())), "returns", "csv")


def _paychecks(file: PayrollFile, found: Found) -> Response:
    amounts = found()
    if amounts.paychecks.is_empty():
        raise FileRefused("no_paychecks")
    return attached(as_csv(paychecks_table(amounts, current_translator())), "paychecks", "csv")


def _refused(file: PayrollFile, found: Found) -> Response:
    return attached(as_csv(problems_table(file, offered_coverage(), current_translator())), "refused-rows", "csv")


DOWNLOADS: Mapping[str, Callable[[PayrollFile, Found], Response]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "returns": _returns,
    "paychecks": _paychecks,
    "refused": _refused,
}
"""The download that each button gives."""

"""The payroll page, which checks a payroll file and shows its amounts or gives a file to download."""

from typing import TYPE_CHECKING

from flask import make_response, render_template, url_for
from htmx_flask import request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from web.api.prices import KILOBYTE_OF_WORKBOOK, WORKBOOK, questions_for
from web.current_rules import current_rulebook
from web.forms.errors import Mistakes
from web.forms.payroll import PAYROLL
from web.http.rate_limit import charge_client
from web.i18n.payroll import COLUMNS, file_message
from web.pages.form_page import REGIONS, FormPage, Outcome, show
from web.pages.language import current_translator, without_caching
from web.pages.payroll.downloads import DOWNLOADS, attached
from web.pages.payroll.form import PayrollForm
from web.pages.payroll.question import FILE_LABELS, employer_warnings, labels, share_mistakes, terms
from web.pages.years import offered_coverage
from web.payroll_file.answer import Amounts, Preview, amounts, preview
from web.payroll_file.headings import Sketch
from web.payroll_file.reading import PayrollFile, read_payroll
from web.payroll_file.recipes import RECIPES
from web.payroll_file.refusals import LIMITS, MOST_EMPLOYERS, FileRefused
from web.payroll_file.workbooks import stated_bytes

if TYPE_CHECKING:
    from web.payroll_file.amounts import PayrollAmounts
    from web.payroll_file.workforce import Counted

FIELDS = {
    **dict.fromkeys(("choose_period", "choose_year", "invalid_period", "period_not_covered"), "period"),
    **dict.fromkeys(("choose_sheet", "unknown_sheet"), "sheet"),
    **dict.fromkeys(("choose_wages", "doubled_columns"), "columns"),
    "no_person": "one_person",
    "invalid_mapping": "choices",
}
"""The box of each reason to refuse a file that is not the file itself."""
LARGEST_BODY = 64 * 1024 * 1024
"""Bytes to read of a form with a file, so that the other boxes are not lost if the file is too large."""


def payroll_page() -> Response:
    """Show the form, and once a file was sent its reading, its amounts or a file to download."""
    if request.method != "POST":
        return show(_page(PayrollForm(), Outcome()))
    if request.mimetype == "multipart/form-data":
        request.max_content_length = LARGEST_BODY
    try:
        form = PayrollForm.read(request.form, request.files)
    except RequestEntityTooLarge:
        return _too_large()
    action = request.form.get("action", "estimate")
    sketch = None
    try:
        file = _read(form.content, form)
        form = form.with_rows(file)
        return _answered(form, file, action)
    except FileRefused as refused:
        errors = {_field_of(refused): _file_error(refused)}
        sketch = refused.sketch
    except Mistakes as mistakes:
        errors = mistakes.messages(labels(form, current_translator()), current_translator())
    return show(_page(form, Outcome(errors={} if action == "translate" else errors), sketch))


def payroll_template(kind: str) -> Response:
    """Return a payroll file to fill in."""
    from web.payroll_file.template import template

    return attached(template(kind), "payroll", kind)


class LastYearRefused(FileRefused):
    """A file of last year that cannot be used."""


def _answered(form: PayrollForm, file: PayrollFile, action: str) -> Response:
    """Return the response that ``action`` asks for.

    Raise ``FileRefused`` or ``Mistakes`` if there is none.
    """
    if action in DOWNLOADS:
        return DOWNLOADS[action](file, lambda: _worked_out(form, file))
    if action == "choices":
        return attached(file.mapping(form.mapping()).as_json().encode(), "payroll-columns", "json")
    translator, coverage = current_translator(), offered_coverage()
    answer: Preview | Amounts = preview(file, coverage, translator)
    if action != "preview" and file.rows:
        found = _worked_out(form, file)
        answer = amounts(file, found, employer_warnings(form, translator), coverage, translator)
    outcome = Outcome(answer=answer, status=answer.meaning, focus="answer-title")
    return show(_page(form, outcome, file.sketch), only=REGIONS)


def _read(content: bytes | None, form: PayrollForm) -> PayrollFile:
    """Return the payroll in the file, without columns that were chosen for another file."""
    if content is None:
        raise FileRefused("missing")
    _charge_workbook(content)
    coverage = offered_coverage()
    try:
        file = read_payroll(content, coverage, form.mapping())
    except FileRefused as refused:
        if refused.code != "unknown_heading" or form.choices is not None:
            raise
        file = read_payroll(content, coverage, form.mapping(columns=False))
    if len(file.employers) > MOST_EMPLOYERS:
        raise FileRefused("too_many_employers")
    return file


def _charge_workbook(content: bytes) -> None:
    """Charge the client for the sheets of a workbook, of which a worker reads one at a time."""
    if stated := stated_bytes(content):
        charge_client(questions_for(WORKBOOK.plain + stated / 1000 * KILOBYTE_OF_WORKBOOK.plain))


def _worked_out(form: PayrollForm, file: PayrollFile) -> "PayrollAmounts":
    from web.payroll_file.amounts import worked_out

    if not file.rows:
        raise FileRefused("no_good_rows")
    counted = _counted(form, file)
    asked = terms(form, file, counted)
    if mistakes := share_mistakes(form, file, asked):
        raise mistakes
    return worked_out(file, asked, current_rulebook(), counted)


def _counted(form: PayrollForm, file: PayrollFile) -> "Counted":
    """Return the workforces that the file and the one of last year have every pay period for."""
    from web.payroll_file.workforce import counted_workforces

    if form.last_year is None:
        return counted_workforces(file.rows)
    _charge_workbook(form.last_year)
    mapping = form.mapping().model_copy(update={"period": None})
    try:
        before = read_payroll(form.last_year, offered_coverage(), mapping)
    except FileRefused as refused:
        raise LastYearRefused(refused.code, sketch=None, **refused.values) from refused
    counted = counted_workforces([*file.rows, *before.rows])
    if not counted:
        raise LastYearRefused("not_every_pay_period")
    return counted


def _too_large() -> Response:
    """Return the error of a request that is too large to be read.

    htmx gets the error alone, so that the boxes on the page keep what was typed.
    """
    error = _file_error(FileRefused("file_too_large"))
    if not request.htmx:
        return make_response(render_template("error.html", title=error, detail=""), 413)
    context = {"page": "payroll", "errors": {"file": error}, "status": "", "focused": "", "fragment": True}
    page = render_template("fragment.html", regions=["errors"], **context)
    return without_caching(make_response(page, 422))


def _field_of(refused: FileRefused) -> str:
    return "last_year" if isinstance(refused, LastYearRefused) else FIELDS.get(refused.code, "file")


def _file_error(refused: FileRefused) -> str:
    translator = current_translator()
    message = file_message(refused.code, translator, **LIMITS, **refused.values)
    label = FILE_LABELS[_field_of(refused)]
    return translator.gettext("%(label)s: %(message)s", label=translator.gettext(label), message=message)


def _page(form: PayrollForm, outcome: Outcome, sketch: Sketch | None = None) -> FormPage:
    newest = current_rulebook().coverage.years[-1]
    context = {"form": form.boxes, "table": PAYROLL, "limits": LIMITS, "newest_year": newest, "recipes": RECIPES}
    return FormPage("payroll", url_for("pages.payroll"), {**context, "sketch": sketch, "roles": COLUMNS}, outcome)

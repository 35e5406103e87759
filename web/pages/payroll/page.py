"""The payroll page, which checks a payroll file and shows its amounts or gives a file to download."""

from flask import make_response, render_template, url_for
from htmx_flask import request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from web.api.prices import KILOBYTE_OF_WORKBOOK, WORKBOOK, questions_for
from web.current_rules import current_rulebook
from web.forms.button import Button
from web.forms.payroll import PAYROLL
from web.forms.typed import Form
from web.http.own_process import EndedEarlyError, process_of_request
from web.http.rate_limit import charge_client
from web.i18n.payroll import COLUMNS
from web.pages.form_page import REGIONS, FormPage, Outcome, show, show_blank
from web.pages.language import current_translator, without_caching
from web.pages.payroll.answering import Asked, Shown, answered, answered_by_published_rules, file_error
from web.pages.payroll.downloads import Download, attached
from web.pages.payroll.form import PayrollForm
from web.pages.years import offered_coverage
from web.payroll_file.headings import Sketch
from web.payroll_file.recipes import RECIPES
from web.payroll_file.refusals import LARGEST_FILE, LIMITS, FileRefused
from web.payroll_file.workbooks import stated_bytes

LARGEST_BODY = 64 * 1024 * 1024
"""Bytes to read of a form with a file, so that the other boxes are not lost if the file is too large."""


def payroll_page() -> Response:
    """Show the form, and once a file was sent its reading, its amounts or a file to download."""
    if request.method != "POST":
        return show_blank(lambda: _page(Form(), Outcome()))
    if request.mimetype == "multipart/form-data":
        request.max_content_length, request.largest_upload = LARGEST_BODY, LARGEST_FILE
    try:
        form = PayrollForm.read(request.form, request.files)
    except RequestEntityTooLarge:
        return _too_large()
    button = Button.pressed(request.form)
    reply = _reply(form, button)
    if isinstance(reply, Download):
        return attached(reply)
    if reply.answer is None:
        errors = {} if button.verb == "translate" else reply.errors
        return show(_page(reply.boxes, Outcome(errors=errors), reply.sketch))
    outcome = Outcome(answer=reply.answer, status=reply.answer.meaning, focus="answer-title")
    return show(_page(reply.boxes, outcome, reply.sketch), only=REGIONS)


def payroll_template(kind: str) -> Response:
    """Return a payroll file to fill in."""
    from web.payroll_file.template import template

    return attached(Download(template(kind), "payroll", kind))


def _reply(form: PayrollForm, button: Button) -> Shown | Download:
    """Return the answer to a form, worked out in a process of its own if it takes much work."""
    for content in filter(None, (form.content, form.last_year)):
        _charge_workbook(content)
    asked = Asked(form, button, current_translator().tag, offered_coverage())
    in_process = process_of_request()
    if in_process is None:
        return answered(asked, current_rulebook(), charge_client)
    try:
        reply: Shown | Download = in_process(answered_by_published_rules, asked, ask=charge_client)
    except EndedEarlyError:
        return Shown(form.boxes, errors=file_error(FileRefused("workbook_too_large"), current_translator()))
    return reply


def _charge_workbook(content: bytes) -> None:
    """Charge the client for the sheets of a workbook, of which a worker reads one at a time."""
    if stated := stated_bytes(content):
        charge_client(questions_for(WORKBOOK.plain + stated / 1000 * KILOBYTE_OF_WORKBOOK.plain))


def _too_large() -> Response:
    """Return the error of a request that is too large to be read.

    htmx gets the error alone, so that the boxes on the page keep what was typed.
    """
    errors = file_error(FileRefused("file_too_large"), current_translator())
    if not request.htmx:
        return make_response(render_template("error.html", title=errors["file"], detail=""), 413)
    context = {"page": "payroll", "errors": errors, "status": "", "focused": "", "fragment": True}
    page = render_template("fragment.html", regions=["errors"], **context)
    return without_caching(make_response(page, 422))


def _page(boxes: Form, outcome: Outcome, sketch: Sketch | None = None) -> FormPage:
    newest = current_rulebook().coverage.years[-1]
    values = {"form": boxes, "table": PAYROLL, "limits": LIMITS, "newest_year": newest, "recipes": RECIPES}
    values |= {"sketch": sketch, "roles": COLUMNS}
    return FormPage("payroll", url_for("pages.payroll"), lambda: values, outcome)

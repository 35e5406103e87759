"""The routes that export an answer, in the language of the page."""

import json
from collections.abc import Callable, Mapping, Sequence

from flask import Response, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from calculators import InvalidQuestion
from rules import NotCovered
from web.api.localize import localized
from web.api.prices import KILOBYTE_OF_PDF, PDF, questions_for
from web.current_rules import current_rulebook
from web.exports.calendar import calendar
from web.exports.pdf import pdf_of
from web.exports.recap import Recap, recap
from web.exports.saved_question import sent
from web.exports.spreadsheets import as_csv
from web.exports.tables import with_note
from web.forms.errors import Mistakes
from web.http.own_process import EndedEarlyError, process_of_request
from web.http.rate_limit import charge_client
from web.i18n import Translator
from web.i18n.provisional import marked
from web.pages.embedding import page_url
from web.pages.exported import ExportedPage, FileKind
from web.pages.language import current_translator, without_caching
from web.pages.saved_answer import SavedAnswer


def export(page: ExportedPage, kind: FileKind) -> AnyResponse:
    """Export the answer to the question that was sent.

    Send a question with errors back to its page, which names them.
    """
    if request.method != "POST":
        return redirect(page_url(page), 303)
    try:
        saved = SavedAnswer.read(page, sent(), current_rulebook())
    except (Mistakes, InvalidQuestion, NotCovered):
        return redirect(page_url(page), 307)
    if kind not in saved.kinds:
        return not_made(501 if kind == "pdf" else 404)
    return without_caching(MAKERS[kind](saved, current_translator()))


def _print(saved: SavedAnswer, translator: Translator) -> Response:
    return make_response(print_view(saved, translator))


def _pdf(saved: SavedAnswer, translator: Translator) -> Response:
    return pdf_response(print_view(saved, translator), saved.subject.file_name(saved.question))


def _csv(saved: SavedAnswer, translator: Translator) -> Response:
    table = saved.subject.table(saved.estimate, translator)
    note = marked(translator.gettext("provisional"), saved.estimate.provisional_figures, translator)
    if saved.estimate.provisional_figures:
        table = with_note(table, translator.gettext("Note"), note)
    return _file(as_csv(table), "text/csv; charset=utf-8", "csv", saved)


def _calendar(saved: SavedAnswer, translator: Translator) -> Response:
    entries = saved.subject.dates(saved.question, saved.estimate, translator)
    name = translator.gettext("Paid Family and Medical Leave (PFML)")
    name = marked(name, saved.estimate.provisional_figures, translator)
    made = calendar(name, entries, saved.subject.made_for(saved.question), translator)
    return _file(made, "text/calendar; charset=utf-8", "ics", saved)


def _json(saved: SavedAnswer, translator: Translator) -> Response:
    return _file(document(saved, translator), "application/json", "json", saved)


def _file(content: str | bytes, media_type: str, ending: str, saved: SavedAnswer) -> Response:
    return download(content, media_type, f"{saved.subject.file_name(saved.question)}.{ending}")


def pdf_response(page: str, name: str) -> Response:
    """Return the page to print as a PDF, or that it is not available if a library is missing."""
    charge_client(questions_for(PDF.plain + len(page) // 1024 * KILOBYTE_OF_PDF.plain))
    in_process = process_of_request()
    asked = page, request.url_root
    try:
        made = in_process(pdf_if_possible, *asked) if in_process else pdf_if_possible(*asked)
    except EndedEarlyError:
        return not_made(422)
    if made is None:
        return not_made(501)
    return download(made, "application/pdf", f"{name}.pdf")


def pdf_if_possible(page: str, address: str) -> bytes | None:
    """Return the page as a PDF, or ``None`` if a library is missing after all."""
    try:
        return pdf_of(page, address)
    except (ImportError, OSError):
        return None


def not_made(status: int) -> Response:
    """Return that a file is not available."""
    return make_response(render_template("not_made.html"), status)


def download(content: str | bytes, media_type: str, name: str) -> Response:
    """Return a file to save under ``name``."""
    response = Response(content, content_type=media_type)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


MAKERS: Mapping[FileKind, Callable[[SavedAnswer, Translator], Response]] = {
    "print": _print,
    "pdf": _pdf,
    "csv": _csv,
    "calendar": _calendar,
    "json": _json,
}


def document(saved: SavedAnswer, translator: Translator) -> str:
    """Return the question, and the answer as the JSON routes give it in the language of ``translator``.

    It is not indented, so that the explained weeks of a long leave stay small enough to be loaded again.
    """
    answer = localized(saved.estimate, translator).model_dump(mode="json")
    return json.dumps({"question": saved.asked, "answer": answer}, ensure_ascii=False)


def print_view(saved: SavedAnswer, translator: Translator) -> str:
    """Return the page to print."""
    return page_to_print(
        saved.page,
        saved.subject.answer(saved.question, saved.estimate, translator),
        [(translator.gettext("What you entered"), recap(saved.asked, saved.subject.form, translator))],
        computation=not saved.explained or "computation" in request.form,
    )


def page_to_print(page: str, answer: object, recaps: Sequence[tuple[str, Recap]], *, computation: bool) -> str:
    """Return the page to print of an answer, with what was asked under titles."""
    return render_template(
        "print.html",
        page=page,
        answer=answer,
        recaps=recaps,
        saved=None,
        errors={},
        focused="",
        fragment=False,
        printed=True,
        computation=computation,
    )

"""The routes that hand out what is kept of an answer, in the language of the page."""

import json
from collections.abc import Callable, Mapping

from flask import Blueprint, Response, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from calculators import InvalidQuestion
from rules import NotCovered
from web.api.localize import localized
from web.current_rules import current_rulebook
from web.exports.calendar import calendar
from web.exports.pdf import pdf_of
from web.exports.recap import recap
from web.exports.saved_answer import Kept
from web.exports.saved_question import sent
from web.exports.tables import comma_separated
from web.forms.errors import Mistakes
from web.i18n import Translator
from web.pages.embedding import page_url
from web.pages.language import current_translator, kept_out_of_caches

RULE = "<any(benefits, contributions):page>/keep/<any(print, pdf, csv, calendar, json):kind>"


def add_keeping(pages: Blueprint) -> None:
    """Adds the routes to ``pages``, among the embedded pages too."""
    pages.add_url_rule(f"/{RULE}", "keep", keep, methods=["GET", "POST"])
    pages.add_url_rule(f"/embed/{RULE}", "embedded_keep", keep, methods=["GET", "POST"])


def keep(page: str, kind: str) -> AnyResponse:
    """What is kept of the answer that was sent; a question that cannot be read goes to its page, which says why."""
    if request.method != "POST":
        return redirect(page_url(page), 303)
    try:
        kept = Kept.read(page, sent(), current_rulebook())
    except (Mistakes, InvalidQuestion, NotCovered):
        return redirect(page_url(page), 307)
    if kind not in kept.kinds:
        return _not_kept(501 if kind == "pdf" else 404)
    return kept_out_of_caches(MAKERS[kind](kept, current_translator()))


def _print(kept: Kept, translator: Translator) -> Response:
    return make_response(print_view(kept, translator))


def _pdf(kept: Kept, translator: Translator) -> Response:
    try:
        made = pdf_of(print_view(kept, translator), request.url_root)
    except (ImportError, OSError):
        return _not_kept(501)
    return _file(made, "application/pdf", "pdf", kept)


def _csv(kept: Kept, translator: Translator) -> Response:
    return _file(comma_separated(kept.subject.table(kept.estimate, translator)), "text/csv; charset=utf-8", "csv", kept)


def _calendar(kept: Kept, translator: Translator) -> Response:
    entries = kept.subject.dates(kept.question, kept.estimate, translator)
    name = translator.gettext("Paid Family and Medical Leave (PFML)")
    made = calendar(name, entries, kept.subject.made_for(kept.question), translator)
    return _file(made, "text/calendar; charset=utf-8", "ics", kept)


def _json(kept: Kept, translator: Translator) -> Response:
    return _file(document(kept, translator), "application/json", "json", kept)


def _not_kept(status: int) -> Response:
    return make_response(render_template("not_kept.html"), status)


def _file(content: str | bytes, media_type: str, ending: str, kept: Kept) -> Response:
    """A download with a name of its own."""
    response = Response(content, content_type=media_type)
    name = f"{kept.subject.file_name(kept.question)}.{ending}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    response.headers["Content-Language"] = current_translator().tag
    return response


MAKERS: Mapping[str, Callable[[Kept, Translator], Response]] = {
    "print": _print,
    "pdf": _pdf,
    "csv": _csv,
    "calendar": _calendar,
    "json": _json,
}


def document(kept: Kept, translator: Translator) -> str:
    """The question, and the answer as the JSON routes give it in the language of ``words``.

    It is not indented: the explained weeks of a long leave must stay below what a question may hold, to load again.
    """
    answer = localized(kept.estimate, translator).model_dump(mode="json")
    return json.dumps({"question": kept.asked, "answer": answer}, ensure_ascii=False)


def print_view(kept: Kept, translator: Translator) -> str:
    """The page to print."""
    return render_template(
        "print.html",
        page=kept.page,
        answer=kept.subject.answer(kept.question, kept.estimate, translator),
        recap=recap(kept.asked, translator),
        kept=None,
        errors={},
        focused="",
        fragment=False,
        printed=True,
    )

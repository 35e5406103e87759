"""The routes that hand out what is kept of an answer, in the language of the page."""

from collections.abc import Callable, Mapping

from flask import Blueprint, Response, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from calculators import InvalidQuestion
from rules import NotCovered
from web.pages.embedding import page_url
from web.pages.keeping.dates import calendar
from web.pages.keeping.document import document
from web.pages.keeping.kept import Kept
from web.pages.keeping.pdf import pdf_of
from web.pages.keeping.print_view import print_view
from web.pages.keeping.reading import sent
from web.pages.keeping.tables import comma_separated
from web.pages.language import current_words, kept_out_of_caches
from web.pages.mistakes import Mistakes
from web.shelf import current_shelf
from web.words import Words

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
        kept = Kept.read(page, sent(), current_shelf())
    except (Mistakes, InvalidQuestion, NotCovered):
        return redirect(page_url(page), 307)
    if kind not in kept.kinds:
        return _not_kept(501 if kind == "pdf" else 404)
    return kept_out_of_caches(MAKERS[kind](kept, current_words()))


def _print(kept: Kept, words: Words) -> Response:
    return make_response(print_view(kept, words))


def _pdf(kept: Kept, words: Words) -> Response:
    try:
        made = pdf_of(print_view(kept, words), request.url_root)
    except (ImportError, OSError):
        return _not_kept(501)
    return _file(made, "application/pdf", "pdf", kept)


def _csv(kept: Kept, words: Words) -> Response:
    return _file(comma_separated(kept.subject.table(kept.estimate, words)), "text/csv; charset=utf-8", "csv", kept)


def _calendar(kept: Kept, words: Words) -> Response:
    entries = kept.subject.dates(kept.question, kept.estimate, words)
    name = words.gettext("Paid Family and Medical Leave (PFML)")
    made = calendar(name, entries, kept.subject.made_for(kept.question), words)
    return _file(made, "text/calendar; charset=utf-8", "ics", kept)


def _json(kept: Kept, words: Words) -> Response:
    return _file(document(kept, words), "application/json", "json", kept)


def _not_kept(status: int) -> Response:
    return make_response(render_template("not_kept.html"), status)


def _file(content: str | bytes, media_type: str, ending: str, kept: Kept) -> Response:
    """A download with a name of its own."""
    response = Response(content, content_type=media_type)
    name = f"{kept.subject.file_name(kept.question)}.{ending}"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    response.headers["Content-Language"] = current_words().tag
    return response


MAKERS: Mapping[str, Callable[[Kept, Words], Response]] = {
    "print": _print,
    "pdf": _pdf,
    "csv": _csv,
    "calendar": _calendar,
    "json": _json,
}

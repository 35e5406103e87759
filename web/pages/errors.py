"""Show HTTP errors as pages in plain words, without technical details."""

from math import ceil

from flask import current_app, make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import HTTPException, NotFound, TooManyRequests
from werkzeug.wrappers import Response

from web.i18n import Translator
from web.i18n.messages import problem_words, wait_message
from web.pages.language import current_translator, in_language, served_tags, without_caching

KINDS = {404: "not-found", 405: "method-not-allowed", 413: "too-large", 429: "too-many-requests"}


def error_page(error: HTTPException) -> Response:
    """Return the page of an HTTP error, or a redirect to the page that was meant."""
    if isinstance(error, NotFound) and (meant := _without_slash()):
        return redirect(meant, 308)
    answer = error.get_response()
    if answer.status_code < 400:
        return answer
    title, detail = words_of(error, answer.status_code, current_translator())
    page = render_template("error.html", title=title, detail=detail)
    return in_language(without_caching(make_response(page, answer.status_code, _kept(answer))))


def _without_slash() -> str:
    """Return the address without its last slash if a page has it, or an empty text."""
    adapter = current_app.create_url_adapter(request)
    if adapter is None or request.method not in ("GET", "HEAD") or not request.path.endswith("/"):
        return ""
    try:
        endpoint, values = adapter.match(request.path.removesuffix("/"), "GET")
    except HTTPException:
        return ""
    is_page = endpoint.startswith("pages.") and values["language"] in served_tags()
    return url_for(endpoint, **values) if is_page else ""


def words_of(error: HTTPException, status: int, translator: Translator) -> tuple[str, str]:
    """Return the title of an error and what a person can do about it."""
    title, detail = problem_words(KINDS.get(status, "internal-error"), translator)
    if isinstance(error, TooManyRequests) and isinstance(error.retry_after, int):
        return title, wait_message(ceil(error.retry_after / 60), translator)
    return title, detail


def _kept(answer: Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name in ("Allow", "Retry-After")}

"""Pages for what goes wrong: in words, without a trace of the machinery."""

from math import ceil

from flask import make_response, render_template
from werkzeug.exceptions import HTTPException, TooManyRequests
from werkzeug.wrappers import Response

from web.pages.language import current_words, kept_out_of_caches
from web.words import Words
from web.words.messages import problem_words, wait_message

KINDS = {404: "not-found", 405: "method-not-allowed", 413: "too-large", 429: "too-many-requests"}


def error_page(error: HTTPException) -> Response:
    """The page of an HTTP error; redirects pass as they are."""
    answer = error.get_response()
    if answer.status_code < 400:
        return answer
    title, detail = words_of(error, answer.status_code, current_words())
    page = render_template("error.html", title=title, detail=detail)
    return kept_out_of_caches(make_response(page, answer.status_code, _kept(answer)))


def words_of(error: HTTPException, status: int, words: Words) -> tuple[str, str]:
    """What went wrong, and what a person can do about it."""
    title, detail = problem_words(KINDS.get(status, "internal-error"), words)
    if isinstance(error, TooManyRequests) and isinstance(error.retry_after, int):
        return title, wait_message(ceil(error.retry_after / 60), words)
    return title, detail


def _kept(answer: Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name in ("Allow", "Retry-After")}

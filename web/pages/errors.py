"""Pages for what goes wrong: in words, without a trace of the machinery."""

from flask import make_response, render_template
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from web.pages.language import current_words
from web.words.messages import problem_words

KINDS = {404: "not-found", 405: "method-not-allowed", 413: "too-large", 429: "too-many-requests"}


def error_page(error: HTTPException) -> Response:
    """The page of an HTTP error; redirects pass as they are."""
    answer = error.get_response()
    if answer.status_code < 400:
        return answer
    return make_response(*page_of(answer.status_code), _kept(answer))


def page_of(status: int) -> tuple[str, int]:
    """The page of a status, and the status."""
    title, detail = problem_words(KINDS.get(status, "internal-error"), current_words())
    return render_template("error.html", title=title, detail=detail), status


def _kept(answer: Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name in ("Allow", "Retry-After")}

"""A page for each kind of problem that the JSON routes name."""

from flask import abort, make_response, render_template
from werkzeug.wrappers import Response

from web.pages.language import current_words, varied
from web.shelf import current_shelf
from web.words.formats import day
from web.words.messages import PROBLEMS, problem_words


def problem(kind: str) -> Response:
    """What the problem ``kind`` is, and how to mend it."""
    if kind not in PROBLEMS:
        abort(404)
    words = current_words()
    span = current_shelf().coverage.benefits
    title, detail = problem_words(kind, words, first_day=day(span.first_day, words), last_day=day(span.last_day, words))
    return varied(make_response(render_template("problem.html", kind=kind, title=title, detail=detail)))

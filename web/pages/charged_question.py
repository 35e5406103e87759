"""Read a saved question, and charge its client for the work of its answer."""

from web.api.prices import MOST_WORK, questions_for, work_of
from web.exports.saved_question import FILE, Question, read_saved
from web.forms.errors import Mistakes
from web.http.rate_limit import charge_client

MOST_WORK_OF_A_PAGE = MOST_WORK / 2
"""The most work of an answer on a page, which takes as long again to draw."""


def read_charged(content: bytes, model: type[Question]) -> Question:
    """Return the question in a saved document, after its client was charged.

    Raise ``Mistakes`` of the box for the file if the document cannot be read, or its answer takes too much work.
    """
    question = read_saved(content, model)
    work = work_of(question)
    if work > MOST_WORK_OF_A_PAGE:
        raise Mistakes({FILE: "kept_too_long"})
    charge_client(questions_for(work))
    return question

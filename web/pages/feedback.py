"""Count whether an answer helped: yes or no, by page and language, without any text."""

from flask import Response, abort, redirect, render_template, url_for
from htmx_flask import request
from werkzeug.wrappers import Response as AnyResponse

from web.operations.usage_metrics import count_feedback
from web.pages.language import current_translator
from web.pages.layout import page_for_everyone

ASKING = ("benefits", "contributions", "paycheck", "payroll", "excess", "award")
"""The pages that ask it, under an answer."""

ANSWERS = ("yes", "no")


def feedback() -> AnyResponse:
    """Count yes or no if one was sent, and show the thanks, to htmx as the text alone."""
    if request.method != "POST":
        return page_for_everyone(lambda: render_template("feedback.html"))
    page, helped = request.form.get("page", ""), request.form.get("helped", "")
    if page not in ASKING or helped not in ANSWERS:
        abort(404)
    count_feedback(page, helped, current_translator())
    if request.htmx:
        return Response(render_template("thanks.html"), headers={"Cache-Control": "no-store"})
    return redirect(url_for("pages.feedback"), 303)

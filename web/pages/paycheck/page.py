"""The paycheck page: one pay, the wages before it, the employer's choice, what to withhold."""

from flask import url_for
from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import InvalidQuestion, estimate_withholding
from rules import NotCovered
from web.pages.language import current_words
from web.pages.mistakes import Mistakes, not_covered
from web.pages.paycheck.answer import PaycheckAnswer, paycheck_answer
from web.pages.paycheck.form import PaycheckForm
from web.pages.paycheck.question import box_of, labels, withholding_question
from web.pages.workspace import Outcome, Workspace, shown
from web.shelf import current_shelf
from web.words import Words


def paycheck() -> Response:
    """The form, and after it was sent the answer, or what needs mending."""
    if request.method != "POST":
        return shown(_workspace(PaycheckForm(), Outcome()))
    form, words = PaycheckForm.read(request.form), current_words()
    try:
        answer = _answer(form, words)
    except Mistakes as mistakes:
        quiet = request.form.get("action") == "translate"
        return shown(_workspace(form, Outcome(errors={} if quiet else mistakes.messages(labels(words), words))))
    outcome = Outcome(answer=answer, estimate=answer.estimate, status=answer.meaning, focus="answer-title")
    return shown(_workspace(form, outcome))


def _answer(form: PaycheckForm, words: Words) -> PaycheckAnswer:
    question = withholding_question(form)
    try:
        return paycheck_answer(estimate_withholding(question, shelf=current_shelf()), question.pay, words)
    except NotCovered as error:
        raise not_covered("pay_date", error, words) from error
    except InvalidQuestion as error:
        raise Mistakes({box_of(mistake.location): mistake.code for mistake in error.mistakes}) from error


def _workspace(form: PaycheckForm, outcome: Outcome) -> Workspace:
    return Workspace("paycheck", url_for("pages.paycheck"), {"form": form}, outcome)

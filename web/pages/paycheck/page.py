"""The paycheck page: one pay, the wages before it, the employer's choice, the amount to withhold."""

from flask import url_for
from htmx_flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from calculators import InvalidQuestion, estimate_withholding
from rules import NotCovered
from web.current_rules import current_rulebook
from web.forms.button import Button
from web.forms.errors import Mistakes, not_covered
from web.forms.paycheck import PAYCHECK
from web.forms.typed import Form
from web.i18n import Translator
from web.pages.form_page import FormPage, Outcome, show, show_blank
from web.pages.language import current_translator
from web.pages.paycheck.answer import PaycheckAnswer, paycheck_answer
from web.pages.paycheck.question import box_at, withholding_question
from web.pages.years import with_newest_figures


def paycheck_page() -> Response:
    """Show the form, and once it was sent the answer or the errors."""
    if request.method != "POST":
        return show_blank(lambda: _page(PAYCHECK.form(MultiDict()), Outcome()))
    form, translator = PAYCHECK.form(request.form), current_translator()
    try:
        answer = _answer(form, translator)
    except Mistakes as mistakes:
        quiet = Button.pressed(request.form).verb == "translate"
        errors = {} if quiet else mistakes.messages(PAYCHECK.labels(form, translator), translator)
        return show(_page(form, Outcome(errors=errors)))
    outcome = Outcome(answer=answer, estimate=answer.estimate, status=answer.meaning, focus="answer-title")
    return show(_page(form, outcome))


def _answer(form: Form, translator: Translator) -> PaycheckAnswer:
    question = withholding_question(form)
    question = with_newest_figures(question, question.pay_date.year)
    try:
        return paycheck_answer(estimate_withholding(question, rulebook=current_rulebook()), question.pay, translator)
    except NotCovered as error:
        raise not_covered("pay_date", error, translator) from error
    except InvalidQuestion as error:
        raise Mistakes({box_at(mistake.location): mistake.code for mistake in error.mistakes}) from error


def _page(form: Form, outcome: Outcome) -> FormPage:
    return FormPage("paycheck", url_for("pages.paycheck"), {"form": form, "table": PAYCHECK}, outcome)

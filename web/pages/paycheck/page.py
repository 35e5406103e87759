"""The paycheck page: one pay, the wages before it, the employer's choice, what to withhold."""

from flask import url_for
from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import InvalidQuestion, estimate_withholding
from rules import NotCovered
from web.current_rules import current_rulebook
from web.forms.errors import Mistakes, not_covered
from web.i18n import Translator
from web.pages.form_page import Outcome, Workspace, shown
from web.pages.language import current_translator
from web.pages.paycheck.answer import PaycheckAnswer, paycheck_answer
from web.pages.paycheck.form import PaycheckForm
from web.pages.paycheck.question import box_of, labels, withholding_question


def paycheck_page() -> Response:
    """The form, and after it was sent the answer, or what needs mending."""
    if request.method != "POST":
        return shown(_workspace(PaycheckForm(), Outcome()))
    form, translator = PaycheckForm.read(request.form), current_translator()
    try:
        answer = _answer(form, translator)
    except Mistakes as mistakes:
        quiet = request.form.get("action") == "translate"
        return shown(
            _workspace(form, Outcome(errors={} if quiet else mistakes.messages(labels(translator), translator)))
        )
    outcome = Outcome(answer=answer, estimate=answer.estimate, status=answer.meaning, focus="answer-title")
    return shown(_workspace(form, outcome))


def _answer(form: PaycheckForm, translator: Translator) -> PaycheckAnswer:
    question = withholding_question(form)
    try:
        return paycheck_answer(estimate_withholding(question, rulebook=current_rulebook()), question.pay, translator)
    except NotCovered as error:
        raise not_covered("pay_date", error, translator) from error
    except InvalidQuestion as error:
        raise Mistakes({box_of(mistake.location): mistake.code for mistake in error.mistakes}) from error


def _workspace(form: PaycheckForm, outcome: Outcome) -> Workspace:
    return Workspace("paycheck", url_for("pages.paycheck"), {"form": form}, outcome)

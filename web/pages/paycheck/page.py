"""The paycheck page: one pay, the wages before it, the employer's choice, the amount to withhold."""

from calculators import InvalidQuestion, WithholdingQuestion, estimate_withholding
from rules import NotCovered
from web.current_rules import current_rulebook
from web.forms.errors import Mistakes, not_covered
from web.forms.paycheck import PAYCHECK
from web.forms.typed import Form
from web.pages.form_cycle import FormCycle
from web.pages.form_page import Outcome
from web.pages.language import current_translator
from web.pages.paycheck.answer import paycheck_answer
from web.pages.paycheck.question import box_at, withholding_question
from web.pages.years import with_newest_figures


def _answer(_: Form, question: WithholdingQuestion) -> Outcome:
    translator, question = current_translator(), with_newest_figures(question, question.pay_date.year)
    try:
        estimate = estimate_withholding(question, rulebook=current_rulebook())
    except NotCovered as error:
        raise not_covered("pay_date", error, translator) from error
    except InvalidQuestion as error:
        raise Mistakes({box_at(mistake.location): mistake.code for mistake in error.mistakes}) from error
    answer = paycheck_answer(estimate, question.pay, translator)
    return Outcome(answer=answer, estimate=estimate, status=answer.meaning, focus="answer-title")


paycheck_page = FormCycle(
    name="paycheck",
    read=PAYCHECK.form,
    labels=PAYCHECK.labels,
    ask=withholding_question,
    answer=_answer,
    context=lambda form, _: {"form": form, "table": PAYCHECK},
    answer_apart=True,
).respond

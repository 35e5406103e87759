"""The page on money withheld: the year, the employers and the excess to claim back."""

from collections.abc import Mapping
from typing import Any

from werkzeug.datastructures import MultiDict

from calculators import ExcessQuestion, find_excess_withholding
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.saved_question import sent
from web.forms.errors import not_covered
from web.forms.excess import EMPLOYERS, EXCESS
from web.forms.typed import Form
from web.pages.charged_question import read_charged
from web.pages.excess.answer import excess_answer
from web.pages.excess.question import excess_question, labels, reloaded
from web.pages.form_cycle import FormCycle
from web.pages.form_page import Outcome
from web.pages.language import current_translator
from web.pages.saved_answer import saved_answer
from web.pages.years import offered_years, with_newest_figures


def _answer(_: Form, question: ExcessQuestion) -> Outcome:
    translator, question = current_translator(), with_newest_figures(question, question.year)
    try:
        estimate = find_excess_withholding(question, rulebook=current_rulebook())
    except NotCovered as error:
        raise not_covered("year", error, translator) from error
    answer = excess_answer(estimate, translator)
    saved = saved_answer("excess", question, estimate)
    return Outcome(answer=answer, estimate=estimate, saved=saved, status=answer.meaning, focus="answer-title")


def _context(form: Form, _: Outcome) -> Mapping[str, Any]:
    translator, rows = current_translator(), form.rows(EMPLOYERS.name)
    return {
        "form": form,
        "table": EXCESS,
        "years": offered_years(),
        "employers": [(EMPLOYERS.numbered(number, translator), row) for number, row in enumerate(rows, 1)],
        "more_employers": len(rows) < EMPLOYERS.most,
    }


excess_page = FormCycle(
    name="excess",
    read=EXCESS.form,
    blank=MultiDict([(EMPLOYERS.name, "1"), (EMPLOYERS.name, "2")]),
    labels=labels,
    rows=[EMPLOYERS],
    focus="wages",
    load=lambda: reloaded(read_charged(sent(), ExcessQuestion)),
    ask=excess_question,
    answer=_answer,
    context=_context,
    answer_apart=True,
).respond

"""The page on money withheld: the year, the employers and the excess to claim back."""

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import ExcessQuestion, find_excess_withholding
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.saved_question import sent
from web.forms.button import Button
from web.forms.errors import Mistakes, not_covered
from web.forms.excess import EMPLOYERS, EXCESS
from web.forms.table import rows_of_button
from web.forms.typed import Form
from web.pages.charged_question import read_charged
from web.pages.embedding import page_url
from web.pages.excess.answer import excess_answer
from web.pages.excess.question import blank_form, excess_question, labels, reloaded
from web.pages.form_page import FormPage, Outcome, show, show_blank
from web.pages.language import current_translator
from web.pages.saved_answer import saved_answer
from web.pages.years import offered_years, with_newest_figures


def excess_page() -> Response:
    """Show the form, and once it was sent the answer or the errors."""
    if request.method != "POST":
        return show_blank(lambda: _page(blank_form(), Outcome()))
    form, button = EXCESS.form(request.form), Button.pressed(request.form)
    if rows_of_button(button, [EMPLOYERS]) is None:
        return _sent(form, button)
    form = EMPLOYERS.changed(form, button)
    return show(_page(form, Outcome(focus=form.rows(EMPLOYERS.name)[-1].box("wages"))))


def _sent(form: Form, button: Button) -> Response:
    """Show the answer to what was typed, or to the saved question that was sent."""
    translator = current_translator()
    try:
        if button.verb == "load":
            form, question = reloaded(read_charged(sent(), ExcessQuestion))
        else:
            question = excess_question(form)
        outcome = _outcome(question)
    except Mistakes as mistakes:
        errors = {} if button.verb == "translate" else mistakes.messages(labels(form, translator), translator)
        outcome = Outcome(errors=errors)
    return show(_page(form, outcome))


def _outcome(question: ExcessQuestion) -> Outcome:
    translator, question = current_translator(), with_newest_figures(question, question.year)
    try:
        estimate = find_excess_withholding(question, rulebook=current_rulebook())
    except NotCovered as error:
        raise not_covered("year", error, translator) from error
    answer = excess_answer(estimate, translator)
    saved = saved_answer("excess", question, estimate)
    return Outcome(answer=answer, estimate=estimate, saved=saved, status=answer.meaning, focus="answer-title")


def _page(form: Form, outcome: Outcome) -> FormPage:
    translator, rows = current_translator(), form.rows(EMPLOYERS.name)
    context = {
        "form": form,
        "table": EXCESS,
        "years": offered_years(),
        "employers": [(EMPLOYERS.numbered(number, translator), row) for number, row in enumerate(rows, 1)],
        "more_employers": len(rows) < EMPLOYERS.most,
    }
    return FormPage("excess", page_url("excess"), context, outcome)

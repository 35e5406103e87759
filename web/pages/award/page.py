"""The page on a decision letter: its figures, the person's own wages, and what explains the amount."""

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import AwardCheckQuestion, BenefitQuestion, InvalidQuestion, check_award
from calculators.start_dates.days import covered_leave
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.saved_question import sent
from web.forms.award import AWARD, OWN_EMPLOYERS
from web.forms.benefits import INCOMES, JOB, PERIODS
from web.forms.button import Button
from web.forms.errors import Mistakes, outside
from web.forms.table import rows_of_button
from web.forms.typed import Form
from web.pages.award.answer import award_answer
from web.pages.award.question import award_form, award_question, carried, filled_with_wages, labels, reloaded
from web.pages.benefits.days import main_quarters, provisional_if_needed
from web.pages.benefits.plan import plan_wanted
from web.pages.benefits.question import box_at, employers_of
from web.pages.charged_question import read_charged
from web.pages.embedding import page_url
from web.pages.form_page import FormPage, Outcome, show, show_blank
from web.pages.language import current_translator
from web.pages.saved_answer import saved_answer


def award_page() -> Response:
    """Show the form, and once it was sent the answer or the errors."""
    if request.method != "POST":
        return show_blank(lambda: _page(award_form(request.form), Outcome()))
    form, button = award_form(request.form), Button.pressed(request.form)
    if request.htmx.trigger == "days":
        return show(_page(form, Outcome()), only=("own",)) if form.quarters else Response(status=204)
    if button.verb == "quarters":
        return show(_page(form, Outcome(focus="own-title")), only=("errors", "question"))
    if button.verb == "carry":
        return _carried(form)
    if rows_of_button(button, [OWN_EMPLOYERS]) is None:
        return _sent(form, button)
    form = OWN_EMPLOYERS.changed(form, button)
    return show(_page(form, Outcome(focus=form.rows(OWN_EMPLOYERS.name)[-1].box("title"))))


def _carried(form: Form) -> Response:
    """Show the form with the wages and the plan of a saved benefit question."""
    translator = current_translator()
    try:
        form = filled_with_wages(read_charged(sent(), BenefitQuestion), translator)
    except Mistakes as mistakes:
        return show(_page(form, Outcome(errors=mistakes.messages(labels(form, translator), translator))))
    return show(_page(form, Outcome(focus="notice-wage")))


def _sent(form: Form, button: Button) -> Response:
    """Show the answer to what was typed, or to the saved question that was sent."""
    translator = current_translator()
    form = provisional_if_needed(form, current_rulebook())
    try:
        if button.verb == "load":
            form, asked = reloaded(read_charged(sent(), AwardCheckQuestion), translator)
        else:
            asked = award_question(form, translator)
        outcome = _outcome(form, asked)
    except Mistakes as mistakes:
        errors = {} if button.verb == "translate" else mistakes.messages(labels(form, translator), translator)
        outcome = Outcome(errors=errors)
    asks_for_wages = any("-wages-" in name for name in request.form)
    if outcome.answer and form.quarters and not asks_for_wages and "mended" not in request.form:
        return show(_page(form, outcome), only=("errors", "answer", "own"))
    return show(_page(form, outcome))


def _outcome(form: Form, asked: AwardCheckQuestion) -> Outcome:
    translator = current_translator()
    try:
        check = check_award(asked, rulebook=current_rulebook())
    except NotCovered as error:
        raise outside("leave", covered_leave(current_rulebook()), translator) from error
    except InvalidQuestion as error:
        codes = {box_at(form, mistake.location[1:]): mistake.code for mistake in reversed(error.mistakes)}
        raise Mistakes(codes) from error
    answer = award_answer(check, translator)
    saved = saved_answer("award", asked, check)
    return Outcome(answer=answer, estimate=check, saved=saved, status=answer.heading, focus="answer-title")


def _page(form: Form, outcome: Outcome) -> FormPage:
    translator = current_translator()
    employers = employers_of(form, translator)
    context = {
        "form": form,
        "table": AWARD,
        "quarters": form.quarters,
        "main_quarters": main_quarters(form),
        "employers": employers,
        "more_employers": len(employers) < OWN_EMPLOYERS.most,
        "carried": list(carried(form)),
        "job_typed": list(JOB.typed(form)),
        "period": form.rows(PERIODS.name)[0],
        "with_plan": plan_wanted(form),
        "more_of_plan": len(form.rows(PERIODS.name)) > 1 or bool(form.rows(INCOMES.name)),
        "first_boxes": {name: f"{name}-month" for name in ("leave", "earlier_leave", "job", "period-1-end")},
    }
    return FormPage("award", page_url("award"), context, outcome)

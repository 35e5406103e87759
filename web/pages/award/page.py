"""The page on a decision letter: its figures, the person's own wages, and what explains the amount."""

from collections.abc import Mapping, Sequence
from typing import Any

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import AwardCheckQuestion, BenefitQuestion, InvalidQuestion, check_award
from calculators.benefit.benefit_year import covered_leave
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
from web.pages.form_cycle import FormCycle
from web.pages.form_page import Outcome
from web.pages.language import current_translator
from web.pages.saved_answer import saved_answer

ROWS = [OWN_EMPLOYERS]


def _press(form: Form, button: Button) -> Form | Response:
    """Show the boxes of the person's own wages, or fill them in from the benefits page."""
    if request.htmx.trigger == "days":
        return PAGE.shown(form, Outcome(), only=("own",)) if form.quarters else Response(status=204)
    if button.verb == "quarters":
        return PAGE.shown(form, Outcome(focus="own-title"), only=("errors", "question"))
    if button.verb == "carry":
        return _carried(form)
    return form if rows_of_button(button, ROWS) else provisional_if_needed(form, current_rulebook())


def _carried(form: Form) -> Response:
    """Show the form with the wages and the plan of a saved benefit question."""
    try:
        form = filled_with_wages(read_charged(sent(), BenefitQuestion), current_translator())
    except Mistakes as mistakes:
        return PAGE.mistaken(form, mistakes)
    return PAGE.shown(form, Outcome(focus="notice-wage"))


def _answer(form: Form, asked: AwardCheckQuestion) -> Outcome:
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


def _regions(form: Form, _: Outcome) -> Sequence[str]:
    """Return the regions of an answer that leaves the letter and asks for the person's own wages."""
    asks_for_wages = any("-wages-" in name for name in request.form)
    return ("errors", "answer", "own") if form.quarters and not asks_for_wages and "mended" not in request.form else ()


def _context(form: Form, _: Outcome) -> Mapping[str, Any]:
    translator = current_translator()
    employers = employers_of(form, translator)
    return {
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


PAGE = FormCycle(
    name="award",
    read=award_form,
    labels=labels,
    press=_press,
    rows=ROWS,
    load=lambda: reloaded(read_charged(sent(), AwardCheckQuestion), current_translator()),
    ask=lambda form: award_question(form, current_translator()),
    answer=_answer,
    regions=_regions,
    context=_context,
)
award_page = PAGE.respond

"""The page that compares plans: it begins with one plan and takes more."""

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import BenefitQuestion, InvalidQuestion
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.saved_question import read_saved, sent
from web.forms.benefits import EMPLOYERS, LEAVE, PERIODS
from web.forms.errors import Mistakes
from web.forms.plans import PLANS
from web.forms.typed import Form
from web.pages.embedding import page_url
from web.pages.form_page import REGIONS, FormPage, Outcome, show
from web.pages.language import current_translator
from web.pages.plans.answer import plan_names, plans_answer
from web.pages.plans.question import Plans, filled_in, labels, new_plan, plain, plan_form


def plans_page() -> Response:
    """Show the plans side by side, with the form for one more."""
    form, plans, action = plan_form(request.form), Plans.read(request.form), request.form.get("action") or "add"
    if action == "carry":
        return _carried(form)
    if not plans.mine:
        return _shown(form, plans)
    if "-period" in action:
        form = form.with_row(PERIODS.name) if action == "add-period" else _without_period(form, action)
        return _shown(form, plans, focus=form.rows(PERIODS.name)[-1].box("title"))
    plans = plans.without(action.removeprefix("remove-"))
    return _added(form, plans) if action == "add" and not plans.full else _shown(form, plans, focus="answer-title")


def _without_period(form: Form, action: str) -> Form:
    """Return the form without the period that ``action`` names."""
    return PERIODS.without(form, action.removeprefix("remove-period-"))


def _carried(form: Form) -> Response:
    """Show the plan of the benefits page, and a copy of it in the form."""
    try:
        question = read_saved(sent(), BenefitQuestion)
    except Mistakes:
        return _shown(form, Plans())
    plans = Plans((plain(question),)) if question.leave else Plans()
    return _shown(filled_in(question, current_translator()), plans, focus="answer-title")


def _added(form: Form, plans: Plans) -> Response:
    translator = current_translator()
    try:
        plans = new_plan(form, plans, current_rulebook(), translator)
    except Mistakes as mistakes:
        return _shown(form, plans, errors=mistakes.messages(labels(form, translator), translator))
    return _shown(form, plans, focus="answer-title")


def _shown(form: Form, plans: Plans, *, focus: str = "", errors: dict[str, str] | None = None) -> Response:
    translator = current_translator()
    try:
        answer = plans_answer(plans, translator, current_rulebook()) if plans.mine and not errors else None
    except (InvalidQuestion, NotCovered):
        answer, plans = None, Plans()  # a document that this site has not made
    status = answer.heading if answer else ""
    periods = form.rows(PERIODS.name)
    context = {
        "form": form,
        "table": PLANS,
        "plans": plans,
        "names": plan_names(plans, translator),
        "periods": [(PERIODS.numbered(number, translator), row) for number, row in enumerate(periods, 1)],
        "more_periods": len(periods) < PERIODS.most,
        "pay": form.rows(EMPLOYERS.name)[0],
        "first_boxes": {
            LEAVE.box: f"{LEAVE.box}-month",
            **{row.box(name): f"{row.box(name)}-month" for row in periods for name in ("start", "end")},
        },
    }
    outcome = Outcome(answer=answer, errors=errors or {}, status=status, focus=focus)
    return show(FormPage("plans", page_url("plans"), context, outcome), only=REGIONS)

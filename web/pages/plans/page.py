"""The page that compares plans: it begins with one plan and takes more."""

from collections.abc import Mapping, Sequence

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import BenefitQuestion, InvalidQuestion
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.pdf import pdf_is_possible
from web.exports.saved_question import sent
from web.forms.benefits import EMPLOYERS, LEAVE, PERIODS
from web.forms.errors import Mistakes
from web.forms.plans import PLANS
from web.forms.typed import Form, Row
from web.pages.benefits.other_wages import NOT_FILLED, other_wages_assumption, with_other_wages
from web.pages.charged_question import read_charged
from web.pages.embedding import page_url
from web.pages.form_page import REGIONS, FormPage, Outcome, show
from web.pages.language import current_translator
from web.pages.plans.answer import plan_names, plans_answer
from web.pages.plans.question import Plans, filled_in, has_other_wages, labels, new_plan, plain, plan_form


def plans_page() -> Response:
    """Show the plans side by side, with the form for one more."""
    form, plans, action = plan_form(request.form), Plans.read(request.form), request.form.get("action") or "add"
    if action == "carry":
        return _carried(form)
    if not plans.mine:
        return _shown(form, plans)
    if action == "quarters":
        return _shown(form, plans, focus="wages-title", only=("wages",) if request.htmx.trigger == "days" else REGIONS)
    if action.startswith("fill-"):
        return _filled(form, plans, action)
    if "-period" in action:
        form = form.with_row(PERIODS.name) if action == "add-period" else _without_period(form, action)
        return _shown(form, plans, focus=form.rows(PERIODS.name)[-1].box("title"))
    plans = plans.without(action.removeprefix("remove-"))
    return _added(form, plans) if action == "add" and not plans.full else _shown(form, plans, focus="answer-title")


def _filled(form: Form, plans: Plans, action: str) -> Response:
    """Show the form with the other parent's wages filled in by the button ``action``."""
    way, _, employer = action.removeprefix("fill-").rpartition("-")
    try:
        form = with_other_wages(form, way, employer) if way in NOT_FILLED else form
    except Mistakes as mistakes:
        return _mistaken(form, plans, mistakes)
    return _shown(form, plans, focus=form.rows(EMPLOYERS.name)[0].box("filled"))


def _without_period(form: Form, action: str) -> Form:
    """Return the form without the period that ``action`` names."""
    return PERIODS.without(form, action.removeprefix("remove-period-"))


def _carried(form: Form) -> Response:
    """Show the plan of the benefits page, and a copy of it in the form."""
    try:
        question = read_charged(sent(), BenefitQuestion)
    except Mistakes:
        return _shown(form, Plans())
    plans = Plans((plain(question),)) if question.leave else Plans()
    return _shown(filled_in(question, current_translator()), plans, focus="answer-title")


def _added(form: Form, plans: Plans) -> Response:
    try:
        plans = new_plan(form, plans, current_rulebook(), current_translator())
    except Mistakes as mistakes:
        return _mistaken(form, plans, mistakes)
    return _shown(form, plans, focus="answer-title")


def _mistaken(form: Form, plans: Plans, mistakes: Mistakes) -> Response:
    translator = current_translator()
    return _shown(form, plans, errors=mistakes.messages(labels(form, translator), translator))


def _shown(
    form: Form,
    plans: Plans,
    *,
    focus: str = "",
    errors: dict[str, str] | None = None,
    only: Sequence[str] = REGIONS,
) -> Response:
    translator = current_translator()
    try:
        answer = plans_answer(plans, translator, current_rulebook()) if plans.mine and not errors else None
    except (InvalidQuestion, NotCovered):
        answer, plans = None, Plans()  # a document that this site has not made
    status = answer.heading if answer else ""
    periods, pay = form.rows(PERIODS.name), form.rows(EMPLOYERS.name)[0]
    context = {
        "form": form,
        "table": PLANS,
        "plans": plans,
        "names": plan_names(plans, translator),
        "pdf_is_possible": pdf_is_possible(),
        "periods": [(PERIODS.numbered(number, translator), row) for number, row in enumerate(periods, 1)],
        "more_periods": len(periods) < PERIODS.most,
        "pay": pay,
        "quarters": form.quarters,
        "assumption": other_wages_assumption(pay, form.quarters, translator) if form.quarters else "",
        "wages_open": has_other_wages(form) or focus == "wages-title" or _by_quarter(pay, errors or {}),
        "first_boxes": {
            LEAVE.box: f"{LEAVE.box}-month",
            **{row.box(name): f"{row.box(name)}-month" for row in periods for name in ("start", "end")},
        },
    }
    outcome = Outcome(answer=answer, errors=errors or {}, status=status, focus=focus)
    return show(FormPage("plans", page_url("plans"), context, outcome), only=only)


def _by_quarter(employer: Row, errors: Mapping[str, str]) -> bool:
    """Return whether an error is in a box for the wages of a quarter."""
    return any(box.startswith(tuple(employer.box(f"{way}-") for way in ("wages", *NOT_FILLED))) for box in errors)

"""The page that compares plans: it begins with one plan and takes more."""

from collections.abc import Iterator, Mapping, Sequence

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import BenefitQuestion, InvalidQuestion
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.pdf import pdf_is_possible
from web.exports.saved_question import sent
from web.forms.benefits import EMPLOYERS, JOB, LEAVE, PERIODS
from web.forms.button import Button
from web.forms.errors import Mistakes
from web.forms.plans import PLANS
from web.forms.table import Rows, rows_of_button
from web.forms.typed import Form
from web.pages.benefits.other_wages import NOT_FILLED, other_wages_assumption, with_other_wages
from web.pages.benefits.question import employers_of
from web.pages.charged_question import read_charged
from web.pages.embedding import page_url
from web.pages.form_page import REGIONS, FormPage, Outcome, show
from web.pages.language import current_translator
from web.pages.plans.answer import plan_names, plans_answer
from web.pages.plans.question import Plans, filled_in, has_other_wages, labels, new_plan, plain, plan_form


def plans_page() -> Response:
    """Show the plans side by side, with the form for one more."""
    form, plans, button = plan_form(request.form), Plans.read(request.form), Button.pressed(request.form, "add-plan")
    if button.verb == "carry":
        return _carried(form)
    if not plans.mine:
        return _shown(form, plans)
    if button.verb == "quarters":
        focus = form.rows(EMPLOYERS.name)[0].box("wages-title")
        return _shown(form, plans, focus=focus, only=("wages",) if request.htmx.trigger == "days" else REGIONS)
    if button.verb == "fill":
        return _filled(form, plans, button)
    if rows := rows_of_button(button, (EMPLOYERS, PERIODS)):
        form = rows.changed(form, button)
        return _shown(form, plans, focus=_last_box(form, rows))
    return _planned(form, plans, button)


def _planned(form: Form, plans: Plans, button: Button) -> Response:
    """Show the plans after one was added or removed."""
    match button:
        case Button("add", "plan") if not plans.full:
            return _added(form, plans)
        case Button("remove", "plan", number):
            plans = plans.without(number)
    return _shown(form, plans, focus="answer-title")


def _filled(form: Form, plans: Plans, button: Button) -> Response:
    """Show the form with the other parent's wages filled in by ``button``."""
    try:
        form = with_other_wages(form, button.of, button.row) if button.of in NOT_FILLED else form
    except Mistakes as mistakes:
        return _mistaken(form, plans, mistakes)
    return _shown(form, plans, focus=f"{EMPLOYERS.name}-{button.row}-filled")


def _last_box(form: Form, rows: Rows) -> str:
    """Return the box of the last of ``rows`` that gets focus."""
    *others, last = form.rows(rows.name)
    return last.box("title" if others or rows is PERIODS else "pay")


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
    periods, employers = form.rows(PERIODS.name), employers_of(form, translator)
    context = {
        "form": form,
        "table": PLANS,
        "plans": plans,
        "names": plan_names(plans, translator),
        "pdf_is_possible": pdf_is_possible(),
        "periods": [(PERIODS.numbered(number, translator), row) for number, row in enumerate(periods, 1)],
        "more_periods": len(periods) < PERIODS.most,
        "employers": employers,
        "more_employers": len(employers) < EMPLOYERS.most,
        "quarters": form.quarters,
        "assumptions": {
            each.row.key: other_wages_assumption(each.row, form.quarters, translator) if form.quarters else ""
            for each in employers
        },
        "by_quarter": set(_by_quarter(form, focus, errors or {})),
        "first_boxes": {
            **{each: f"{each}-month" for each in (LEAVE.box, JOB.box)},
            **{row.box(name): f"{row.box(name)}-month" for row in periods for name in ("start", "end")},
        },
    }
    outcome = Outcome(answer=answer, errors=errors or {}, status=status, focus=focus)
    return show(FormPage("plans", page_url("plans"), lambda: context, outcome), only=only)


def _by_quarter(form: Form, focus: str, errors: Mapping[str, str]) -> Iterator[int]:
    """Yield the number of each employer whose wages by quarter are shown unfolded."""
    for employer in form.rows(EMPLOYERS.name):
        boxes = tuple(employer.box(f"{way}-") for way in ("wages", *NOT_FILLED))
        if has_other_wages(employer) or any(box.startswith(boxes) for box in (focus, *errors)):
            yield employer.key

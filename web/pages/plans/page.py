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
from web.forms.errors import Mistakes
from web.forms.plans import PLANS
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
    form, plans, action = plan_form(request.form), Plans.read(request.form), request.form.get("action") or "add"
    if action == "carry":
        return _carried(form)
    if not plans.mine:
        return _shown(form, plans)
    if action == "quarters":
        focus = form.rows(EMPLOYERS.name)[0].box("wages-title")
        return _shown(form, plans, focus=focus, only=("wages",) if request.htmx.trigger == "days" else REGIONS)
    if action.startswith("fill-"):
        return _filled(form, plans, action)
    if "-employer" in action or "-period" in action:
        form, focus = _changed(form, action)
        return _shown(form, plans, focus=focus)
    plans = plans.without(action.removeprefix("remove-"))
    return _added(form, plans) if action == "add" and not plans.full else _shown(form, plans, focus="answer-title")


def _filled(form: Form, plans: Plans, action: str) -> Response:
    """Show the form with the other parent's wages filled in by the button ``action``."""
    way, _, employer = action.removeprefix("fill-").rpartition("-")
    try:
        form = with_other_wages(form, way, employer) if way in NOT_FILLED else form
    except Mistakes as mistakes:
        return _mistaken(form, plans, mistakes)
    return _shown(form, plans, focus=f"{EMPLOYERS.name}-{employer}-filled")


def _changed(form: Form, action: str) -> tuple[Form, str]:
    """Return the form after an employer or a period was added or removed, and the box that gets focus."""
    rows = EMPLOYERS if "-employer" in action else PERIODS
    form = form.with_row(rows.name) if action.startswith("add-") else rows.without(form, action.rpartition("-")[2])
    *others, last = form.rows(rows.name)
    return form, last.box("title" if others or rows is PERIODS else "pay")


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
    return show(FormPage("plans", page_url("plans"), context, outcome), only=only)


def _by_quarter(form: Form, focus: str, errors: Mapping[str, str]) -> Iterator[int]:
    """Yield the number of each employer whose wages by quarter are shown unfolded."""
    for employer in form.rows(EMPLOYERS.name):
        boxes = tuple(employer.box(f"{way}-") for way in ("wages", *NOT_FILLED))
        if has_other_wages(employer) or any(box.startswith(boxes) for box in (focus, *errors)):
            yield employer.key

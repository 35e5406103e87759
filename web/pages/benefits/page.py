"""The benefits page: the first day of leave, the wages of the quarters it asks for, the answer."""

from collections.abc import Sequence
from dataclasses import replace

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.leave.validation import before_family_care
from calculators.start_dates.days import covered_leave
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.benefit_boxes import benefit_form
from web.exports.saved_answer import beside_answer
from web.exports.saved_question import kept_question, sent
from web.forms.errors import Mistakes, outside
from web.i18n import Translator
from web.pages.benefits.answer import hours_notes, page_answer, reason_notes
from web.pages.benefits.birth_preset import with_birth
from web.pages.benefits.form import MOST_EMPLOYERS, BenefitForm, EmployerBoxes, days, look_back, main_quarters
from web.pages.benefits.plan_boxes import PlanBoxes, of_plan
from web.pages.benefits.plan_labels import day_fields, plan_boxes
from web.pages.benefits.question import FIELDS, benefit_question, field_of, labels, named_employers
from web.pages.benefits.same_pay import same_pay
from web.pages.embedding import page_url
from web.pages.form_page import Outcome, Workspace, shown
from web.pages.language import current_translator

DAYS = ("leave", "application", "separation", "job")
FOCUS = {"compare": "start-dates-title"}


def benefits_page() -> Response:
    """The form, and after it was sent the answer, or what needs mending."""
    if request.method != "POST":
        return shown(_workspace(BenefitForm(), [], Outcome()))
    form = BenefitForm.read(request.form)
    action = request.form.get("action", "estimate" if "wages_asked" in request.form else "quarters")
    if request.htmx.trigger == "days":
        return _wages_only(form)
    return _loaded(form) if action == "load" else _acted(form, action)


def _acted(form: BenefitForm, action: str) -> Response:
    """The form after the button ``action`` was pressed."""
    form, focus = changed(form, action)
    if (refusal := _refusal(form)) is not None:
        return _not_covered(form, refusal)
    if action.startswith("fill-"):
        return _filled(form, action.removeprefix("fill-"))
    if action in ("estimate", "compare", "translate"):
        return _estimated(form, quiet=action == "translate", focus=FOCUS.get(action, "answer-title"))
    return _with_wages(form, focus)


def _loaded(typed: BenefitForm) -> Response:
    """The page with the question that was kept and its answer; what was ``typed`` stays where it cannot be read."""
    translator = current_translator()
    try:
        form = benefit_form(kept_question(sent(), BenefitQuestion), translator)
    except Mistakes as mistakes:
        return _mistaken(typed, look_back(typed) or [], mistakes)
    refusal = _refusal(form)
    return _estimated(form, quiet=False, focus="answer-title") if refusal is None else _not_covered(form, refusal)


def _refusal(form: BenefitForm) -> NotCovered | None:
    """Why the days typed get no estimate whatever the wages; none where one cannot be read."""
    if look_back(form) is None:
        return None
    question = BenefitQuestion.model_validate({**days(form), "wages": [], "provisional": form.provisional})
    try:
        estimate_benefit(question, rulebook=current_rulebook())
    except NotCovered as refusal:
        return refusal
    return None


def _wages_only(form: BenefitForm) -> Response:
    """The boxes of the quarters that the new days ask for; nothing changes while a day cannot be read."""
    quarters = look_back(form)
    if not quarters:
        return Response(status=204)
    return shown(_workspace(form, quarters, Outcome()), only=("wages", "plan_start"))


def _with_wages(form: BenefitForm, focus: str = "") -> Response:
    """The boxes for wages, once the boxes above them can be read."""
    translator, quarters = current_translator(), look_back(form)
    mistakes = _mistakes_above(form, translator)
    if quarters is None or mistakes.codes:
        return _mistaken(form, quarters or [], mistakes)
    return shown(_workspace(form, quarters, Outcome(focus=focus or f"employer-{form.employers[-1].key}-title")))


def _filled(form: BenefitForm, key: str) -> Response:
    """The boxes with those filled in of the employer ``key``, from the same pay all year, or of a plan after birth."""
    quarters = look_back(form)
    if quarters is None:
        return _with_wages(form)
    try:
        if key == "birth":
            return shown(_workspace(replace(form, plan=with_birth(form.plan)), quarters, Outcome(focus="birth-filled")))
        filled = replace(form, employers=form.with_same_pay(key, main_quarters(quarters)))
    except Mistakes as mistakes:
        return _mistaken(form, quarters, mistakes)
    return shown(_workspace(filled, quarters, Outcome(focus=f"employer-{key}-filled")))


def _mistakes_above(form: BenefitForm, translator: Translator) -> Mistakes:
    try:
        benefit_question(form, [], translator)
    except Mistakes as mistakes:
        return Mistakes({field: code for field, code in mistakes.codes.items() if field in FIELDS.values()})
    return Mistakes({})


def _estimated(form: BenefitForm, *, quiet: bool, focus: str) -> Response:
    translator, quarters = current_translator(), look_back(form)
    if quarters is None:
        return shown(_workspace(form, [], Outcome())) if quiet else _with_wages(form)
    try:
        question, estimate = estimated(form, quarters, translator)
    except Mistakes as mistakes:
        return shown(_workspace(form, quarters, Outcome())) if quiet else _mistaken(form, quarters, mistakes)
    notes = [*hours_notes(question, translator), *reason_notes(form, estimate, translator)]
    answer = page_answer(estimate, translator, notes)
    kept = beside_answer("benefits", question, estimate)
    outcome = Outcome(answer=answer, estimate=estimate, kept=kept, status=answer.heading, focus=focus)
    return shown(_workspace(form, quarters, outcome))


def _not_covered(form: BenefitForm, refusal: NotCovered) -> Response:
    mistakes = outside("leave", covered_leave(current_rulebook()), current_translator())
    return _mistaken(form, look_back(form) or [], mistakes, after=refusal.day > refusal.span.last_day)


def _mistaken(form: BenefitForm, quarters: list[str], mistakes: Mistakes, *, after: bool = False) -> Response:
    translator = current_translator()
    errors = mistakes.messages(labels(form, quarters, translator), translator)
    return shown(_workspace(form, quarters, Outcome(errors=errors), after_last_day=after))


def _workspace(form: BenefitForm, quarters: list[str], outcome: Outcome, *, after_last_day: bool = False) -> Workspace:
    translator = current_translator()
    context = {
        "form": form,
        "quarters": quarters,
        "main_quarters": main_quarters(quarters),
        "employers": named_employers(form, translator),
        "assumptions": {each.key: _assumption(each, quarters, translator) for each in form.employers},
        "more_employers": len(form.employers) < MOST_EMPLOYERS,
        "offer_provisional": after_last_day or form.provisional,
        "first_boxes": {field: f"{field}-month" for field in (*DAYS, *day_fields(form.plan))},
        "plan_open": form.plan.shown or of_plan(outcome.focus) or any(map(of_plan, outcome.errors)),
        **plan_boxes(form.plan, form.leave, translator),
    }
    return Workspace("benefits", page_url("benefits"), context, outcome)


def _assumption(employer: EmployerBoxes, quarters: list[str], translator: Translator) -> str:
    """What the wages of ``employer`` were filled in from, while all of them stand as filled in; else nothing."""
    main = main_quarters(quarters)
    try:
        as_filled = employer.filled(main)
        return (
            same_pay(employer.pay, employer.box("pay")).assumption(translator) if main and as_filled == employer else ""
        )
    except Mistakes:
        return ""


def changed(form: BenefitForm, action: str) -> tuple[BenefitForm, str]:
    """The form after a button was pressed, and the box that gets focus, if it is another than the last employer."""
    kind, _, key = action.rpartition("-")
    if action == "add":
        return replace(form, employers=form.with_employer()), ""
    if kind == "remove":
        return replace(form, employers=form.without_employer(key)), ""
    plan = _changed_plan(form.plan, action, kind, key)
    return replace(form, plan=plan), _place(plan, action)


def _changed_plan(plan: PlanBoxes, action: str, kind: str, key: str) -> PlanBoxes:
    if action == "add-period":
        return plan.with_period()
    if action == "add-income":
        return plan.with_income()
    if kind == "remove-period":
        return plan.without_period(key)
    return plan.without_income(key) if kind == "remove-income" else plan


def _place(plan: PlanBoxes, action: str) -> str:
    if action == "add-income":
        return plan.incomes[-1].box("title")
    if action.startswith("remove-income-"):
        return "incomes-title"
    return plan.periods[-1].box("title") if "-period" in action else ""


def estimated(
    form: BenefitForm, quarters: Sequence[str], translator: Translator
) -> tuple[BenefitQuestion, BenefitEstimate]:
    """The question that the form asks, and its estimate; ``Mistakes`` where boxes need mending."""
    question = benefit_question(form, quarters, translator)
    _check_reason(form, question)
    try:
        return question, estimate_benefit(question, rulebook=current_rulebook())
    except InvalidQuestion as error:
        codes: dict[str, str] = {}
        for mistake in error.mistakes:
            codes.setdefault(field_of(form, mistake.location), mistake.code)
        raise Mistakes(codes) from error


def _check_reason(form: BenefitForm, question: BenefitQuestion) -> None:
    """Where no plan is wanted, the calculators do not see the reason beside the first day."""
    law = current_rulebook().law_on(question.leave_start_date, "benefits", provisional=True)
    if before_family_care(form.plan.periods[0].reason, question.leave_start_date, law):
        raise Mistakes({"leave": "family_care_not_yet"})

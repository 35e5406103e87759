"""The benefits page: the first day of leave, the wages of the quarters it asks for, the answer."""

from dataclasses import replace

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import BenefitQuestion, estimate_benefit
from calculators.covered_leave import covered_leave
from rules import NotCovered
from web.pages.benefits.answer import page_answer
from web.pages.benefits.birth import with_birth
from web.pages.benefits.changes import changed
from web.pages.benefits.estimate import estimated
from web.pages.benefits.form import MOST_EMPLOYERS, BenefitForm, EmployerBoxes, days, look_back, main_quarters
from web.pages.benefits.notes import hours_notes, reason_notes
from web.pages.benefits.plan_boxes import of_plan
from web.pages.benefits.plan_labels import day_fields, plan_boxes
from web.pages.benefits.question import FIELDS, benefit_question, labels, named_employers
from web.pages.benefits.same_pay import same_pay
from web.pages.embedding import page_url
from web.pages.keeping.benefit_boxes import benefit_form
from web.pages.keeping.kept import beside_answer
from web.pages.keeping.reading import kept_question, sent
from web.pages.language import current_words
from web.pages.mistakes import Mistakes, outside
from web.pages.workspace import Outcome, Workspace, shown
from web.shelf import current_shelf
from web.words import Words

DAYS = ("leave", "application", "separation", "job")
FOCUS = {"compare": "start-dates-title"}


def benefits() -> Response:
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
    words = current_words()
    try:
        form = benefit_form(kept_question(sent(), BenefitQuestion), words)
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
        estimate_benefit(question, shelf=current_shelf())
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
    words, quarters = current_words(), look_back(form)
    mistakes = _mistakes_above(form, words)
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


def _mistakes_above(form: BenefitForm, words: Words) -> Mistakes:
    try:
        benefit_question(form, [], words)
    except Mistakes as mistakes:
        return Mistakes({field: code for field, code in mistakes.codes.items() if field in FIELDS.values()})
    return Mistakes({})


def _estimated(form: BenefitForm, *, quiet: bool, focus: str) -> Response:
    words, quarters = current_words(), look_back(form)
    if quarters is None:
        return shown(_workspace(form, [], Outcome())) if quiet else _with_wages(form)
    try:
        question, estimate = estimated(form, quarters, words)
    except Mistakes as mistakes:
        return shown(_workspace(form, quarters, Outcome())) if quiet else _mistaken(form, quarters, mistakes)
    notes = [*hours_notes(question, words), *reason_notes(form, estimate, words)]
    answer = page_answer(estimate, words, notes)
    kept = beside_answer("benefits", question, estimate)
    outcome = Outcome(answer=answer, estimate=estimate, kept=kept, status=answer.heading, focus=focus)
    return shown(_workspace(form, quarters, outcome))


def _not_covered(form: BenefitForm, refusal: NotCovered) -> Response:
    mistakes = outside("leave", covered_leave(current_shelf()), current_words())
    return _mistaken(form, look_back(form) or [], mistakes, after=refusal.day > refusal.span.last_day)


def _mistaken(form: BenefitForm, quarters: list[str], mistakes: Mistakes, *, after: bool = False) -> Response:
    words = current_words()
    errors = mistakes.messages(labels(form, quarters, words), words)
    return shown(_workspace(form, quarters, Outcome(errors=errors), after_last_day=after))


def _workspace(form: BenefitForm, quarters: list[str], outcome: Outcome, *, after_last_day: bool = False) -> Workspace:
    words = current_words()
    context = {
        "form": form,
        "quarters": quarters,
        "main_quarters": main_quarters(quarters),
        "employers": named_employers(form, words),
        "assumptions": {each.key: _assumption(each, quarters, words) for each in form.employers},
        "more_employers": len(form.employers) < MOST_EMPLOYERS,
        "offer_provisional": after_last_day or form.provisional,
        "first_boxes": {field: f"{field}-month" for field in (*DAYS, *day_fields(form.plan))},
        "plan_open": form.plan.shown or of_plan(outcome.focus) or any(map(of_plan, outcome.errors)),
        **plan_boxes(form.plan, form.leave, words),
    }
    return Workspace("benefits", page_url("benefits"), context, outcome)


def _assumption(employer: EmployerBoxes, quarters: list[str], words: Words) -> str:
    """What the wages of ``employer`` were filled in from, while all of them stand as filled in; else nothing."""
    main = main_quarters(quarters)
    try:
        as_filled = employer.filled(main)
        return same_pay(employer.pay, employer.box("pay")).assumption(words) if main and as_filled == employer else ""
    except Mistakes:
        return ""

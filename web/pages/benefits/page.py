"""The benefits page: the first day of leave, the wages of the quarters it asks for, the answer."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.leave.validation import before_family_care
from calculators.start_dates.days import covered_leave
from calculators.worksheet.parameters import parameters_of
from web.current_rules import current_rulebook
from web.exports.saved_question import sent
from web.forms.benefits import (
    BENEFITS,
    BIRTH,
    EMPLOYERS,
    INCOMES,
    LEAVE,
    PERIODS,
    QUESTION,
    STATUS,
    USED,
    WEEKDAY_HOURS,
    WORK,
)
from web.forms.button import Button
from web.forms.errors import BoxReader, Mistakes, outside
from web.forms.kinds import DAY
from web.forms.table import Rows, rows_of_button, typed_in_row
from web.forms.typed import Form, Row
from web.i18n import N_, Translator
from web.i18n.formats import day
from web.i18n.plan import LEAVE_REASONS, leave_reason
from web.pages.benefits.answer import page_answer
from web.pages.benefits.birth_preset import birth_assumption, with_birth
from web.pages.benefits.days import is_covered, main_quarters, provisional_if_needed, with_last_quarters, with_quarters
from web.pages.benefits.notes import answer_notes
from web.pages.benefits.other_wages import NOT_FILLED, other_wages_assumption, with_other_wages
from web.pages.benefits.plan import plan_typed, plan_wanted
from web.pages.benefits.question import (
    benefit_question,
    blank_form,
    codes_by_box,
    contradictions,
    employers_of,
    labels,
    reloaded,
)
from web.pages.benefits.same_pay import carried_mistakes, pay_assumption, with_carried_pay, with_same_pay
from web.pages.charged_question import read_charged
from web.pages.embedding import page_url
from web.pages.form_page import FormPage, Outcome, show, show_blank
from web.pages.language import current_translator
from web.pages.quick import TITLE, Quick, carried_quick, quick_state
from web.pages.saved_answer import saved_answer

FOCUS = {"compare": "start-dates-title"}
NOT_OPTED_IN = N_("Your income from self-employment does not count, because you have not opted in.")
ABOVE_WAGES = {field.box for field in QUESTION}


def benefits_page() -> Response:
    """Show the form, and once it was sent the answer or the errors."""
    if request.method != "POST":
        return show_blank(lambda: _page(blank_form(), Outcome()))
    form = with_quarters(BENEFITS.form(request.form))
    button = Button.pressed(request.form, _next_step(form))
    if request.htmx.trigger == "days":
        return _wages_only(form)
    form = with_last_quarters(form)
    return _loaded(form) if button.verb == "load" else _acted(form, button)


def _next_step(form: Form) -> str:
    """Return the button that the Enter key presses: the next step of the form."""
    if form["wages_asked"]:
        return "estimate"
    pay, days = form.rows(EMPLOYERS.name)[0]["pay"], LEAVE.text(form)
    return "quick" if pay.strip() and not days else "quarters"


def _acted(form: Form, button: Button) -> Response:
    """Show the form after ``button`` was pressed."""
    if button.verb in ("begin", "quick"):
        return _quick_amount(form) if button.verb == "quick" else show(_page(form, Outcome(focus="leave-month")))
    if form[STATUS.box] == "not_opted_in":
        return _not_opted_in(form)
    form, focus = changed(form, button)
    form = provisional_if_needed(form, current_rulebook())
    if not is_covered(form, current_rulebook()):
        return _not_covered(form, _mistakes_above(form))
    if button.verb == "fill":
        return _filled(form, button)
    if button.verb in ("estimate", "compare", "translate"):
        return _estimated(form, quiet=button.verb == "translate", focus=FOCUS.get(button.verb, "answer-title"))
    return _with_wages(form, focus)


def _quick_amount(form: Form) -> Response:
    """Show about how much the pay typed above the leave gives a week."""
    form = replace(form, quarters=())
    quick = quick_state(form.rows(EMPLOYERS.name)[0])
    if quick.answer is None:
        return show(_page(form, Outcome(errors=quick.errors)))
    return show(_page(form, Outcome(status=quick.answer.sentence, focus=TITLE)))


def _not_opted_in(form: Form) -> Response:
    """Show that income from self-employment does not count without opting in.

    The form needs no wages.
    """
    sentence = current_translator().gettext(NOT_OPTED_IN)
    return show(_page(replace(form, quarters=()), Outcome(status=sentence, focus="not-opted-in")))


def _loaded(typed: Form) -> Response:
    """Show the saved question that was sent and its answer.

    If the saved question cannot be read, show what was ``typed``.
    """
    try:
        form, question = reloaded(read_charged(sent(), BenefitQuestion), current_translator())
    except Mistakes as mistakes:
        return _mistaken(typed, mistakes)
    form = provisional_if_needed(form, current_rulebook())
    question = question.model_copy(update={"provisional": bool(form["provisional"])})
    if not is_covered(form, current_rulebook()):
        return _not_covered(form)
    return _answered(form, question, quiet=False, focus="answer-title")


def _wages_only(form: Form) -> Response:
    """Show the boxes of the quarters that the new days ask for.

    Nothing changes while a day has an error.
    """
    if not form.quarters:
        return Response(status=204)
    return show(_page(with_carried_pay(form, main_quarters(form)), Outcome()), only=("wages", "plan_start"))


def _with_wages(form: Form, focus: str = "") -> Response:
    """Show the boxes for wages, once the boxes above them can be read."""
    mistakes = _mistakes_above(form)
    if not form.quarters or mistakes.codes:
        return _mistaken(form, mistakes)
    form = with_carried_pay(form, main_quarters(form))
    return show(_page(form, Outcome(focus=focus or form.rows(EMPLOYERS.name)[-1].box("title"))))


def _filled(form: Form, button: Button) -> Response:
    """Show the form with wages filled in for an employer, or with the two periods of a birth."""
    if not form.quarters:
        return _with_wages(form)
    try:
        filled = _with_filled(form, button)
    except Mistakes as mistakes:
        return _mistaken(form, mistakes)
    focus = "birth-filled" if button.of == "birth" else f"{EMPLOYERS.name}-{button.row}-filled"
    return show(_page(filled, Outcome(focus=focus)))


def _with_filled(form: Form, button: Button) -> Form:
    """Return the form with the boxes filled in that ``button`` is for."""
    if button.of == "birth":
        return with_birth(form)
    if button.of in NOT_FILLED:
        return with_other_wages(form, button.of, button.row)
    return with_same_pay(form, button.row, main_quarters(form))


def _mistakes_above(form: Form) -> Mistakes:
    """Return the errors of the boxes above the wages."""
    codes = {} if form["wages_asked"] else carried_mistakes(form)
    try:
        benefit_question(replace(form, quarters=()), current_translator())
    except Mistakes as mistakes:
        codes |= {box: code for box, code in mistakes.codes.items() if box in ABOVE_WAGES}
    return Mistakes(codes)


def _estimated(form: Form, *, quiet: bool, focus: str) -> Response:
    if not form.quarters:
        return show(_page(form, Outcome())) if quiet else _with_wages(form)
    try:
        question = benefit_question(form, current_translator())
    except Mistakes as mistakes:
        together = {**contradictions(form, current_rulebook()), **mistakes.codes}
        return _mistaken(form, Mistakes(together, mistakes.values), quiet=quiet)
    return _answered(form, question, quiet=quiet, focus=focus)


def _answered(form: Form, question: BenefitQuestion, *, quiet: bool, focus: str) -> Response:
    translator = current_translator()
    try:
        estimate = _estimate(form, question)
    except Mistakes as mistakes:
        return _mistaken(form, mistakes, quiet=quiet)
    reason = "" if question.leave else form["period-1-reason"]
    notes = answer_notes(question, estimate, reason, translator)
    answer = page_answer(question, estimate, translator, notes)
    saved = saved_answer("benefits", question, estimate)
    outcome = Outcome(answer=answer, estimate=estimate, saved=saved, status=answer.heading, focus=focus)
    return show(_page(form, outcome))


def _estimate(form: Form, question: BenefitQuestion) -> BenefitEstimate:
    """Return the estimate.

    Raise ``Mistakes`` if values contradict each other.
    """
    law = current_rulebook().law_on(question.leave_start_date, "benefits", provisional=True)
    # Without a plan, the reason is not part of the question.
    if before_family_care(form["period-1-reason"], question.leave_start_date, parameters_of(law)):
        raise Mistakes({LEAVE.box: "family_care_not_yet"})
    try:
        return estimate_benefit(question, rulebook=current_rulebook())
    except InvalidQuestion as error:
        raise Mistakes(codes_by_box(form, error)) from error


def _not_covered(form: Form, others: Mistakes | None = None) -> Response:
    """Show that the first day of leave is not covered, with the ``others`` errors."""
    mistakes = outside(LEAVE.box, covered_leave(current_rulebook()), current_translator())
    if others is not None:
        mistakes = Mistakes({**others.codes, **mistakes.codes}, {**others.values, **mistakes.values})
    return _mistaken(form, mistakes)


def _mistaken(form: Form, mistakes: Mistakes, *, quiet: bool = False) -> Response:
    translator = current_translator()
    errors = {} if quiet else mistakes.messages(labels(form, translator), translator)
    return show(_page(form, Outcome(errors=errors)))


def _page(form: Form, outcome: Outcome) -> FormPage:
    translator, main = current_translator(), main_quarters(form)
    employers = employers_of(form, translator)
    context = {
        "form": form,
        "work": WORK,
        "not_opted_in": translator.gettext(NOT_OPTED_IN),
        "quick": Quick() if form.quarters else carried_quick(form.rows(EMPLOYERS.name)[0]),
        "table": BENEFITS,
        "quarters": form.quarters,
        "main_quarters": main,
        "employers": employers,
        "typed_in_row": lambda row: _typed_elsewhere(form, row),
        "assumptions": {
            each.row.key: pay_assumption(each.row, main, translator)
            or other_wages_assumption(each.row, form.quarters, translator)
            for each in employers
            if form.quarters
        },
        "more_employers": len(employers) < EMPLOYERS.most,
        "offer_provisional": bool(form["provisional"]),
        "first_boxes": dict(_first_boxes(form)) if outcome.errors else {},
        **_plan_context(form, outcome, translator),
    }
    return FormPage("benefits", page_url("benefits"), context, outcome)


def _typed_elsewhere(form: Form, row: Row) -> list[tuple[str, str]]:
    """Return the inputs of an employer with their texts, without those that the quick amount shows."""
    shown = {row.box(each) for each in ("pay", "pay-unit", "pay-hours")} if row == form.rows(EMPLOYERS.name)[0] else ()
    return [(name, text) for name, text in typed_in_row(EMPLOYERS.fields, row) if name not in shown]


def _plan_context(form: Form, outcome: Outcome, translator: Translator) -> Mapping[str, Any]:
    """Return the values that the templates of the plan show next to what was typed."""
    periods, incomes = form.rows(PERIODS.name), form.rows(INCOMES.name)
    shown = len(periods) > 1 or bool(incomes) or plan_wanted(form)
    return {
        "plan_typed": [] if form.quarters else list(plan_typed(form)),
        "plan_open": shown or _in_plan(outcome.focus) or any(map(_in_plan, outcome.errors)),
        "plan_start": plan_start(form, translator),
        "periods": [(PERIODS.numbered(number, translator), row) for number, row in enumerate(periods, 1)],
        "incomes": [(INCOMES.numbered(number, translator), row) for number, row in enumerate(incomes, 1)],
        "more_periods": len(periods) < PERIODS.most,
        "more_incomes": len(incomes) < INCOMES.most,
        "weekday_hours": WEEKDAY_HOURS,
        "hours_by_weekday": any(form[field.box].strip() for field in WEEKDAY_HOURS),
        "used_boxes": USED,
        "used_before": any(form[field.box].strip() for field in USED),
        "birth_boxes": BIRTH,
        "birth_assumption": birth_assumption(form, translator),
    }


def _first_boxes(form: Form) -> Iterator[tuple[str, str]]:
    """Yield each field that is a day with the first of its boxes, to which its error links."""
    for entry in BENEFITS.entries:
        rows = form.rows(entry.name) if isinstance(entry, Rows) else [form]
        fields = entry.fields if isinstance(entry, Rows) else [entry]
        for row in rows:
            yield from ((row.box(field.box), f"{row.box(field.box)}-month") for field in fields if field.kind is DAY)


def _in_plan(box: str) -> bool:
    """Return whether a box belongs to the plan.

    The reason of the first period does not, because its box is above the wages.
    """
    return box != "period-1-reason" and box.startswith(("birth-", "period-", "income"))


def plan_start(form: Form, translator: Translator) -> str:
    """Return the first day and the reason of the first period, as chosen above the wages."""
    iso, reason = LEAVE.read(form, BoxReader()), form["period-1-reason"]
    if iso is None:
        return ""
    starts = day(date.fromisoformat(iso), translator)
    if reason in LEAVE_REASONS:
        return translator.gettext(
            # Translators: %(reason)s is one of the reasons for leave, as in "Bonding with a new child".
            "From %(day)s. Reason: %(reason)s.",
            day=starts,
            reason=leave_reason(reason, translator),
        )
    return translator.gettext("From %(day)s. Choose the reason above.", day=starts)


def changed(form: Form, button: Button) -> tuple[Form, str]:
    """Return the form after a row was added or removed, and the box that gets focus.

    The box is empty if focus goes to the last employer.
    """
    rows = rows_of_button(button, (EMPLOYERS, INCOMES, PERIODS))
    if rows is None:
        return form, ""
    form = rows.changed(form, button)
    if rows is EMPLOYERS:
        return form, ""
    if rows is INCOMES and button.verb == "remove":
        return form, "incomes-title"
    return form, form.rows(rows.name)[-1].box("title")

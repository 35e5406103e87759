"""The benefits page: the first day of leave, the wages of the quarters it asks for, the answer."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from htmx_flask import request
from msgspec.structs import replace
from werkzeug.wrappers import Response

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.benefit.benefit_year import covered_leave
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
    codes_by_box,
    contradictions,
    employers_of,
    family_care_error,
    labels,
    reloaded,
)
from web.pages.benefits.same_pay import carried_mistakes, pay_assumption, with_carried_pay, with_same_pay
from web.pages.charged_question import read_charged
from web.pages.form_cycle import FormCycle
from web.pages.form_page import Outcome
from web.pages.language import current_translator
from web.pages.quick import TITLE, Quick, carried_quick, quick_state
from web.pages.saved_answer import saved_answer

FOCUS = {"compare": "start-dates-title"}
NOT_OPTED_IN = N_("Your income from self-employment does not count, because you have not opted in.")
ABOVE_WAGES = {field.box for field in QUESTION}


def _next_step(form: Form) -> str:
    """Return the button that the Enter key presses: the next step of the form."""
    if form["wages_asked"]:
        return "estimate"
    pay, days = form.rows(EMPLOYERS.name)[0]["pay"], LEAVE.text(form)
    return "quick" if pay.strip() and not days else "quarters"


def _press(form: Form, button: Button) -> Form | Response:
    """Show the next boxes of the form, or return the form to answer."""
    if request.htmx.trigger == "days":
        return _wages_only(form)
    form = with_last_quarters(form)
    if button.verb == "load":
        return form
    if button.verb in ("begin", "quick"):
        return _quick_amount(form) if button.verb == "quick" else PAGE.shown(form, Outcome(focus="leave-month"))
    return _not_opted_in(form) if form[STATUS.box] == "not_opted_in" else _acted(form, button)


def _acted(form: Form, button: Button) -> Form | Response:
    """Change the form as ``button`` does, unless its days are not covered."""
    form, focus = changed(form, button)
    form = provisional_if_needed(form, current_rulebook())
    if not is_covered(form, current_rulebook()):
        return PAGE.mistaken(form, _not_covered(_mistakes_above(form)))
    if button.verb == "fill":
        return _filled(form, button)
    if button.verb not in ("estimate", "compare", "translate"):
        return _with_wages(form, focus)
    if form.quarters:
        return form
    return PAGE.shown(form, Outcome()) if button.verb == "translate" else _with_wages(form)


def _quick_amount(form: Form) -> Response:
    """Show about how much the pay typed above the leave gives a week."""
    form = replace(form, quarters=())
    quick = quick_state(form.rows(EMPLOYERS.name)[0])
    if quick.answer is None:
        return PAGE.shown(form, Outcome(errors=quick.errors))
    return PAGE.shown(form, Outcome(status=quick.answer.sentence, focus=TITLE))


def _not_opted_in(form: Form) -> Response:
    """Show that income from self-employment does not count without opting in.

    The form needs no wages.
    """
    sentence = current_translator().gettext(NOT_OPTED_IN)
    return PAGE.shown(replace(form, quarters=()), Outcome(status=sentence, focus="not-opted-in"))


def _wages_only(form: Form) -> Response:
    """Show the boxes of the quarters that the new days ask for.

    Nothing changes while a day has an error.
    """
    if not form.quarters:
        return Response(status=204)
    return PAGE.shown(with_carried_pay(form, main_quarters(form)), Outcome(), only=("wages", "plan_start"))


def _with_wages(form: Form, focus: str = "") -> Response:
    """Show the boxes for wages, once the boxes above them can be read."""
    mistakes = _mistakes_above(form)
    if not form.quarters or mistakes.codes:
        return PAGE.mistaken(form, mistakes)
    form = with_carried_pay(form, main_quarters(form))
    return PAGE.shown(form, Outcome(focus=focus or form.rows(EMPLOYERS.name)[-1].box("title")))


def _filled(form: Form, button: Button) -> Response:
    """Show the form with wages filled in for an employer, or with the two periods of a birth."""
    if not form.quarters:
        return _with_wages(form)
    try:
        filled = _with_filled(form, button)
    except Mistakes as mistakes:
        return PAGE.mistaken(form, mistakes)
    focus = "birth-filled" if button.of == "birth" else f"{EMPLOYERS.name}-{button.row}-filled"
    return PAGE.shown(filled, Outcome(focus=focus))


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


def _load() -> tuple[Form, BenefitQuestion]:
    form, question = reloaded(read_charged(sent(), BenefitQuestion), current_translator())
    form = provisional_if_needed(form, current_rulebook())
    return form, question.model_copy(update={"provisional": bool(form["provisional"])})


def _ask(form: Form) -> BenefitQuestion:
    """Return the question that the form asks.

    Raise ``Mistakes`` with the errors of boxes and the contradictions between them.
    """
    rulebook = current_rulebook()
    early = family_care_error(form, rulebook)
    try:
        question = benefit_question(form, current_translator())
    except Mistakes as mistakes:
        found = contradictions(form, rulebook, mistakes.codes)
        raise Mistakes({**found, **early, **mistakes.codes}, mistakes.values) from mistakes
    if early and not question.leave:
        raise Mistakes(early)
    return question


def _answer(form: Form, question: BenefitQuestion) -> Outcome:
    translator, estimate = current_translator(), _estimate(form, question)
    reason = "" if question.leave else form["period-1-reason"]
    notes = answer_notes(question, estimate, reason, translator)
    answer = page_answer(question, estimate, translator, notes)
    saved = saved_answer("benefits", question, estimate)
    focus = FOCUS.get(form["action"], "answer-title")
    return Outcome(answer=answer, estimate=estimate, saved=saved, status=answer.heading, focus=focus)


def _estimate(form: Form, question: BenefitQuestion) -> BenefitEstimate:
    """Return the estimate.

    Raise ``Mistakes`` if values contradict each other or if a saved question is not covered.
    """
    if not is_covered(form, current_rulebook()):
        raise _not_covered(Mistakes({}))
    try:
        return estimate_benefit(question, rulebook=current_rulebook())
    except InvalidQuestion as error:
        raise Mistakes(codes_by_box(form, error)) from error


def _not_covered(others: Mistakes) -> Mistakes:
    """Return the error of a first day of leave that is not covered, with the ``others``."""
    mistakes = outside(LEAVE.box, covered_leave(current_rulebook()), current_translator())
    return Mistakes({**others.codes, **mistakes.codes}, {**others.values, **mistakes.values})


def _context(form: Form, outcome: Outcome) -> Mapping[str, Any]:
    translator, main = current_translator(), main_quarters(form)
    employers = employers_of(form, translator)
    return {
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


PAGE = FormCycle(
    name="benefits",
    read=lambda sent: with_quarters(BENEFITS.form(sent)),
    labels=labels,
    enter=_next_step,
    press=_press,
    load=_load,
    ask=_ask,
    answer=_answer,
    context=_context,
    answer_apart=True,
)
benefits_page = PAGE.respond

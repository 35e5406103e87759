"""The quick amount: about how much a leave would pay a week, worked out from one pay."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from flask import make_response, render_template
from htmx_flask import request
from msgspec import Struct, field
from msgspec.structs import replace
from werkzeug.wrappers import Response

from calculators import BenefitEstimate, estimate_benefit
from calculators.benefit.steady_pay import steady_pay_question
from rules import Rulebook
from web.clock import today
from web.current_rules import current_rulebook
from web.forms.benefits import BENEFITS, EMPLOYERS
from web.forms.errors import Mistakes
from web.forms.typed import Row
from web.i18n import Translator
from web.i18n.formats import money
from web.i18n.provisional import marked
from web.pages.benefits.same_pay import SamePay, same_pay
from web.pages.language import current_translator, without_caching

DOLLAR = Decimal(1)
TITLE = "quick-title"
"""The element that shows the amount."""
BLANK = Row({}, "employer-1-")
"""The boxes of the quick amount. The first employer of the benefits form has the same ones and continues from them."""


class QuickAnswer(Struct, frozen=True):
    """The answer to a steady pay: the amount a week, or the wages it takes to qualify."""

    sentence: str
    qualifies: bool
    needed: str
    most: str
    at_most: bool


class Quick(Struct, frozen=True):
    """A state of the quick amount: the boxes as typed, and the answer or the error of each box."""

    boxes: Row = BLANK
    answer: QuickAnswer | None = None
    errors: Mapping[str, str] = field(default_factory=dict)


def quick_page() -> Response:
    """Answer the pay typed with a page, or for htmx with the part that changes.

    While a person types, a pay that cannot be read clears the answer. Only the button reports errors.
    """
    pressed = "action" in request.form
    quick = quick_state(BENEFITS.form(request.form).rows(EMPLOYERS.name)[0]) if request.method == "POST" else Quick()
    if request.htmx and not pressed:
        return without_caching(
            make_response(render_template("quick/_answer.html", quick=quick, focused="", announced=True))
        )
    template = "quick/_quick.html" if request.htmx else "quick.html"
    page = render_template(template, announced=True, **quick_context(quick))
    response = make_response(page, 422 if quick.errors else 200)
    if request.htmx:
        response.headers["HX-Retarget"] = "#quick"
        response.headers["HX-Reswap"] = "outerHTML"
    response.vary.add("HX-Request")
    return without_caching(response)


def quick_context(quick: Quick) -> dict[str, Any]:
    """Return the values that the templates of the quick amount use.

    The first box with an error gets focus, or the answer.
    """
    return {"quick": quick, "errors": quick.errors, "focused": next(iter(quick.errors), TITLE)}


def quick_state(boxes: Row) -> Quick:
    """Read ``boxes`` and answer the pay in them."""
    translator = current_translator()
    try:
        pay = same_pay(boxes)
    except Mistakes as mistakes:
        return Quick(boxes, errors=mistakes.messages(labels(boxes, translator), translator))
    return Quick(boxes, quick_answer(pay, today(), current_rulebook(), translator))


def carried_quick(boxes: Row) -> Quick:
    """Return the quick amount of the pay in ``boxes``, without errors."""
    return replace(quick_state(boxes), errors={}) if boxes["pay"].strip() else Quick(boxes)


def labels(boxes: Row, translator: Translator) -> dict[str, str]:
    """Return the label of each box by its name."""
    return {
        boxes.box("pay"): translator.gettext("Your pay before taxes"),
        boxes.box("pay-unit"): translator.gettext("Paid by the"),
        boxes.box("pay-hours"): translator.gettext("Hours a week"),
    }


def quick_answer(pay: SamePay, day: date, rulebook: Rulebook, translator: Translator) -> QuickAnswer:
    """Return the answer for leave that starts on ``day`` after a year of ``pay``.

    After the last covered day it uses the newest figures and names their year.
    """
    question = steady_pay_question(pay.quarter, day).model_copy(update={"provisional": True})
    estimate = estimate_benefit(question, rulebook=rulebook)
    most = estimate.parameters.maximum_weekly_benefit
    sentence = (
        translator.gettext("About %(amount)s a week", amount=dollars(estimate.weekly_benefit))
        if estimate.financially_eligible
        else translator.gettext("You may not have earned enough")
    )
    return QuickAnswer(
        marked(sentence, estimate.provisional_figures, translator),
        estimate.financially_eligible,
        _needed(estimate),
        money(most),
        estimate.weekly_benefit == most,
    )


def _needed(estimate: BenefitEstimate) -> str:
    """Return the wages of a year that the failed test asks for, or nothing if every test passes."""
    failed = next((test for test in estimate.tests if not test.passed), None)
    return money(Decimal(failed.required)) if failed else ""


def dollars(amount: Decimal) -> str:
    """Return an amount in whole dollars, with half a dollar rounded up.

    An estimate from one number promises no cents.

    >>> dollars(Decimal("838.50"))
    '$839'
    """
    return f"${amount.quantize(DOLLAR, ROUND_HALF_UP):,}"

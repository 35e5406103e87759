"""Render answers with a plan of leave as the page does."""

from flask import Flask, g, render_template

from calculators import BenefitEstimate, BenefitQuestion, estimate_benefit
from web.current_rules import current_rulebook
from web.i18n import translator_for
from web.i18n.benefit_answer import benefit_answer
from web.pages.benefits.answer import extras_of

WAGES = [{"quarter": quarter, "amount": "13000"} for quarter in ("2025-Q3", "2025-Q4")]
PREGNANCY = {"reason": "pregnancy", "start": "2026-03-03", "end": "2026-04-12"}
BONDING = {"reason": "bonding", "start": "2026-04-13", "end": "2026-07-22"}
UNEMPLOYMENT = {"kind": "unemployment", "start": "2026-03-01", "end": "2026-03-28", "weekly_amount": "2000"}
NEXT_YEAR = {"reason": "medical", "start": "2027-02-22", "end": "2027-03-04"}


def plan(*periods: dict[str, str], **more: object) -> BenefitQuestion:
    """Return the question about leave in these periods, with the fields in ``more``."""
    asked = {"leave_start_date": periods[0]["start"], "wages": WAGES, "leave": list(periods), **more}
    return BenefitQuestion.model_validate(asked)


def planned(*periods: dict[str, str], **more: object) -> BenefitEstimate:
    """Return the estimate for leave in these periods, with the fields in ``more``."""
    return estimate_benefit(plan(*periods, **more))


def calendar_of(app: Flask, question: BenefitQuestion, tag: str) -> str:
    """Return the calendar of ``question`` as the page shows it in the language ``tag``."""
    estimate = estimate_benefit(question)
    translator = translator_for(tag)
    with app.test_request_context(f"/{tag}/benefits"):
        g.translator = translator
        answer = benefit_answer(question, estimate, translator)
        shown = extras_of(question, answer, translator, rulebook=current_rulebook())
        return render_template("benefits/_calendar.html", answer={"extras": shown, "estimate": answer.estimate})

"""Export plans side by side as a page to print, a PDF or a calendar."""

from flask import Response, make_response, redirect, request
from msgspec.structs import replace
from werkzeug.wrappers import Response as AnyResponse

from calculators import BenefitQuestion, InvalidQuestion
from calculators.plans.figures import compare_plans
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.calendar import Entry, benefit_dates, calendar
from web.exports.pdf import pdf_is_possible
from web.exports.recap import recap
from web.forms.benefits import BENEFITS
from web.i18n import Translator
from web.pages.embedding import page_url
from web.pages.export_routes import download, not_made, page_to_print, pdf_response
from web.pages.language import current_translator, without_caching
from web.pages.plans.answer import plan_names, plans_answer
from web.pages.plans.question import Plans


def export_plans(kind: str) -> AnyResponse:
    """Export the plans that were sent.

    Send a comparison that cannot be read back to its page.
    """
    plans, translator = Plans.read(request.form), current_translator()
    if not plans.mine:
        return redirect(page_url("plans"), 303)
    try:
        made = _calendar(plans, translator) if kind == "calendar" else _on_paper(plans, kind, translator)
    except (InvalidQuestion, NotCovered):
        return redirect(page_url("plans"), 303)
    return without_caching(made)


def _on_paper(plans: Plans, kind: str, translator: Translator) -> Response:
    """Return the page to print, or its PDF."""
    answer = plans_answer(plans, translator, current_rulebook())
    names = plan_names(plans, translator)
    recaps = [
        (
            # Translators: %(plan)s is a name, as in "Plan 1".
            translator.gettext("What you entered for %(plan)s", plan=name),
            recap(question.model_dump(mode="json", exclude_unset=True), BENEFITS, translator),
        )
        for name, question in zip(names, plans.all, strict=True)
    ]
    page = page_to_print("plans", answer, recaps, computation=False)
    if kind == "print":
        return make_response(page)
    return pdf_response(page, _file_name(plans)) if pdf_is_possible() else not_made(501)


def _calendar(plans: Plans, translator: Translator) -> Response:
    """Return the calendar of every plan, with the name of the plan in each entry."""
    figures = compare_plans(plans.all, rulebook=current_rulebook())
    entries = [
        _named(name, entry, translator)
        for name, question, plan in zip(plan_names(plans, translator), plans.all, figures, strict=True)
        for entry in benefit_dates(question, plan.estimate, translator)
    ]
    title = translator.gettext("Plans of Paid Family and Medical Leave (PFML)")
    first: BenefitQuestion = plans.mine[0]
    made = calendar(title, entries, first.leave_start_date, translator)
    return download(made, "text/calendar; charset=utf-8", f"{_file_name(plans)}.ics")


def _named(plan: str, entry: Entry, translator: Translator) -> Entry:
    # Translators: the name of a plan and an entry of its calendar, as in "Plan 1: First day of leave".
    title = translator.gettext("%(plan)s: %(entry)s", plan=plan, entry=entry.title)
    return replace(entry, title=title, content=f"{plan} {entry.content}")


def _file_name(plans: Plans) -> str:
    return f"pfml-plans-{plans.mine[0].leave_start_date}"

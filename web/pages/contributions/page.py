"""The contributions page: the workforce, the wages, the employer's choice, the answer."""

from dataclasses import replace

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import (
    ContributionComparison,
    ContributionComparisonQuestion,
    ContributionEstimate,
    ContributionQuestion,
    InvalidQuestion,
    compare_contributions,
    estimate_contribution,
)
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.contribution_boxes import contribution_form
from web.exports.saved_answer import beside_answer
from web.exports.saved_question import kept_question, sent
from web.forms.errors import BoxReader, Mistakes, not_covered
from web.i18n import Translator
from web.pages.contributions.answer import contribution_answer
from web.pages.contributions.compared import box_of, other_question
from web.pages.contributions.form import MOST_PEOPLE, ContributionForm
from web.pages.contributions.question import COUNT_BOXES, labels, person_name, read_question
from web.pages.embedding import page_url
from web.pages.form_page import Outcome, Workspace, shown
from web.pages.language import current_translator


def contributions_page() -> Response:
    """The form, and after it was sent the answer, or what needs mending."""
    if request.method != "POST":
        return shown(_workspace(ContributionForm(), Outcome()))
    form = ContributionForm.read(request.form)
    action = request.form.get("action", "estimate")
    if action == "load":
        return _loaded(form)
    if action == "add":
        form = replace(form, people=form.with_person())
    elif action.startswith("remove-"):
        form = replace(form, people=form.without_person(action.removeprefix("remove-")))
    else:
        return _estimated(form, quiet=action == "translate")
    return shown(_workspace(form, Outcome(focus=form.people[-1].box("name"))))


def _loaded(typed: ContributionForm) -> Response:
    """The page with the question that was kept and its answer; what was ``typed`` stays where it cannot be read."""
    translator = current_translator()
    try:
        form = contribution_form(kept_question(sent(), ContributionQuestion), translator)
    except Mistakes as mistakes:
        return shown(_workspace(typed, Outcome(errors=mistakes.messages(labels(typed, translator), translator))))
    return _estimated(form, quiet=False)


def _estimated(form: ContributionForm, *, quiet: bool) -> Response:
    translator, reader = current_translator(), BoxReader()
    try:
        question = read_question(form, reader, translator)
        estimate = _estimate(question, reader, translator)
        comparison = _comparison(form, question, translator)
    except Mistakes as mistakes:
        errors = {} if quiet else mistakes.messages(labels(form, translator), translator)
        return shown(_workspace(form, Outcome(errors=errors)))
    answer = contribution_answer(question, estimate, translator, comparison=comparison)
    kept = beside_answer("contributions", question, estimate)
    outcome = Outcome(answer=answer, estimate=estimate, kept=kept, status=answer.meaning, focus="answer-title")
    return shown(_workspace(form, outcome))


def _estimate(question: ContributionQuestion, reader: BoxReader, translator: Translator) -> ContributionEstimate:
    """The estimate; ``Mistakes`` where boxes could not be read, with a choice of share that the count forbids."""
    try:
        estimate = estimate_contribution(question, rulebook=current_rulebook())
    except NotCovered as error:
        raise reader.beside(not_covered("year", error, translator)) from error
    except InvalidQuestion as error:
        known = not reader.codes.keys() & COUNT_BOXES
        choices = {str(mistake.location[-1]): mistake.code for mistake in error.mistakes if known}
        raise reader.beside(Mistakes(choices)) from error
    reader.check()
    return estimate


def _comparison(
    form: ContributionForm, question: ContributionQuestion, translator: Translator
) -> ContributionComparison | None:
    """The year beside another, where one is asked for; by itself it has been answered before."""
    other = other_question(form, question)
    if other is None:
        return None
    try:
        both = ContributionComparisonQuestion.by_year(question, other)
        return compare_contributions(both, rulebook=current_rulebook())
    except NotCovered as error:
        raise not_covered("compare_year", error, translator) from error
    except InvalidQuestion as error:
        raise Mistakes({box_of(mistake.location): mistake.code for mistake in error.mistakes}) from error


def _workspace(form: ContributionForm, outcome: Outcome) -> Workspace:
    context = {
        "form": form,
        "years": [(str(year), str(year)) for year in reversed(current_rulebook().coverage.years)],
        "names": [person_name(each, number, current_translator()) for number, each in enumerate(form.people, 1)],
        "more_people": len(form.people) < MOST_PEOPLE,
    }
    return Workspace("contributions", page_url("contributions"), context, outcome)

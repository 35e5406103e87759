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
from web.pages.contributions.answer import contribution_answer
from web.pages.contributions.compared import box_of, other_question
from web.pages.contributions.form import MOST_PEOPLE, ContributionForm
from web.pages.contributions.question import COUNT_BOXES, labels, person_name, read_question
from web.pages.embedding import page_url
from web.pages.keeping.contribution_boxes import contribution_form
from web.pages.keeping.kept import beside_answer
from web.pages.keeping.reading import kept_question, sent
from web.pages.language import current_words
from web.pages.mistakes import BoxReader, Mistakes, not_covered
from web.pages.workspace import Outcome, Workspace, shown
from web.shelf import current_shelf
from web.words import Words


def contributions() -> Response:
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
    words = current_words()
    try:
        form = contribution_form(kept_question(sent(), ContributionQuestion), words)
    except Mistakes as mistakes:
        return shown(_workspace(typed, Outcome(errors=mistakes.messages(labels(typed, words), words))))
    return _estimated(form, quiet=False)


def _estimated(form: ContributionForm, *, quiet: bool) -> Response:
    words, reader = current_words(), BoxReader()
    try:
        question = read_question(form, reader, words)
        estimate = _estimate(question, reader, words)
        comparison = _comparison(form, question, words)
    except Mistakes as mistakes:
        errors = {} if quiet else mistakes.messages(labels(form, words), words)
        return shown(_workspace(form, Outcome(errors=errors)))
    answer = contribution_answer(question, estimate, words, comparison=comparison)
    kept = beside_answer("contributions", question, estimate)
    outcome = Outcome(answer=answer, estimate=estimate, kept=kept, status=answer.meaning, focus="answer-title")
    return shown(_workspace(form, outcome))


def _estimate(question: ContributionQuestion, reader: BoxReader, words: Words) -> ContributionEstimate:
    """The estimate; ``Mistakes`` where boxes could not be read, with a choice of share that the count forbids."""
    try:
        estimate = estimate_contribution(question, shelf=current_shelf())
    except NotCovered as error:
        raise reader.beside(not_covered("year", error, words)) from error
    except InvalidQuestion as error:
        known = not reader.codes.keys() & COUNT_BOXES
        choices = {str(mistake.location[-1]): mistake.code for mistake in error.mistakes if known}
        raise reader.beside(Mistakes(choices)) from error
    reader.check()
    return estimate


def _comparison(form: ContributionForm, question: ContributionQuestion, words: Words) -> ContributionComparison | None:
    """The year beside another, where one is asked for; by itself it has been answered before."""
    other = other_question(form, question)
    if other is None:
        return None
    try:
        both = ContributionComparisonQuestion.by_year(question, other)
        return compare_contributions(both, shelf=current_shelf())
    except NotCovered as error:
        raise not_covered("compare_year", error, words) from error
    except InvalidQuestion as error:
        raise Mistakes({box_of(mistake.location): mistake.code for mistake in error.mistakes}) from error


def _workspace(form: ContributionForm, outcome: Outcome) -> Workspace:
    context = {
        "form": form,
        "years": [(str(year), str(year)) for year in reversed(current_shelf().coverage.years)],
        "names": [person_name(each, number, current_words()) for number, each in enumerate(form.people, 1)],
        "more_people": len(form.people) < MOST_PEOPLE,
    }
    return Workspace("contributions", page_url("contributions"), context, outcome)

"""The contributions page: the workforce, the wages, the employer's choice, the answer."""

from htmx_flask import request
from werkzeug.wrappers import Response

from calculators import (
    ContributionComparison,
    ContributionEstimate,
    ContributionQuestion,
    InvalidQuestion,
    estimate_contribution,
)
from calculators.contribution.comparison import compare_estimates
from rules import NotCovered
from web.current_rules import current_rulebook
from web.exports.saved_question import sent
from web.forms.button import Button
from web.forms.contributions import CONTRIBUTIONS, GROUPS, PEOPLE
from web.forms.errors import BoxReader, Mistakes, not_covered
from web.forms.table import rows_of_button
from web.forms.typed import Form
from web.i18n import Translator
from web.pages.charged_question import read_charged
from web.pages.contributions.answer import contribution_answer
from web.pages.contributions.question import (
    COUNT_BOXES,
    blank_form,
    box_asked,
    compared_box_at,
    compared_question,
    contribution_question,
    labels,
    reloaded,
)
from web.pages.embedding import page_url
from web.pages.form_page import FormPage, Outcome, show, show_blank
from web.pages.language import current_translator
from web.pages.saved_answer import saved_answer
from web.pages.years import offered_years, with_newest_figures


def contributions_page() -> Response:
    """Show the form, and once it was sent the answer or the errors."""
    if request.method != "POST":
        return show_blank(lambda: _page(blank_form(), Outcome()))
    form, button = CONTRIBUTIONS.form(request.form), Button.pressed(request.form)
    if button.verb == "load":
        return _loaded(form)
    rows = rows_of_button(button, (PEOPLE, GROUPS))
    if rows is None:
        return _estimated(form, quiet=button.verb == "translate")
    form = rows.changed(form, button)
    left = form.rows(rows.name) or form.rows(PEOPLE.name)
    return show(_page(form, Outcome(focus=left[-1].box("name"))))


def _loaded(typed: Form) -> Response:
    """Show the saved question that was sent and its answer.

    If the saved question cannot be read, show what was ``typed``.
    """
    translator = current_translator()
    try:
        form, question = reloaded(read_charged(sent(), ContributionQuestion), translator)
    except Mistakes as mistakes:
        return _mistaken(typed, mistakes)
    return _answered(form, question, BoxReader(), quiet=False)


def _estimated(form: Form, *, quiet: bool) -> Response:
    reader = BoxReader()
    try:
        question = contribution_question(form, reader, current_translator())
    except Mistakes as mistakes:
        return _mistaken(form, mistakes, quiet=quiet)
    return _answered(form, question, reader, quiet=quiet)


def _answered(form: Form, question: ContributionQuestion, reader: BoxReader, *, quiet: bool) -> Response:
    translator = current_translator()
    question = with_newest_figures(question, question.year)
    try:
        estimate = _estimate(form, question, reader, translator)
        comparison = _comparison(form, question, estimate, translator)
    except Mistakes as mistakes:
        return _mistaken(form, mistakes, quiet=quiet)
    answer = contribution_answer(question, estimate, translator, comparison=comparison)
    saved = saved_answer("contributions", question, estimate)
    outcome = Outcome(answer=answer, estimate=estimate, saved=saved, status=answer.meaning, focus="answer-title")
    return show(_page(form, outcome))


def _mistaken(form: Form, mistakes: Mistakes, *, quiet: bool = False) -> Response:
    translator = current_translator()
    errors = {} if quiet else mistakes.messages(labels(form, translator), translator)
    return show(_page(form, Outcome(errors=errors)))


def _estimate(
    form: Form, question: ContributionQuestion, reader: BoxReader, translator: Translator
) -> ContributionEstimate:
    """Return the estimate.

    Raise ``Mistakes`` if a box could not be read or if the count forbids a share.
    """
    try:
        estimate = estimate_contribution(question, rulebook=current_rulebook())
    except NotCovered as error:
        found = not_covered("year", error, translator)
        raise reader.mistakes(found.codes, found.values) from error
    except InvalidQuestion as error:
        known = not reader.codes.keys() & COUNT_BOXES
        raise reader.mistakes(
            {box_asked(form, mistake.location, translator): mistake.code for mistake in error.mistakes if known}
        ) from error
    reader.check()
    return estimate


def _comparison(
    form: Form, question: ContributionQuestion, estimate: ContributionEstimate, translator: Translator
) -> ContributionComparison | None:
    """Return the comparison with another year or choice, the earlier year first.

    Return ``None`` if the form asks for none.
    """
    other = compared_question(form, question)
    if other is None:
        return None
    try:
        compared = estimate_contribution(with_newest_figures(other, other.year), rulebook=current_rulebook())
    except NotCovered as error:
        raise not_covered("compare_year", error, translator) from error
    except InvalidQuestion as error:
        raise Mistakes({compared_box_at(mistake.location): mistake.code for mistake in error.mistakes}) from error
    before, after = sorted((estimate, compared), key=lambda each: each.year)
    return compare_estimates(before, after, explained=True)


def _page(form: Form, outcome: Outcome) -> FormPage:
    translator, people = current_translator(), form.rows(PEOPLE.name)
    groups = {
        str(row.key): (GROUPS.shown_name(row, number, translator), row)
        for number, row in enumerate(form.rows(GROUPS.name), 1)
    }
    context = {
        "form": form,
        "table": CONTRIBUTIONS,
        "years": offered_years(),
        "people": [(PEOPLE.shown_name(row, number, translator), row) for number, row in enumerate(people, 1)],
        "groups": list(groups.values()),
        "names_of_groups": {key: name for key, (name, _) in groups.items()},
        "more_people": len(people) < PEOPLE.most,
    }
    return FormPage("contributions", page_url("contributions"), context, outcome)

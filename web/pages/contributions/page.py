"""The contributions page: the workforce, the wages, the employer's choice, the answer."""

from collections.abc import Mapping
from typing import Any

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
from web.forms.contributions import CONTRIBUTIONS, GROUPS, PEOPLE
from web.forms.errors import BoxReader, Mistakes, not_covered
from web.forms.typed import Form
from web.i18n import Translator
from web.pages.charged_question import read_charged
from web.pages.contributions.answer import contribution_answer
from web.pages.contributions.question import (
    COUNT_BOXES,
    box_asked,
    compared_box_at,
    compared_question,
    contribution_question,
    labels,
    reloaded,
)
from web.pages.form_cycle import FormCycle
from web.pages.form_page import Outcome
from web.pages.language import current_translator
from web.pages.saved_answer import saved_answer
from web.pages.years import offered_years, with_newest_figures

Asked = tuple[ContributionQuestion, BoxReader]
"""A question, and the errors of its boxes that the count may explain."""


def _load() -> tuple[Form, Asked]:
    form, question = reloaded(read_charged(sent(), ContributionQuestion), current_translator())
    return form, (question, BoxReader())


def _ask(form: Form) -> Asked:
    reader = BoxReader()
    return contribution_question(form, reader, current_translator()), reader


def _answer(form: Form, asked: Asked) -> Outcome:
    (question, reader), translator = asked, current_translator()
    question = with_newest_figures(question, question.year)
    estimate = _estimate(form, question, reader, translator)
    comparison = _comparison(form, question, estimate, translator)
    answer = contribution_answer(question, estimate, translator, comparison=comparison)
    saved = saved_answer("contributions", question, estimate)
    return Outcome(answer=answer, estimate=estimate, saved=saved, status=answer.meaning, focus="answer-title")


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


def _context(form: Form, _: Outcome) -> Mapping[str, Any]:
    translator, people = current_translator(), form.rows(PEOPLE.name)
    groups = {
        str(row.key): (GROUPS.shown_name(row, number, translator), row)
        for number, row in enumerate(form.rows(GROUPS.name), 1)
    }
    return {
        "form": form,
        "table": CONTRIBUTIONS,
        "years": offered_years(),
        "people": [(PEOPLE.shown_name(row, number, translator), row) for number, row in enumerate(people, 1)],
        "groups": list(groups.values()),
        "names_of_groups": {key: name for key, (name, _) in groups.items()},
        "more_people": len(people) < PEOPLE.most,
    }


contributions_page = FormCycle(
    name="contributions",
    read=CONTRIBUTIONS.form,
    labels=labels,
    rows=(PEOPLE, GROUPS),
    focus="name",
    load=_load,
    ask=_ask,
    answer=_answer,
    context=_context,
    answer_apart=True,
).respond

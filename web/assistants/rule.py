"""Explanations of one rule, with its law and an example."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar

from pydantic import BaseModel

from calculators import (
    BenefitQuestion,
    ContributionQuestion,
    ExcessQuestion,
    WithholdingQuestion,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
    find_excess_withholding,
)
from calculators.models.answers import Citation, ExplanationLine
from rules import Rulebook, provisions
from web.api import examples
from web.api.parameters import timeline
from web.assistants.questions import Rule
from web.assistants.rule_names import RULES
from web.i18n.explained_lines import sentence
from web.i18n.formats import value_of
from web.i18n.labels import line_label
from web.i18n.translator import Translator

Question = TypeVar("Question", bound=BaseModel)


def rule(name: str, translator: Translator, rulebook: Rulebook) -> Rule:
    """Return the rule behind the line, parameter, test or reason ``name``."""
    meant = RULES.get(name, name)
    notices = rulebook.timelines.get(meant)
    line = example_lines().get(meant)
    return Rule(
        name=name,
        label=line_label(meant, translator),
        example=None if line is None else _worked(line, translator),
        citations=_citations(meant, line),
        figure=None if notices is None else timeline(meant, notices),
    )


@cache
def example_lines() -> Mapping[str, ExplanationLine]:
    """Return the first line of each name in the answers to the example questions."""
    found: dict[str, ExplanationLine] = {}
    for line in _lines():
        found.setdefault(line.name, line)
    return found


def _lines() -> Iterator[ExplanationLine]:
    for asked in examples.BENEFITS.values():
        yield from estimate_benefit(_explained(BenefitQuestion, asked)).explanation
    for asked in examples.CONTRIBUTIONS.values():
        estimate = estimate_contribution(_explained(ContributionQuestion, asked))
        yield from estimate.explanation
        for person in estimate.people:
            yield from person.explanation
    for asked in examples.WITHHOLDINGS.values():
        yield from estimate_withholding(_explained(WithholdingQuestion, asked)).explanation
    for asked in examples.EXCESS.values():
        yield from find_excess_withholding(_explained(ExcessQuestion, asked)).explanation


def _explained(model: type[Question], asked: examples.Question) -> Question:
    return model.model_validate({**asked, "explain": True})


def _worked(line: ExplanationLine, translator: Translator) -> str:
    return f"{sentence(line, translator)} = {value_of(line.value, line.unit, translator)}"


def _citations(name: str, line: ExplanationLine | None) -> list[Citation]:
    if line is not None:
        return list(line.citations)
    provision = provisions().get(name)
    return [] if provision is None else [Citation(provision.law, provision.title, provision.url)]

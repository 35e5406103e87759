"""Gives an estimate its words: labels and messages in the caller's language."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from flask import Response
from pydantic import BaseModel

from calculators import BenefitEstimate, ContributionComparison, ContributionEstimate, WithholdingEstimate
from calculators.answers import ExplanationLine
from web.api.languages import language_headers
from web.words.catalog import Words
from web.words.lines import label_of
from web.words.messages import warning_message

Estimate = TypeVar("Estimate", bound=BenefitEstimate | ContributionEstimate | WithholdingEstimate)


def spoken(estimate: Estimate, words: Words) -> Estimate:
    """``estimate`` with its words filled in."""
    for warning in estimate.warnings:
        warning.message = warning_message(warning.code, words)
    _speak(estimate.explanation, words)
    if isinstance(estimate, ContributionEstimate):
        _speak(estimate.one_more_person.explanation if estimate.one_more_person else (), words)
        for person in estimate.people:
            _speak(person.explanation, words)
    return estimate


def spoken_comparison(comparison: ContributionComparison, words: Words) -> ContributionComparison:
    """``comparison`` with its words and those of both estimates filled in."""
    spoken(comparison.before, words)
    spoken(comparison.after, words)
    _speak(comparison.explanation, words)
    return comparison


def private(document: BaseModel, words: Words) -> Response:
    """``document`` as JSON in the language of ``words``, which nobody on the way keeps."""
    return Response(document.model_dump_json(), headers=language_headers(words), mimetype="application/json")


def _speak(lines: Iterable[ExplanationLine], words: Words) -> None:
    for line in lines:
        line.label = _label(line.name, line.of, line.period, words)


def _label(name: str, of: str | None, period: str | None, words: Words) -> str:
    return label_of(name, of, period, words) if of else _own_label(name, period, words)


@lru_cache(maxsize=8192)
def _own_label(name: str, period: str | None, words: Words) -> str:
    """A label in which nothing stands that was typed, so that it may be kept."""
    return label_of(name, None, period, words)

"""Gives an estimate its words: labels and messages in the caller's language."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from calculators import BenefitEstimate, ContributionComparison, ContributionEstimate, WithholdingEstimate
from calculators.answers import ExplanationLine
from web.words.catalog import Words
from web.words.lines import label_of
from web.words.messages import warning_message
from web.words.start_dates import assumption_message

Estimate = TypeVar("Estimate", bound=BenefitEstimate | ContributionEstimate | WithholdingEstimate)


def spoken(estimate: Estimate, words: Words) -> Estimate:
    """``estimate`` with its words filled in."""
    for warning in estimate.warnings:
        warning.message = warning_message(warning.code, words)
    speak(estimate.explanation, words)
    if isinstance(estimate, BenefitEstimate):
        for part in (estimate.what_would_help, estimate.start_dates):
            if part is not None:
                assumption = part.search.assumption
                assumption.message = assumption_message(assumption.code, words)
    elif isinstance(estimate, ContributionEstimate):
        speak(estimate.one_more_person.explanation if estimate.one_more_person else (), words)
        for person in estimate.people:
            speak(person.explanation, words)
    return estimate


def spoken_comparison(comparison: ContributionComparison, words: Words) -> ContributionComparison:
    """``comparison`` with its words and those of both estimates filled in."""
    spoken(comparison.before, words)
    spoken(comparison.after, words)
    speak(comparison.explanation, words)
    return comparison


def speak(lines: Iterable[ExplanationLine], words: Words) -> None:
    """Fills in the labels of ``lines``."""
    for line in lines:
        line.label = _label(line.name, line.of, line.period, words)


def _label(name: str, of: str | None, period: str | None, words: Words) -> str:
    return label_of(name, of, period, words) if of else _own_label(name, period, words)


@lru_cache(maxsize=8192)
def _own_label(name: str, period: str | None, words: Words) -> str:
    """A label in which nothing stands that was typed, so that it may be kept."""
    return label_of(name, None, period, words)

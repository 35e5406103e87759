"""Fill labels and messages into an estimate, in the caller's language."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from calculators import AwardCheck, BenefitEstimate, ContributionComparison, ContributionEstimate, Estimate
from calculators.models.answers import ExplanationLine
from web.i18n.explained_lines import label_of
from web.i18n.messages import warning_message
from web.i18n.start_dates import assumption_message
from web.i18n.translator import Translator

Answer = TypeVar("Answer", bound=Estimate | ContributionComparison)


def localized(estimate: Answer, translator: Translator) -> Answer:
    """Return ``estimate`` with its labels and messages, a comparison with those of both its estimates."""
    label_lines(estimate.explanation, translator)
    if isinstance(estimate, ContributionComparison):
        localized(estimate.before, translator)
        localized(estimate.after, translator)
    else:
        for warning in estimate.warnings:
            warning.message = warning_message(warning.code, translator, warning.figures)
        _localize_parts(estimate, translator)
    return estimate


def _localize_parts(estimate: Estimate, translator: Translator) -> None:
    if isinstance(estimate, BenefitEstimate):
        for part in (estimate.what_would_help, estimate.start_dates):
            if part is not None:
                assumption = part.search.assumption
                assumption.message = assumption_message(assumption.code, translator)
    elif isinstance(estimate, AwardCheck):
        for reason in estimate.reasons:
            label_lines(reason.explanation, translator)
    elif isinstance(estimate, ContributionEstimate):
        label_lines(estimate.one_more_person.explanation if estimate.one_more_person else (), translator)
        for person in estimate.people:
            label_lines(person.explanation, translator)


def label_lines(lines: Iterable[ExplanationLine], translator: Translator) -> None:
    """Fill in the labels of ``lines``."""
    for line in lines:
        line.label = _label(line.name, line.of, line.period, translator)


def _label(name: str, of: str | None, period: str | None, translator: Translator) -> str:
    return label_of(name, of, period, translator) if of else _own_label(name, period, translator)


@lru_cache(maxsize=8192)
def _own_label(name: str, period: str | None, translator: Translator) -> str:
    """Return a label without input, which may be cached."""
    return label_of(name, None, period, translator)

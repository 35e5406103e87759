"""Put the check of an award in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators import AwardCheck, AwardReason
from web.i18n import Translator
from web.i18n.award import advice_sentences, award_heading, award_sentences, fits, reason_sentences, supports_appeal
from web.i18n.messages import warning_message
from web.i18n.provisional import earlier_figures, marked
from web.pages.explanation import WorkedSection, worked_sections


@dataclass(frozen=True, slots=True)
class ReasonInWords:
    """A reason with its sentences and its computation."""

    told: Sequence[str]
    sections: Sequence[WorkedSection]


@dataclass(frozen=True, slots=True)
class AwardAnswer:
    """The answer that the page shows above the details."""

    estimate: AwardCheck
    heading: str
    meaning: Sequence[str]
    fits: bool
    """True if the amount needs no reason."""
    explaining: Sequence[ReasonInWords]
    others: Sequence[ReasonInWords]
    advice: Sequence[str]
    supports_appeal: bool
    warnings: Sequence[str]
    earlier_figures: Sequence[str]
    sections: Sequence[WorkedSection]


def award_answer(check: AwardCheck, translator: Translator) -> AwardAnswer:
    """Return ``check`` in words."""
    return AwardAnswer(
        estimate=check,
        heading=marked(award_heading(check, translator), check.provisional_figures, translator),
        meaning=list(award_sentences(check, translator)),
        fits=fits(check),
        explaining=[_in_words(each, translator) for each in check.reasons if each.explains],
        others=[_in_words(each, translator) for each in check.reasons if not each.explains],
        advice=list(advice_sentences(check, translator)),
        supports_appeal=supports_appeal(check),
        warnings=[warning_message(each.code, translator, each.figures) for each in check.warnings],
        earlier_figures=earlier_figures(check.provisional_figures, translator),
        sections=worked_sections(check.explanation, translator),
    )


def _in_words(reason: AwardReason, translator: Translator) -> ReasonInWords:
    return ReasonInWords(list(reason_sentences(reason, translator)), worked_sections(reason.explanation, translator))

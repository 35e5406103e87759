"""Put the check of an award in words."""

from collections.abc import Sequence

from msgspec import Struct

from calculators import AwardCheck, AwardReason
from web.i18n import Translator
from web.i18n.award import (
    advice_sentences,
    award_heading,
    award_sentences,
    fits,
    rates_known,
    reason_sentences,
    reasons_to_tell,
    supports_appeal,
)
from web.i18n.messages import warning_message
from web.i18n.provisional import earlier_figures
from web.pages.explanation import WorkedSection, worked_sections


class ReasonInWords(Struct, frozen=True):
    """A reason with its sentences and its computation."""

    told: Sequence[str]
    sections: Sequence[WorkedSection]


class AwardAnswer(Struct, frozen=True):
    """The answer that the page shows above the details."""

    estimate: AwardCheck
    heading: str
    judged: bool
    """True if the rates of the letter are known."""
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
        heading=award_heading(check, translator),
        judged=rates_known(check),
        meaning=list(award_sentences(check, translator)),
        fits=fits(check),
        explaining=[_in_words(each, translator) for each in reasons_to_tell(check) if each.explains],
        others=[_in_words(each, translator) for each in reasons_to_tell(check) if not each.explains],
        advice=list(advice_sentences(check, translator)),
        supports_appeal=supports_appeal(check),
        warnings=[warning_message(each.code, translator, each.figures) for each in check.warnings],
        earlier_figures=earlier_figures(check.provisional_figures, translator),
        sections=worked_sections(check.explanation, translator),
    )


def _in_words(reason: AwardReason, translator: Translator) -> ReasonInWords:
    return ReasonInWords(list(reason_sentences(reason, translator)), worked_sections(reason.explanation, translator))

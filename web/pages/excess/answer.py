"""Put the answer about money that several employers withheld in words."""

from collections.abc import Sequence

from msgspec import Struct

from calculators import ExcessEstimate
from web.i18n import Translator
from web.i18n.excess import excess_rows, excess_sentence
from web.i18n.formats import money
from web.i18n.messages import warning_message
from web.i18n.provisional import earlier_figures, marked
from web.pages.explanation import WorkedSection, worked_sections


class ExcessAnswer(Struct, frozen=True):
    """The answer that the page shows above the details."""

    estimate: ExcessEstimate
    heading: str
    meaning: str
    rows: Sequence[tuple[str, str]]
    warnings: Sequence[str]
    earlier_figures: Sequence[str]
    sections: Sequence[WorkedSection]


def excess_answer(estimate: ExcessEstimate, translator: Translator) -> ExcessAnswer:
    """Return ``estimate`` in words."""
    if estimate.excess:
        heading = translator.gettext(
            "Claim back %(amount)s for %(year)s", amount=money(estimate.excess), year=estimate.year
        )
    else:
        heading = translator.gettext("Nothing to claim back for %(year)s", year=estimate.year)
    return ExcessAnswer(
        estimate=estimate,
        heading=marked(heading, estimate.provisional_figures, translator),
        meaning=excess_sentence(estimate, translator),
        rows=excess_rows(estimate, translator),
        warnings=[warning_message(warning.code, translator) for warning in estimate.warnings],
        earlier_figures=earlier_figures(estimate.provisional_figures, translator),
        sections=worked_sections(estimate.explanation, translator),
    )

"""The mark of a provisional answer: the year in its headline, and the parameters of earlier years."""

from collections.abc import Sequence

from calculators.models.answers import ProvisionalFigure
from web.i18n.labels import line_label
from web.i18n.translator import Translator


def marked(heading: str, figures: Sequence[ProvisionalFigure] | None, translator: Translator) -> str:
    """Return ``heading``, with the earliest year of the parameters that a provisional answer uses.

    >>> from web.i18n.translator import translator_for
    >>> marked("$88.00", [ProvisionalFigure("medical_rate", 2026)], translator_for("en"))
    '$88.00, with 2026 rates'
    """
    if not figures:
        return heading
    year = min(figure.from_year for figure in figures)
    # Translators: an answer such as "$300.00 a week", and the year whose maximum, average wage or rates were used.
    return translator.gettext("%(answer)s, with %(year)s rates", answer=heading, year=year)


def earlier_figures(figures: Sequence[ProvisionalFigure] | None, translator: Translator) -> list[str]:
    """Return each parameter of an earlier year with its year, or nothing if the answer is not provisional."""
    return [
        # Translators: a rate or limit, and the year that it is from.
        translator.gettext("%(figure)s of %(year)s", figure=line_label(figure.name, translator), year=figure.from_year)
        for figure in figures or ()
    ]


def earlier_figures_sentences(figures: Sequence[ProvisionalFigure] | None, translator: Translator) -> list[str]:
    """Return the parameters of earlier years in one sentence, none where the answer is not provisional."""
    listed = translator.clauses(earlier_figures(figures, translator))
    return [translator.gettext("Rates of earlier years in this answer: %(figures)s", figures=listed)] if listed else []

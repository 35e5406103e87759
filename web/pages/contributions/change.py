"""What a change costs, as the page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators import ContributionComparison
from web.pages.worked import WorkedSection, worked_sections
from web.words import Words
from web.words.comparisons import Row, columns, more_or_less, rows
from web.words.messages import warning_message


@dataclass(frozen=True, slots=True)
class Change:
    """Two columns side by side, what the change costs, and what there is to know about either."""

    sentences: Sequence[str]
    columns: tuple[str, str]
    rows: Sequence[Row]
    warnings: Sequence[str]
    sections: Sequence[WorkedSection]


def change(comparison: ContributionComparison, words: Words, *, self_employed: bool) -> Change:
    """The words of ``comparison``; the ``self_employed`` pay alone."""
    before, after = columns(comparison, words)
    return Change(
        sentences=[
            # Translators: a change from one year, or one case, to another, as in "From 2025 to 2026:".
            words.gettext("From %(before)s to %(after)s:", before=before, after=after),
            *more_or_less(comparison.difference, words, self_employed=self_employed),
        ],
        columns=(before, after),
        rows=rows(comparison, words, self_employed=self_employed),
        warnings=_warnings(comparison, (before, after), words),
        sections=worked_sections(comparison.explanation, words),
    )


def _warnings(comparison: ContributionComparison, names: tuple[str, str], words: Words) -> list[str]:
    """The warnings of one of the two alone, each with the column it belongs to."""
    both = [{each.code for each in estimate.warnings} for estimate in (comparison.before, comparison.after)]
    return [
        # Translators: a year, and what there is to know about it.
        words.gettext("%(year)s: %(warning)s", year=name, warning=warning_message(code, words))
        for name, codes in zip(names, both, strict=True)
        for code in sorted(codes - (both[0] & both[1]))
    ]

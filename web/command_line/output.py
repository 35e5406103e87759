"""Print answers on a terminal: sentences, tables and computations."""

from collections.abc import Callable, Collection, Iterable, Sequence

import typer

from calculators import ContributionComparison
from calculators.models.answers import EstimateWarning, ExplanationLine
from web.api.localize import Estimate, localized, localized_comparison
from web.i18n.explained_lines import label_of, reasons, sentence
from web.i18n.formats import value_of
from web.i18n.labels import section_title
from web.i18n.messages import warning_message
from web.i18n.provisional import earlier_figures_sentences
from web.i18n.translator import Translator, translator_for


def print_estimate(
    estimate: Estimate, show: Callable[[Estimate, Translator], None], *, language: str, as_json: bool
) -> None:
    """Print ``estimate`` as the API's response, or in words."""
    translator = translator_for(language)
    if as_json:
        typer.echo(localized(estimate, translator).model_dump_json())
        return
    show(estimate, translator)
    _print_warnings(estimate.warnings, translator)
    print_lines(*earlier_figures_sentences(estimate.provisional_figures, translator))
    print_computation(estimate.explanation, translator)
    print_lines("", translator.gettext("This is an independent estimate, not a decision."))


def print_comparison(
    comparison: ContributionComparison,
    show: Callable[[ContributionComparison, Translator], None],
    *,
    language: str,
    as_json: bool,
) -> None:
    """Print ``comparison`` as the API's response, or in words."""
    translator = translator_for(language)
    if as_json:
        typer.echo(localized_comparison(comparison, translator).model_dump_json())
        return
    show(comparison, translator)
    for estimate in (comparison.before, comparison.after):
        _print_warnings(estimate.warnings, translator)
        print_lines(*earlier_figures_sentences(estimate.provisional_figures, translator))
    print_computation(comparison.explanation, translator)
    print_lines("", translator.gettext("This is an independent estimate, not a decision."))


def print_table(
    headings: Sequence[str], rows: Iterable[Sequence[str]], title: str = "", *, worded: Collection[int] = (0,)
) -> None:
    """Print a table, with the columns ``worded`` aligned left and the others right."""
    from rich.console import Console
    from rich.table import Table

    grid = Table(title=title or None, title_justify="left")
    for place, heading in enumerate(headings):
        grid.add_column(heading, justify="left" if place in worded else "right")
    for row in rows:
        grid.add_row(*row)
    Console().print(grid)


def print_lines(*lines: str) -> None:
    """Print lines of text unchanged."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, soft_wrap=True)
    for line in lines:
        console.print(line)


def _print_warnings(warnings: Iterable[EstimateWarning], translator: Translator) -> None:
    """Print the warnings of an answer."""
    for warning in warnings:
        print_lines(f"! {warning_message(warning.code, translator, warning.figures)}")


def print_computation(lines: Sequence[ExplanationLine], translator: Translator) -> None:
    """Print the computation section by section, with the law of each line."""
    section = ""
    for line in lines:
        if line.section != section:
            section = line.section
            print_lines("", section_title(section, translator))
        value = value_of(line.value, line.unit, translator)
        print_lines(
            f"  {label_of(line.name, line.of, line.period, translator)}: {sentence(line, translator)} = {value}"
        )
        for reason in reasons(line, translator):
            print_lines(f"      {reason}")
        print_lines(f"      {'; '.join(dict.fromkeys(citation.law for citation in line.citations))}")

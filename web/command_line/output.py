"""Print answers on a terminal: sentences, tables and computations."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

import click

from calculators import ContributionComparison, Estimate
from calculators.models.answers import EstimateWarning, ExplanationLine
from web.api.localize import localized
from web.command_line.language import translator as chosen
from web.i18n.explained_lines import label_of, reasons, sentence
from web.i18n.formats import value_of
from web.i18n.labels import section_title
from web.i18n.messages import warning_message
from web.i18n.provisional import earlier_figures_sentences
from web.i18n.translator import Translator

Shown = TypeVar("Shown", bound=Estimate)
WIDTH_BETWEEN_COLUMNS = 3
"""A line and a space on either side of a cell."""


def print_estimate(estimate: Shown, show: Callable[[Shown, Translator], None], *, as_json: bool) -> None:
    """Print ``estimate`` as the API's response, or in words."""
    translator = chosen()
    if as_json:
        click.echo(localized(estimate, translator).model_dump_json())
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
    as_json: bool,
) -> None:
    """Print ``comparison`` as the API's response, or in words."""
    translator = chosen()
    if as_json:
        click.echo(localized(comparison, translator).model_dump_json())
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
    """Print a table, with the columns ``worded`` aligned left and the others right.

    If the terminal is too narrow for an amount or a word, print the rows one below another.
    """
    from rich.console import Console
    from rich.table import Table

    cells, console = [*rows], Console()
    grid = Table(title=title or None, title_justify="left")
    widths = [
        _least_width(column, wraps=place in worded) for place, column in enumerate(zip(headings, *cells, strict=True))
    ]
    for place, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        grid.add_column(heading, justify="left" if place in worded else "right", min_width=width)
    if sum(widths) + len(widths) * WIDTH_BETWEEN_COLUMNS + 1 > console.width:
        _print_records(headings, cells, title)
        return
    for row in cells:
        grid.add_row(*row)
    console.print(grid)


def _least_width(column: Sequence[str], *, wraps: bool) -> int:
    """Return the width of the longest word of a column, or of its longest cell if cells do not wrap."""
    from rich.cells import cell_len

    heading, *cells = column
    parts = [*heading.split(), *(part for cell in cells for part in (cell.split() if wraps else [cell]))]
    return max(map(cell_len, parts), default=0)


def _print_records(headings: Sequence[str], rows: Sequence[Sequence[str]], title: str) -> None:
    """Print each row as lines of a heading and its value, without those that are blank."""
    print_lines(*filter(None, [title]))
    for row in rows:
        first, *others = [f"{heading}: {cell}" for heading, cell in zip(headings, row, strict=True) if cell]
        print_lines(f"  {first}", *(f"    {other}" for other in others))


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
        told = translator.gettext(
            "%(label)s: %(computation)s = %(value)s",
            label=label_of(line.name, line.of, line.period, translator),
            computation=sentence(line, translator),
            value=value_of(line.value, line.unit, translator),
        )
        print_lines(f"  {told}")
        for reason in reasons(line, translator):
            print_lines(f"      {reason}")
        provisions = [provision for citation in line.citations for provision in citation.law.split("; ")]
        print_lines(f"      {'; '.join(dict.fromkeys(provisions))}")

"""Answers on a terminal: tables and worked computations."""

from collections.abc import Callable, Collection, Iterable, Sequence

import typer

from calculators import ContributionComparison
from calculators.answers import EstimateWarning, ExplanationLine
from web.api.speaking import Estimate, spoken, spoken_comparison
from web.words.catalog import Words, words_in
from web.words.formats import value_of
from web.words.labels import section_title
from web.words.lines import label_of, reasons, sentence
from web.words.messages import warning_message


def answer(estimate: Estimate, show: Callable[[Estimate, Words], None], *, language: str, as_json: bool) -> None:
    """Prints ``estimate`` as the API answers it, or shows it in words."""
    words = words_in(language)
    if as_json:
        typer.echo(spoken(estimate, words).model_dump_json())
        return
    show(estimate, words)
    show_warnings(estimate.warnings, words)
    show_computation(estimate.explanation, words)
    say("", words.gettext("This is an independent estimate, not a decision."))


def answer_comparison(
    comparison: ContributionComparison,
    show: Callable[[ContributionComparison, Words], None],
    *,
    language: str,
    as_json: bool,
) -> None:
    """Prints ``comparison`` as the API answers it, or shows it in words."""
    words = words_in(language)
    if as_json:
        typer.echo(spoken_comparison(comparison, words).model_dump_json())
        return
    show(comparison, words)
    for estimate in (comparison.before, comparison.after):
        show_warnings(estimate.warnings, words)
    show_computation(comparison.explanation, words)
    say("", words.gettext("This is an independent estimate, not a decision."))


def table(
    headings: Sequence[str], rows: Iterable[Sequence[str]], title: str = "", *, worded: Collection[int] = (0,)
) -> None:
    """Prints a table, the columns ``worded`` to the left and the others to the right."""
    from rich.console import Console
    from rich.table import Table

    grid = Table(title=title or None, title_justify="left")
    for place, heading in enumerate(headings):
        grid.add_column(heading, justify="left" if place in worded else "right")
    for row in rows:
        grid.add_row(*row)
    Console().print(grid)


def say(*lines: str) -> None:
    """Prints lines of text as they are."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, soft_wrap=True)
    for line in lines:
        console.print(line)


def show_warnings(warnings: Iterable[EstimateWarning], words: Words) -> None:
    """Prints what there is to know about an answer."""
    for warning in warnings:
        say(f"! {warning_message(warning.code, words)}")


def show_computation(lines: Sequence[ExplanationLine], words: Words) -> None:
    """Prints the worked computation, section by section, with the law beside each line."""
    section = ""
    for line in lines:
        if line.section != section:
            section = line.section
            say("", section_title(section, words))
        value = value_of(line.value, line.unit, words)
        say(f"  {label_of(line.name, line.of, line.period, words)}: {sentence(line, words)} = {value}")
        for reason in reasons(line, words):
            say(f"      {reason}")
        say(f"      {'; '.join(dict.fromkeys(citation.law for citation in line.citations))}")

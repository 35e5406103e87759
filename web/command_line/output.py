"""Answers on a terminal: tables and worked computations."""

from collections.abc import Callable, Collection, Iterable, Sequence

import typer

from calculators import ContributionComparison
from calculators.models.answers import EstimateWarning, ExplanationLine
from web.api.localize import Estimate, localized, localized_comparison
from web.i18n.explained_lines import label_of, reasons, sentence
from web.i18n.formats import value_of
from web.i18n.labels import section_title
from web.i18n.messages import warning_message
from web.i18n.translator import Translator, translator_for


def answer(estimate: Estimate, show: Callable[[Estimate, Translator], None], *, language: str, as_json: bool) -> None:
    """Prints ``estimate`` as the API answers it, or shows it in words."""
    translator = translator_for(language)
    if as_json:
        typer.echo(localized(estimate, translator).model_dump_json())
        return
    show(estimate, translator)
    show_warnings(estimate.warnings, translator)
    show_computation(estimate.explanation, translator)
    say("", translator.gettext("This is an independent estimate, not a decision."))


def answer_comparison(
    comparison: ContributionComparison,
    show: Callable[[ContributionComparison, Translator], None],
    *,
    language: str,
    as_json: bool,
) -> None:
    """Prints ``comparison`` as the API answers it, or shows it in words."""
    translator = translator_for(language)
    if as_json:
        typer.echo(localized_comparison(comparison, translator).model_dump_json())
        return
    show(comparison, translator)
    for estimate in (comparison.before, comparison.after):
        show_warnings(estimate.warnings, translator)
    show_computation(comparison.explanation, translator)
    say("", translator.gettext("This is an independent estimate, not a decision."))


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


def show_warnings(warnings: Iterable[EstimateWarning], translator: Translator) -> None:
    """Prints what there is to know about an answer."""
    for warning in warnings:
        say(f"! {warning_message(warning.code, translator)}")


def show_computation(lines: Sequence[ExplanationLine], translator: Translator) -> None:
    """Prints the worked computation, section by section, with the law beside each line."""
    section = ""
    for line in lines:
        if line.section != section:
            section = line.section
            say("", section_title(section, translator))
        value = value_of(line.value, line.unit, translator)
        say(f"  {label_of(line.name, line.of, line.period, translator)}: {sentence(line, translator)} = {value}")
        for reason in reasons(line, translator):
            say(f"      {reason}")
        say(f"      {'; '.join(dict.fromkeys(citation.law for citation in line.citations))}")

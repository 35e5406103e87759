"""Read changed parameters for a what-if, and warn about others that do not follow from them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import typer

from rules import Law, Rulebook, published
from rules.what_if import rulebook_with
from web.command_line.batch.columns import WrongInput

RATES = ("total_rate", "medical_rate", "family_rate")
SHARES = {
    "medical": ("medical_employer_share", "medical_employee_share"),
    "family": ("family_employer_share", "family_employee_share"),
}


def changed_rulebook(file: Path) -> Rulebook:
    """Return the published rules with the parameters of ``file``.

    Raise ``WrongInput`` if it cannot be read.
    """
    try:
        rulebook = rulebook_with(file, published())
    except (OSError, UnicodeDecodeError) as error:
        raise WrongInput(f"{file.name or file} cannot be read.") from error
    for warning in _warnings(rulebook):
        typer.echo(f"What if: {warning}")
    return rulebook


def _warnings(rulebook: Rulebook) -> Iterator[str]:
    if _days_of_change(rulebook, "state_average_weekly_wage") - _days_of_change(rulebook, "maximum_weekly_benefit"):
        yield "the maximum weekly benefit stays as published. State maximum_weekly_benefit to change it."
    for day in sorted(_days_of_change(rulebook, *RATES)):
        yield from _rate_warnings(rulebook.law_on(day, "contributions", provisional=True))
    for part, sides in SHARES.items():
        for day in sorted(_days_of_change(rulebook, *sides)):
            yield from _share_warnings(part, sides, rulebook.law_on(day, "contributions", provisional=True))


def _rate_warnings(law: Law) -> Iterator[str]:
    total, *parts = (law.number(name) for name in RATES)
    if total != sum(parts):
        yield (
            f"from {law.first_day}, total_rate is {total}, and medical_rate and family_rate together are {sum(parts)}. "
            "The amounts follow these two; state all three."
        )


def _share_warnings(part: str, sides: tuple[str, str], law: Law) -> Iterator[str]:
    both = sum(law.number(name) for name in sides)
    if both != 1:
        yield f"from {law.first_day}, the shares of {part} are {both} together, not 1. Both are sent; state both."


def _days_of_change(rulebook: Rulebook, *names: str) -> set[date]:
    """Return the days from which a parameter of ``names`` differs from the published one."""
    changed = (set(rulebook.timelines[name]) - set(published().timelines[name]) for name in names)
    return {notice.first_day for notices in changed for notice in notices}

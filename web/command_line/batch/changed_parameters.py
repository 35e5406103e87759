"""Read changed parameters for a what-if, and warn about others that do not follow from them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from calculators.contribution.rates_and_shares import Part, parameters_of_part
from calculators.worksheet.parameters import parameters_of
from rules import Law, Rulebook, published
from rules.what_if import rulebook_with
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext

RATES = ("total_rate", "medical_rate", "family_rate")
SHARES: dict[Part, tuple[str, str]] = {
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
        raise WrongInput(gettext("%(file)s cannot be read.", file=file.name or file)) from error
    for warning in _warnings(rulebook):
        click.echo(gettext("What if: %(warning)s", warning=warning))
    return rulebook


def _warnings(rulebook: Rulebook) -> Iterator[str]:
    if _days_of_change(rulebook, "state_average_weekly_wage") - _days_of_change(rulebook, "maximum_weekly_benefit"):
        yield gettext(
            "the maximum weekly benefit stays as published. State %(name)s to change it.", name="maximum_weekly_benefit"
        )
    for day in sorted(_days_of_change(rulebook, *RATES)):
        yield from _rate_warnings(rulebook.law_on(day, "contributions", provisional=True))
    for part, sides in SHARES.items():
        for day in sorted(_days_of_change(rulebook, *sides)):
            yield from _share_warnings(part, rulebook.law_on(day, "contributions", provisional=True))


def _rate_warnings(law: Law) -> Iterator[str]:
    own = parameters_of(law)
    total, parts = own.total_rate.decimal(), own.medical_rate.decimal() + own.family_rate.decimal()
    if total != parts:
        yield gettext(
            "from %(day)s, total_rate is %(total)s, and medical_rate and family_rate together are %(sum)s. "
            "The amounts follow these two. State all three.",
            day=law.first_day,
            total=total,
            sum=parts,
        )


def _share_warnings(part: Part, law: Law) -> Iterator[str]:
    own = parameters_of_part(part, parameters_of(law))
    both = own.employee_share.decimal() + own.employer_share.decimal()
    if both != 1:
        yield gettext(
            "from %(day)s, the shares of %(part)s are %(sum)s together, not 1. The amounts follow both. State both.",
            day=law.first_day,
            part=part,
            sum=both,
        )


def _days_of_change(rulebook: Rulebook, *names: str) -> set[date]:
    """Return the days from which a parameter of ``names`` differs from the published one."""
    changed = (set(rulebook.timelines[name]) - set(published().timelines[name]) for name in names)
    return {notice.first_day for notices in changed for notice in notices}

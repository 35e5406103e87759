"""Options for an employer's choices: the shares that it pays, and its private plans."""

from collections.abc import Sequence

import click

from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext
from web.command_line.options import FRACTION, PART, Function
from web.i18n.translator import N_

GROUP_PAYS = {"medical": "--group-pays-medical", "family": "--group-pays-family"}
GROUP_FRACTION = N_("GROUP=FRACTION")

_pays_medical = click.option(
    "--employer-pays-medical",
    metavar=FRACTION,
    help=N_("The fraction of medical that the employer pays, such as 0.60."),
)
_pays_family = click.option(
    "--employer-pays-family", metavar=FRACTION, help=N_("The fraction of family that the employer pays, such as 0.")
)
_group_pays_medical = click.option(
    GROUP_PAYS["medical"],
    multiple=True,
    metavar=GROUP_FRACTION,
    help=N_("The same for a group of people, such as Nurses=0.80."),
)
_group_pays_family = click.option(
    GROUP_PAYS["family"],
    multiple=True,
    metavar=GROUP_FRACTION,
    help=N_("The same for a group of people, such as Nurses=0.50."),
)
_exempt = click.option(
    "--exempt", multiple=True, metavar=PART, help=N_("A part with a private plan: medical or family.")
)


def of_an_employer(function: Function) -> Function:
    """Return ``function`` with the options for the choices of an employer."""
    for option in (_exempt, _group_pays_family, _group_pays_medical, _pays_family, _pays_medical):
        function = option(function)
    return function


def shares_of_groups(**parts: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return the fractions of each group from texts such as ``Nurses=0.80`` for each part.

    Raise ``WrongInput``, which names the option, if a text has no group or a group is repeated.

    >>> shares_of_groups(medical=["Nurses=0.80"], family=["Nurses=0.50"])
    {'Nurses': {'medical': '0.80', 'family': '0.50'}}
    """
    shares: dict[str, dict[str, str]] = {}
    for part, texts in parts.items():
        for text in texts:
            group, _, fraction = text.rpartition("=")
            if not group or part in shares.get(group, {}):
                raise WrongInput(
                    gettext("%(option)s: give each group one time, such as Nurses=0.80.", option=GROUP_PAYS[part])
                )
            shares.setdefault(group, {})[part] = fraction
    return shares

"""Options for an employer's choices: the shares that it pays, and its private plans."""

import click

from web.command_line.options import FRACTION, PART
from web.i18n.translator import N_

GROUP_FRACTION = N_("GROUP=FRACTION")

pays_medical = click.option(
    "--employer-pays-medical",
    metavar=FRACTION,
    help=N_("The fraction of medical that the employer pays, such as 0.60."),
)
pays_family = click.option(
    "--employer-pays-family", metavar=FRACTION, help=N_("The fraction of family that the employer pays, such as 0.")
)
group_pays_medical = click.option(
    "--group-pays-medical",
    multiple=True,
    metavar=GROUP_FRACTION,
    help=N_("The same for a group of people, such as Nurses=0.80."),
)
group_pays_family = click.option(
    "--group-pays-family",
    multiple=True,
    metavar=GROUP_FRACTION,
    help=N_("The same for a group of people, such as Nurses=0.50."),
)
exempt = click.option(
    "--exempt", multiple=True, metavar=PART, help=N_("A part with a private plan: medical or family.")
)

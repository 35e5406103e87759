"""The boxes about an employer that several forms share: workforce, choice of share, private plans."""

from typing import Any

from msgspec.structs import replace

from web.forms.kinds import COUNT, PERCENT, TICK, choice
from web.forms.table import Field
from web.i18n import N_

AVERAGES = (
    Field(
        "average_w2",
        COUNT,
        N_("W-2 employees"),
        "workforce.average_w2",
        hint=N_("For example 24.5"),
        in_recap=N_("W-2 employees, on average"),
    ),
    Field(
        "average_contractors",
        COUNT,
        N_("1099-MISC contractors"),
        "workforce.average_contractors",
        in_recap=N_("1099-MISC contractors, on average"),
    ),
)
"""The people of the year before."""
EMPLOYER_PAYS = (
    Field(
        "medical",
        PERCENT,
        N_("Share of the medical part that you pay"),
        "employer_pays.medical",
    ),
    Field(
        "family",
        PERCENT,
        N_("Share of the family part that you pay"),
        "employer_pays.family",
    ),
)
OWN_SHARE_HINT = N_("Enter a percent. If you leave this blank, we use the share for everyone.")
OWN_SHARES = tuple(replace(field, hint=OWN_SHARE_HINT) for field in EMPLOYER_PAYS)
"""The employer's choice for one person or group."""
PAYS_EVERYTHING = Field("pays-everything", TICK, N_("You pay everything, so nothing is withheld"))
"""A tick for the choice to pay all that is due, whatever its fractions are in the year."""
EXEMPT = (
    Field("exempt-medical", TICK, N_("An approved private plan covers medical leave"), "exempt.medical"),
    Field("exempt-family", TICK, N_("An approved private plan covers family leave"), "exempt.family"),
)
"""Two boxes for one list in the question, which ``with_exempt_list`` and ``with_exempt_boxes`` convert."""
PARTS = {
    # Translators: the medical or the family part of a contribution.
    "medical": N_("Medical"),
    "family": N_("Family"),
}
EXEMPT_IN_RECAP = Field(
    "",
    choice(PARTS),
    # Translators: the medical or the family part of a contribution, for which an approved plan is in place.
    N_("Covered by an approved private plan"),
    "exempt",
)


def with_exempt_list(values: dict[str, Any]) -> dict[str, Any]:
    """Return ``values`` as read from the boxes, with the exempt parts as a list.

    >>> with_exempt_list({"exempt": {"medical": True, "family": False}})
    {'exempt': ['medical']}
    """
    return {**values, "exempt": [part for part, ticked in values["exempt"].items() if ticked]}


def with_exempt_boxes(question: dict[str, Any]) -> dict[str, Any]:
    """Return the values of ``question`` with the exempt parts as check boxes."""
    return {**question, "exempt": dict.fromkeys(question.get("exempt", ()), True)}

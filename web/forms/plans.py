"""The boxes of the page that compares plans: one more plan of the same person or of the other parent."""

from msgspec.structs import replace

from web.forms.benefits import EMPLOYERS, JOB, LEAVE, PERIODS, USUAL_HOURS
from web.forms.kinds import choice
from web.forms.table import Field, Table
from web.i18n import N_

PARENTS = {
    # Translators: whose plan of leave it is.
    "mine": N_("Mine, with the same wages"),
    "theirs": N_("The other parent's"),
}
WHOSE = Field("whose", choice(PARENTS, "radios"), N_("Whose plan is it?"), blank="invalid_choice")
THEIR_WORDS = {
    "pay": N_("The other parent's pay before taxes"),
    # Translators: "they" is the other parent of a child.
    "leave": N_("They take leave from this job"),
    # Translators: "they" is the other parent of a child.
    "former": N_("They no longer work here"),
}
"""The labels of boxes of an employer of the other parent that name a person."""
THEIR_EMPLOYERS = replace(
    EMPLOYERS,
    fields=tuple(
        replace(field, label=THEIR_WORDS[field.box], in_errors="") if field.box in THEIR_WORDS else field
        for field in EMPLOYERS.fields
    ),
)
THEIR_JOB = replace(
    JOB,
    # Translators: the current job of the other parent of a child.
    label=N_("When their current job started"),
    hint="",
)
PLANS = Table((WHOSE, THEIR_EMPLOYERS, THEIR_JOB, LEAVE, PERIODS, USUAL_HOURS))
MOST_PLANS = 3

"""The boxes of the page that compares plans: one more plan of the same person or of the other parent."""

from web.forms.benefits import EMPLOYERS, LEAVE, PERIODS, USUAL_HOURS
from web.forms.kinds import choice
from web.forms.table import Field, Table
from web.i18n import N_

PARENTS = {
    # Translators: whose plan of leave it is.
    "mine": N_("Mine, with the same wages"),
    "theirs": N_("The other parent's"),
}
WHOSE = Field("whose", choice(PARENTS, "radios"), N_("Whose plan is it?"), blank="invalid_choice")
PLANS = Table((WHOSE, EMPLOYERS, LEAVE, PERIODS, USUAL_HOURS))
MOST_PLANS = 3

"""The boxes of the form about money that several employers withheld."""

from web.forms.kinds import MONEY, TICK, YEAR
from web.forms.table import Field, Rows, Table
from web.i18n import N_

EMPLOYERS = Rows(
    "employer",
    # Translators: an employer that was given no name, as in "Employer 2".
    N_("Employer %(number)s"),
    (
        Field(
            "wages",
            MONEY,
            N_("Wages that it paid you in the year"),
            "wages",
            hint=N_("Enter the amount before taxes and before deductions such as a 401(k)."),
            blank="missing",
            unread="0",
            in_errors=N_("%(employer)s, wages"),
            in_recap=N_("Wages"),
        ),
        Field(
            "withheld",
            MONEY,
            N_("PFML money that it withheld in the year"),
            "withheld",
            hint=N_("Your last pay stub of the year shows it."),
            blank="missing",
            unread="0",
            in_errors=N_("%(employer)s, money withheld"),
            in_recap=N_("PFML money withheld"),
        ),
    ),
    place="employers",
    in_recap=N_("The employers"),
    most=20,
)
EXCESS = Table(
    (Field("year", YEAR, N_("Year of the wages"), "year", blank="missing", in_errors=N_("Year")), EMPLOYERS),
    only_repeated=(Field("", TICK, N_("Use the newest rates we have"), "provisional"),),
)

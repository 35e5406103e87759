"""The boxes of the paycheck form."""

from web.forms.employer_terms import EMPLOYER_PAYS, EXEMPT
from web.forms.kinds import COUNT, DAY, MONEY, choice
from web.forms.table import Field, Table
from web.i18n import N_

FREQUENCIES = {
    "weekly": N_("Every week"),
    "biweekly": N_("Every two weeks"),
    "semimonthly": N_("Twice a month"),
    "monthly": N_("Once a month"),
}

PAYCHECK = Table(
    (
        Field(
            "pay_date",
            DAY,
            N_("Pay date"),
            "pay_date",
            hint=N_("We use the rates of this day. For example, March 27, 2026."),
        ),
        Field("pay", MONEY, N_("Pay on this paycheck"), "pay", hint=N_("Before taxes.")),
        Field(
            "year_to_date",
            MONEY,
            N_("Wages paid earlier in the year"),
            "year_to_date",
            hint=N_("Do not count this paycheck. For the first paycheck of the year, enter 0."),
        ),
        Field(
            "withheld_so_far",
            MONEY,
            N_("Withheld from this person earlier in the year (optional)"),
            "withheld_so_far",
            hint=N_("If you enter this, this paycheck corrects the rounding of earlier ones."),
            in_errors=N_("Withheld earlier in the year"),
        ),
        Field(
            "pay_frequency",
            choice(FREQUENCIES),
            N_("How often this person is paid (optional)"),
            "pay_frequency",
            in_errors=N_("How often this person is paid"),
        ),
        Field(
            "covered_individuals",
            COUNT,
            N_("Covered individuals"),
            "covered_individuals",
            hint=N_(
                "Enter the average of the year before, such as 24.5. The page on an employer's contributions "
                "shows how to count."
            ),
        ),
        *EMPLOYER_PAYS,
        *EXEMPT,
    )
)

"""The boxes of the contributions form, with those of its comparison."""

from web.forms.employer_terms import AVERAGES, EMPLOYER_PAYS, EXEMPT, EXEMPT_IN_RECAP, OWN_SHARES, PAYS_EVERYTHING
from web.forms.kinds import CHOSEN, COUNT, MONEY, PERCENT, TEXT, TICK, YEAR, choice
from web.forms.pay_periods import PAY_PERIODS
from web.forms.table import Field, Rows, Table
from web.i18n import N_

KINDS = {
    "w2": N_("W-2 employee"),
    "contractor": N_("1099-MISC contractor"),
    "self_employed": N_("Self-employed, opted in"),
}

PEOPLE = Rows(
    "person",
    # Translators: a person who was given no name, as in "Person 2".
    N_("Person %(number)s"),
    (
        Field(
            "name",
            TEXT,
            N_("Name or letter (optional)"),
            "id",
            in_errors=N_("Name of %(person)s"),
            in_recap=N_("Person"),
        ),
        Field(
            "kind",
            choice(KINDS),
            N_("Kind of work"),
            "kind",
            blank="invalid_choice",
            in_errors=N_("Kind of work of %(person)s"),
            in_recap=N_("Kind"),
        ),
        Field(
            "wages",
            MONEY,
            N_("Wages of the year"),
            "wages",
            blank="missing",
            unread="0",
            in_errors=N_("Wages of %(person)s"),
        ),
        Field(
            "group", CHOSEN, N_("Group (optional)"), "group", in_errors=N_("Group of %(person)s"), in_recap=N_("Group")
        ),
        *OWN_SHARES,
    ),
    place="people",
    in_recap=N_("The people"),
    most=200,
)
GROUPS = Rows(
    "group",
    # Translators: some of the workers of an employer, who were given no name, as in "Group 2".
    N_("Group %(number)s"),
    (
        Field("name", TEXT, N_("Name of the group"), "name", hint=N_("For example, Nurses"), in_recap=N_("Group")),
        *OWN_SHARES,
    ),
    place="groups",
    # Translators: groups of workers, such as nurses, for whom an employer pays another share.
    in_recap=N_("Groups with a share of their own"),
    optional=True,
)
PAYROLL_TOTALS = (
    Field("w2_wages", MONEY, N_("Wages of all W-2 employees"), "payroll.w2_wages"),
    Field("contractor_wages", MONEY, N_("Payments to all contractors"), "payroll.contractor_wages"),
)
COMPARISON = (
    Field("compare_year", YEAR, N_("Other year"), "compare.year"),
    Field("compare_average_w2", COUNT, N_("W-2 employees for the other year"), "compare.workforce.average_w2"),
    Field(
        "compare_average_contractors",
        COUNT,
        N_("1099-MISC contractors for the other year"),
        "compare.workforce.average_contractors",
    ),
    Field(
        "compare_medical",
        PERCENT,
        N_("Another share of the medical part"),
        "compare.employer_pays.medical",
        hint=N_("Enter the percent that you pay."),
    ),
    Field(
        "compare_family",
        PERCENT,
        N_("Another share of the family part"),
        "compare.employer_pays.family",
        hint=N_("Enter the percent that you pay."),
    ),
)
"""The changes in the question that is compared. ``compare`` is not a part of the question itself."""

CONTRIBUTIONS = Table(
    (
        Field("year", YEAR, N_("Year of the wages"), "year", in_errors=N_("Year")),
        *AVERAGES,
        Field(
            "pay_periods",
            PAY_PERIODS,
            N_("Pay periods, one a line: W-2 employees, contractors"),
            "workforce.pay_periods",
            hint=N_(
                "Enter one line for each pay period of the year before, such as 30, 2. A year has 12 lines if "
                "paid monthly, 52 or 53 if paid weekly. A new employer has fewer. If you use this, leave the "
                "averages above blank."
            ),
            unread=[{"w2": "0"}],
            in_errors=N_("Pay periods"),
        ),
        PEOPLE,
        *PAYROLL_TOTALS,
        GROUPS,
        PAYS_EVERYTHING,
        *EMPLOYER_PAYS,
        *EXEMPT,
        *COMPARISON,
    ),
    only_repeated=(
        Rows(
            "pay_period",
            "",
            (
                Field("", COUNT, N_("W-2 employees"), "w2"),
                Field("", COUNT, N_("1099-MISC contractors"), "contractors"),
            ),
            place="workforce.pay_periods",
            in_recap=N_("Pay periods"),
        ),
        EXEMPT_IN_RECAP,
        Field("", TICK, N_("Use the newest rates we have"), "provisional"),
    ),
)

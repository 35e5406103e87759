"""The boxes of the payroll form: the terms of one employer, or of each employer in the file."""

from web.forms.employer_terms import AVERAGES, EMPLOYER_PAYS, EXEMPT, OWN_SHARES, PAYS_EVERYTHING
from web.forms.kinds import TEXT
from web.forms.table import Field, Rows, Table
from web.i18n import N_

TERMS = (*AVERAGES, PAYS_EVERYTHING, *EMPLOYER_PAYS, *EXEMPT)
EMPLOYERS = Rows(
    "client",
    # Translators: an employer of a payroll file, as in "Employer 2".
    N_("Employer %(number)s"),
    (Field("name", TEXT, N_("Employer")), *TERMS),
    most=200,
    optional=True,
)
"""The terms of each employer, if a file has several. Boxes for all of them apply to an employer without any."""
GROUPS = Rows(
    "group",
    # Translators: some of the workers of an employer, who were given no name, as in "Group 2".
    N_("Group %(number)s"),
    (Field("name", TEXT, N_("Group")), Field("employer", TEXT, N_("Employer")), *OWN_SHARES),
    most=200,
    optional=True,
)
"""The shares of each group of people that a file names."""
PAYROLL = Table((*TERMS, EMPLOYERS, GROUPS))

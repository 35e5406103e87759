"""The boxes of the payroll form: the terms of one employer, or of each employer in the file."""

from web.forms.employer_terms import AVERAGES, EMPLOYER_PAYS, EXEMPT, PAYS_EVERYTHING
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
PAYROLL = Table((*TERMS, EMPLOYERS))

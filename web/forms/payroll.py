"""The boxes of the payroll form: the terms of the employer for all rows of the file."""

from web.forms.employer_terms import AVERAGES, EMPLOYER_PAYS, EXEMPT
from web.forms.table import Table

PAYROLL = Table((*AVERAGES, *EMPLOYER_PAYS, *EXEMPT))

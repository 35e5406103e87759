"""Ask for the contributions due on a payroll file."""

from calculators.payroll.estimate import PayrollAmounts, estimate_payroll
from calculators.payroll.own_shares import PersonRefused
from calculators.payroll.terms import TermsByEmployer
from rules import Rulebook
from web.payroll_file.frames import rows_of
from web.payroll_file.reading import PayrollFile
from web.payroll_file.refusals import FileRefused

REASONS = ("several_groups", "several_shares", "self_employed_pays_all")
"""The reasons with a text of their own. Any other is a share that the law does not allow."""


def worked_out(file: PayrollFile, terms: TermsByEmployer, rulebook: Rulebook) -> PayrollAmounts:
    """Return the amounts of the good rows of ``file``, at least one, under the ``terms`` of each employer.

    Raise ``InvalidQuestion`` if the law does not allow the choice of an employer, and ``FileRefused`` if it does not
    allow that of a person.
    """
    try:
        return estimate_payroll(rows_of(file), terms, rulebook=rulebook, yearly=file.yearly, incomplete=file.incomplete)
    except PersonRefused as refused:
        code = refused.value_class if refused.value_class in REASONS else "share_not_allowed"
        raise FileRefused(code, person=refused.person) from refused

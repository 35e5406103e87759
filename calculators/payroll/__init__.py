"""Work out the contributions due on a payroll: rows of many people, quarters, years and employers.

Read the modules in this order: ``rows``, ``terms``, ``workforce``, ``own_shares``, ``corrections``, ``lines``,
``returns``, ``wage_base``, ``percentages``, ``withheld``, ``paid_for_employees``, ``unlikely_wages``, ``estimate``.
"""

from calculators.payroll.estimate import EmployerAmounts, PayrollAmounts, estimate_payroll
from calculators.payroll.own_shares import PersonRefused
from calculators.payroll.percentages import YearPercentages
from calculators.payroll.returns import QuarterTotals
from calculators.payroll.rows import PAYROLL_ROWS
from calculators.payroll.terms import EmployerTerms
from calculators.payroll.wage_base import Reached
from calculators.payroll.withheld import WithheldCheck
from calculators.payroll.workforce import counted_workforces

__all__ = [
    "PAYROLL_ROWS",
    "EmployerAmounts",
    "EmployerTerms",
    "PayrollAmounts",
    "PersonRefused",
    "QuarterTotals",
    "Reached",
    "WithheldCheck",
    "YearPercentages",
    "counted_workforces",
    "estimate_payroll",
]

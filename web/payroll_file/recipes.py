"""Recipes for payroll programs: the report to export, and the choices that it needs."""

from typing import NamedTuple

from web.i18n.translator import N_


class Recipe(NamedTuple):
    """The report of one payroll program: its steps in words, and a file of its layout among the tests."""

    program: str
    steps: str
    layout: str


# Translators: keep the names of the menus in English, as the programs show them.
RECIPES = (
    Recipe(
        "Gusto",
        N_("In Gusto, open Reports and choose Payroll journal. Download it as CSV."),
        "gusto-payroll-journal.csv",
    ),
    Recipe(
        "QuickBooks Online",
        N_(
            "In QuickBooks Online, open Reports and choose Payroll summary by employee. Choose one quarter, then "
            "export it to Excel."
        ),
        "qbo-payroll-summary-by-employee.xlsx",
    ),
    Recipe(
        "QuickBooks Desktop",
        N_(
            "In QuickBooks Desktop, open Reports, then Employees & Payroll, and choose Employee Earnings Summary. "
            "Choose one quarter and export it to Excel. Then choose the columns of earnings to add up."
        ),
        "qbd-employee-earnings-summary.csv",
    ),
    Recipe(
        "ADP",
        N_(
            "In ADP, open Reports and export a payroll report with a row for each person as CSV. Then choose the "
            "columns of earnings to add up."
        ),
        "adp-paydata.csv",
    ),
    Recipe(
        "Paychex",
        N_("In Paychex Flex, open Reports and choose Payroll Register. Export it to Excel."),
        "paychex-flex-register.xlsx",
    ),
    Recipe(
        "Square",
        N_("In Square, open Payroll, then Reports, and choose Paycheck details. Export it as CSV."),
        "square-paycheck-details.csv",
    ),
    Recipe(
        "ERPNext",
        N_("In ERPNext, open Payroll, then Salary Register. Choose the month, then Export as CSV."),
        "erpnext-salary-register.csv",
    ),
)
"""In the order of the page."""

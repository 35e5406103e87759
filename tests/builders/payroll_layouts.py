"""List payroll files in the layouts of payroll programs, and the right reading of each."""

from tests.builders.payroll_files import FILES
from web.payroll_file.mapping import ColumnMapping

LAYOUTS = FILES / "layouts"
Wages = list[tuple[str, str, str]]
"""The person, the period and the wages of each row."""

READINGS: dict[str, Wages] = {
    "gusto-payroll-journal.csv": [
        ("Ana Alder", "2026-03-13", "1000.00"),
        ("Ben Birch", "2026-03-13", "563.79"),
        ("Ana Alder", "2026-03-20", "1000.00"),
        ("Ben Birch", "2026-03-20", "612.10"),
    ],
    "gusto-wide.csv": [("Ana Alder", "2026-03-20", "2000.00"), ("Ben Birch", "2026-03-20", "1562.50")],
    "qbo-payroll-summary-by-employee.xlsx": [
        ("Alder, Ana", "2026-Q1", "13000.00"),
        ("Birch, Ben", "2026-Q1", "11520.50"),
    ],
    "paychex-flex-register.xlsx": [
        ("ALDER, ANA B", "2026-03-13", "2150.00"),
        ("BIRCH, BEN", "2026-03-13", "1800.00"),
    ],
    "square-paycheck-details.csv": [("Ana Alder", "2026-03-20", "1234.56"), ("Ben Birch", "2026-03-20", "998.00")],
    "erpnext-salary-register.csv": [
        ("Ana Alder (HR-EMP-00001)", "2026-01-31", "4200.50"),
        ("Ben Birch (HR-EMP-00002)", "2026-01-31", "3600.00"),
    ],
    "pushops.csv": [("Ana Alder", "2026-05-31", "1500.00"), ("Ben Birch", "2026-05-31", "1200.50")],
    "monthly-gross.csv": [("E100000", "2025-01-31", "1180.43"), ("E100000", "2025-02-28", "1175.71")],
    "sf-salaries.csv": [("ANA ALDER (1)", "2023", "71400.35"), ("BEN BIRCH (2)", "2023", "62801.10")],
    "title-rows-before-headings.csv": [("P1", "2026-03-13", "1000.00")],
    "no-kind-column.csv": [("P1", "2026-03-13", "1000.00")],
    "regular-and-bonus-same-day.csv": [
        ("P1", "2026-03-13", "1000.00"),
        ("P1", "2026-03-13", "500.00"),
        ("P2", "2026-03-13", "1000.00"),
    ],
    "dates-as-programs-write-them.csv": [(f"P{number}", "2026-03-13", "100.00") for number in range(1, 10)],
    "first-and-last-name.csv": [("Ana Alder", "2026-03-13", "1000.00"), ("Ben Alder", "2026-03-13", "1000.00")],
    "id-and-name.csv": [("Ana Alder (1)", "2026-03-13", "1000.00"), ("Ana Alder (2)", "2026-03-13", "900.00")],
    "unused-columns-with-nine-digits.csv": [("Ana", "2026-03-13", "1000.00")],
    "total-row.csv": [("P1", "2026-03-13", "100.00"), ("P2", "2026-03-13", "200.00")],
    "dollar-signs-and-us-dates.csv": [("P1", "2026-03-13", "1234.56")],
    "many-clients.csv": [("P1", "2026-Q1", "1000.00"), ("P1", "2026-Q1", "1000.00")],
    "cover-sheet-first.xlsx": [("P1", "2026-03-13", "1234.56")],
}

CHOICES: list[tuple[str, ColumnMapping, Wages]] = [
    (
        "boston-employee-earnings.csv",
        ColumnMapping(period="2025"),
        [("Alder,Ana", "2025", "145383.52"), ("Birch,Ben J", "2025", "89213.00")],
    ),
    (
        "people-analytics.csv",
        ColumnMapping(period="2025"),
        [("1001", "2025", "64480.00"), ("1002", "2025", "87360.00")],
    ),
    (
        "adp-paydata.csv",
        ColumnMapping(wages=("Reg Earnings", "O/T Earnings")),
        [("1001", "2026-02-28", "949.75"), ("1042", "2026-02-28", "1159.38")],
    ),
    (
        "qbd-employee-earnings-summary.csv",
        ColumnMapping(wages=("Salary", "Hourly Regular", "Overtime"), period="2026-Q1"),
        [("Alder, Ana", "2026-Q1", "9000.00"), ("Birch, Ben", "2026-Q1", "8632.00")],
    ),
    (
        "wide-by-quarter.csv",
        ColumnMapping(period="2026"),
        [("P1", f"2026-Q{quarter}", "60000.00") for quarter in (1, 2, 3, 4)],
    ),
    ("paycheck-summary.csv", ColumnMapping(one_person="Ana Alder"), [("Ana Alder", "2025-07-19", "2150.00")]),
    (
        "cover-sheet-first.xlsx",
        ColumnMapping(sheet="Payroll"),
        [("P1", "2026-03-13", "1234.56")],
    ),
]
"""Files that need a choice, with the choice and the reading."""

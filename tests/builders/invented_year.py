"""Build rules with an invented 2027, announced as a real year is, in one file.

It moves the employer share from the medical part to the family part, as c. 101 of the Acts of 2026 is
expected to do. Every figure here is made up.
"""

import shutil
from pathlib import Path

import rules
from rules import Rulebook, read_rulebook

FIGURES = {
    "contributions.total_rate": "fraction = 0.0100",
    "contributions.medical_rate": "fraction = 0.0060",
    "contributions.family_rate": "fraction = 0.0040",
    "contributions.wage_base": "dollars = 190_000",
    "contributions.medical_employee_share": "fraction = 1.00",
    "contributions.medical_employer_share": "fraction = 0.00",
    "contributions.family_employee_share": "fraction = 0.25",
    "contributions.family_employer_share": "fraction = 0.75",
    "benefits.state_average_weekly_wage": "dollars = 2000.00",
    "benefits.maximum_weekly_benefit": "dollars = 1280.00",
    "benefits.minimum_earnings": "dollars = 6500.00",
}

SOURCED = """from = 2027-01-01
law = "an invented law"
source = "an invented notice"
url = "https://example.org/2027"
read_on = 2026-11-22
"""


def shelf_with_invented_2027(folder: Path, **fractions: str) -> Rulebook:
    """Return the published rules up to 2026 and the invented year with ``fractions``, in ``folder``."""
    figures = FIGURES | {f"contributions.{name}": f"fraction = {text}" for name, text in fractions.items()}
    for file in Path(rules.__file__).parent.glob("*.toml"):
        if not file.stem.isdigit() or file.stem < "2027":
            shutil.copy(file, folder)
    tables = [f"[{name}]\n{parameter}\n{SOURCED}" for name, parameter in figures.items()]
    (folder / "2027.toml").write_text("\n".join(tables), "utf-8")
    return read_rulebook(folder, "2027.test")

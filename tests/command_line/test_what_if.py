"""Tests of changed figures over the same file.

The figures are worked out by hand from the published and the changed rates.
"""

import json
from pathlib import Path

import pytest

from tests.builders.batch_files import HIGHER_RATE, MINIMUM, SOURCED, WAGES, payroll, pfml_batch, proposal, rows

GOOD = "A,w2,2026-Q1,10000.00"


def test_a_higher_rate_shows_earlier_amounts_and_who_pays_more(tmp_path: Path) -> None:
    """Charge the employee 0.58 % instead of 0.46 %: at 30 people, 0.40 of medical and all of family."""
    output = tmp_path / "out.csv"
    lines = ["A,w2,2026-Q1,10000.00", "A,w2,2026-Q2,10000.00", "B,w2,2026-Q1,1000.00", "C,contractor,2026-Q1,9.00"]
    options = ("--what-if", proposal(tmp_path, HIGHER_RATE))
    result = pfml_batch("contributions", payroll(tmp_path, *lines, "D,w2,2018-Q1,1"), output, *options)
    assert result.exit_code == 3
    told = [(row["person"], row["employee"], row["published_employee"], row["what_if"]) for row in rows(output)]
    assert told == [
        ("A", "58.00", "46.00", "true"),
        ("A", "58.00", "46.00", "true"),
        ("B", "5.80", "4.60", "true"),
        ("C", "0.00", "0.00", "true"),
    ]
    changes = {change.pop("amount"): change for change in json.loads((tmp_path / "out.csv.what_if.json").read_text())}
    assert changes["employee"] == {
        "more": {"people": 2, "total": "25.20"},
        "less": {"people": 0, "total": "0.00"},
        "same": 1,
        "without_published_answer": 0,
        "percentiles": {"5": "1.20", "25": "1.20", "50": "1.20", "75": "24.00", "95": "24.00"},
    }
    # The employer pays 0.60 of medical: 0.60 % instead of 0.42 %.
    assert [changes[name]["more"]["total"] for name in ("employer", "total")] == ["37.80", "63.00"]
    assert "What if, employee: people with more: 2 (25.20 in all)." in result.output


def test_a_year_that_is_only_proposed_has_no_published_amounts(tmp_path: Path) -> None:
    names = {"total_rate": "0.0090", "medical_rate": "0.0070", "family_rate": "0.0020"}
    rates = [f"[contributions.{n}]\nfraction = {rate}\nfrom = 2027-01-01\n{SOURCED}" for n, rate in names.items()]
    base = f"[contributions.wage_base]\ndollars = 190_000\nfrom = 2027-01-01\n{SOURCED}"
    output = tmp_path / "out.csv"
    options = ("--what-if", proposal(tmp_path, "\n".join([*rates, base])))
    assert pfml_batch("contributions", payroll(tmp_path, "A,w2,2027-Q1,1000"), output, *options).exit_code == 0
    (row,) = rows(output)
    assert (row["employee"], row["published_employee"]) == ("7.80", ""), (
        "all of 7.00 and 40 % of 2.00, by the shares of 2027"
    )
    change = json.loads((tmp_path / "out.csv.what_if.json").read_text())[0]
    assert (change["without_published_answer"], change["percentiles"]) == (1, {})


def test_higher_minimum_earnings_take_the_benefit_from_some(tmp_path: Path) -> None:
    """Refuse 12,000 a year, which is less than 20,000, and keep 30,000 a year.

    Four quarters of 3,000 average 231 a week, which gives 184.80.
    """
    output = tmp_path / "out.csv"
    lines = [f"P,A,2025-Q{quarter},15000.00,2026-03-02" for quarter in (3, 4)]
    lines += [f"Q,A,2025-Q{quarter},3000.00,2026-03-02" for quarter in (1, 2, 3, 4)]
    file = payroll(tmp_path, *lines, header=WAGES)
    result = pfml_batch("benefits", file, output, "--what-if", proposal(tmp_path, MINIMUM))
    assert result.exit_code == 0
    told = [(row["person"], row["reason"], row["published_reason"]) for row in rows(output)]
    assert told == [("P", "eligible", "eligible"), ("Q", "wages_under_minimum", "eligible")]
    (change,) = json.loads((tmp_path / "out.csv.what_if.json").read_text())
    assert change["less"] == {"people": 1, "total": "-184.80"}
    assert change["same"] == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[contributions.new_rate]\nfraction = 0.1\nfrom = 2026-01-01\n" + SOURCED,
            "new_rate is no number of the rules",
        ),
        (HIGHER_RATE.replace("2026-01-01", "2026-05-01"), "announced for each year"),
        (HIGHER_RATE.replace("0.0100", "1.0100"), "medical_rate is too large"),
        (MINIMUM.replace("20000.00", "10000000.00"), "minimum_earnings is too large"),
        (
            "[benefits.upper_replacement_rate]\nfraction = 0.555\nfrom = 2026-01-01\n" + SOURCED,
            "upper_replacement_rate must have at most 2 decimals",
        ),
        ("not toml", "rules.toml is not in the form of TOML"),
    ],
)
def test_impossible_changes_are_refused(tmp_path: Path, text: str, message: str) -> None:
    options = ("--what-if", proposal(tmp_path, text))
    result = pfml_batch("contributions", payroll(tmp_path, "A,w2,2026-Q1,1"), tmp_path / "out.csv", *options)
    assert result.exit_code == 2
    assert message in result.output


def test_a_missing_file_of_changes_is_refused(tmp_path: Path) -> None:
    options = ("--what-if", str(tmp_path / "none.toml"))
    result = pfml_batch("contributions", payroll(tmp_path, "A,w2,2026-Q1,1"), tmp_path / "out.csv", *options)
    assert result.exit_code == 2
    assert "none.toml is missing" in result.output


@pytest.mark.parametrize("maximum", [False, True])
def test_a_new_state_average_alone_reports_the_unchanged_maximum(tmp_path: Path, *, maximum: bool) -> None:
    text = f"[benefits.state_average_weekly_wage]\ndollars = 2000.00\nfrom = 2026-01-01\n{SOURCED}"
    text += f"[benefits.maximum_weekly_benefit]\ndollars = 1280.00\nfrom = 2026-01-01\n{SOURCED}" * maximum
    file = payroll(tmp_path, "P,A,2025-Q3,15000.00,2026-03-02", header=WAGES)
    result = pfml_batch("benefits", file, tmp_path / "out.csv", "--what-if", proposal(tmp_path, text))
    assert ("the maximum weekly benefit stays as published" in result.output) is not maximum


SHARE = f"[contributions.medical_employer_share]\nfraction = 0.80\nfrom = 2026-01-01\n{SOURCED}"
TOTAL = f"[contributions.total_rate]\nfraction = 0.0100\nfrom = 2026-01-01\n{SOURCED}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TOTAL, "total_rate is 0.0100, and medical_rate and family_rate together are 0.0088"),
        (HIGHER_RATE, "total_rate is 0.0088, and medical_rate and family_rate together are 0.0118"),
        (SHARE, "the shares of medical are 1.20 together, not 1"),
    ],
)
def test_inconsistent_figures_are_reported(tmp_path: Path, text: str, told: str) -> None:
    file, options = payroll(tmp_path, GOOD), ("--what-if", proposal(tmp_path, text))
    result = pfml_batch("contributions", file, tmp_path / "out.csv", *options)
    assert result.exit_code == 0
    assert f"What if: from 2026-01-01, {told}" in result.output


@pytest.mark.parametrize("text", ["", MINIMUM, TOTAL, HIGHER_RATE.replace("2026-01-01", "2025-01-01")])
def test_changes_without_effect_are_reported(tmp_path: Path, text: str) -> None:
    options = ("--what-if", proposal(tmp_path, text))
    result = pfml_batch("contributions", payroll(tmp_path, GOOD), tmp_path / "out.csv", *options)
    assert "What if: nothing changes for these rows." in result.output
    assert "more for" not in result.output

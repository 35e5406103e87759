"""Rules with changed, made-up numbers are as complete as the published ones."""

from datetime import date
from pathlib import Path

import pytest

from rules import BrokenRules, published
from rules.what_if import rulebook_with
from tests.builders.small_rules import stated


def changed(folder: Path, *numbers: str) -> Path:
    file = folder / "rules.toml"
    file.write_text("\n".join(numbers), "utf-8")
    return file


def test_a_number_replaces_only_the_one_of_the_same_day(tmp_path: Path) -> None:
    rulebook = rulebook_with(
        changed(tmp_path, stated("contributions.wage_base", "dollars = 1", "2026-01-01")), published()
    )
    law = rulebook.law_on(date(2026, 6, 1), "contributions")
    assert (law.text("wage_base"), law.text("medical_rate")) == ("1.00", "0.0070")
    assert rulebook.law_on(date(2025, 6, 1), "contributions").text("wage_base") == "176100.00"
    assert rulebook.rules_version == f"{published().rules_version}+what-if"


def test_a_number_fixed_by_statute_may_change_on_any_day(tmp_path: Path) -> None:
    share = stated("contributions.medical_employee_share", "fraction = 0.50", "2026-05-01")
    rulebook = rulebook_with(changed(tmp_path, share), published())
    days = [date(2026, 4, 30), date(2026, 5, 1)]
    shares = [rulebook.law_on(day, "contributions").text("medical_employee_share") for day in days]
    assert shares == ["0.40", "0.50"]


def test_a_day_may_change_as_well(tmp_path: Path) -> None:
    begin = stated("benefits.topping_off_begins", "date = 2022-01-01", "2020-10-01")
    rulebook = rulebook_with(changed(tmp_path, begin), published())
    assert rulebook.law_on(date(2023, 1, 1), "benefits").text("topping_off_begins") == "2022-01-01"


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("contributions.wage_base", "dollars = 9999999.99", "9999999.99"),
        ("contributions.medical_rate", "fraction = 1", "1"),
        ("contributions.medical_rate", "fraction = 0.0071", "0.0071"),
        ("benefits.lower_replacement_rate", "fraction = 0.85", "0.85"),
    ],
)
def test_a_number_may_be_as_large_and_as_exact_as_columns_allow(
    tmp_path: Path, name: str, value: str, text: str
) -> None:
    first_day = "2026-01-01" if name.startswith("contributions") else "2020-10-01"
    rulebook = rulebook_with(changed(tmp_path, stated(name, value, first_day)), published())
    topic, _, parameter = name.partition(".")
    assert rulebook.law_on(date(2026, 6, 1), topic).text(parameter) == text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("contributions.wage_base", "dollars = 10_000_000.00", "wage_base is too large"),
        ("contributions.medical_rate", "fraction = 1.0001", "medical_rate is too large"),
        ("benefits.lower_replacement_rate", "fraction = 0.855", "must have at most 2 decimals"),
        ("benefits.upper_replacement_rate", "fraction = 0.505", "must have at most 2 decimals"),
        ("benefits.replacement_threshold", "fraction = 0.505", "must have at most 2 decimals"),
        ("benefits.replacement_threshold", "fraction = 0.5000", "must have at most 2 decimals"),
        ("contributions.wage_base", "weeks = 1", "wage_base changes its unit"),
        ("contributions.wages", "dollars = 1.00", "wages is no number of the rules"),
    ],
)
def test_a_number_that_the_rules_cannot_take_is_refused(tmp_path: Path, name: str, value: str, message: str) -> None:
    with pytest.raises(BrokenRules, match=message):
        rulebook_with(changed(tmp_path, stated(name, value, "2026-01-01")), published())

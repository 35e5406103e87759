"""Rules with changed, made-up numbers are as complete as the published ones."""

from datetime import date
from pathlib import Path

from rules import published
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
    assert rulebook.law_on(date(2023, 1, 1), "benefits").day("topping_off_begins") == date(2022, 1, 1)

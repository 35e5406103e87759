"""Timelines are joined without a gap, and a day without law names the covered days."""

from datetime import date
from pathlib import Path

import pytest

from rules import BrokenRules, NotCovered, Span
from tests.builders.small_rules import STATUTE, small_shelf, stated, year

DAYS_OF_LEAVE = stated("benefits.waiting_period", "days = 7", "2022-06-01")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"y2021": year(2022)}, "2021.toml: maximum starts on 2022-01-01. Put it in that year's file"),
        ({"y2021": year(2021), "y2023": year(2023)}, "announced for each year"),
        (
            {
                "statute": STATUTE + stated("benefits.waiting_period", "days = 7", "2023-01-01"),
                "y2022": year(2022) + DAYS_OF_LEAVE,
            },
            "waiting_period steps back in time from 2023-01-01 to 2022-06-01",
        ),
        (
            {
                "statute": STATUTE + stated("benefits.waiting_period", "days = 7", "2022-06-01"),
                "y2022": year(2022) + DAYS_OF_LEAVE,
            },
            "waiting_period steps back in time from 2022-06-01 to 2022-06-01",
        ),
        (
            {"y2021": year(2021), "y2022": year(2022).replace("dollars = 850.00", "weeks = 850")},
            "maximum changes its unit or section on 2022-01-01",
        ),
        (
            {"y2021": year(2021) + stated("contributions.maximum", "dollars = 850.00", "2021-01-01")},
            "maximum changes its unit or section on 2021-01-01",
        ),
        (
            {"y2021": year(2021), "y2022": year(2022).replace("2022-01-01", "2022-01-02")},
            "must start on January 1 of the year after, not on 2022-01-02",
        ),
    ],
)
def test_an_incomplete_timeline_is_refused(tmp_path: Path, files: dict[str, str], message: str) -> None:
    with pytest.raises(BrokenRules, match=message):
        small_shelf(tmp_path, **files)


def test_a_beginning_that_is_not_a_date_is_refused(tmp_path: Path) -> None:
    statute = STATUTE.replace("date = 2021-01-01", "count = 2021", 1)
    rulebook = small_shelf(tmp_path, statute=statute, y2021=year(2021))
    with pytest.raises(BrokenRules, match="benefits_begin must be stated, as a date"):
        _ = rulebook.coverage


def test_coverage_is_from_the_beginning_to_the_end_of_the_last_year(tmp_path: Path) -> None:
    coverage = small_shelf(tmp_path, y2021=year(2021), y2022=year(2022)).coverage
    assert coverage.benefits == coverage.contributions == Span(date(2021, 1, 1), date(2022, 12, 31))
    assert (coverage.years, coverage.rules_version) == ((2021, 2022), "small")


def test_the_shortest_series_ends_the_coverage_of_its_topic(tmp_path: Path) -> None:
    only_contributions = stated("contributions.wage_base", "dollars = 100_000", "2022-01-01")
    coverage = small_shelf(tmp_path, y2021=year(2021), y2022=only_contributions).coverage
    assert coverage.benefits.last_day == date(2021, 12, 31)
    assert coverage.contributions.last_day == date(2022, 12, 31)


@pytest.mark.parametrize("provisional", [False, True])
def test_a_day_before_the_first_is_refused(tmp_path: Path, provisional: bool) -> None:
    rulebook = small_shelf(tmp_path, y2021=year(2021))
    with pytest.raises(NotCovered, match=r"for 2020-12-31\. Choose a day from 2021-01-01 to 2021-12-31") as refusal:
        rulebook.law_on(date(2020, 12, 31), "benefits", provisional=provisional)
    assert (refusal.value.day, refusal.value.span.last_day) == (date(2020, 12, 31), date(2021, 12, 31))
    assert refusal.value.answered_until == date(2021, 12, 31)


def test_a_day_after_the_last_is_answered_only_if_provisional(tmp_path: Path) -> None:
    rulebook = small_shelf(tmp_path, y2021=year(2021))
    with pytest.raises(NotCovered, match="2022-01-01"):
        rulebook.law_on(date(2022, 1, 1), "contributions")
    newest = rulebook.law_on(date(2022, 1, 1), "contributions", provisional=True)
    assert (newest.provisional, newest.text("wage_base")) == (True, "100000.00")
    assert not rulebook.law_on(date(2021, 12, 31), "contributions", provisional=True).provisional


def test_a_number_of_the_statute_is_in_force_until_amended(tmp_path: Path) -> None:
    statute = STATUTE + stated("benefits.waiting_period", "days = 7", "2021-01-01")
    amended = year(2022) + stated("benefits.waiting_period", "days = 5", "2022-06-01")
    rulebook = small_shelf(tmp_path, statute=statute, y2021=year(2021), y2022=amended)
    in_force = [
        rulebook.law_on(day, "benefits").text("waiting_period") for day in (date(2022, 5, 31), date(2022, 6, 1))
    ]
    assert in_force == ["7", "5"]


def test_since_is_the_first_day_of_the_current_value(tmp_path: Path) -> None:
    rulebook = small_shelf(
        tmp_path,
        y2021=year(2021).replace("850.00", "900.00"),
        y2022=year(2022),
        y2023=year(2023),
    )
    assert rulebook.parameters_on(date(2023, 5, 1))["maximum"].since == date(2022, 1, 1)
    assert rulebook.parameters_on(date(2021, 5, 1))["maximum"].since == date(2021, 1, 1)


def test_since_does_not_reach_behind_another_value(tmp_path: Path) -> None:
    between = year(2022).replace("850.00", "900.00")
    rulebook = small_shelf(tmp_path, y2021=year(2021), y2022=between, y2023=year(2023))
    assert rulebook.parameters_on(date(2023, 5, 1))["maximum"].since == date(2023, 1, 1)


def test_a_number_announced_from_a_later_year_leaves_law_to_the_earlier_years(tmp_path: Path) -> None:
    newer = year(2022) + stated("benefits.least_benefit", "dollars = 50.00", "2022-01-01")
    rulebook = small_shelf(tmp_path, y2021=year(2021), y2022=newer)
    earlier, later = (rulebook.law_on(date(number, 5, 1), "benefits").parameters for number in (2021, 2022))
    assert later.keys() - earlier.keys() == {"least_benefit"}
    assert earlier == rulebook.parameters_on(date(2021, 5, 1))


def test_parameters_on_a_day_exclude_topics_without_law(tmp_path: Path) -> None:
    only_contributions = stated("contributions.wage_base", "dollars = 100_000", "2022-01-01")
    rulebook = small_shelf(tmp_path, y2021=year(2021), y2022=only_contributions)
    assert {"maximum", "wage_base"} <= rulebook.parameters_on(date(2021, 7, 1)).keys()
    assert rulebook.parameters_on(date(2022, 7, 1)).keys() == {"contributions_begin", "wage_base"}
    with pytest.raises(NotCovered, match=r"2023-01-01\. Choose a day from 2021-01-01 to 2022-12-31"):
        rulebook.parameters_on(date(2023, 1, 1))


def test_a_day_before_every_topic_names_the_first_day_of_the_earliest(tmp_path: Path) -> None:
    only_contributions = stated("contributions.wage_base", "dollars = 100_000", "2021-01-01")
    rulebook = small_shelf(tmp_path, y2021=only_contributions, y2022=year(2022))
    with pytest.raises(NotCovered, match="Choose a day from 2021-01-01 to 2022-12-31"):
        rulebook.parameters_on(date(2020, 12, 31))


def test_only_a_number_of_an_earlier_year_replaces_an_unknown_one(tmp_path: Path) -> None:
    rate = stated("contributions.rate", "fraction = 0.01", "2021-01-01")
    only_wage_base = stated("contributions.wage_base", "dollars = 100_000", "2022-01-01")
    rulebook = small_shelf(tmp_path, y2021=year(2021) + rate, y2022=only_wage_base)
    assert rulebook.law_on(date(2022, 7, 1), "contributions", provisional=True).stand_ins == {"rate": 2021}


def test_other_files_of_the_folder_are_ignored(tmp_path: Path) -> None:
    (tmp_path / "notes.toml").write_text("[pensions]", "utf-8")
    assert small_shelf(tmp_path, y2021=year(2021)).coverage.years == (2021,)

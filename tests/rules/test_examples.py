"""The worked examples of the year files are read strictly, each with its source."""

from pathlib import Path

import pytest

from rules import BrokenRules, published
from tests.builders.small_rules import small_shelf, year

EXAMPLE = """[examples]
contributions = [{ covered_individuals = 30, wages = 25000, employee = 94.5, source = "an invented notice" }]
benefits = [{ average_weekly_wage = 500.00, weekly_benefit = 400.00, source = "an invented notice" }]
"""


def test_an_example_is_read_with_its_year_and_its_source(tmp_path: Path) -> None:
    contribution, benefit = small_shelf(tmp_path, y2021=year(2021) + EXAMPLE).examples
    assert (contribution.topic, contribution.year, contribution.source) == ("contributions", 2021, "an invented notice")
    assert contribution.amounts == {"covered_individuals": "30", "wages": "25000.00", "employee": "94.50"}
    assert benefit.amounts == {"average_weekly_wage": "500.00", "weekly_benefit": "400.00"}


def test_an_example_may_name_what_the_employer_pays(tmp_path: Path) -> None:
    both = EXAMPLE.replace("employee = 94.5", "employee = 94.5, employer = 45.5")
    contribution, _ = small_shelf(tmp_path, y2021=year(2021) + both).examples
    assert contribution.amounts["employer"] == "45.50"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("benefits = ", "leave = ", "2021.toml: unknown examples leave. Use"),
        ("weekly_benefit = 400.00", "weekly = 400.00", "2021.toml: example 1 of benefits must state"),
        (', source = "an invented notice" }]\nb', " }]\nb", "2021.toml: example 1 of contributions must state"),
    ],
)
def test_an_incomplete_example_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(BrokenRules, match=message):
        small_shelf(tmp_path, y2021=year(2021) + EXAMPLE.replace(old, new))


def test_every_published_example_names_its_source() -> None:
    assert {example.topic for example in published().examples} == {"benefits", "contributions"}
    assert all(example.source.strip() for example in published().examples)

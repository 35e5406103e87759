"""The parameters of the worksheet equal those of the rules, by name."""

import copy
from datetime import date
from pathlib import Path

import pytest

from calculators.contribution.rates_and_shares import LINES, PARTS
from calculators.worksheet.number import Number
from calculators.worksheet.parameters import MonthDay, Parameters, check_parameters, parameters_of
from rules import BrokenRules, law_on, published
from tests.builders.small_rules import small_shelf

NEWEST = published().coverage.benefits.last_day
IN_FORCE = law_on(NEWEST, "benefits")
LAW = parameters_of(IN_FORCE)


def test_every_parameter_of_the_rules_is_declared() -> None:
    assert Parameters.__annotations__.keys() == published().timelines.keys()


def test_rules_without_a_parameter_are_broken(tmp_path: Path) -> None:
    check_parameters(published())
    with pytest.raises(BrokenRules, match="no file of the rules states all_weeks, "):
        check_parameters(small_shelf(tmp_path))


@pytest.mark.parametrize("name", sorted(Parameters.__annotations__))
def test_a_parameter_has_the_type_that_is_declared(name: str) -> None:
    assert isinstance(getattr(LAW, name), Parameters.__annotations__[name])


@pytest.mark.parametrize("name", sorted(published().parameters_on(NEWEST)))
def test_a_parameter_has_the_published_value(name: str) -> None:
    value = getattr(LAW, name)
    stated = IN_FORCE.parameters[name].published_value
    if isinstance(value, MonthDay):
        assert f"{value.month:02}-{value.day:02}" == stated.text
    else:
        assert isinstance(value, Number)
        assert (value.text(), value.unit, value.name) == (stated.text, stated.unit, name)
        assert value.unit != "date" or value.day() == stated.value


def test_a_misspelt_parameter_is_an_attribute_error() -> None:
    assert not hasattr(LAW, "maximum_weekly_benefits")
    with pytest.raises(AttributeError, match="maximum_weekly_benefits"):
        _ = LAW.maximum_weekly_benefits  # type: ignore[attr-defined]


def test_a_parameter_not_stated_yet_is_an_attribute_error() -> None:
    before = parameters_of(law_on(date(2024, 12, 31), "benefits"))
    with pytest.raises(AttributeError, match="medical_taxable_fraction"):
        _ = before.medical_taxable_fraction


def test_parameters_can_be_copied() -> None:
    copied = copy.copy(LAW)
    assert copied is not LAW
    assert copied.maximum_weekly_benefit is LAW.maximum_weekly_benefit


def test_no_two_parts_share_a_line() -> None:
    names = [name for part in PARTS for name in LINES[part]]
    assert len(names) == len(set(names))

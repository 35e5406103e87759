"""The package gives its public names, though it imports them late."""

import pytest

import calculators


def test_the_package_lists_its_public_names_alone() -> None:
    assert dir(calculators) == sorted(calculators.__all__)
    assert "estimate_benefit" in dir(calculators)


@pytest.mark.parametrize("name", calculators.__all__)
def test_every_public_name_is_that_of_the_package(name: str) -> None:
    names: dict[str, object] = {}
    exec("from calculators import *", names)
    assert names[name] is getattr(calculators, name)


def test_another_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="estimate_benefits"):
        getattr(calculators, "estimate_benefits")  # noqa: B009 - a type checker refuses the plain attribute

"""REFERENCE.md contains the docstrings of the public names."""

from reference import REFERENCE, reference


def test_the_reference_is_up_to_date() -> None:
    assert REFERENCE.read_text("utf-8") == reference(), "run: python .build/reference.py"

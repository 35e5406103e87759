"""Every value and line of the recorded worksheets is as its author last read it."""

from pathlib import Path

import pytest

from tests.builders.worksheets import WORKSHEETS, answered, worksheets


@pytest.mark.parametrize("file", worksheets(), ids=lambda file: str(file.relative_to(WORKSHEETS).with_suffix("")))
def test_a_worksheet_is_as_recorded(file: Path) -> None:
    assert answered(file).splitlines() == file.read_text("utf-8").splitlines()

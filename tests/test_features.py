"""Features have the words of claimants and employers: no field names, codes or JSON paths."""

import re
from pathlib import Path

import pytest

FEATURES = sorted(Path(__file__).parents[1].glob("features/**/*.feature"))
SNAKE_CASE = re.compile(r"\b[a-zA-Z0-9]+(?:_[a-zA-Z0-9]+)+\b")
JSON_PATH = re.compile(r"\b[a-z]+\.\d+\.[a-z]|(?<![\w/])/[a-z]+/\d+")


@pytest.mark.parametrize("feature", FEATURES, ids=lambda path: path.stem)
def test_a_feature_has_no_field_name_code_or_json_path(feature: Path) -> None:
    text = feature.read_text("utf-8")
    assert SNAKE_CASE.findall(text) + JSON_PATH.findall(text) == []

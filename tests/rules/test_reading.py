"""A file of numbers is read strictly, and each refusal names the place."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rules import BrokenRules
from rules.reading import read_file
from tests.builders.small_rules import stated

WHOLE = stated("benefits.maximum", "dollars = 850.00", "2021-01-01")


def read(folder: Path, content: str) -> object:
    file = folder / "2021.toml"
    file.write_text(content, "utf-8")
    return read_file(file)


def test_a_whole_file_is_read_with_its_source(tmp_path: Path) -> None:
    (tmp_path / "2021.toml").write_text(WHOLE, "utf-8")
    (published_value,) = read_file(tmp_path / "2021.toml")
    assert (published_value.name, published_value.topic, published_value.unit) == ("maximum", "benefits", "dollars")
    assert (published_value.value, published_value.text, published_value.first_day) == (
        Decimal("850.00"),
        "850.00",
        date(2021, 1, 1),
    )
    assert published_value.source.title == "an invented notice"
    assert published_value.source.read_on == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[benefits.maximum]", "[benefits]\nmaximum = 850.00\n[benefits.other]", "must be a table with a unit"),
        ("[benefits.maximum]", "contributions = 5\n[benefits.maximum]", "contributions must be a section"),
        ("[benefits.", "[[benefits.", "not in the form of TOML"),
        ("[benefits.", "[pensions.", r"unknown section \['pensions'\]"),
        ("dollars = 850.00", "doubloons = 850.00", r"exactly one unit .* has \['doubloons'\]"),
        ("dollars = 850.00", "", r"exactly one unit .* has \[\]"),
        ("dollars = 850.00", "dollars = 850.00\nweeks = 2", r"has \['dollars', 'weeks'\]"),
        ("dollars = 850.00", "dollars = 850.00\nremark = 'x'", r"has \['dollars', 'remark'\]"),
        ("dollars = 850.00", "dollars = 850.005", "at most 2 decimals"),
        ("dollars = 850.00", "fraction = 0.00705", "at most 4 decimals"),
        ("dollars = 850.00", "weeks = 1.5", "at most 0 decimals"),
        ("dollars = 850.00", "weeks = 26.0", "at most 0 decimals"),
        ("dollars = 850.00", "weeks = 1e1", "at most 0 decimals"),
        ("dollars = 850.00", "dollars = 850.000", "at most 2 decimals"),
        ("dollars = 850.00", "dollars = -850.00", "0 or more"),
        ("dollars = 850.00", "dollars = nan", "0 or more"),
        ("dollars = 850.00", "dollars = inf", "0 or more"),
        ("dollars = 850.00", 'dollars = "850.00"', "number without quotes"),
        ("dollars = 850.00", "dollars = true", "number without quotes"),
        ("dollars = 850.00", 'date = "2021-01-01"', "without quotes"),
        ("dollars = 850.00", "date = 2021-01-01T00:00:00", "must be a day"),
        ("dollars = 850.00", "month_day = 430", "such as '04-30'"),
        ("dollars = 850.00", 'month_day = "04-31"', "such as '04-30'"),
        ("from = 2021-01-01", 'from = "2021-01-01"', "from must be a day"),
        ("from = 2021-01-01", "from = 2021-01-01T00:00:00", "from must be a day"),
        ("read_on = 2026-11-22", "read_on = 20261122", "read_on must be a day"),
        ('law = "an invented law"', 'law = " "', "law must be a text"),
        ('source = "an invented notice"', "source = 7", "source must be a text"),
        ('url = "https://example.org/notice"', 'url = ""', "url must be a text"),
    ],
)
def test_an_invalid_entry_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(BrokenRules, match=message):
        read(tmp_path, WHOLE.replace(old, new))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenRules, match=r"^2021\.toml is missing$"):
        read_file(tmp_path / "2021.toml")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"# one\n# two\n\xff\n", r"^2021\.toml is not in UTF-8 \(at line 3\)$"),
        (b"# one\nfrom == 7\n", r"^2021\.toml is not in the form of TOML: .*at line 2"),
    ],
)
def test_a_damaged_file_is_named_with_the_line(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "2021.toml"
    file.write_bytes(content)
    with pytest.raises(BrokenRules, match=message):
        read_file(file)


@pytest.mark.parametrize("key", ["from", "law", "source", "url", "read_on"])
def test_a_number_without_its_day_or_its_source_is_refused(tmp_path: Path, key: str) -> None:
    lines = [line for line in WHOLE.splitlines() if not line.startswith(key)]
    with pytest.raises(BrokenRules, match=rf"2021.toml: benefits.maximum lacks \['{key}'\]"):
        read(tmp_path, "\n".join(lines))


@pytest.mark.parametrize(
    ("parameter", "text"),
    [
        ("dollars = 850", "850.00"),
        ("fraction = 0.0070", "0.0070"),
        ("people = 25", "25"),
        ("date = 2021-07-01", "2021-07-01"),
        ('month_day = "04-30"', "04-30"),
    ],
)
def test_a_value_is_shown_as_published(tmp_path: Path, parameter: str, text: str) -> None:
    (tmp_path / "2021.toml").write_text(stated("benefits.any", parameter, "2021-01-01"), "utf-8")
    assert [published_value.text for published_value in read_file(tmp_path / "2021.toml")] == [text]

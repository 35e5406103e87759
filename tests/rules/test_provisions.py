"""Tests of the provisions of the lines."""

from pathlib import Path

import pytest

from rules import BrokenRules, Provision, provisions
from rules.provision import read_provisions

WHOLE = """
[average_wage]
law = "M.G.L. c. 151A s. 1(w)"
title = "General Laws"
url = "https://example.org/law"
lines = ["highest_quarter", "averaged_wages"]
"""
SECOND = WHOLE.replace("[average_wage]", "[other]").replace('"highest_quarter", ', "")


def written(folder: Path, content: str) -> Path:
    file = folder / "provisions.toml"
    file.write_text(content, "utf-8")
    return file


def test_each_line_has_its_provision(tmp_path: Path) -> None:
    found = read_provisions(written(tmp_path, WHOLE))
    provision = Provision("M.G.L. c. 151A s. 1(w)", "General Laws", "https://example.org/law")
    assert found == {"highest_quarter": provision, "averaged_wages": provision}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (WHOLE.replace("title", "heading"), "average_wage must have exactly the keys"),
        (WHOLE + 'note = "x"\n', "average_wage must have exactly the keys"),
        (WHOLE + SECOND, "the line averaged_wages is under two provisions"),
    ],
)
def test_an_invalid_provision_is_refused(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(BrokenRules, match=message):
        read_provisions(written(tmp_path, content))


def test_every_published_provision_has_a_law_a_title_and_an_address() -> None:
    for line, provision in provisions().items():
        assert provision.law.strip(), line
        assert provision.title.strip(), line
        assert provision.url.startswith("https://"), line

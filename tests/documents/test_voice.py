"""The documents are written in short sentences and plain words."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = ["README", "BATCH", "OPERATING", "CONTRIBUTING", "DECISIONS", "CHANGELOG", "rules/SOURCES"]
MOST_WORDS = 20
FORBIDDEN = re.compile(
    r"\b(beside|stands? in|mend|so (?:much|many)|whoever|nor|in silence|without a word|upper bound|litigated|of ours"
    r"|nobody|somebody|as it came|is (?:taken to be|looked at))\b|(?:^|[.!?] )(?:Who|What|Where|Whether)\b",
    re.IGNORECASE,
)
NOT_PROSE = re.compile(r"```.*?```|^\|.*?$|<https?:[^>]*>|^#.*?$|!\[.*?\]\(.*?\)", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
CODE = re.compile(r"`[^`]*`")
END = re.compile(r"(?<=[a-zA-Z0-9)%*\"][.!?])\s+|:\s")


def sentences(name: str) -> list[str]:
    """Return the sentences of a document, without tables, code, headings and addresses."""
    text = LINK.sub(r"\1", NOT_PROSE.sub("\n\n", (ROOT / f"{name}.md").read_text("utf-8")))
    blocks = re.split(r"\n\s*\n|\n\s*(?:-|\d+\.) ", CODE.sub("1", text).replace("**", ""))
    return [part for block in blocks for part in END.split(" ".join(block.split()))]


def words(sentence: str) -> list[str]:
    """Return the words of a sentence, without numbers, signs and code."""
    return [word for word in sentence.split() if re.search("[A-Za-z]", word)]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_sentences_are_short(name: str) -> None:
    assert [sentence for sentence in sentences(name) if len(words(sentence)) > MOST_WORDS] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_words_are_plain(name: str) -> None:
    assert [sentence for sentence in sentences(name) if FORBIDDEN.search(sentence)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_semicolon_links_two_sentences(name: str) -> None:
    assert [sentence for sentence in sentences(name) if ";" in sentence] == []

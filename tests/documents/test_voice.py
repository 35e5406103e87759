"""The documents and the docstrings are written in short sentences and plain words."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    "README",
    "BATCH",
    "OPERATING",
    "LICENSES",
    "CONTRIBUTING",
    "DECISIONS",
    "CHANGELOG",
    "PROMISES",
    "rules/SOURCES",
]
MOST_WORDS = 20
FORBIDDEN = re.compile(
    r"\b(beside|stands? in|mend|so (?:much|many)|whoever|nor|in silence|without a word|upper bound|litigated|of ours"
    r"|nobody|somebody|as it came|is (?:taken to be|looked at))\b|(?:^|[.!?] )(?:Who|What|Where|Whether|How)\b",
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


PACKAGES = ["rules", "calculators", "web", ".build", "tests"]
LONGEST_SUMMARY = 100
SUMMARY = re.compile(r"[^;]+\.")
SECOND_SENTENCE = re.compile(r"[a-z0-9)`\"][.!?] [A-Z`]")
FORBIDDEN_IN_CODE = re.compile(
    rf"{FORBIDDEN.pattern}|;|\b(?:tells|told|speaks?|holds?|at once|stand-?ins?|everybody)\b",
    re.IGNORECASE,
)
NOT_PROSE_OF_CODE = re.compile(r"``.*?``|^ *>>>.*", re.DOTALL | re.MULTILINE)


class Docstring(NamedTuple):
    """The docstring of a module, a class, a function or a value, with its place."""

    place: str
    text: str
    kind: type[ast.AST]

    @property
    def summary(self) -> str:
        """Return the first line."""
        return self.text.partition("\n")[0]

    @property
    def prose(self) -> str:
        """Return the words, without names of code and examples."""
        return " ".join(NOT_PROSE_OF_CODE.sub("X", self.text).split())


def docstrings(package: str) -> Iterator[Docstring]:
    """Yield every docstring of a package."""
    for file in sorted((ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                continue
            for number, statement in enumerate(node.body):
                match statement:
                    case ast.Expr(ast.Constant(str(text))):
                        place = f"{file.relative_to(ROOT)}:{statement.lineno}"
                        yield Docstring(place, text, ast.Expr if number else type(node))


def summaries(package: str) -> list[Docstring]:
    """Return the docstrings that begin with a summary line, which those of values need not have."""
    return [each for each in docstrings(package) if each.kind is not ast.Expr]


@pytest.mark.parametrize("package", PACKAGES)
def test_a_docstring_begins_with_one_short_sentence(package: str) -> None:
    assert [
        (each.place, each.summary)
        for each in summaries(package)
        if len(each.summary) > LONGEST_SUMMARY
        or not SUMMARY.fullmatch(each.summary)
        or SECOND_SENTENCE.search(each.summary)
    ] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_the_docstring_of_a_function_begins_with_a_verb(package: str) -> None:
    functions = [each for each in summaries(package) if each.kind is ast.FunctionDef]
    assert [each.place for each in functions if each.summary.startswith(("The ", "A ", "An ", "`"))] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_the_words_of_docstrings_are_plain(package: str) -> None:
    assert [(each.place, each.prose) for each in docstrings(package) if FORBIDDEN_IN_CODE.search(each.prose)] == []

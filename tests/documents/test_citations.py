"""Every document and section that the project cites is in the repository."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("rules", "calculators", "web", "locales", "features", "tests", ".build")
CITED = {"SOURCES": "rules/SOURCES.md", "DECISIONS": "DECISIONS.md"}
READ = frozenset({".py", ".feature", ".toml", ".csv", ".md", ".html", ".js", ".css", ".sh", ".yml", ".conf", ".po"})
SECTION = r"\d(?:\.\d+[a-z]?)?"
CITATION = re.compile(
    rf"\b(SOURCES|DECISIONS):? ({SECTION}(?:(?:, | and | to | or |, and )(?:SOURCES |DECISIONS )?{SECTION})*)"
)
OUTSIDE = re.compile(r"\b[Ff]acts:? \d|\bissue \d|\b(?:api|web|design|words|languages|house|stack|facts)\.md\b")


def texts() -> Iterator[tuple[str, str]]:
    """Return the name and content of every text file of the project, except this one."""
    found = [*ROOT.glob("*"), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))]
    for path in found:
        if path.suffix in READ and path.is_file() and not path.is_symlink() and path != Path(__file__):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def sections(document: str) -> set[str]:
    """Return the numbers of the headings of ``document``."""
    headings = (ROOT / CITED[document]).read_text("utf-8")
    return {number.rstrip(".") for number in re.findall(rf"^#+ ({SECTION})\.?\s", headings, re.MULTILINE)}


def citations() -> list[tuple[str, str, str]]:
    """Return the file, document and section of every citation."""
    return [
        (name, document, section)
        for name, text in texts()
        for document, cited in CITATION.findall(re.sub(r"\n[#* ]*", " ", text))
        for section in re.findall(SECTION, cited)
    ]


def test_every_cited_section_exists() -> None:
    known = {document: sections(document) for document in CITED}
    assert len(known["SOURCES"]) > 30
    found = citations()
    assert len(found) > 50
    assert [place for place in found if place[2] not in known[place[1]]] == []


def test_no_citation_of_a_document_outside_the_repository() -> None:
    assert [(name, found) for name, text in texts() for found in OUTSIDE.findall(text)] == []


@pytest.mark.parametrize("name", [*sorted(path.name for path in ROOT.glob("*.md")), ".build/deployment/README.md"])
def test_every_link_of_a_document_leads_to_a_file(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if ":" not in target]
    assert [target for target in targets if target and not ((ROOT / name).parent / target).exists()] == []

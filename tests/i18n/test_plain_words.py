"""Tests that every text a person can meet has plain words and short sentences."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po
from click import Context, Group

import web.api
from catalogs import TEMPLATE, originals, texts
from tests.builders.plain_words import faults
from web.assistants.server import INSTRUCTIONS
from web.assistants.tools import TOOLS
from web.command_line import app
from web.command_line.click_texts import TEXTS as CLICK_TEXTS
from web.i18n.box_errors import BOXES
from web.i18n.value_errors import LIMITS, VALUES

FOR_DEVELOPERS = frozenset([*VALUES.values(), *LIMITS]) - frozenset(BOXES.values())
"""The texts that only programs' authors meet, who give values and read the documentation."""

EXCEPTIONS = {
    "%(test)s: over by %(missing)s. Starting later will not help.": "the first part is a label and its amount",
    "%(test)s: short by %(missing)s. No later start date that we checked passes this test.": "as above",
    "%(test)s: short by %(missing)s. The first start date that passes this test is %(first_day)s. "
    "You must pass every test to qualify.": "as above",
    "%(reason)s, %(first)s to %(last)s. %(schedule)s: %(hours)s hours": "a line of labels and amounts",
    "Federal agencies, cities, towns and some religious and railroad employers owe nothing, unless they opted in.": (
        "a list of employers that the law names"
    ),
    "Include tips, bonuses, commissions, vacation and sick pay. "
    "Do not subtract 401(k), health or cafeteria-plan deductions.": "a list of names on pay stubs",
    "A quarter is three months: January to March, April to June, July to September, or October to December.": (
        "names of months, which a reader knows"
    ),
}
"""The texts that the rule would refuse, each with the reason to keep it."""

MESSAGES = texts(read_po(TEMPLATE.read_text("utf-8").splitlines()))
TEXTS = [text for message in MESSAGES for text in originals(message)]
OF_THE_COMMAND = {
    text
    for message in MESSAGES
    if all(file.startswith("web/command_line/") for file, _ in message.locations)
    for text in originals(message)
}
"""The texts that only the command prints, which name options, columns and other values to type."""
LETTER_CODE = re.compile(r"``.*?``|`[^`]*`", re.DOTALL)


def paragraphs(text: str) -> Iterator[str]:
    """Yield each paragraph of a description, with its code as one word."""
    for paragraph in re.split(r"\n\s*\n", LETTER_CODE.sub("X", text)):
        yield " ".join(paragraph.split())


def helped(command: Any) -> Iterator[str]:
    """Yield the help of a command, its options and its own commands."""
    yield command.help or ""
    yield from (str(getattr(each, "help", None) or "") for each in command.params)
    if isinstance(command, Group):
        context = Context(command)
        for name in command.list_commands(context):
            yield from helped(command.get_command(context, name))


def described(schema: object) -> Iterator[str]:
    """Yield every description and summary of a JSON document."""
    match schema:
        case dict():
            for name, value in schema.items():
                if name in {"description", "summary"} and isinstance(value, str):
                    yield value
                else:
                    yield from described(value)
        case list():
            for value in schema:
                yield from described(value)


def refused(texts: Iterator[str]) -> list[tuple[str, list[str]]]:
    """Return the descriptions that break the rule, each with its faults."""
    each = {paragraph for text in texts for paragraph in paragraphs(text)}
    found = {text: list(faults(text, on_a_page=False, needs_verbs=False)) for text in each}
    return [(text, broken) for text, broken in sorted(found.items()) if broken]


def test_every_text_of_a_page_is_plain() -> None:
    shown = [text for text in TEXTS if text not in EXCEPTIONS and text not in OF_THE_COMMAND]
    found = {text: list(faults(text, on_a_page=text not in FOR_DEVELOPERS)) for text in shown}
    assert {text: broken for text, broken in found.items() if broken} == {}


def test_every_exception_is_still_needed() -> None:
    assert [text for text in EXCEPTIONS if text not in TEXTS or not list(faults(text))] == []


def test_the_wage_base_has_one_name() -> None:
    explained = re.compile(r"yearly (?:wage )?limit(?! \((?:the )?wage base\))", re.IGNORECASE)
    assert [text for text in TEXTS if explained.search(text)] == []


def test_every_text_of_the_command_is_plain() -> None:
    assert refused(iter(OF_THE_COMMAND - {*CLICK_TEXTS})) == []


def test_the_help_of_the_command_is_plain() -> None:
    assert refused(helped(app)) == []


def test_the_description_of_the_api_is_plain() -> None:
    document = json.loads((Path(web.api.__file__).parent / "openapi.json").read_text("utf-8"))
    assert refused(described(document)) == []


def test_the_words_for_assistants_are_plain() -> None:
    assert refused(iter([INSTRUCTIONS, *(tool.description for tool in TOOLS)])) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The amount stands beside the law.", "word"),
        ("Give the hours.", "word of the API"),
        ("Leave the box empty.", "word of the API"),
        ("Whether you qualify depends on your wages.", "opening"),
        ("The weekly benefit of the worker.", "no verb"),
        ("Fill this in; we need it.", "semicolon"),
        ("This is a long sentence: it has another sentence after the colon.", "colon"),
        ("%(employee)s are withheld.", "plural money"),
        ("Write a day, as in 2026-03-02.", "example"),
        (" ".join(["word"] * 20) + " is.", "21 words"),
        (
            "Administrative determinations necessitate individualized documentation of all remuneration you got.",
            "grade",
        ),
    ],
)
def test_the_rule_refuses_what_is_not_plain(text: str, fault: str) -> None:
    assert any(each.startswith(fault) for each in faults(text))


def test_the_rule_accepts_plain_words() -> None:
    assert list(faults("You earned enough to qualify. If you take 12 weeks, you are paid for 11.")) == []

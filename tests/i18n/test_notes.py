"""Tests that each placeholder and each short text has a note for translators."""

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from catalogs import MISSING, MOST_WORDS, PLACEHOLDER, TEMPLATE, Notes, originals, texts

TEXTS = texts(read_po(TEMPLATE.read_text("utf-8").splitlines()))
NOTES = Notes.read()


def english(message: Message) -> str:
    return originals(message)[-1]


def test_each_placeholder_has_a_note_above_its_text() -> None:
    assert MISSING not in TEMPLATE.read_text("utf-8")
    for message in TEXTS:
        for name in PLACEHOLDER.findall(english(message)):
            assert f"%({name})s: {NOTES.placeholders[name]}." in " ".join(message.auto_comments), message.id


def test_each_short_text_has_a_note_or_a_context() -> None:
    short = [message for message in TEXTS if len(english(message).split()) <= MOST_WORDS]
    assert [message.id for message in short if not (message.auto_comments or message.context)] == []


def test_each_note_belongs_to_a_text() -> None:
    assert NOTES.unused(TEXTS) == []


def test_each_place_has_a_text() -> None:
    files = [message.locations[0][0] for message in TEXTS]
    assert [place for place in NOTES.places if not any(file.startswith(place) for file in files)] == []


@pytest.mark.parametrize("table", ["placeholders", "places", "texts"])
def test_a_note_is_short_and_has_no_full_stop(table: str) -> None:
    notes: dict[str, str] = getattr(NOTES, table)
    assert [note for note in notes.values() if note.endswith(".") or len(note) > 120] == []

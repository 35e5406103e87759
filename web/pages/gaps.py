"""Draw boxes with gaps for what is typed in them.

So the HTML around the gaps can be kept.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from markupsafe import Markup, escape

from web.forms.typed import Boxes

GAP = re.compile("\ue000([^\ue001]*)\ue001")
BETWEEN = "\ue002"


class Gap(str):
    """A mark in place of the text of a box."""

    __slots__ = ()


class Gaps(Mapping[str, str]):
    """The texts of any boxes, each a gap."""

    def __getitem__(self, name: str) -> Gap:
        """Return the gap for the text of the box ``name``."""
        return Gap(f"\ue000{name}\ue001")

    def __iter__(self) -> Iterator[str]:
        """Yield no name, because nothing was typed."""
        return iter(())

    def __len__(self) -> int:
        """Return how many texts were typed, which is none."""
        return 0


def with_gaps(boxes: Boxes) -> Boxes:
    """Return ``boxes`` with a gap in place of each text."""
    return Boxes(Gaps(), boxes.prefix)


def if_chosen(typed: str, option: str, word: str) -> str:
    """Return ``word`` if ``option`` is the one ``typed``, or a gap for it."""
    if isinstance(typed, Gap):
        return f"{typed[:-1]}{BETWEEN}{option}{BETWEEN}{word}{typed[-1]}"
    return word if typed == option else ""


def if_typed(typed: str, word: str) -> str:
    """Return ``word`` if the text ``typed`` is not empty, or a gap for it."""
    if isinstance(typed, Gap):
        return f"{typed[:-1]}{BETWEEN}{word}{typed[-1]}"
    return word if typed else ""


class Gapped(NamedTuple):
    """HTML with gaps, which are blank ones of its ``parts``.

    The gaps for texts are by the name of a box. Those for a word are by the name, and by the option that it is for or
    for any text.
    """

    parts: Sequence[str]
    texts: Mapping[str, Sequence[int]]
    words: Mapping[str, Mapping[str, Sequence[tuple[int, str]]]]
    words_of_any: Mapping[str, Sequence[tuple[int, str]]]

    @classmethod
    def of(cls, html: str) -> Self:
        """Return ``html`` that was drawn with gaps."""
        parts = GAP.split(html)
        texts: dict[str, list[int]] = {}
        words: dict[str, dict[str, list[tuple[int, str]]]] = {}
        words_of_any: dict[str, list[tuple[int, str]]] = {}
        for place in range(1, len(parts), 2):
            match parts[place].split(BETWEEN):
                case [name, option, word]:
                    words.setdefault(name, {}).setdefault(option, []).append((place, word))
                case [name, word]:
                    words_of_any.setdefault(name, []).append((place, word))
                case [name]:
                    texts.setdefault(name, []).append(place)
            parts[place] = ""
        return cls(parts, texts, words, words_of_any)

    def size_of(self) -> int:
        """Return the letters of all parts."""
        return sum(map(len, self.parts))

    def filled(self, texts: Mapping[str, str]) -> Markup:
        """Return the HTML with the texts of the boxes, each escaped."""
        parts = [*self.parts]
        for name, places in self.texts.items():
            if typed := texts.get(name):
                shown = str(escape(typed))
                for place in places:
                    parts[place] = shown
        for name, options in self.words.items():
            for place, word in options.get(texts.get(name, ""), ()):
                parts[place] = word
        for name, places_of_word in self.words_of_any.items():
            for place, word in places_of_word if texts.get(name) else ():
                parts[place] = word
        return Markup("".join(parts))  # noqa: S704 - each part is from a template, or was escaped

"""The texts typed in the boxes of a form, exactly as they were sent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace
from werkzeug.datastructures import MultiDict

from web.forms.date_input import DayBoxes

LONGEST_KEY = 4


class Boxes(Struct, frozen=True):
    """The texts of some boxes.

    The names of the boxes of a row share a prefix.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""

    def box(self, of: str) -> str:
        """Return the full name of the box ``of``."""
        return f"{self.prefix}{of}"

    def __getitem__(self, of: str) -> str:
        """Return the text of the box ``of``, empty if none was sent."""
        return self.texts.get(f"{self.prefix}{of}", "")

    def day(self, of: str) -> DayBoxes:
        """Return the three boxes of the day ``of``."""
        return DayBoxes.read(self.texts, self.box(of))

    def under(self, prefix: str) -> "Boxes":
        """Return the boxes whose names begin with ``prefix``."""
        return Boxes(self.texts, prefix)

    def starting(self, of: str) -> dict[str, str]:
        """Return the texts of all boxes whose name starts with ``of``, by the rest of the name.

        >>> Boxes({"employer-1-wages-2025-Q4": "900"}, "employer-1-").starting("wages-")
        {'2025-Q4': '900'}
        """
        start = self.box(of)
        return {name.removeprefix(start): text for name, text in self.texts.items() if name.startswith(start)}


class Row(Boxes, frozen=True):
    """The boxes of one row, known by its number."""

    key: int = 1

    @property
    def first(self) -> bool:
        """Return whether this is the row that a form begins with."""
        return self.key == 1


class Form(Boxes, frozen=True):
    """All boxes of a form, the numbers of the rows in it, and the quarters it asks about."""

    keys: Mapping[str, Sequence[int]] = field(default_factory=dict)
    quarters: Sequence[str] = ()

    def rows(self, name: str) -> list[Row]:
        """Return the rows called ``name``, in the order of the page."""
        return [Row(self.texts, f"{name}-{key}-", key) for key in self.keys.get(name, ())]

    def with_row(self, name: str) -> Self:
        """Return the form with one more, blank row called ``name``."""
        keys = self.keys.get(name, ())
        return replace(self, keys={**self.keys, name: (*keys, max(keys, default=0) + 1)})

    def without_row(self, name: str, key: str) -> Self:
        """Return the form without the row ``key`` and what was typed in it."""
        left = tuple(each for each in self.keys.get(name, ()) if str(each) != key)
        texts = {box: text for box, text in self.texts.items() if not box.startswith(f"{name}-{key}-")}
        return replace(self, texts=texts, keys={**self.keys, name: left})

    def with_texts(self, texts: Mapping[str, str]) -> Self:
        """Return the form with ``texts`` in place of what was typed there."""
        return replace(self, texts={**self.texts, **texts})


def row_keys(form: MultiDict[str, str], name: str) -> Iterator[int]:
    """Yield the numbers of the rows called ``name``, each once, in the order in which they were sent.

    >>> list(row_keys(MultiDict([("person", "2"), ("person", "1"), ("person", "2"), ("person", "x")]), "person"))
    [2, 1]
    """
    sent = dict.fromkeys(form.getlist(name))
    yield from (int(key) for key in sent if key.isascii() and key.isdigit() and len(key) <= LONGEST_KEY)

"""Read which button of a form was pressed."""

from typing import Self

from msgspec import Struct
from werkzeug.datastructures import MultiDict

OF_A_PLACE = ("add", "fill", "remove")
"""The verbs that need a place, such as the rows that get one more."""


class Button(Struct, frozen=True):
    """A button: its verb, the boxes that it is for, and the number of their row."""

    verb: str
    of: str = ""
    row: str = ""

    @classmethod
    def read(cls, value: str) -> Self:
        """Return the button of ``value``.

        >>> Button.read("remove-employer-2"), Button.read("estimate")
        (Button(verb='remove', of='employer', row='2'), Button(verb='estimate', of='', row=''))
        """
        verb, _, place = value.partition("-")
        if verb not in OF_A_PLACE:
            return cls(value)
        of, _, row = place.partition("-")
        return cls(verb, of, row)

    @classmethod
    def pressed(cls, sent: MultiDict[str, str], enter: str = "") -> Self:
        """Return the button that a form was ``sent`` with, or ``enter`` for the Enter key, which names none."""
        return cls.read(sent.get("action") or enter)

"""Languages as data: names, script direction, state of the translation and ways to write dates."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal, Self

from msgspec import Struct

CATALOGS = Path(__file__).resolve().parents[2] / "locales"


class InvalidLanguage(ValueError):
    """A file ``language.toml`` that cannot be used, with the reason."""


class Dates(Struct, frozen=True):
    """The ways in which a language writes days, months and quarters.

    A pattern has the names ``{day}``, ``{month}``, ``{year}``, ``{weekday}``, ``{first}`` and ``{last}`` in braces.
    """

    day: str
    weekday: str
    month: str
    month_day: str
    quarter: str
    months: Sequence[str]
    """The names in a day, such as the genitive in Russian."""
    months_alone: Sequence[str]
    """The names without a day, such as in a quarter."""
    months_listed: Sequence[str]
    """The names in a list of choices."""
    weekdays: Sequence[str]
    """The names from Monday on."""
    first_day: str = "1"
    """The first day of a month, such as 1er in French."""

    @classmethod
    def read(cls, table: Mapping[str, Any]) -> Self:
        """Read the table ``[dates]`` of a language."""
        fields: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
        }
        fields.setdefault("months_alone", fields["months"])
        fields.setdefault("months_listed", fields["months_alone"])
        return cls(**fields)


class Punctuation(Struct, frozen=True):
    """The marks of a language between the items of a list, between sentences and after a label."""

    between_items: str = ", "
    between_clauses: str = "; "
    """The mark between items that can contain a comma, such as dates and names of kinds."""
    between_sentences: str = " "
    after_label: str = ": "
    end_of_sentence: str = "."


class Language(Struct, frozen=True):
    """A language: its tag in addresses and HTML, its own name, and its Babel name."""

    tag: str
    own_name: str
    babel_id: str
    dates: Dates
    punctuation: Punctuation = Punctuation()
    direction: Literal["ltr", "rtl"] = "ltr"
    status: Literal["source", "first draft", "draft", "checked"] = "draft"
    """Only its translator has read a first draft."""
    checked_by: str = ""
    """The person or organization that has checked every text."""
    checked_on: date | None = None
    decimals_like: int = 2
    """The whole number whose plural form a number takes if no whole number has its kind of plural."""

    def __post_init__(self) -> None:
        """Raise ``InvalidLanguage`` for a checked translation without a name and a day."""
        if self.status not in ("source", "first draft", "draft", "checked"):
            raise InvalidLanguage(
                f'{self.babel_id}: status is "first draft", "draft" or "checked", not "{self.status}"'
            )
        if (self.status == "checked") != (bool(self.checked_by) and self.checked_on is not None):
            raise InvalidLanguage(f"{self.babel_id}: a checked translation has checked_by and checked_on, a draft none")

    @classmethod
    def read(cls, babel_id: str, catalogs: Path = CATALOGS) -> Self:
        """Read the language ``babel_id`` from its file ``language.toml``.

        Raise ``InvalidLanguage`` if the file is missing or damaged.
        """
        try:
            table = tomllib.loads((catalogs / babel_id / "language.toml").read_text("utf-8"))
            own = {
                "babel_id": babel_id,
                "dates": Dates.read(table["dates"]),
                "punctuation": Punctuation(**table.get("punctuation", {})),
            }
            return cls(**{**table, **own})
        except (OSError, KeyError, TypeError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise InvalidLanguage(f"{babel_id}/language.toml cannot be read: {error}") from error

    @property
    def draft(self) -> bool:
        """Return whether the texts still need a check by a qualified person."""
        return self.status in ("first draft", "draft")

    @property
    def first_draft(self) -> bool:
        """Return whether no native speaker has read the texts yet."""
        return self.status == "first draft"

    @property
    def catalog(self) -> Path:
        """Return the path of the compiled catalog."""
        return CATALOGS / self.babel_id / "LC_MESSAGES" / "messages.mo"

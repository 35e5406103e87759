"""The texts of one language."""

from collections.abc import Iterable, Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import Literal

from msgspec import Struct

from web.i18n.languages import Language
from web.i18n.locales import ENGLISH, LANGUAGES, served_languages
from web.i18n.plurals import Number, whole_number_like

LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT ISOLATE}"
FIRST_STRONG = "\N{FIRST STRONG ISOLATE}"
END = "\N{POP DIRECTIONAL ISOLATE}"


def N_(message: str) -> str:  # noqa: N802 - the name that gettext gives to it
    """Mark a text of a table for translation, and return it unchanged."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - as above, with a plural
    """Mark both forms of a text of a table for translation, and return them unchanged."""
    return one, many


class Translator(Struct, frozen=True, eq=False):
    """The texts of one language.

    Placeholders have names, such as ``%(amount)s``. ``%%`` is a percent sign.
    """

    language: Language
    translations: NullTranslations

    @property
    def tag(self) -> str:
        """Return the tag of the language in addresses and HTML."""
        return self.language.tag

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Return the direction of its script."""
        return self.language.direction

    @property
    def draft(self) -> bool:
        """Return whether the texts still need a check by a qualified person."""
        return self.language.draft

    def gettext(self, message: str, /, **values: object) -> str:
        """Return ``message`` in this language, with its values."""
        return self.translations.gettext(message) % self.isolated(values)

    def ngettext(self, one: str, many: str, number: Number, /, **values: object) -> str:
        """Return the form of the message for ``number``, also with decimals, with its values."""
        return self.translations.ngettext(one, many, whole_number_like(number, self.language)) % self.isolated(values)

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """Return ``message`` in the sense of ``context``, with its values."""
        return self.translations.pgettext(context, message) % self.isolated(values)

    def isolated(self, values: Mapping[str, object]) -> Mapping[str, object]:
        """Return the values of a text, each isolated if the script runs from right to left.

        Without that, the dollar sign of an amount moves to its other side.
        """
        if not values or self.language.direction == "ltr":
            return values
        return {name: self.isolated_value(value) for name, value in values.items()}

    def isolated_value(self, value: object) -> str:
        """Return a value as a text that no word next to it can reorder, and a blank value unchanged."""
        text = value if isinstance(value, str) else str(value)
        return text if self.direction == "ltr" or not text else FIRST_STRONG + text + END

    def arithmetic(self, text: str) -> str:
        """Return a calculation that reads from left to right in every script."""
        return text if self.direction == "ltr" else LEFT_TO_RIGHT + text + END

    def listed(self, items: Iterable[str]) -> str:
        """Return the items with the comma of this language between them."""
        return self.language.punctuation.between_items.join(items)

    def clauses(self, items: Iterable[str]) -> str:
        """Return the items with the semicolon of this language between them."""
        return self.language.punctuation.between_clauses.join(items)

    def sentences(self, texts: Iterable[str]) -> str:
        """Return the sentences as one text, without the empty ones."""
        return self.language.punctuation.between_sentences.join(filter(None, texts))

    def stopped(self, text: str) -> str:
        """Return ``text`` as a sentence, with the full stop of this language."""
        return text + self.language.punctuation.end_of_sentence


@cache
def translator_for(tag: str) -> Translator:
    """Return the texts of the language ``tag``.

    Raise ``KeyError`` for an unknown tag.
    """
    language = {known.tag: known for known in LANGUAGES}[tag]
    return Translator(language, _translations(language))


def in_every_language(text: str) -> list[str]:
    """Return a text of a table in each served language."""
    return [translator_for(language.tag).gettext(text) for language in served_languages()]


def _translations(language: Language) -> NullTranslations:
    if language is ENGLISH:
        return NullTranslations()
    with language.catalog.open("rb") as compiled:
        return GNUTranslations(compiled)

"""The texts of one language."""

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import Literal

from web.i18n.languages import Language
from web.i18n.locales import ENGLISH, LANGUAGES
from web.i18n.plurals import Number, whole_number_like


def N_(message: str) -> str:  # noqa: N802 - the name that gettext gives to it
    """Mark a text of a table for translation, and return it unchanged."""
    return message


@dataclass(frozen=True, eq=False, slots=True)
class Translator:
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
        return self.translations.gettext(message) % values

    def ngettext(self, one: str, many: str, number: Number, /, **values: object) -> str:
        """Return the form of the message for ``number``, which may have decimals, with its values."""
        return self.translations.ngettext(one, many, whole_number_like(number, self.language)) % values

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """Return ``message`` in the sense of ``context``, with its values."""
        return self.translations.pgettext(context, message) % values


@cache
def translator_for(tag: str) -> Translator:
    """Return the texts of the language ``tag``.

    Raise ``KeyError`` for an unknown tag.
    """
    language = {known.tag: known for known in LANGUAGES}[tag]
    return Translator(language, _translations(language))


def _translations(language: Language) -> NullTranslations:
    if language is ENGLISH:
        return NullTranslations()
    with language.catalog.open("rb") as compiled:
        return GNUTranslations(compiled)

"""The texts of one language."""

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import Literal

from web.i18n.locales import ENGLISH, LANGUAGES, Language


def N_(message: str) -> str:  # noqa: N802 - the name that gettext gives to it
    """Marks a text of a table for translation, and leaves it as it is."""
    return message


@dataclass(frozen=True, eq=False, slots=True)
class Translator:
    """The texts of one language; placeholders are named, as in ``%(amount)s``, and ``%%`` stands for a percent sign."""

    language: Language
    translations: NullTranslations

    @property
    def tag(self) -> str:
        """The tag of the language in addresses and HTML."""
        return self.language.tag

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction of its script."""
        return self.language.direction

    @property
    def draft(self) -> bool:
        """Whether no qualified person has checked the texts yet."""
        return self.language.draft

    def gettext(self, message: str, /, **values: object) -> str:
        """``message`` in this language, with its values."""
        return self.translations.gettext(message) % values

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form of the message that suits ``number``, with its values."""
        return self.translations.ngettext(one, many, number) % values

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """``message`` in the sense of ``context``, with its values."""
        return self.translations.pgettext(context, message) % values


@cache
def translator_for(tag: str) -> Translator:
    """The texts of the language ``tag``; ``KeyError`` where it is none of ours."""
    language = {known.tag: known for known in LANGUAGES}[tag]
    return Translator(language, _translations(language))


def _translations(language: Language) -> NullTranslations:
    if language is ENGLISH:
        return NullTranslations()
    with language.catalog.open("rb") as compiled:
        return GNUTranslations(compiled)

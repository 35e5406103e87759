"""Texts of the pages, the API and the command in each language."""

from web.i18n.languages import Language
from web.i18n.locales import LANGUAGES, negotiate, served_languages
from web.i18n.translator import N_, Translator, translator_for

__all__ = ["LANGUAGES", "N_", "Language", "Translator", "negotiate", "served_languages", "translator_for"]

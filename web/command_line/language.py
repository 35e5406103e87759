"""The language of the command: chosen one time for its help, answers and messages."""

import os
from argparse import ArgumentParser
from collections.abc import Sequence
from gettext import bindtextdomain

from web.i18n.languages import CATALOGS
from web.i18n.locales import ENGLISH, LANGUAGES, served_languages
from web.i18n.translator import Translator, translator_for

OPTION = "--language"
DOMAIN = "messages"
"""The name of our catalogs, which is also the name that click asks for."""
OF_GETTEXT = "LANGUAGE"
"""The variable from which the gettext of Python, and so click, reads the language."""

_chosen = [translator_for(ENGLISH.tag)]


def choose_language(arguments: Sequence[str]) -> Sequence[str]:
    """Choose the language that the last ``--language`` names, or English, and return the other arguments.

    The words of click come from the same catalogs.
    """
    tag, others = language_and_others(arguments)
    language = {known.tag: known for known in LANGUAGES}.get(tag, ENGLISH)
    _chosen[:] = [translator_for(language.tag)]
    bindtextdomain(DOMAIN, CATALOGS)
    os.environ[OF_GETTEXT] = language.babel_id
    return others


def language_and_others(arguments: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Return the tag of the last ``--language``, wherever it is, and the other arguments.

    >>> language_and_others(["--language", "es", "rates"]), language_and_others(["rates", "--language=vi", "--help"])
    (('es', ['rates']), ('vi', ['rates', '--help']))
    """
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(OPTION, nargs="?", default="")
    found, others = parser.parse_known_args(arguments)
    return found.language or "", others


def tags() -> list[str]:
    """Return the tags that ``--language`` takes."""
    return [language.tag for language in served_languages()]


def translator() -> Translator:
    """Return the texts of the chosen language."""
    return _chosen[0]


def gettext(message: str, /, **values: object) -> str:
    """Return ``message`` in the chosen language, with its values."""
    return translator().gettext(message, **values)

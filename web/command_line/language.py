"""The language of the command: chosen one time for its help, answers and messages."""

import os
from collections.abc import Sequence
from gettext import bindtextdomain
from itertools import pairwise

from web.i18n.languages import CATALOGS
from web.i18n.locales import ENGLISH, LANGUAGES, served_languages
from web.i18n.plurals import Number
from web.i18n.translator import Translator, translator_for

OPTION = "--language"
DOMAIN = "messages"
"""The name of our catalogs, which is also the name that click asks for."""
OF_GETTEXT = "LANGUAGE"
"""The variable from which the gettext of Python, and so click, reads the language."""

_chosen = [translator_for(ENGLISH.tag)]


def choose_language(arguments: Sequence[str]) -> None:
    """Choose the language that the last ``--language`` of the command names, or English.

    The words of click come from the same catalogs.
    """
    known = {language.tag: language for language in LANGUAGES}
    language = known.get(named(arguments), ENGLISH)
    _chosen[:] = [translator_for(language.tag)]
    bindtextdomain(DOMAIN, CATALOGS)
    os.environ[OF_GETTEXT] = language.catalog.parents[1].name


def named(arguments: Sequence[str]) -> str:
    """Return the tag that the last ``--language`` names, or an empty text.

    >>> named(["benefits", "--language", "es"]), named(["--language=vi", "--help"]), named(["rates"])
    ('es', 'vi', '')
    """
    tags = [after for option, after in pairwise(arguments) if option == OPTION]
    tags += [argument.removeprefix(f"{OPTION}=") for argument in arguments if argument.startswith(f"{OPTION}=")]
    return tags[-1] if tags else ""


def tags() -> list[str]:
    """Return the tags that ``--language`` takes."""
    return [language.tag for language in served_languages()]


def translator() -> Translator:
    """Return the texts of the chosen language."""
    return _chosen[0]


def gettext(message: str, /, **values: object) -> str:
    """Return ``message`` in the chosen language, with its values."""
    return translator().gettext(message, **values)


def ngettext(one: str, many: str, number: Number, /, **values: object) -> str:
    """Return the form of the message for ``number`` in the chosen language, with its values."""
    return translator().ngettext(one, many, number, **values)

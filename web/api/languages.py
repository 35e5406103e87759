"""The language of a caller, by its ``Accept-Language``."""

from functools import lru_cache

from flask import request

from web.i18n.locales import negotiate
from web.i18n.translator import Translator, translator_for


def caller_translator() -> Translator:
    """The words of the language that suits the caller best."""
    return translator_for_header(request.environ.get("HTTP_ACCEPT_LANGUAGE", ""))


@lru_cache(maxsize=1024)
def translator_for_header(accept_language: str) -> Translator:
    """The words of the language that suits ``accept_language`` best."""
    return translator_for(negotiate(accept_language))

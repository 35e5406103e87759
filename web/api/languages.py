"""The language of a caller, by its ``Accept-Language``."""

from functools import lru_cache

from flask import request

from web.i18n.locales import negotiate
from web.i18n.translator import Translator, translator_for


def caller_translator() -> Translator:
    """Return the translator for the caller's ``Accept-Language``."""
    return translator_for_header(request.environ.get("HTTP_ACCEPT_LANGUAGE", ""))


@lru_cache(maxsize=1024)
def translator_for_header(accept_language: str) -> Translator:
    """Return the translator for ``accept_language``."""
    return translator_for(negotiate(accept_language))

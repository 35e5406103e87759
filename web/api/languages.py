"""The language of a caller, by its ``Accept-Language``."""

from functools import lru_cache

from flask import request

from web.words.catalog import Words, words_in
from web.words.languages import negotiate


def caller_words() -> Words:
    """The words of the language that suits the caller best."""
    return words_for(request.environ.get("HTTP_ACCEPT_LANGUAGE", ""))


@lru_cache(maxsize=1024)
def words_for(accept_language: str) -> Words:
    """The words of the language that suits ``accept_language`` best."""
    return words_in(negotiate(accept_language))

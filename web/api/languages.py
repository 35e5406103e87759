"""The language of a caller, by its ``Accept-Language``."""

from functools import lru_cache

from flask import request

from web.words.catalog import Words, words_in
from web.words.languages import negotiate


def caller_words() -> Words:
    """The words of the language that suits the caller best."""
    return _words(request.headers.get("Accept-Language", ""))


def language_headers(words: Words) -> list[tuple[str, str]]:
    """The headers of an answer in ``words``, which no cache keeps."""
    return [("Cache-Control", "no-store"), ("Content-Language", words.tag), ("Vary", "Accept-Language")]


@lru_cache(maxsize=1024)
def _words(accept_language: str) -> Words:
    return words_in(negotiate(accept_language))

"""The words of the pages, the API and the command line, in the reader's language."""

from web.words.catalog import Words, marked, words_in
from web.words.languages import LANGUAGES, Language, negotiate, served_languages

__all__ = ["LANGUAGES", "Language", "Words", "marked", "negotiate", "served_languages", "words_in"]

"""Languages of the Department's posters, those served, and the choice for a request."""

from collections.abc import Iterator
from functools import cache

from web.i18n.languages import Language

ENGLISH = Language.read("en")
IN_ORDER = ("es", "pt_BR", "ht", "zh_Hans", "zh_Hant", "vi", "km", "lo", "ru", "ar", "fr", "ko", "it", "kea")
LANGUAGES = (ENGLISH, *map(Language.read, IN_ORDER))
CHINESE = {"hans": "zh-Hans", "tw": "zh-Hant", "hk": "zh-Hant", "mo": "zh-Hant", "hant": "zh-Hant"}


@cache
def served_languages() -> tuple[Language, ...]:
    """Return English and every language that has a compiled catalog."""
    return tuple(language for language in LANGUAGES if language is ENGLISH or language.catalog.is_file())


def negotiate(accept_language: str) -> str:
    """Return the tag of the served language that ``Accept-Language`` prefers, or English.

    >>> negotiate("tlh, en;q=0.5")
    'en'
    """
    served = {language.tag for language in served_languages()}
    liked = (tag_of(range_) for range_ in _ranges(accept_language))
    return next((tag for tag in liked if tag in served), ENGLISH.tag)


def _ranges(accept_language: str) -> Iterator[str]:
    """Return the language ranges of the header, the preferred first, without the refused ones."""
    weighed = []
    for part in accept_language.split(","):
        range_, _, weight = part.partition(";")
        weighed.append((_weight(weight), range_.strip().lower()))
    weighed.sort(key=lambda pair: -pair[0])
    return (range_ for weight, range_ in weighed if weight and range_)


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0


def tag_of(range_: str) -> str:
    """Return the tag for a language range: Chinese by script or place, any Portuguese as one.

    >>> tag_of("pt"), tag_of("zh-tw"), tag_of("FR-ca")
    ('pt-BR', 'zh-Hant', 'fr')
    """
    first, *rest = range_.lower().split("-")
    if first == "zh":
        return next((CHINESE[part] for part in rest if part in CHINESE), "zh-Hans")
    return "pt-BR" if first == "pt" else first

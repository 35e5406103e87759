"""Links to a page in each language, for its menu and for search engines.

Each is written once for a page, because a short page would be mostly menu.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, Self

from flask import get_template_attribute, request, url_for
from markupsafe import Markup
from msgspec import Struct

from web.i18n import Language, Translator, served_languages
from web.pages.language import current_translator

TEMPLATE = "languages.html"


class LanguageLink(Struct, frozen=True):
    """A language of a page, with the address of the page in it and the address that stores the choice."""

    language: Language
    url: str
    choice: str


class LinkedPage(NamedTuple):
    """A page by its endpoint and the path of the site, with the languages that it is in."""

    endpoint: str
    script_root: str
    tags: tuple[str, ...]

    @classmethod
    def current(cls) -> Self:
        """Return the page of this request, or the home page if the page has no address in other languages."""
        linked = request.blueprint == "pages" and not request.view_args
        endpoint = request.endpoint if linked and request.endpoint else "pages.home"
        return cls(endpoint, request.script_root, tuple(language.tag for language in served_languages()))


def language_links() -> Sequence[LanguageLink]:
    """Return links to the current page, or to the home page, in each language."""
    return _links(LinkedPage.current())


def language_menu(*, posted: bool) -> Markup:
    """Return the menu of languages.

    On a page that was ``posted``, its buttons send the form again.
    """
    return _menu(LinkedPage.current(), current_translator(), posted)


def alternates() -> Markup:
    """Return the links to the page in each language for search engines."""
    return _alternates(LinkedPage.current(), request.host_url.rstrip("/"))


@lru_cache(maxsize=256)
def _links(page: LinkedPage) -> Sequence[LanguageLink]:
    return tuple(_link(page, language) for language in served_languages())


def _link(page: LinkedPage, language: Language) -> LanguageLink:
    url = url_for(page.endpoint, language=language.tag)
    rest = url.removeprefix(f"{page.script_root}/{language.tag}/")
    return LanguageLink(language, url, url_for("choose_language", tag=language.tag, page=rest))


@lru_cache(maxsize=1024)
def _menu(page: LinkedPage, translator: Translator, posted: bool) -> Markup:  # noqa: FBT001 - a part of the key
    label = translator.gettext("Language")
    menu: Markup = get_template_attribute(TEMPLATE, "menu")(label, _links(page), translator.tag, posted)
    return menu


@lru_cache(maxsize=256)
def _alternates(page: LinkedPage, host: str) -> Markup:
    links: Markup = get_template_attribute(TEMPLATE, "alternates")(_links(page), host)
    return links

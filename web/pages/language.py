"""Which language an answer speaks: the address, else an explicit choice, else what the browser likes."""

from typing import Any, cast

from flask import Response, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from web.i18n import Translator, negotiate, served_languages, translator_for

COOKIE = "language"
ONE_YEAR = 365 * 24 * 60 * 60


def served_tags() -> frozenset[str]:
    """The tags of the languages that are served."""
    return frozenset(language.tag for language in served_languages())


def take_language(endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Takes the language out of the address of a page; nothing is served in an unknown one."""
    del endpoint
    tag = (values or {}).pop("language", None)
    if tag not in served_tags():
        abort(404)
    g.translator = translator_for(tag)


def give_language(endpoint: str, values: dict[str, Any]) -> None:
    """Keeps links in the language of the page, unless they name another."""
    del endpoint
    values.setdefault("language", current_translator().tag)


def current_translator() -> Translator:
    """The words of this answer."""
    if "translator" not in g:
        g.translator = translator_for(preferred_tag())
    return cast(Translator, g.translator)


def preferred_tag() -> str:
    """The language an address begins with, else the one chosen, else what the browser likes."""
    asked = (request.path.split("/")[1], request.cookies.get(COOKIE, ""))
    liked = negotiate(request.headers.get("Accept-Language", ""))
    return next((tag for tag in asked if tag in served_tags()), liked)


def to_home() -> AnyResponse:
    """Sends the reader of ``/`` to the home page in their language."""
    return varied(redirect(url_for("pages.home", language=preferred_tag())))


def choose_language(tag: str, page: str = "") -> AnyResponse:
    """Remembers the language chosen, and shows the page in it."""
    if tag not in served_tags():
        abort(404)
    return remembered(redirect(f"{request.script_root}/{tag}/{page}"), tag)


def remembered(response: AnyResponse, tag: str) -> AnyResponse:
    """``response`` with the choice of ``tag`` kept in a cookie, the only one."""
    response.set_cookie(
        COOKIE,
        tag,
        max_age=ONE_YEAR,
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
        path=f"{request.script_root}/",
    )
    return response


def varied(response: AnyResponse) -> AnyResponse:
    """``response`` marked as one of several by language."""
    response.vary.update(("Accept-Language", "Cookie"))
    return response


def kept_out_of_caches(response: Response) -> Response:
    """``response``, which shows what was typed, marked as nobody else's."""
    response.headers["Cache-Control"] = "no-store"
    return response

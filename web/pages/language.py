"""Choose the language of a response by its address, then by the cookie, then by the browser."""

from typing import Any

from flask import Response, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from web.http.http_cache import PAGE, packed
from web.http.packing import packed_for_one_request
from web.i18n import Translator, negotiate, served_languages, translator_for
from web.i18n.locales import tag_of

COOKIE = "language"
ONE_YEAR = 365 * 24 * 60 * 60


def served_tags() -> frozenset[str]:
    """Return the tags of the languages that are served."""
    return frozenset(language.tag for language in served_languages())


def take_language(endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Take the language out of the address of a page.

    An address with a short or lower-case tag, such as ``/pt/``, moves to the full one. An address with an unknown
    language is not found.
    """
    tag = (values or {}).pop("language", "")
    if tag not in served_tags():
        abort(_moved(tag) or 404)
    g.translator = translator_for(tag)


def _moved(typed: str) -> AnyResponse | None:
    """Return a redirect to the same page in the served language that was typed, if any."""
    tag = tag_of(typed)
    if tag not in served_tags():
        return None
    rest = request.full_path.removeprefix(f"/{typed}").removesuffix("?")
    return redirect(f"{request.script_root}/{tag}{rest or '/'}", 308)


def give_language(endpoint: str, values: dict[str, Any]) -> None:
    """Keep links in the language of the page unless they name another."""
    values.setdefault("language", current_translator().tag)


def current_translator() -> Translator:
    """Return the translator of this response."""
    known: Translator | None = g.get("translator")
    if known is None:
        known = g.translator = translator_for(preferred_tag())
    return known


def preferred_tag() -> str:
    """Return the language of the address, or the one chosen, or the one that the browser prefers."""
    asked = (request.path.split("/")[1], request.cookies.get(COOKIE, ""))
    liked = negotiate(request.headers.get("Accept-Language", ""))
    return next((tag for tag in asked if tag in served_tags()), liked)


def to_home() -> AnyResponse:
    """Redirect ``/`` to the home page in the reader's language."""
    return varied(redirect(url_for("pages.home", language=preferred_tag())))


def choose_language(tag: str, page: str = "") -> AnyResponse:
    """Store the language chosen and redirect to the page in it."""
    if tag not in served_tags():
        abort(404)
    return remembered(redirect(f"{request.script_root}/{tag}/{page}"), tag)


def remembered(response: AnyResponse, tag: str) -> AnyResponse:
    """Return ``response`` with the language ``tag`` in a cookie, the only cookie of this site."""
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
    """Return ``response`` marked as one that differs by language."""
    response.vary.update(("Accept-Language", "Cookie"))
    return response


def in_language(response: Response) -> Response:
    """Return ``response`` with the language of its texts in a header."""
    response.headers.setdefault("Content-Language", current_translator().tag)
    return response


def without_caching(response: Response) -> Response:
    """Return ``response``, which shows what was typed, marked as not to be cached, and a page packed."""
    response.headers["Cache-Control"] = "no-store"
    if response.mimetype == PAGE:
        packed(response, lambda: packed_for_one_request(response.data))
    return response

"""Draw the parts of a page that show nothing typed once, and keep them.

A template marks such a part with ``{% call drawn_once("name of the part", …) %}`` and names all that it depends on,
except the page, its language and the path of the site. ``unless`` is true if something was typed in the part, which
is then drawn as usual and not kept.

``{% call(item) drawn_each("name of the part", items) %}`` keeps one such part for each item.

``{% call(boxes) drawn_with_gaps(boxes, "name of the part", …) %}`` keeps a part with gaps for what was typed.
"""

import sys
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from flask import Flask, request
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from web.http.kept import Kept
from web.pages.gaps import Gapped, Gaps, if_chosen, if_typed, with_gaps
from web.pages.language import current_translator

if TYPE_CHECKING:
    from web.forms.typed import Boxes

MOST_DRAWN = 8 * 2**20
"""The bytes of parts that stay in memory. A client can make new ones, for example by the number of a row."""
DRAWN, GAPPED = "pfml.drawn", "pfml.gapped"
Page = tuple[str | None, str, str]


def register(app: Flask) -> None:
    """Give the templates of ``app`` the functions that keep parts of its pages."""
    parts = app.extensions[DRAWN] = Kept[Markup](MOST_DRAWN, sys.getsizeof)
    gapped = app.extensions[GAPPED] = Kept[Gapped](MOST_DRAWN, Gapped.size_of)
    app.jinja_env.globals.update(typed_in=typed_in, touched=touched, if_chosen=if_chosen, if_typed=if_typed)
    app.context_processor(
        lambda: {
            "drawn_once": partial(drawn_once, parts, _page()),
            "drawn_each": partial(drawn_each, parts, _page()),
            "drawn_with_gaps": partial(drawn_with_gaps, gapped, _page()),
        }
    )


def drawn_once(
    parts: Kept[Markup], page: Page, name: str, *key: Hashable, caller: Callable[[], Markup], unless: object = False
) -> Markup:
    """Return the part ``name`` of a page, which ``caller`` draws if it is new or ``unless`` is true."""
    return caller() if unless else parts.of((page, name, key), caller)


def drawn_each(
    parts: Kept[Markup], page: Page, name: str, items: Iterable[Hashable], *, caller: Callable[[Hashable], Markup]
) -> Markup:
    """Return the parts ``name`` of a page, one for each of ``items``, which ``caller`` draws if it is new."""
    drawn = [parts.of((page, name, item), partial(caller, item)) for item in items]
    return Markup("".join(drawn))  # noqa: S704 - each part is from a template


def drawn_with_gaps(
    parts: Kept[Gapped],
    page: Page,
    boxes: "Boxes",
    *key: Hashable,
    caller: Callable[["Boxes"], Markup],
    unless: object = False,
) -> Markup:
    """Return a part of a page with the texts of ``boxes``, which ``caller`` draws.

    It draws the part with gaps if it is new, and with the texts if ``unless`` is true. Boxes with gaps keep them.
    """
    if unless or isinstance(boxes.texts, Gaps):
        return caller(boxes)
    part = parts.of((page, boxes.prefix, key), lambda: Gapped.of(caller(with_gaps(boxes))))
    return part.filled(boxes.texts)


def _page() -> Page:
    return request.endpoint, current_translator().tag, request.script_root


@pass_context
def typed_in(context: Context, boxes: "Boxes", *names: str) -> bool:
    """Return whether a box whose name begins with one of ``names`` has a text, an error or the focus."""
    starts = tuple(boxes.box(name) for name in names)
    typed = any(text and name.startswith(starts) for name, text in boxes.texts.items())
    return typed or touched(context, starts)


@pass_context
def touched(context: Context, starts: str | tuple[str, ...]) -> bool:
    """Return whether a box whose name begins with one of ``starts`` has an error or the focus."""
    return context["focused"].startswith(starts) or any(name.startswith(starts) for name in context["errors"])

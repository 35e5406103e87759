"""Show a page with a form and its answer, or for htmx only the regions that change."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flask import make_response, render_template
from htmx_flask import request
from msgspec import Struct, field
from werkzeug.wrappers import Response

from calculators import Estimate
from web.clock import today
from web.current_rules import current_rulebook
from web.forms.button import Button
from web.http.http_cache import PAGE, written_once_uncached
from web.operations.usage_metrics import count_answer, page_name
from web.pages.language import current_translator, remembered, without_caching
from web.pages.saved_answer import SavedAnswer

REGIONS = ("errors", "answer", "question")
ANSWER = ("errors", "answer")
"""The regions that change with an answer alone."""


class Outcome(Struct, frozen=True):
    """The result of a form that was sent: an answer or errors by box, and the element that gets focus."""

    answer: Any = None
    estimate: Estimate | None = None
    saved: SavedAnswer | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    status: str = ""
    focus: str = ""


class FormPage(Struct, frozen=True):
    """A state of the page ``name``: the form and the result of sending it."""

    name: str
    url: str
    form: Callable[[], Mapping[str, Any]]
    """The values of the form, which are worked out only if they are shown."""
    outcome: Outcome
    answer_apart: bool = False
    """True if an answer shows no value of the form."""


def show(page: FormPage, *, only: Sequence[str] = ()) -> Response:
    """Return the page, or to htmx only the regions that change or those of ``only``."""
    content = _content(page, only)
    if page.outcome.estimate:
        count_answer(page_name(), page.outcome.estimate, current_translator(), current_rulebook())
    response = without_caching(make_response(content, 422 if page.outcome.errors else 200))
    response.vary.add("HX-Request")
    if Button.pressed(request.form).verb == "translate":
        remembered(response, current_translator().tag)
    return response


def show_blank(page: Callable[[], FormPage]) -> Response:
    """Return the page before anything is typed, drawn once a day for each address.

    No cache keeps it, because a browser would restore what was typed in it.
    """
    key = ("blank", request.base_url, bool(request.htmx), today())
    response = written_once_uncached(key, lambda: _content(page(), ()), PAGE)
    response.vary.add("HX-Request")
    return response


def _content(page: FormPage, only: Sequence[str]) -> str:
    regions = only or _changed(page)
    alone = page.answer_apart and request.htmx and regions == ANSWER
    return render_template(
        "fragment.html" if request.htmx else f"{page.name}.html",
        page=page.name,
        url=page.url,
        answer=page.outcome.answer,
        saved=page.outcome.saved,
        errors=page.outcome.errors,
        status=page.outcome.status,
        focused=page.outcome.focus,
        regions=regions,
        fragment=bool(request.htmx),
        posted=request.method == "POST",
        **({} if alone else page.form()),
    )


def _changed(page: FormPage) -> Sequence[str]:
    """Return the regions to replace.

    An answer replaces the form only if the form still shows errors.
    """
    if page.outcome.answer and "mended" not in request.form:
        return ANSWER
    return REGIONS

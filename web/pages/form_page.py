"""A page that asks and answers: whole, or for htmx only the regions that change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flask import make_response, render_template
from htmx_flask import request
from werkzeug.wrappers import Response

from web.current_rules import current_rulebook
from web.exports.saved_answer import Kept
from web.operations.usage_metrics import Estimate, count_answer, page_name
from web.pages.language import current_translator, kept_out_of_caches, remembered

REGIONS = ("errors", "answer", "question")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a form: an answer, its estimate and what to keep, or the mistakes by field; and where focus goes."""

    answer: Any = None
    estimate: Estimate | None = None
    kept: Kept | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    status: str = ""
    focus: str = ""


@dataclass(frozen=True, slots=True)
class Workspace:
    """One state of the page ``name``: the form and what came of it."""

    name: str
    url: str
    form: Mapping[str, Any]
    outcome: Outcome


def shown(workspace: Workspace, *, only: Sequence[str] = ()) -> Response:
    """The page; to htmx the regions that change, or those of ``only``."""
    template = "fragment.html" if request.htmx else f"{workspace.name}.html"
    page = render_template(
        template,
        page=workspace.name,
        url=workspace.url,
        answer=workspace.outcome.answer,
        kept=workspace.outcome.kept,
        errors=workspace.outcome.errors,
        status=workspace.outcome.status,
        focused=workspace.outcome.focus,
        regions=only or _changed(workspace),
        fragment=bool(request.htmx),
        posted=request.method == "POST",
        **workspace.form,
    )
    if workspace.outcome.estimate:
        count_answer(page_name(), workspace.outcome.estimate, current_translator(), current_rulebook())
    response = kept_out_of_caches(make_response(page, 422 if workspace.outcome.errors else 200))
    response.vary.add("HX-Request")
    if request.form.get("action") == "translate":
        remembered(response, current_translator().tag)
    return response


def _changed(workspace: Workspace) -> list[str]:
    """An answer leaves the boxes alone, unless mistakes still stand beside them."""
    if workspace.outcome.answer and "mended" not in request.form:
        return ["errors", "answer"]
    return list(REGIONS)

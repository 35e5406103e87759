"""The page for developers, and its forms."""

from dataclasses import dataclass

from flask import make_response, render_template, request, url_for
from werkzeug.wrappers import Response

from web.api.compatible.refusals import KEYWORDS
from web.api.problems import STATUS
from web.pages.developers.changes import changes
from web.pages.developers.room import room
from web.pages.developers.routes import (
    Route,
    example_question,
    explained_line,
    first_answer,
    most_items,
    refusal_models,
    routes,
)
from web.pages.developers.samples import frames_sample
from web.pages.developers.trying import Tried, tried
from web.pages.language import current_words, kept_out_of_caches, remembered
from web.publishing import PAGE, published
from web.settings import Settings
from web.shelf import current_shelf
from web.words.formats import day
from web.words.messages import WARNINGS, field_message, problem_words, warning_message


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its last part of the address, its status and what it is."""

    kind: str
    status: int
    title: str
    detail: str


def developers() -> Response:
    """Everything a developer needs; in the forms, an answer to what was typed."""
    found = routes(request.url_root.rstrip("/"))
    return _sent(found) if request.method == "POST" else published(_page(found, _example()), PAGE)


def _sent(found: list[Route]) -> Response:
    words, named = current_words(), request.form.get("operation")
    route = next((route for route in found if route.name == named), found[0])
    answer = tried(route.name, route.method, route.path, request.form.get("question", ""), words.tag)
    response = kept_out_of_caches(make_response(_page(found, answer)))
    return remembered(response, words.tag) if request.form.get("action") == "translate" else response


def _example() -> Tried:
    """The form with the example that the address names, as in ``?example=benefits.leave_plan``."""
    name, _, example = request.args.get("example", "").partition(".")
    return Tried(name, example_question(name, example))


def _page(found: list[Route], form: Tried) -> str:
    words = current_words()
    return render_template(
        "developers.html",
        routes=found,
        form=form,
        posted=bool(form.status),
        start=found[0].samples,
        first_answer=first_answer(),
        problems=_kinds(),
        warnings={code: warning_message(code, words) for code in WARNINGS},
        problem_models=refusal_models("Problem"),
        envelope_models=refusal_models("Refused"),
        keywords={keyword: field_message(code, words) for code, keyword in KEYWORDS.items()},
        explained_line=explained_line(),
        limit=Settings.model_fields["rate_limit"].default,
        room=room(),
        most=most_items(),
        frames=_frames(),
        changes=changes(),
    )


def _frames() -> str:
    """The lines that embed both calculators, in the reader's language."""
    words = current_words()
    frames = {
        url_for("pages.embedded_benefits", _external=True): words.gettext("Your weekly benefit"),
        url_for("pages.embedded_contributions", _external=True): words.gettext("An employer's contributions"),
    }
    return frames_sample(frames, request.host_url.rstrip("/"))


def _kinds() -> list[Kind]:
    words, span = current_words(), current_shelf().coverage.benefits
    days = {"first_day": day(span.first_day, words), "last_day": day(span.last_day, words)}
    return [Kind(kind, status, *problem_words(kind, words, **days)) for kind, status in STATUS.items()]

"""The page for developers with its forms."""

import json

from flask import make_response, render_template, request, url_for
from msgspec import Struct
from werkzeug.wrappers import Response

from web.api import prices
from web.api.examples import BATCHES, PLAN, THIRTY, USUAL, Question
from web.api.portal.refusals import KEYWORDS
from web.api.problems import STATUS
from web.api.questions import LARGEST_QUESTION
from web.current_rules import current_rulebook
from web.forms.button import Button
from web.http.http_cache import PAGE, published
from web.i18n.formats import day
from web.i18n.messages import WARNINGS, problem_words, warning_message
from web.i18n.value_errors import value_message
from web.pages.developers.changes import changes
from web.pages.developers.console import Tried, tried
from web.pages.developers.routes import (
    Route,
    example_question,
    explained_line,
    first_answer,
    most_items,
    refusal_models,
    routes,
)
from web.pages.developers.samples import embedding_sample, python_client_sample
from web.pages.language import current_translator, remembered, without_caching
from web.pages.layout import page_for_everyone
from web.settings import Settings


class Kind(Struct, frozen=True):
    """A kind of problem: the last part of its address, its status and its title."""

    kind: str
    status: int
    title: str
    detail: str


def developers_page() -> Response:
    """Show the page, with the answer to a question typed in one of its forms."""
    if request.method == "POST":
        return _sent()
    if request.args:
        return published(_page(_example()), PAGE)
    return page_for_everyone(lambda: _page(_example()))


def _sent() -> Response:
    found = _routes()
    translator, named = current_translator(), request.form.get("operation")
    route = next((route for route in found if route.name == named), found[0])
    answer = tried(route.name, route.method, route.path, request.form.get("question", ""), translator.tag)
    response = without_caching(make_response(_page(answer)))
    return remembered(response, translator.tag) if Button.pressed(request.form).verb == "translate" else response


def _example() -> Tried:
    """Return the form with the example that the address names, such as ``?example=benefits.leave_plan``."""
    name, _, example = request.args.get("example", "").partition(".")
    return Tried(name, example_question(name, example))


def _routes() -> list[Route]:
    return routes(request.url_root.rstrip("/"))


def _page(form: Tried) -> str:
    translator, found = current_translator(), _routes()
    return render_template(
        "developers.html",
        routes=found,
        form=form,
        posted=bool(form.status),
        start=found[0].samples,
        first_answer=first_answer(),
        problems=_kinds(),
        warnings={code: warning_message(code, translator) for code in WARNINGS},
        problem_models=refusal_models("Problem"),
        envelope_models=refusal_models("Refused"),
        keywords={keyword: value_message(code, translator) for code, keyword in KEYWORDS.items()},
        explained_line=explained_line(),
        limit=Settings.model_fields["rate_limit"].default,
        room=room(),
        most=most_items(),
        python_client=python_client_sample(request.url_root.rstrip("/")),
        npm_install=f"npm install {url_for('api.typescript_client', _external=True)}",
        embedding=_embedding(),
        changes=changes(),
    )


def _embedding() -> str:
    """Return the HTML that embeds both calculators, in the reader's language."""
    translator = current_translator()
    calculators = {
        "benefits": (url_for("pages.benefits", _external=True), translator.gettext("Your weekly benefit")),
        "contributions": (
            url_for("pages.contributions", _external=True),
            translator.gettext("An employer's contributions"),
        ),
    }
    loader = url_for("static", filename="calculator.js", mark=None, _external=True)
    return embedding_sample(loader, translator.tag, calculators)


def _kinds() -> list[Kind]:
    translator, span = current_translator(), current_rulebook().coverage.benefits
    days = {"first_day": day(span.first_day, translator), "last_day": day(span.last_day, translator)}
    return [Kind(kind, status, *problem_words(kind, translator, **days)) for kind, status in STATUS.items()]


PERSON: Question = {**THIRTY["people"][0], "id": "p0001"}
ITEM: Question = {"id": "p0001", "leave_start_date": PLAN["leave_start_date"], "wages": USUAL}
PLANNED: Question = {"id": "p0001", **PLAN}


class Room(Struct, frozen=True):
    """The most people of a year, and the most items of a batch without and with a plan of leave."""

    people: int
    items: int
    planned: int
    explained_people: int
    explained_weeks: int


def room() -> Room:
    """Return the largest size of a request with one question."""
    batch = BATCHES["two_items"]
    return Room(
        people=fitting(THIRTY, "people", PERSON),
        items=fitting(batch, "items", ITEM),
        planned=fitting(batch, "items", PLANNED),
        explained_people=prices.most_explained(prices.PERSON),
        explained_weeks=prices.most_explained(prices.WEEK),
    )


def fitting(question: Question, field: str, each: Question) -> int:
    """Return the number of times that ``each`` fits into ``field`` of ``question``, as JSON."""
    left = LARGEST_QUESTION - _bytes({**question, field: []})
    return (left + len(", ")) // (_bytes(each) + len(", "))


def _bytes(question: Question) -> int:
    return len(json.dumps(question).encode())

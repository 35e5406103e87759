"""Report errors as RFC 9457 problem documents in the caller's language."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated

from flask import Response, current_app, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.routing import Rule

from calculators import InvalidQuestion, Mistake
from rules import NotCovered
from web.api.languages import caller_translator
from web.api.paths import is_ours, root_of
from web.i18n.messages import later_day_message, problem_words
from web.i18n.translator import Translator
from web.i18n.value_errors import value_message
from web.validation_errors import mistakes_of

STATUS: Mapping[str, int] = {
    "unreadable-json": 400,
    "not-found": 404,
    "method-not-allowed": 405,
    "too-large": 413,
    "unsupported-media-type": 415,
    "invalid-input": 422,
    "not-covered": 422,
    "too-many-requests": 429,
    "internal-error": 500,
}
CODE_OF_STATUS = {status: code for code, status in STATUS.items() if status != 422}
KEPT = ("Allow", "Retry-After")
"""The headers of an HTTP error that its problem document keeps."""
MEDIA_TYPE = "application/problem+json"

WHERE_KNOWN = Field(exclude_if=lambda value: value is None)
"""The field of a member that a problem has only if its value is known."""


class UnreadableJson(ValueError):
    """An error for a body that is not JSON."""


class FieldProblem(BaseModel):
    """One wrong value of a question."""

    model_config = ConfigDict(defer_build=True)

    pointer: Annotated[str, Field(description="JSON Pointer to the value.", examples=["/wages/0/amount"])]
    field: str
    type: Annotated[str, Field(description="A stable code.", examples=["invalid_money"])]
    message: Annotated[str, Field(description="The advice, in the caller's language.")]
    allowed: Annotated[tuple[str, ...] | None, WHERE_KNOWN] = None
    minimum: Annotated[str | None, WHERE_KNOWN] = None
    maximum: Annotated[str | None, WHERE_KNOWN] = None


class Problem(BaseModel):
    """A problem document (RFC 9457)."""

    model_config = ConfigDict(defer_build=True)

    type: Annotated[
        str, Field(description="The path of a page about the problem.", examples=["/problems/invalid-input"])
    ]
    title: str
    status: int
    detail: str
    instance: Annotated[str, Field(description="The route that was called.")]
    errors: Annotated[list[FieldProblem] | None, WHERE_KNOWN] = None
    first_day: Annotated[date | None, WHERE_KNOWN] = None
    last_day: Annotated[date | None, WHERE_KNOWN] = None
    last_day_answered: Annotated[date | None, WHERE_KNOWN] = None


PROVISIONAL = '"provisional": true'
"""The setting of a question in JSON that asks for a provisional answer."""


def problem_of(error: Exception, translator: Translator, instance: str, *, provisional: str = "") -> Problem:
    """Return the document for ``error``, without input.

    ``provisional`` is the setting by which a question gets a provisional answer, if there is one.
    """
    match error:
        case UnreadableJson():
            return _problem("unreadable-json", translator, instance)
        case NotCovered():
            return _not_covered(error, translator, instance, provisional)
        case ValidationError():
            return _invalid(mistakes_of(error), translator, instance)
        case InvalidQuestion():
            return _invalid(error.mistakes, translator, instance)
        case HTTPException():
            return _problem(CODE_OF_STATUS.get(error.code or 500, "internal-error"), translator, instance)
    return _problem("internal-error", translator, instance)


def answer_problem(error: Exception) -> Response:
    """Return Flask's response to a failed request."""
    document = problem_of(error, caller_translator(), route())
    response = Response(document.model_dump_json(), document.status, mimetype=MEDIA_TYPE)
    response.headers.extend(kept_headers(error))
    return response


def kept_headers(error: Exception) -> list[tuple[str, str]]:
    """Return the headers of ``error`` that its problem document keeps."""
    if not isinstance(error, HTTPException):
        return []
    return [pair for pair in error.get_headers() if pair[0] in KEPT]


def route() -> str:
    """Return the route that was called, without the values in its address."""
    rule = _rule()
    if rule is None or not is_ours(rule.rule):
        return root_of(request.path)
    return rule.rule.partition("<")[0].rstrip("/")


def _rule() -> Rule | None:
    """Return the rule of the address, even for a method that the rule does not accept."""
    refused = request.routing_exception
    adapter = current_app.create_url_adapter(request)
    if adapter is None or not isinstance(refused, MethodNotAllowed) or not refused.valid_methods:
        return request.url_rule
    return adapter.match(method=next(iter(refused.valid_methods)), return_rule=True)[0]


def _problem(code: str, translator: Translator, instance: str) -> Problem:
    title, detail = problem_words(code, translator)
    return Problem(type=f"/problems/{code}", title=title, status=STATUS[code], detail=detail, instance=instance)


def _not_covered(error: NotCovered, translator: Translator, instance: str, provisional: str) -> Problem:
    first_day, last_day = error.span.first_day, error.span.last_day
    title, detail = problem_words("not-covered", translator, first_day=first_day, last_day=last_day)
    if provisional and error.day > last_day:
        detail = translator.sentences([detail, later_day_message(provisional, translator)])
    return Problem(
        type="/problems/not-covered",
        title=title,
        status=STATUS["not-covered"],
        detail=detail,
        instance=instance,
        first_day=first_day,
        last_day=last_day,
        last_day_answered=error.answered_until,
    )


def _invalid(mistakes: Sequence[Mistake], translator: Translator, instance: str) -> Problem:
    problem = _problem("invalid-input", translator, instance)
    return problem.model_copy(update={"errors": [_field_problem(mistake, translator) for mistake in mistakes]})


def _field_problem(mistake: Mistake, translator: Translator) -> FieldProblem:
    return FieldProblem(
        pointer="".join(f"/{_escaped(part)}" for part in mistake.location),
        field=next((part for part in reversed(mistake.location) if isinstance(part, str)), ""),
        type=mistake.code,
        message=value_message(mistake.code, translator, mistake.bounds),
        allowed=mistake.bounds.allowed,
        minimum=mistake.bounds.minimum,
        maximum=mistake.bounds.maximum,
    )


def _escaped(part: str | int) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")

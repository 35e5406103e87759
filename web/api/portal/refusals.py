"""Errors of the portal's route, in its envelope and with the keywords of JSON Schema."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from flask import Response, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import HTTPException

from calculators import InvalidQuestion, Mistake
from rules import NotCovered
from web.api.languages import caller_translator
from web.api.portal.models import EnvelopeError, FinancialEligibilityQuestion, Meta, Refused
from web.api.problems import problem_of, route
from web.http.request_observer import method_name
from web.i18n.translator import Translator
from web.i18n.value_errors import value_message
from web.validation_errors import mistakes_of

INVALID = "Request Validation Error"
KEYWORDS: Mapping[str, str] = {
    "invalid_choice": "enum",
    "invalid_date": "format",
    "invalid_type": "type",
    "missing": "required",
    "too_many": "maxItems",
    "unknown_field": "additionalProperties",
}
"""The keyword that each code breaks. Every other code breaks ``pattern``."""
OF_THE_PARENT = frozenset({"required", "additionalProperties"})


def answer_refusal(error: Exception) -> Response:
    """Return the response to an invalid question."""
    called = Meta(method=method_name(request.method), resource=route())
    response = enveloped(refusal_of(error, caller_translator(), called))
    if isinstance(error, HTTPException):
        response.headers.extend([pair for pair in error.get_headers() if pair[0] in ("Allow", "Retry-After")])
    return response


def enveloped(envelope: BaseModel) -> Response:
    """Return ``envelope`` as JSON, with its status."""
    status: int = getattr(envelope, "status_code", 200)
    return Response(envelope.model_dump_json(), status, mimetype="application/json")


def refusal_of(error: Exception, translator: Translator, called: Meta) -> Refused:
    """Return the envelope for ``error`` of the route that was ``called``, without input."""
    status, message, errors = 400, INVALID, list[EnvelopeError]()
    match error:
        case ValidationError():
            errors = [_error(mistake, translator) for mistake in mistakes_of(error)]
        case InvalidQuestion():
            errors = [_error(mistake, translator) for mistake in error.mistakes]
        case NotCovered():
            errors = [_not_covered(error, translator)]
        case _:
            problem = problem_of(error, translator, called.resource)
            status, message = problem.status, problem.title
    return Refused(status_code=status, message=message, meta=called, errors=errors)


def _error(mistake: Mistake, translator: Translator) -> EnvelopeError:
    keyword = KEYWORDS.get(mistake.code, "pattern")
    place = mistake.location[:-1] if keyword in OF_THE_PARENT else mistake.location
    return EnvelopeError(
        type=keyword,
        message=value_message(mistake.code, translator, mistake.bounds),
        rule=_rule(keyword, _schema_at(place)),
        field=".".join(map(str, mistake.location)),
    )


def _not_covered(error: NotCovered, translator: Translator) -> EnvelopeError:
    first_day, last_day = error.span.first_day.isoformat(), error.span.last_day.isoformat()
    message = value_message("not_covered", translator, first_day=first_day, last_day=last_day)
    return EnvelopeError(type="not_covered", message=message, rule=f"{first_day}/{last_day}", field="leave_start_date")


def _rule(keyword: str, schema: Mapping[str, Any]) -> Any:
    """Return the requirement of ``keyword`` in the first form that has one."""
    return next((form[keyword] for form in (schema, *schema.get("anyOf", ())) if keyword in form), None)


def _schema_at(place: Sequence[str | int]) -> Mapping[str, Any]:
    """Return the schema of the value at ``place``, or an empty one for an unknown name."""
    whole = _schema()
    found: Mapping[str, Any] = whole
    for part in place:
        found = found.get("items", {}) if isinstance(part, int) else found.get("properties", {}).get(part, {})
        found = whole["$defs"][found["$ref"].rpartition("/")[2]] if "$ref" in found else found
    return found


@cache
def _schema() -> dict[str, Any]:
    return FinancialEligibilityQuestion.model_json_schema()

"""What is wrong with the portal's question, in its envelope and in the keywords of JSON Schema."""

from collections.abc import Mapping, Sequence
from functools import cache
from http import HTTPMethod
from typing import Any

from flask import Response, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import HTTPException

from calculators import InvalidQuestion, Mistake
from rules import NotCovered
from web.api.languages import caller_translator
from web.api.portal.models import EnvelopeError, FinancialEligibilityQuestion, Meta, Refused
from web.api.problems import problem_of, route
from web.i18n.messages import field_message
from web.i18n.translator import Translator
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
"""The keyword that each code breaks; every other code breaks ``pattern``."""
METHODS = frozenset(HTTPMethod)
OTHER_METHOD = "other"
OF_THE_PARENT = frozenset({"required", "additionalProperties"})


def answer_refusal(error: Exception) -> Response:
    """The answer to a question that went wrong."""
    refusal = refusal_of(error, caller_translator())
    response = enveloped(refusal.model_copy(update={"meta": _called()}))
    if isinstance(error, HTTPException):
        response.headers.extend([pair for pair in error.get_headers() if pair[0] in ("Allow", "Retry-After")])
    return response


def enveloped(envelope: BaseModel) -> Response:
    """``envelope`` as JSON under the status that it names."""
    status: int = getattr(envelope, "status_code", 200)
    return Response(envelope.model_dump_json(), status, mimetype="application/json")


def _called() -> Meta:
    """What was called, without what was typed into it."""
    return Meta(method=request.method if request.method in METHODS else OTHER_METHOD, resource=route())


def refusal_of(error: Exception, translator: Translator) -> Refused:
    """The envelope for ``error``; nothing that was typed is repeated."""
    match error:
        case ValidationError():
            return _invalid(mistakes_of(error), translator)
        case InvalidQuestion():
            return _invalid(error.mistakes, translator)
        case NotCovered():
            return Refused(status_code=400, message=INVALID, errors=[_not_covered(error, translator)])
    problem = problem_of(error, translator, "")
    return Refused(status_code=problem.status, message=problem.title, errors=[])


def _invalid(mistakes: Sequence[Mistake], translator: Translator) -> Refused:
    return Refused(status_code=400, message=INVALID, errors=[_error(mistake, translator) for mistake in mistakes])


def _error(mistake: Mistake, translator: Translator) -> EnvelopeError:
    keyword = KEYWORDS.get(mistake.code, "pattern")
    place = mistake.location[:-1] if keyword in OF_THE_PARENT else mistake.location
    return EnvelopeError(
        type=keyword,
        message=field_message(mistake.code, translator),
        rule=_rule(keyword, _schema_at(place)),
        field=".".join(map(str, mistake.location)),
    )


def _not_covered(error: NotCovered, translator: Translator) -> EnvelopeError:
    first_day, last_day = error.span.first_day.isoformat(), error.span.last_day.isoformat()
    message = field_message("not_covered", translator, first_day=first_day, last_day=last_day)
    return EnvelopeError(type="not_covered", message=message, rule=f"{first_day}/{last_day}", field="leave_start_date")


def _rule(keyword: str, schema: Mapping[str, Any]) -> Any:
    """What ``keyword`` asks there; for a value of several forms what the first of them asks."""
    return next((form[keyword] for form in (schema, *schema.get("anyOf", ())) if keyword in form), None)


def _schema_at(place: Sequence[str | int]) -> Mapping[str, Any]:
    """The part of the question's schema that describes the value at ``place``; empty for an unknown name."""
    whole = _schema()
    found: Mapping[str, Any] = whole
    for part in place:
        found = found.get("items", {}) if isinstance(part, int) else found.get("properties", {}).get(part, {})
        found = whole["$defs"][found["$ref"].rpartition("/")[2]] if "$ref" in found else found
    return found


@cache
def _schema() -> dict[str, Any]:
    return FinancialEligibilityQuestion.model_json_schema()

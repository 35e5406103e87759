"""The routes of the OpenAPI document: what each takes, and an example for every outcome."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from werkzeug.exceptions import default_exceptions

import rules
from calculators import InvalidQuestion, Mistake
from web.api import examples
from web.api.compatible.models import Refused
from web.api.deprecation import is_deprecated
from web.api.example_answers import answers_to, refusal_with
from web.api.operations import ESTIMATES, PORTAL, Operation
from web.api.parameter_models import AllParameters, Covered, ParametersInForce, ParameterTimeline
from web.api.parameters import all_parameters, coverage, parameters_on, timeline
from web.api.problems import Problem, problem_of
from web.api.questions import LARGEST_QUESTION
from web.api.worked_examples import WorkedExamples, examples_of
from web.words.catalog import marked, words_in

Json = dict[str, Any]
PLACE = "#/components/schemas/{model}"
PROBLEM = "application/problem+json"
HEADER_PLACE = "#/components/headers/{name}"
HEADERS: Json = {
    "X-Request-Id": {"description": "The id of the request: yours, or one of ours.", "schema": {"type": "string"}},
    "Retry-After": {"description": "The seconds to wait.", "schema": {"type": "integer", "minimum": 1}},
    "ETag": {"description": "The mark of this content, for If-None-Match.", "schema": {"type": "string"}},
}
BEFORE_READING = ("400", "413", "415")
OVER_THE_LIMIT = "429"
OF_OURS = "500"


def routes() -> Json:
    """Every route by its path, each answer with its headers; what will go is marked."""
    found = {**{each.path: _estimate(each) for each in ESTIMATES}, PORTAL.path: _portal(), **_open_data()}
    for path, operations in found.items():
        for method, operation in operations.items():
            if is_deprecated(path):
                operation["deprecated"] = True
            for status, response in operation["responses"].items():
                response["headers"] = _headers(method, status)
    return found


def _headers(method: str, status: str) -> Json:
    """The headers of an answer under ``status``."""
    names = ["X-Request-Id"]
    if status == OVER_THE_LIMIT:
        names.append("Retry-After")
    if method == "get" and status in {"200", "304"}:
        names.append("ETag")
    return {name: {"$ref": HEADER_PLACE.format(name=name)} for name in names}


def _estimate(operation: Operation) -> Json:
    wrong = _response(
        "A value to mend, or a day without law.", PROBLEM, Problem, answers_to(operation, operation.wrong)
    )
    refused = {
        status: _response(_phrase(status), PROBLEM, Problem, {"problem": _early(status, operation)})
        for status in (*BEFORE_READING, OVER_THE_LIMIT, OF_OURS)
    }
    return _post(operation, {**refused, "422": wrong})


def _portal() -> Json:
    refused = {
        status: _response(_phrase(status), "application/json", Refused, {"refused": _early(status, PORTAL)})
        for status in ("413", "415", OVER_THE_LIMIT, OF_OURS)
    }
    wrong = {"unreadable_json": _early("400", PORTAL), **answers_to(PORTAL, PORTAL.wrong)}
    refused["400"] = _response("A value to mend, or a day without law.", "application/json", Refused, wrong)
    nobody = answers_to(PORTAL, examples.NO_WAGES)
    refused["404"] = _response("No wages at all.", "application/json", Refused, nobody)
    return _post(PORTAL, refused)


def _post(operation: Operation, refused: Json) -> Json:
    asked = {name: dict(case) for name, case in operation.examples.items()}
    answered = answers_to(operation, operation.examples)
    return {
        "post": {
            "summary": operation.summary,
            "operationId": operation.name,
            "parameters": [_language()],
            "requestBody": {
                "description": f"At most {LARGEST_QUESTION:,} bytes, however many people or items are in it.",
                "required": True,
                "content": {"application/json": _content(operation.question, asked)},
            },
            "responses": {
                "200": _response("The answer.", "application/json", operation.answer, answered),
                **dict(sorted(refused.items())),
            },
        }
    }


def _open_data() -> Json:
    shelf = rules.published()
    day, (name, notices) = shelf.coverage.benefits.last_day, next(iter(shelf.timelines.items()))
    on_day = {"name": "date", "in": "query", "description": "A covered day.", "schema": _of("date")}
    named = {
        "name": "name",
        "in": "path",
        "required": True,
        "description": "The name of a number of the law.",
        "schema": {"type": "string", "enum": sorted(shelf.timelines)},
    }
    table = {
        "name": "format",
        "in": "query",
        "description": "JSON if absent, or a table.",
        "schema": {"type": "string", "enum": ["json", "csv"]},
    }
    return {
        "/api/v1/parameters": _get(
            marked("The numbers of the law in force on a day, or all over time"),
            "parameters",
            (ParametersInForce, AllParameters),
            [on_day, table],
            {"on_a_day": parameters_on(day, shelf)[0], "over_time": all_parameters(shelf)[0]},
        ),
        "/api/v1/parameters/{name}": _get(
            marked("One number over time"),
            "parameter",
            (ParameterTimeline,),
            [named, table],
            {name: timeline(name, notices)},
            "404",
        ),
        "/api/v1/coverage": _get(
            marked("The days and years covered"), "coverage", (Covered,), [], {"covered": coverage(shelf)}
        ),
        "/api/v1/examples": _get(
            marked("Worked examples, each with who vouches for it"),
            "examples",
            (WorkedExamples,),
            [table],
            {"all": examples_of(shelf)},
        ),
    }


def _get(
    summary: str,
    operation: str,
    models: Iterable[type[BaseModel]],
    parameters: list[Json],
    answers: Mapping[str, BaseModel],
    *missing: str,
) -> Json:
    choices = [{"$ref": PLACE.format(model=model.__name__)} for model in models]
    content: Json = {"application/json": {"schema": choices[0] if len(choices) == 1 else {"oneOf": choices}}}
    content["application/json"]["examples"] = {
        name: {"value": answer.model_dump(mode="json")} for name, answer in answers.items()
    }
    if any(parameter["name"] == "format" for parameter in parameters):
        content["text/csv"] = {"schema": {"type": "string"}}
    return {
        "get": {
            "summary": summary,
            "operationId": operation,
            "parameters": [*parameters, _language()],
            "responses": {
                "200": {"description": "The numbers, with a strong ETag.", "content": content},
                "304": {"description": "Unchanged since the ETag in If-None-Match."},
                **{
                    status: _response(_phrase(status), PROBLEM, Problem, {"problem": _problem(int(status))})
                    for status in missing
                },
                "422": _response("An argument to mend, or a day without law.", PROBLEM, Problem, _wrong_address()),
                OF_OURS: _response(_phrase(OF_OURS), PROBLEM, Problem, {"problem": _problem(int(OF_OURS))}),
            },
        }
    }


def _problem(status: int) -> Json:
    error = default_exceptions[status]()
    return problem_of(error, words_in("en"), "/api/v1/parameters").model_dump(mode="json")


def _wrong_address() -> Json:
    mistake = InvalidQuestion([Mistake(("day",), "unknown_field", "Leave it out.")])
    problem = problem_of(mistake, words_in("en"), "/api/v1/parameters")
    return {"invalid_input": problem.model_dump(mode="json")}


def _early(status: str, operation: Operation) -> Json:
    """The refusal of a request before its question is read, in English."""
    return refusal_with(int(status), operation, words_in("en"))


def _language() -> Json:
    return {
        "name": "Accept-Language",
        "in": "header",
        "description": "The language of labels and messages.",
        "schema": {"type": "string", "examples": ["es"]},
    }


def _of(form: str) -> Json:
    return {"type": "string", "format": form}


def _phrase(status: str) -> str:
    """What an HTTP status is called, as in "Not Found"."""
    return f"{default_exceptions[int(status)]().name}."


def _response(description: str, media_type: str, model: type[BaseModel], values: Mapping[str, Any]) -> Json:
    return {"description": description, "content": {media_type: _content(model, values)}}


def _content(model: type[BaseModel], values: Mapping[str, Any]) -> Json:
    content: Json = {"schema": {"$ref": PLACE.format(model=model.__name__)}}
    if values:
        content["examples"] = {name: {"value": value} for name, value in values.items()}
    return content

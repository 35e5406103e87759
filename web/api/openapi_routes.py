"""The routes of the OpenAPI document, with an example for every outcome."""

from web.api import examples
from web.api.deprecation import is_deprecated
from web.api.example_answers import answers_to, refusal_with
from web.api.index import index_of
from web.api.openapi_open_data import open_data
from web.api.openapi_parts import (
    OF_OURS,
    OTHER_METHOD,
    OVER_THE_LIMIT,
    PROBLEM,
    Json,
    content_of,
    examples_of,
    headers_of,
    language,
    phrase,
    response_of,
)
from web.api.operations import ESTIMATES, Operation
from web.api.paths import PREFIX
from web.api.portal.models import Refused
from web.api.portal.operations import PORTAL, PORTALS
from web.api.prices import MOST_WORK, PERSON, WEEK, most_explained
from web.api.problems import Problem
from web.api.questions import LARGEST_QUESTION
from web.i18n.translator import translator_for

BEFORE_READING = ("400", "413", "415")
LARGEST = f"At most {LARGEST_QUESTION:,} bytes."
LIMITS = (
    f"{LARGEST} The answer may take at most {MOST_WORK / 1000:.0f} second of work. With `explain`, that allows "
    f"{most_explained(PERSON):,} people or {most_explained(WEEK):,} weeks of leave. A larger question gets the "
    "code `too_many`. A question with much work counts as several in the limit."
)


def routes() -> Json:
    """Return every route by its path, with the headers of each response.

    Deprecated routes are marked.
    """
    estimates, portals = (
        {each.path: _estimate(each) for each in ESTIMATES},
        {each.path: _portal(each) for each in PORTALS},
    )
    found = {**estimates, **portals, **open_data()}
    _give_example_of_index(found)
    for path, operations in found.items():
        for method, operation in operations.items():
            if is_deprecated(path):
                operation["deprecated"] = True
            for status, response in operation["responses"].items():
                response["headers"] = headers_of(method, status)
    return found


def _give_example_of_index(found: Json) -> None:
    """Give the index of the routes ``found`` as the example of its own route."""
    content = found[PREFIX]["get"]["responses"]["200"]["content"]["application/json"]
    content["examples"] = examples_of({"index": index_of({"paths": found}).model_dump(mode="json")})


def _estimate(operation: Operation) -> Json:
    wrong = response_of(
        "A value to fix, or a day without law.", PROBLEM, Problem, answers_to(operation, operation.wrong)
    )
    refused = {
        status: response_of(phrase(status), PROBLEM, Problem, {"problem": _early(status, operation)})
        for status in (*BEFORE_READING, OTHER_METHOD, OVER_THE_LIMIT, OF_OURS)
    }
    return _post(operation, {**refused, "422": wrong})


def _portal(operation: Operation) -> Json:
    refused = {
        status: response_of(phrase(status), "application/json", Refused, {"refused": _early(status, operation)})
        for status in (OTHER_METHOD, "413", "415", OVER_THE_LIMIT, OF_OURS)
    }
    wrong = {"unreadable_json": _early("400", operation), **answers_to(operation, operation.wrong)}
    refused["400"] = response_of("A value to fix, or a day without law.", "application/json", Refused, wrong)
    unknown = examples.NO_WAGES if operation is PORTAL else examples.WAGES_LEFT_OUT
    without_wages = answers_to(operation, unknown)
    refused["404"] = response_of("No wages at all.", "application/json", Refused, without_wages)
    return _post(operation, refused)


def _post(operation: Operation, refused: Json) -> Json:
    asked = {name: dict(case) for name, case in operation.examples.items()}
    answered = answers_to(operation, operation.examples)
    return {
        "post": {
            "tags": [operation.tag],
            "summary": operation.summary,
            "description": operation.description,
            "operationId": operation.name,
            **({"x-differences": list(operation.differences)} if operation.differences else {}),
            "parameters": [language()],
            "requestBody": {
                "description": LARGEST if operation in PORTALS else LIMITS,
                "required": True,
                "content": {"application/json": content_of(operation.question, asked)},
            },
            "responses": {
                "200": response_of("The answer.", "application/json", operation.answer, answered),
                **dict(sorted(refused.items())),
            },
        }
    }


def _early(status: str, operation: Operation) -> Json:
    """Return the error of a request before its question is read, in English."""
    return refusal_with(int(status), operation, translator_for("en"))

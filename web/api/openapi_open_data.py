"""The routes of open data in the OpenAPI document, as JSON or as a table."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field
from pydantic import BaseModel
from werkzeug.exceptions import default_exceptions

import rules
from calculators import InvalidQuestion, Mistake
from web.api.index import Index
from web.api.open_data import table_of
from web.api.openapi_parts import (
    OF_OURS,
    OTHER_METHOD,
    PLACE,
    PROBLEM,
    Json,
    examples_of,
    language,
    phrase,
    response_of,
)
from web.api.parameter_models import AllParameters, Covered, ParametersInForce, ParameterTimeline
from web.api.parameters import COLUMNS, all_parameters, coverage, parameters_on, rows_of, timeline
from web.api.paths import PREFIX
from web.api.problems import Problem, problem_of
from web.api.worked_examples import COLUMNS as COLUMNS_OF_EXAMPLES
from web.api.worked_examples import WorkedExamples, example_rows, worked_examples_of
from web.i18n.translator import N_, translator_for

WITHOUT_LAW = date(2030, 1, 1)
FORMAT: Json = {
    "name": "format",
    "in": "query",
    "description": "JSON or a table. Default `json`.",
    "schema": {"type": "string", "enum": ["json", "csv"]},
}


class _Reading(Struct, frozen=True):
    """A route of open data, with its arguments, its answers as JSON and tables, and its errors."""

    path: str
    summary: str
    name: str
    description: str
    models: Sequence[type[BaseModel]]
    answers: Mapping[str, BaseModel]
    arguments: Sequence[Json] = ()
    tables: Mapping[str, str] = field(default_factory=dict)
    missing: Sequence[str] = ()
    not_covered: Mapping[str, Exception] = field(default_factory=dict)


def open_data() -> Json:
    """Return every route of open data, by its path."""
    return {each.path: {"get": _operation(each)} for each in _readings(rules.published())}


def _readings(rulebook: rules.Rulebook) -> Iterable[_Reading]:
    yield _Reading(
        PREFIX,
        N_("Every route, and the documents about them"),
        "getIndex",
        "Answers with each route by its operation id, and the addresses of the documents about them.",
        (Index,),
        {},
    )
    yield _parameters(rulebook)
    yield _parameter(rulebook)
    yield _Reading(
        "/api/v1/coverage",
        N_("The days and years covered"),
        "getCoverage",
        "Answers with the first and the last day of law, the years, and the version of the rules.",
        (Covered,),
        {"covered": coverage(rulebook)},
    )
    yield _Reading(
        "/api/v1/examples",
        N_("Worked examples, each with its source"),
        "getExamples",
        "Answers with the examples that an authority published, and with the source of each.",
        (WorkedExamples,),
        {"all": worked_examples_of(rulebook)},
        tables={"all": table_of(example_rows(rulebook), COLUMNS_OF_EXAMPLES)},
    )


def _parameters(rulebook: rules.Rulebook) -> _Reading:
    on_day, rows_on_day = parameters_on(rulebook.coverage.benefits.last_day, rulebook)
    over_time, rows_over_time = all_parameters(rulebook)
    rows = {"on_a_day": rows_on_day, "over_time": rows_over_time}
    return _Reading(
        "/api/v1/parameters",
        N_("The numbers of the law on one day, or over time"),
        "getParameters",
        "Answers with the value, unit and source of each number. With a date, only the value in force.",
        (ParametersInForce, AllParameters),
        {"on_a_day": on_day, "over_time": over_time},
        [{"name": "date", "in": "query", "description": "A covered day, as YYYY-MM-DD.", "schema": _of("date")}],
        {name: table_of(each, COLUMNS) for name, each in rows.items()},
        not_covered={"not_covered": _not_covered(rulebook)},
    )


def _parameter(rulebook: rules.Rulebook) -> _Reading:
    name, notices = next(iter(rulebook.timelines.items()))
    named = {
        "name": "name",
        "in": "path",
        "required": True,
        "description": "The name of a number of the law.",
        "schema": {"type": "string", "enum": sorted(rulebook.timelines)},
    }
    return _Reading(
        "/api/v1/parameters/{name}",
        N_("One number over time"),
        "getParameter",
        "Answers with each value of one number, with its first day and source.",
        (ParameterTimeline,),
        {name: timeline(name, notices)},
        [named],
        {name: table_of(rows_of({name: notices}), COLUMNS)},
        missing=("404",),
    )


def _operation(reading: _Reading) -> Json:
    arguments = [*reading.arguments, *([FORMAT] if reading.tables else [])]
    wrong = {"invalid_input": InvalidQuestion([Mistake(("day",), "unknown_field", "Leave it out.")])}
    refused: Mapping[str, Mapping[str, Exception]] = {
        **{status: {"problem": default_exceptions[int(status)]()} for status in (*reading.missing, OTHER_METHOD)},
        "422": {**wrong, **reading.not_covered},
        OF_OURS: {"problem": default_exceptions[int(OF_OURS)]()},
    }
    return {
        "tags": ["open-data"],
        "summary": reading.summary,
        "description": reading.description,
        "operationId": reading.name,
        "parameters": [*arguments, language()],
        "responses": {
            "200": {"description": "The numbers, with a strong ETag.", "content": _content(reading)},
            "304": {"description": "Unchanged since the ETag in If-None-Match."},
            **{status: _refusal(reading, status, errors) for status, errors in refused.items()},
        },
    }


def _content(reading: _Reading) -> Json:
    choices = [{"$ref": PLACE.format(model=model.__name__)} for model in reading.models]
    documents = {name: answer.model_dump(mode="json") for name, answer in reading.answers.items()}
    content: Json = {
        "application/json": {
            "schema": choices[0] if len(choices) == 1 else {"anyOf": choices},
            "examples": examples_of(documents),
        }
    }
    if reading.tables:
        content["text/csv"] = {"schema": {"type": "string"}, "examples": examples_of(reading.tables)}
    return content


def _refusal(reading: _Reading, status: str, errors: Mapping[str, Exception]) -> Json:
    instance = reading.path.partition("{")[0].rstrip("/")
    problems = {name: _problem(error, instance) for name, error in errors.items()}
    return response_of(_description_of(reading, status), PROBLEM, Problem, problems)


def _description_of(reading: _Reading, status: str) -> str:
    if status != "422":
        return phrase(status)
    return "An argument to fix, or a day without law." if reading.not_covered else "An argument to fix."


def _problem(error: Exception, instance: str) -> Any:
    return problem_of(error, translator_for("en"), instance).model_dump(mode="json")


def _not_covered(rulebook: rules.Rulebook) -> Exception:
    """Return the error for a day without law."""
    try:
        rulebook.parameters_on(WITHOUT_LAW)
    except rules.NotCovered as error:
        return error
    raise ValueError(f"{WITHOUT_LAW} is covered: choose a later day")


def _of(form: str) -> Json:
    return {"type": "string", "format": form}

"""Makes the OpenAPI 3.1 document from the pydantic models, with an example for every outcome."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

import rules
from calculators import (
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    ContributionQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
)
from web.api import examples
from web.api.batches import BatchAnswer, BatchQuestion
from web.api.example_answers import answers_to
from web.api.examples import Question
from web.api.parameter_models import AllParameters, Covered, ParametersInForce, ParameterTimeline
from web.api.problems import Problem

Json = dict[str, Any]
PLACE = "#/components/schemas/{model}"
BODIES: tuple[type[BaseModel], ...] = (BenefitQuestion, BatchQuestion, ContributionQuestion, WithholdingQuestion)
ANSWERS: tuple[type[BaseModel], ...] = (
    BenefitEstimate,
    BatchAnswer,
    ContributionEstimate,
    WithholdingEstimate,
    ParametersInForce,
    AllParameters,
    ParameterTimeline,
    Covered,
    Problem,
)


def document(root: str = "") -> Json:
    """The whole document, of routes under ``root``; every example answer is worked out by the rules as they stand."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Massachusetts Paid Family and Medical Leave estimates",
            "version": rules.RULES_VERSION,
            "summary": "Estimates of benefits and contributions, exact and explained.",
            "description": "An independent estimate, not a decision and not a service of the Commonwealth.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": root or "/", "description": "The host this document was read from."}],
        "paths": {**_estimates(), **_open_data()},
        "components": {"schemas": _schemas()},
    }


def _schemas() -> Json:
    questions = models_json_schema([(model, "validation") for model in BODIES], ref_template=PLACE)[1]
    answers = models_json_schema([(model, "serialization") for model in ANSWERS], ref_template=PLACE)[1]
    schemas: Json = {**questions["$defs"], **answers["$defs"]}
    return schemas


def _estimates() -> Json:
    return {
        "/api/v1/benefit-estimates": _post(
            "The weekly benefit of one worker", BenefitQuestion, BenefitEstimate, examples.BENEFITS, "benefits"
        ),
        "/api/v1/benefit-estimates/batch": _post(
            "The weekly benefits of many workers", BatchQuestion, BatchAnswer, examples.BATCHES, "batches"
        ),
        "/api/v1/contribution-estimates": _post(
            "A year's contributions of one employer",
            ContributionQuestion,
            ContributionEstimate,
            examples.CONTRIBUTIONS,
            "contributions",
        ),
        "/api/v1/withholdings": _post(
            "What to take from one paycheck",
            WithholdingQuestion,
            WithholdingEstimate,
            examples.WITHHOLDINGS,
            "withholdings",
        ),
    }


def _post(
    summary: str, question: type[BaseModel], answer: type[BaseModel], asked: Mapping[str, Question], group: str
) -> Json:
    wrong = {
        name: cases[group]
        for name, cases in (("invalid_input", examples.INVALID), ("not_covered", examples.NOT_COVERED))
        if group in cases
    }
    return {
        "post": {
            "summary": summary,
            "operationId": group,
            "parameters": [_language()],
            "requestBody": {
                "required": True,
                "content": {"application/json": _content(question, {k: dict(v) for k, v in asked.items()})},
            },
            "responses": {
                "200": _response("The answer.", "application/json", answer, answers_to(question, asked)),
                **_problems("400", "413", "415", "429"),
                "422": _response(
                    "A value to mend, or a day without law.",
                    "application/problem+json",
                    Problem,
                    answers_to(question, wrong),
                ),
            },
        }
    }


def _open_data() -> Json:
    day = {
        "name": "date",
        "in": "query",
        "description": "A covered day.",
        "schema": {"type": "string", "format": "date"},
    }
    name = {
        "name": "name",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "enum": sorted(rules.published().timelines)},
    }
    table = {"name": "format", "in": "query", "schema": {"type": "string", "enum": ["json", "csv"]}}
    return {
        "/api/v1/parameters": _get(
            "The numbers of the law in force on a day, or all over time",
            "parameters",
            (ParametersInForce, AllParameters),
            [day, table],
        ),
        "/api/v1/parameters/{name}": _get(
            "One number over time", "parameter", (ParameterTimeline,), [name, table], "404"
        ),
        "/api/v1/coverage": _get("The days and years covered", "coverage", (Covered,), []),
    }


def _get(
    summary: str, operation: str, models: Iterable[type[BaseModel]], parameters: list[Json], *missing: str
) -> Json:
    choices = [{"$ref": PLACE.format(model=model.__name__)} for model in models]
    content: Json = {"application/json": {"schema": choices[0] if len(choices) == 1 else {"oneOf": choices}}}
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
                **_problems(*missing, "422"),
            },
        }
    }


def _language() -> Json:
    return {
        "name": "Accept-Language",
        "in": "header",
        "description": "The language of labels and messages.",
        "schema": {"type": "string", "examples": ["es"]},
    }


def _problems(*statuses: str) -> Json:
    return {status: _response("A problem.", "application/problem+json", Problem, {}) for status in statuses}


def _response(description: str, media_type: str, model: type[BaseModel], values: Mapping[str, Any]) -> Json:
    return {"description": description, "content": {media_type: _content(model, values)}}


def _content(model: type[BaseModel], values: Mapping[str, Any]) -> Json:
    content: Json = {"schema": {"$ref": PLACE.format(model=model.__name__)}}
    if values:
        content["examples"] = {name: {"value": value} for name, value in values.items()}
    return content

"""Makes the OpenAPI 3.1 document from the pydantic models, the example questions and the rules.

``openapi.json`` beside this file is its last output, and what is served: ``python -m tests.openapi`` renews it.
"""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

import rules
from web.api.compatible.models import Refused
from web.api.field_descriptions import description_of, meaning_of
from web.api.openapi_routes import HEADERS, PLACE, routes
from web.api.operations import ESTIMATES, PORTAL
from web.api.parameter_models import AllParameters, Covered, ParametersInForce, ParameterTimeline
from web.api.problems import Problem
from web.api.worked_examples import WorkedExamples

Json = dict[str, Any]
OPERATIONS = (*ESTIMATES, PORTAL)
ANSWERS: tuple[type[BaseModel], ...] = (
    *(operation.answer for operation in OPERATIONS),
    Refused,
    ParametersInForce,
    AllParameters,
    ParameterTimeline,
    Covered,
    WorkedExamples,
    Problem,
)


def document() -> Json:
    """The whole document; every example answer is worked out by the rules as they stand."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Massachusetts Paid Family and Medical Leave estimates",
            "version": rules.RULES_VERSION,
            "summary": "Estimates of benefits and contributions, exact and explained.",
            "description": "An independent estimate, not a decision and not a service of the Commonwealth.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/", "description": "The host this document was read from."}],
        "paths": routes(),
        "components": {"schemas": _schemas(), "headers": HEADERS},
    }


def document_text() -> str:
    """The document as it is kept: one value a line, so that a change can be read."""
    return json.dumps(document(), ensure_ascii=False, indent=1) + "\n"


def _schemas() -> Json:
    questions = models_json_schema([(each.question, "validation") for each in OPERATIONS], ref_template=PLACE)[1]
    answers = models_json_schema([(model, "serialization") for model in ANSWERS], ref_template=PLACE)[1]
    schemas: Json = {**questions["$defs"], **answers["$defs"]}
    for model, schema in schemas.items():
        schema["description"] = meaning_of(model, schema["description"])
        for name, field in schema.get("properties", {}).items():
            if "description" not in field:
                field["description"] = description_of(model, name)
    return schemas

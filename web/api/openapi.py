"""Make the OpenAPI 3.1 document from the pydantic models, example questions and rules.

``openapi.json`` in this folder is its last output, which the site serves. ``python .build/openapi.py`` renews it.
"""

import json
from collections.abc import Sequence

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

import rules
from calculators import BenefitQuestion
from calculators.models.fields import Label
from web.api.field_descriptions import description_of, meaning_of
from web.api.openapi_parts import HEADERS, PLACE, Json
from web.api.openapi_routes import routes
from web.api.operations import ESTIMATES, PORTAL
from web.api.parameter_models import AllParameters, Covered, ParametersInForce, ParameterTimeline
from web.api.portal.models import Refused
from web.api.problems import Problem
from web.api.worked_examples import WorkedExamples

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


class BatchedQuestion(BenefitQuestion):
    """One item of a batch, which is a benefit question with an id.

    An item of another form gets its own problem.
    """

    id: Label


def document() -> Json:
    """Return the document, in which every example answer is computed with the published rules."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Massachusetts Paid Family and Medical Leave estimates",
            "version": rules.RULES_VERSION,
            "summary": "Estimates of benefits and contributions, exact and explained.",
            "description": "An independent estimate, not a decision and not a service of the Commonwealth.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/", "description": "The host of this document."}],
        "paths": routes(),
        "components": {"schemas": _schemas(), "headers": HEADERS},
    }


def document_text() -> str:
    """Return the document as text with one value a line, so that changes are readable."""
    return json.dumps(document(), ensure_ascii=False, indent=1) + "\n"


def _schemas() -> Json:
    asked: Sequence[type[BaseModel]] = (*(operation.question for operation in OPERATIONS), BatchedQuestion)
    questions = models_json_schema([(model, "validation") for model in asked], ref_template=PLACE)[1]
    items = questions["$defs"]["BatchQuestion"]["properties"]["items"]
    items["items"] = {"$ref": PLACE.format(model=BatchedQuestion.__name__)}
    answers = models_json_schema([(model, "serialization") for model in ANSWERS], ref_template=PLACE)[1]
    schemas: Json = {**questions["$defs"], **answers["$defs"]}
    for model, schema in schemas.items():
        schema["description"] = meaning_of(model, schema["description"])
        for name, field in schema.get("properties", {}).items():
            if "description" not in field:
                field["description"] = description_of(model, name)
    return schemas

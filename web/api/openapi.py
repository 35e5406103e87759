"""Make the OpenAPI 3.1 document from the pydantic models, example questions and rules.

``openapi.json`` in this folder is its last output, which the site serves. ``python .build/openapi.py`` renews it.
"""

import json
from collections.abc import Mapping

from pydantic import BaseModel

import rules
from calculators import BenefitQuestion
from calculators.models.fields import Label
from web.api.field_descriptions import description_of, meaning_of
from web.api.index import Index
from web.api.openapi_parts import HEADERS, PLACE, Json
from web.api.openapi_routes import routes
from web.api.openapi_schemas import schemas_of
from web.api.operations import ESTIMATES
from web.api.parameter_models import AllParameters, Covered, ParametersInForce, ParameterTimeline
from web.api.portal.models import Refused
from web.api.portal.operations import PORTALS
from web.api.problems import Problem
from web.api.worked_examples import WorkedExamples

OPERATIONS = (*ESTIMATES, *PORTALS)
ANSWERS: tuple[type[BaseModel], ...] = (
    *(operation.answer for operation in OPERATIONS),
    Refused,
    ParametersInForce,
    AllParameters,
    ParameterTimeline,
    Covered,
    Index,
    WorkedExamples,
    Problem,
)


TAGS: Mapping[str, str] = {
    "benefits": "Weekly benefits of workers, plans of leave, and awards on notices.",
    "contributions": "Contributions of employers and workers, by year and by paycheck.",
    "open-data": "The numbers of the law, with the source and first day of each.",
    "portal": "The route of the Commonwealth's portal, with the same names and sentences.",
}
"""The groups of routes, each with its description."""

DESCRIPTION = (
    "These are independent estimates. They are not decisions, and this is not a state service.\n\n"
    "In a question, `null` means that the field is absent. Money in answers is a text with two decimals. "
    "Codes and names never change. Answers may get new fields, and lists of codes may get new codes."
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
            "description": DESCRIPTION,
            "contact": {"name": "The operator of the host of this document. See /en/developers there."},
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/", "description": "The host of this document."}],
        "security": [],
        "tags": [{"name": name, "description": meaning} for name, meaning in TAGS.items()],
        "paths": routes(),
        "components": {"schemas": _schemas(), "headers": HEADERS},
    }


def document_text() -> str:
    """Return the document as text with one value a line, so that changes are readable."""
    return json.dumps(document(), ensure_ascii=False, indent=1) + "\n"


def _schemas() -> Json:
    asked: list[type[BaseModel]] = [*(operation.question for operation in OPERATIONS), BatchedQuestion]
    schemas = schemas_of(asked, ANSWERS)
    items = schemas["BatchQuestion"]["properties"]["items"]
    items["items"] = {"$ref": PLACE.format(model=BatchedQuestion.__name__)}
    for model, schema in schemas.items():
        schema["description"] = meaning_of(model, schema["description"])
        for name, field in schema.get("properties", {}).items():
            if "description" not in field:
                field["description"] = description_of(model, name)
    return schemas

"""Every route gives only answers that the OpenAPI document describes."""

from typing import Any

import schemathesis
from hypothesis import settings

from tests.builders.document_checks import schema


@schema.parametrize()
@settings(max_examples=20)
def test_every_answer_follows_the_openapi_document(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate()

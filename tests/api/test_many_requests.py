"""Tens of thousands of random requests get the answers of the OpenAPI document."""

import os
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from tests.builders.document_checks import schema

pytestmark = pytest.mark.proof
EXAMPLES = int(os.environ.get("REQUESTS_OF_EACH_ROUTE", "4000"))
"""With 14 routes, more than 50,000 requests."""


@schema.parametrize()
@settings(max_examples=EXAMPLES, derandomize=False, suppress_health_check=list(HealthCheck))
def test_no_request_gets_an_error_of_the_server(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate()

"""The OpenAPI document as a source of random requests, with the answers that it allows."""

import schemathesis
from schemathesis.config import SchemathesisConfig

from web import create_app

# A question that fits its schema may still be refused: a day without law, values that do not go together.
# A question that does not fit may be refused before it is read, for its size.
CHECKS = {
    "positive_data_acceptance": {"enabled": False},
    "negative_data_rejection": {"expected-statuses": [400, 404, 405, 413, 415, 422]},
}
# A wrong item of a batch has a problem of its own, in an answer to all.
BATCH = {
    "include-path": "/api/v1/benefit-estimates/batch",
    "checks": {"negative_data_rejection": {"enabled": False}},
}
CONFIG = SchemathesisConfig.from_dict({"checks": CHECKS, "operations": [BATCH]})
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", create_app(), config=CONFIG)

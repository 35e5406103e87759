"""Write the clients in Python and TypeScript from the OpenAPI document."""

from collections.abc import Mapping
from pathlib import Path

import python_client
import typescript_client


def files() -> Mapping[Path, str]:
    """Return the content of each generated file."""
    return {**python_client.files(), **typescript_client.files()}

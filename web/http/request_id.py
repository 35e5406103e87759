"""Choose the id of a request, which is the caller's own if it is harmless, or else a new one."""

import re
from random import getrandbits
from typing import TYPE_CHECKING

from calculators.models.fields import looks_like_personal_identifier

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
KEPT = "pfml.request_id"


def request_id(environ: "WSGIEnvironment") -> str:
    """Return the id of the request of ``environ``, the same one each time."""
    known: str | None = environ.get(KEPT)
    if known is None:
        given = environ.get("HTTP_X_REQUEST_ID")
        known = environ[KEPT] = given if given and _is_harmless(given) else getrandbits(128).to_bytes(16).hex()
    return known


def _is_harmless(given: str) -> bool:
    """Return whether ``given`` is short, plain and does not look like the number of a person."""
    return REQUEST_ID.fullmatch(given) is not None and not looks_like_personal_identifier(given)

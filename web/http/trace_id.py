"""Read the trace of a request from its ``traceparent`` (W3C Trace Context)."""

import re

TRACE_PARENT = re.compile(
    r"(?!ff)[0-9a-f]{2}-(?!0{32})(?P<trace_id>[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?P<more>-.*)?"
)
FIRST_VERSION = "00"


def trace_id(trace_parent: str | None) -> str | None:
    """Return the trace id of a valid ``trace_parent``, or ``None``.

    Versions after the first one may have more parts.

    >>> trace_id("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
    '4bf92f3577b34da6a3ce929d0e0e4736'
    """
    found = TRACE_PARENT.fullmatch(trace_parent or "")
    if found is None or (found["more"] and found[0].startswith(FIRST_VERSION)):
        return None
    return found["trace_id"]

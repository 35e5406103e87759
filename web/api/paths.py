"""Paths of the JSON routes."""

PREFIX = "/api/v1"
COMPATIBLE_PREFIX = "/v1"


def is_ours(path: str) -> bool:
    """Return whether ``path`` belongs to the JSON routes, known or not."""
    return _under(PREFIX, path) or is_compatible(path)


def is_compatible(path: str) -> bool:
    """Return whether ``path`` belongs to the routes of the Commonwealth's portal."""
    return _under(COMPATIBLE_PREFIX, path)


def _under(prefix: str, path: str) -> bool:
    return path.startswith(prefix) and path[len(prefix) :][:1] in ("", "/")

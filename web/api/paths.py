"""Paths of the JSON routes."""

ROOT = "/api"
PREFIX = "/api/v1"
CATALOG = "/.well-known/api-catalog"
CHANGES = "/changes.atom"
"""The feed of changes for developers."""
COMPATIBLE_PREFIX = "/v1"
PORTAL_PATH = "/v1/financial-eligibility"
PORTAL_ALIAS = f"{PREFIX}/financial-eligibility"
"""The route of the portal in one place with the other routes."""


def is_ours(path: str) -> bool:
    """Return whether ``path`` belongs to the JSON routes, known or not."""
    return _under(ROOT, path) or is_compatible(path) or path == CATALOG


def root_of(path: str) -> str:
    """Return the part of a path of the JSON routes that contains no input."""
    return next(prefix for prefix in (COMPATIBLE_PREFIX, PREFIX, ROOT) if _under(prefix, path))


def is_compatible(path: str) -> bool:
    """Return whether ``path`` belongs to the routes of the Commonwealth's portal."""
    return _under(COMPATIBLE_PREFIX, path) or path == PORTAL_ALIAS


def _under(prefix: str, path: str) -> bool:
    return path.startswith(prefix) and path[len(prefix) :][:1] in ("", "/")

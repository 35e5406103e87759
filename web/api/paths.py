"""Where the JSON routes are."""

PREFIX = "/api/v1"


def is_ours(path: str) -> bool:
    """Whether ``path`` belongs to the JSON routes, known or not."""
    return path.startswith(PREFIX) and path[len(PREFIX) :][:1] in ("", "/")

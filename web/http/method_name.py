"""Name the method of a request, without text that the client made up."""

from http import HTTPMethod

METHODS = frozenset(HTTPMethod)
OTHER = "other"


def method_name(method: str) -> str:
    """Return ``method`` if HTTP knows it.

    >>> method_name("POST"), method_name("Quillfeather")
    ('POST', 'other')
    """
    return method if method in METHODS else OTHER

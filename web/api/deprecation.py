"""Deprecated routes, with their days and successors.

None is deprecated today. The headers follow RFC 9745 (``Deprecation``), RFC 8594 (``Sunset``) and RFC 8288 (``Link``).
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from msgspec import Struct


class Deprecation(Struct, frozen=True):
    """A route deprecated from ``since`` that may end after ``sunset``, and its ``successor``."""

    since: date
    sunset: date
    successor: str


DEPRECATED: Mapping[str, Deprecation] = {}
"""Each deprecated route by its path, as the OpenAPI document writes it."""


def is_deprecated(path: str) -> bool:
    """Return whether the route ``path`` is deprecated."""
    return path in DEPRECATED


def deprecation_headers(route: str, root: str) -> list[tuple[str, str]]:
    """Return the headers for a response of ``route``, or none if it is not deprecated.

    Links lead to the site published under ``root``.
    """
    deprecation = DEPRECATED and DEPRECATED.get(route.replace("<", "{").replace(">", "}"))
    if not deprecation:
        return []
    return [
        ("Deprecation", f"@{_midnight(deprecation.since).timestamp():.0f}"),
        ("Sunset", format_datetime(_midnight(deprecation.sunset), usegmt=True)),
        ("Link", f'<{root}{deprecation.successor}>; rel="successor-version"'),
        ("Link", f'<{root}/en/developers#promise>; rel="deprecation"; type="text/html"'),
    ]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)

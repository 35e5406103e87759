"""Routes that will go: since when that is known, until when they answer, and what to call instead.

None is deprecated today. Headers as in RFC 9745 (``Deprecation``), RFC 8594 (``Sunset``) and RFC 8288 (``Link``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime


@dataclass(frozen=True, slots=True)
class Deprecation:
    """From ``since`` a route is deprecated; after ``sunset`` it may be gone; ``successor`` is the path to call."""

    since: date
    sunset: date
    successor: str


DEPRECATED: Mapping[str, Deprecation] = {}
"""Each deprecated route by its path, as the OpenAPI document writes it."""


def is_deprecated(path: str) -> bool:
    """Whether the route ``path`` will go."""
    return path in DEPRECATED


def deprecation_headers(route: str, root: str) -> list[tuple[str, str]]:
    """The headers of an answer of ``route``, written as Flask does; none for one that stays.

    The links are to addresses of the site that is published under ``root``.
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

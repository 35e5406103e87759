"""Read the address, scheme and path of a client behind trusted proxies."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


FORWARDED = "Forwarded"
"""The standard header of proxies.

WSGI gives ``X_Forwarded_For`` the same name as ``X-Forwarded-For``, and Granian passes on the last of them alone. No
other header gets the name of this one.
"""
PART = re.compile(r"""\s*(?P<name>\w+)\s*=\s*"?(?P<value>[^"\s]*)"?\s*""")


def with_trusted_proxies(application: "WSGIApplication", hops: int, header: str | None) -> "WSGIApplication":
    """Return ``application`` with the client's address and scheme from the ``hops`` nearest proxies.

    They are in ``header``, which is ``Forwarded`` or the headers that begin with ``X-Forwarded``. The host comes from
    ``Host`` alone. A proxy passes it on, and no client can put another host into a cached page.
    """
    if not hops:
        return application
    if header == FORWARDED:
        return _with_forwarded(application, hops)
    return ProxyFix(application, x_for=hops, x_proto=hops, x_host=0, x_port=0, x_prefix=0)


def _with_forwarded(application: "WSGIApplication", hops: int) -> "WSGIApplication":
    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        parts = forwarded(environ.get("HTTP_FORWARDED", ""), hops)
        environ["REMOTE_ADDR"] = parts.get("for") or environ.get("REMOTE_ADDR")
        environ["wsgi.url_scheme"] = parts.get("proto") or environ["wsgi.url_scheme"]
        return application(environ, start_response)

    return answer


def forwarded(header: str, hops: int) -> Mapping[str, str]:
    """Return the parts that the outermost of ``hops`` proxies sent in ``Forwarded``, if any.

    Each proxy appends its part, so the list is read from its end. No quotation mark of a client can hide the end.

    >>> forwarded('for="198.51.100.1, for="[2001:db8::17]:4711";proto=https', 1)
    {'for': '[2001:db8::17]:4711', 'proto': 'https'}
    """
    elements = header.split(",")
    if len(elements) < hops:
        return {}
    found = map(PART.fullmatch, elements[-hops].split(";"))
    return {part["name"].lower(): part["value"] for part in found if part}


def with_path_prefix(application: "WSGIApplication", prefix: str) -> "WSGIApplication":
    """Return ``application`` published under ``prefix``, which the proxy may pass on or cut off."""
    if not prefix:
        return application

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path == prefix or path.startswith(f"{prefix}/"):
            environ["PATH_INFO"] = path[len(prefix) :]
        environ["SCRIPT_NAME"] = prefix
        return application(environ, start_response)

    return answer

"""Read the address, scheme and path of a client behind trusted proxies."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def with_trusted_proxies(application: "WSGIApplication", hops: int) -> "WSGIApplication":
    """Return ``application`` with the client's address and scheme from the ``hops`` nearest proxies.

    The host comes from ``Host`` alone. A proxy passes it on, and no client can put another host into a cached page.
    """
    if not hops:
        return application
    return ProxyFix(application, x_for=hops, x_proto=hops, x_host=0, x_port=0, x_prefix=0)


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

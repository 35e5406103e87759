"""What runs the service and watches it: probes, counts, the log, limits, proxies; nothing that anybody typed.

An application without settings has the probes and the counts alone. The log, the limit and the trust in proxies
come with the settings of a server.
"""

from flask import Flask

from web.http.request_observer import Watch, with_request_observers
from web.operations import metrics, probes
from web.settings import Settings


def operate(app: Flask, settings: Settings | None) -> None:
    """Adds to ``app`` what ``settings`` ask for."""
    probes.register(app)
    metrics.register(app, settings)
    watches: list[Watch] = [metrics.count_request] if app.config["METRICS"] else []
    if settings is None:
        app.wsgi_app = with_request_observers(app.wsgi_app, watches)  # type: ignore[assignment,method-assign]
    else:
        _serve(app, settings, watches)


def _serve(app: Flask, settings: Settings, watches: list[Watch]) -> None:
    from web.http import rate_limit
    from web.http.proxies import behind_proxies, check_prefix
    from web.operations import logs, senders

    check_prefix(app, settings.path_prefix)
    senders.register(app, settings)
    rate_limit.register(app, settings)
    seen = with_request_observers(app.wsgi_app, [*watches, logs.register(app, settings)])
    app.wsgi_app = behind_proxies(seen, settings)  # type: ignore[assignment,method-assign]

"""Run and watch the service: probes, metrics, the log and the limit; nothing that a client sent.

An application without settings has the probes and the metrics alone.
"""

from typing import TYPE_CHECKING

from flask import Flask

from web.http.rate_limit import Charge, free_of_charge, rate_limit
from web.operations import metrics, probes

if TYPE_CHECKING:
    from web.http.request_observer import Observer
    from web.settings import Settings

OFF = "off"


def register(app: Flask, settings: "Settings | None") -> "list[Observer]":
    """Add the probes, the metrics and the log to ``app``; return what observes its requests."""
    probes.register(app)
    metrics.register(app, settings)
    observers: list[Observer] = [metrics.count_request] if app.config["METRICS"] else []
    if settings is not None:
        from web.operations import logs

        observers.append(logs.register(app, settings))
    return observers


def charge_of(app: Flask, settings: "Settings | None") -> Charge:
    """Return what charges the clients of ``app`` for their questions, as ``settings`` limit them."""
    if settings is None or settings.rate_limit == OFF:
        return free_of_charge
    url = settings.redis_url.get_secret_value() if settings.redis_url else None
    return rate_limit(settings.rate_limit, url, app.logger, metrics.count_limiter_failure).charge

"""Run and watch the service with probes, metrics, a log and a limit, without client input.

An application without settings has only the probes and the metrics.
"""

from logging import Logger
from typing import TYPE_CHECKING

from flask import Flask

from web.http.rate_limit import Charge, free_of_charge, rate_limit
from web.operations import metrics, probes

if TYPE_CHECKING:
    from web.http.request_observer import Observer
    from web.settings import Settings

OFF = "off"


def register(app: Flask, settings: "Settings | None") -> "list[Observer]":
    """Add the probes, the metrics and the log to ``app``, and return its request observer."""
    probes.register(app)
    metrics.register(app, settings)
    observers: list[Observer] = [metrics.count_request] if app.config["METRICS"] else []
    if settings is not None:
        from web.operations import logs

        observers.append(logs.register(app, settings))
    return observers


def charge_of(settings: "Settings | None", logger: Logger) -> Charge:
    """Return the function that charges clients under the limit of ``settings``."""
    if settings is None or settings.rate_limit == OFF:
        return free_of_charge
    url = settings.redis_url.get_secret_value() if settings.redis_url else None
    return rate_limit(settings.rate_limit, url, logger, metrics.count_limiter_failure).charge

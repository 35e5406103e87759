"""Count requests and their durations, and publish all metrics for Prometheus."""

import os
from functools import cache
from hmac import compare_digest
from typing import TYPE_CHECKING

from flask import Flask, Response, current_app, request

from web.current_rules import current_rulebook
from web.http.request_observer import OTHER, ObservedRequest

if TYPE_CHECKING:
    from prometheus_client import Histogram

    from web.settings import Settings

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


def register(app: Flask, settings: "Settings | None") -> None:
    """Add ``/metrics`` to ``app`` unless ``settings`` disable it."""
    app.config["METRICS"] = settings is None or settings.metrics
    if not app.config["METRICS"]:
        return
    token = settings and settings.metrics_token
    app.config["METRICS_TOKEN"] = token and token.get_secret_value()
    app.add_url_rule("/metrics", "metrics", metrics)


def metrics() -> Response:
    """Return all metrics of all workers."""
    from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
    from prometheus_client.multiprocess import MultiProcessCollector

    from web.operations.instruments import REGISTRY, RULES

    if not _may_read():
        return Response(status=401, headers={"WWW-Authenticate": "Bearer"})
    RULES.labels(current_rulebook().rules_version).set(1)
    registry = REGISTRY
    if FOLDER in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    answer = Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def count_request(observed: ObservedRequest) -> None:
    """Count a request and its duration."""
    method = observed.method if observed.method in METHODS else OTHER
    _histogram(observed.route, method, observed.status).observe(observed.seconds)


def count_limiter_failure() -> None:
    """Count a question that was allowed because Redis did not answer."""
    from web.operations.instruments import LIMITER_FAILURES

    LIMITER_FAILURES.inc()


@cache
def _histogram(route: str, method: str, status: int) -> "Histogram":
    """Return the histogram of one kind of request.

    There is one kind for each route, method and status.
    """
    from web.operations.instruments import REQUESTS

    return REQUESTS.labels(route, method, status)


def _may_read() -> bool:
    """Return whether no token is required, or the right one is given."""
    token = current_app.config["METRICS_TOKEN"]
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    return not token or (scheme.lower() == "bearer" and compare_digest(given.strip().encode(), token.encode()))

"""Counts and durations, for Prometheus: what an agency learns without watching anyone.

The workers of a server count together in files of memory, in a folder of their own that ``pfml serve`` makes.
"""

import os
from functools import cache
from hmac import compare_digest

from flask import Flask, Response, current_app, request
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from rules import Rulebook
from web.http.request_observer import ObservedRequest
from web.settings import Settings

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0)

disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY = CollectorRegistry()
REQUESTS = Histogram(
    "pfml_request_seconds",
    "Answered requests, and how long each took.",
    ["route", "method", "status"],
    buckets=SECONDS,
    registry=REGISTRY,
)
VIEWS = Counter("pfml_views", "Pages that were opened.", ["page", "language"], registry=REGISTRY)
ANSWERS = Counter(
    "pfml_answers", "Estimates by their outcome.", ["page", "language", "year", "outcome"], registry=REGISTRY
)
FEEDBACK = Counter("pfml_feedback", "Answers to: Did this help?", ["page", "language", "helped"], registry=REGISTRY)
LIMITER_FAILURES = Counter(
    "pfml_limiter_failures", "Questions let through because Redis did not answer.", registry=REGISTRY
)
RULES = Gauge(
    "pfml_rules", "1 for the version of the rules in use.", ["version"], registry=REGISTRY, multiprocess_mode="livemax"
)


def register(app: Flask, settings: Settings | None) -> None:
    """Adds ``/metrics`` to ``app``, unless ``settings`` switch it off."""
    app.config["METRICS"] = settings is None or settings.metrics
    if not app.config["METRICS"]:
        return
    token = settings and settings.metrics_token
    app.config["METRICS_TOKEN"] = token and token.get_secret_value()
    app.add_url_rule("/metrics", "metrics", metrics)
    rulebook: Rulebook = app.config["RULEBOOK"]
    RULES.labels(rulebook.rules_version).set(1)


def metrics() -> Response:
    """All counts, of all workers."""
    if not _may_read():
        return Response(status=401, headers={"WWW-Authenticate": "Bearer"})
    registry = REGISTRY
    if FOLDER in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    answer = Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def count_request(observed: ObservedRequest) -> None:
    """Counts a request and its duration."""
    method = observed.method if observed.method in METHODS else "other"
    _of_request(observed.route, method, observed.status).observe(observed.seconds)


@cache
def _of_request(route: str, method: str, status: int) -> Histogram:
    """The counts of one kind of request; there are only as many as routes, methods and statuses."""
    return REQUESTS.labels(route, method, status)


def _may_read() -> bool:
    """Whether no token is asked for, or the right one is given."""
    token = current_app.config["METRICS_TOKEN"]
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    return not token or (scheme.lower() == "bearer" and compare_digest(given.strip().encode(), token.encode()))

"""Define the metrics of the service for Prometheus.

Its client takes longer to import than Flask. Other modules therefore import this one at the first count. The workers of
a server count together in memory-mapped files. ``pfml serve`` makes the private folder of these files.
"""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

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

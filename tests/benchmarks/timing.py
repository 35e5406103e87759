"""Time calls in turn, so that a ratio stays true when the machine's speed drifts."""

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

Call = Callable[[], object]


def medians(calls: Mapping[str, Call], *, rounds: int, times: int) -> dict[str, float]:
    """Return the median microseconds of each call, over ``rounds`` of ``times`` calls in turn."""
    for call in calls.values():
        call()
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            start = perf_counter()
            for _ in range(times):
                call()
            taken[name].append((perf_counter() - start) / times * 1e6)
    return {name: median(values) for name, values in taken.items()}


def report(title: str, found: Mapping[str, float], reference: str, limits: Mapping[str, float]) -> None:
    """Print each figure with its ratio to ``reference`` and the aim."""
    print(title)
    for name, value in found.items():
        aim = f", aim at most {limits[name]}" if name in limits else ""
        print(f"  {name}: {value:,.0f} us, {value / found[reference]:.2f} times {reference!r}{aim}")

"""Find the years that pages for employers offer and answer, some of them after the last covered day."""

from web.clock import today
from web.current_rules import current_rulebook


def offered_years() -> dict[str, str]:
    """Return the covered years and those up to the next one, newest first, each with its label."""
    first, last = current_rulebook().coverage.years[0], current_rulebook().coverage.contributions.last_day.year
    return {str(year): str(year) for year in range(max(last, today().year) + 1, first - 1, -1)}


def after_coverage(year: int | None) -> bool:
    """Return whether ``year`` is after the last covered day, so that its answer is provisional."""
    return year is not None and year > current_rulebook().coverage.contributions.last_day.year

"""Find the years that pages for employers offer and answer, some of them after the last covered day."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from pydantic import BaseModel

from rules import Coverage, Span
from web.clock import today
from web.current_rules import current_rulebook

Question = TypeVar("Question", bound=BaseModel)


def newest_offered_year() -> int:
    """Return the year after the newest covered one, or after this year."""
    return max(current_rulebook().coverage.contributions.last_day.year, today().year) + 1


def offered_years() -> dict[str, str]:
    """Return the offered years, newest first, each with its label."""
    first = current_rulebook().coverage.years[0]
    return {str(year): str(year) for year in range(newest_offered_year(), first - 1, -1)}


def offered_coverage() -> Coverage:
    """Return the coverage, with contributions up to the end of the newest offered year."""
    coverage = current_rulebook().coverage
    span = Span(coverage.contributions.first_day, date(newest_offered_year(), 12, 31))
    return replace(coverage, contributions=span)


def with_newest_figures(question: Question, year: int) -> Question:
    """Return ``question``, which asks for the newest figures if ``year`` is after the last covered one."""
    after = year > current_rulebook().coverage.contributions.last_day.year
    return question.model_copy(update={"provisional": True}) if after else question

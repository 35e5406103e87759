"""The parameters as open data, on a day and over time, and the covered days."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from flask import Response, request
from werkzeug.exceptions import NotFound

from calculators import InvalidQuestion, Mistake
from calculators.benefit.benefit_year import covered_leave
from rules import ParameterValue, Rulebook, Span
from web.api.arguments import known_arguments
from web.api.open_data import open_data
from web.api.parameter_models import (
    AllParameters,
    Covered,
    CoveredDays,
    DatedValue,
    ParameterInForce,
    ParametersInForce,
    ParameterTimeline,
    dated,
)
from web.current_rules import current_rulebook
from web.http.http_cache import published

COLUMNS = ("name", "value", "unit", "from", "law", "source", "url")


def in_force() -> Response:
    """Answer with the parameters in force on ``date``, or without a date with all over time."""
    rulebook, day = current_rulebook(), _day()
    document, rows = all_parameters(rulebook) if day is None else parameters_on(day, rulebook)
    return open_data(document, rows, COLUMNS)


def over_time(name: str) -> Response:
    """Answer with one parameter over time."""
    known_arguments("format")
    notices = current_rulebook().timelines.get(name)
    if notices is None:
        raise NotFound
    return open_data(timeline(name, notices), rows_of({name: notices}), COLUMNS)


def covered() -> Response:
    """Answer with the covered days, the years and the version of the rules."""
    known_arguments()
    return published(coverage(current_rulebook()).model_dump_json(), "application/json")


def parameters_on(day: date, rulebook: Rulebook) -> tuple[ParametersInForce, list[dict[str, Any]]]:
    """Return the document and the rows of a day."""
    stated = {
        name: ParameterInForce.model_validate(
            {**dated(parameter.published_value), "first_day": parameter.since, "unit": parameter.published_value.unit}
        )
        for name, parameter in rulebook.parameters_on(day).items()
    }
    document = ParametersInForce(day=day, rules_version=rulebook.rules_version, parameters=stated)
    return document, [{"name": name, **value.model_dump()} for name, value in stated.items()]


def all_parameters(rulebook: Rulebook) -> tuple[AllParameters, list[dict[str, Any]]]:
    """Return the document and the rows of all parameters over time."""
    lines = {name: timeline(name, notices) for name, notices in rulebook.timelines.items()}
    return AllParameters(rules_version=rulebook.rules_version, parameters=lines), rows_of(rulebook.timelines)


def timeline(name: str, notices: Sequence[ParameterValue]) -> ParameterTimeline:
    """Return one parameter over time."""
    values = [DatedValue.model_validate(dated(notice)) for notice in notices]
    return ParameterTimeline(name=name, unit=notices[0].unit, values=values)


def coverage(rulebook: Rulebook) -> Covered:
    """Return the covered days of ``rulebook``."""
    covered = rulebook.coverage
    return Covered(
        benefits=_days(covered.benefits, covered_leave(rulebook).last_day),
        contributions=_days(covered.contributions, covered.contributions.last_day),
        years=list(covered.years),
        rules_version=covered.rules_version,
    )


def _days(span: Span, answered_until: date) -> CoveredDays:
    return CoveredDays(first_day=span.first_day, last_day=span.last_day, last_day_answered=answered_until)


def rows_of(timelines: Mapping[str, Sequence[ParameterValue]]) -> list[dict[str, Any]]:
    """Return a row for each value of each parameter."""
    return [
        {"name": name, "unit": notice.unit, **DatedValue.model_validate(dated(notice)).model_dump()}
        for name, notices in timelines.items()
        for notice in notices
    ]


def _day() -> date | None:
    known_arguments("date", "format")
    text = request.args.get("date")
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise _invalid_date() from error
    if day.isoformat() != text:
        raise _invalid_date()
    return day


def _invalid_date() -> InvalidQuestion:
    return InvalidQuestion([Mistake(("date",), "invalid_date", "Give a day as in 2026-03-01.")])

"""The parameters of the law as JSON documents."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from rules import ParameterValue


class Document(BaseModel):
    """A closed, frozen document, written under its aliases."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, validate_by_name=True, serialize_by_alias=True
    )


class DatedValue(Document):
    """A value, its first day, and its source."""

    value: Annotated[str, Field(examples=["0.0070"])]
    first_day: Annotated[date, Field(alias="from")]
    law: str
    source: str
    url: str


class ParameterInForce(DatedValue):
    """A value in force.

    ``from`` is the first day of this value.
    """

    unit: Annotated[str, Field(examples=["fraction"])]


class ParametersInForce(Document):
    """Every number in force on a day."""

    day: Annotated[date, Field(alias="date")]
    rules_version: str
    parameters: dict[str, ParameterInForce]


class ParameterTimeline(Document):
    """One number over time, with each notice that stated it."""

    name: str
    unit: str
    values: list[DatedValue]


class AllParameters(Document):
    """Every number over time."""

    rules_version: str
    parameters: dict[str, ParameterTimeline]


class CoveredDays(Document):
    """The first and the last day with law, both included."""

    first_day: date
    last_day: date
    last_day_answered: date


class Covered(Document):
    """The covered days and years, and the version of the rules.

    Benefits go by the first day of the benefit year, contributions by the pay day.
    """

    benefits: CoveredDays
    contributions: CoveredDays
    years: list[int]
    rules_version: str


def dated(notice: ParameterValue) -> dict[str, object]:
    """Return the fields of ``DatedValue`` for ``notice``."""
    source = notice.source
    return {
        "value": notice.text,
        "first_day": notice.first_day,
        "law": source.law,
        "source": source.title,
        "url": source.url,
    }

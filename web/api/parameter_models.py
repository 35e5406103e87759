"""The parameters of the law as JSON documents."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from rules import ParameterValue


class Document(BaseModel):
    """Closed and frozen; written under its aliases."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, validate_by_name=True, serialize_by_alias=True
    )


class DatedValue(Document):
    """A value, the day from which it applies, and where it was read."""

    value: Annotated[str, Field(examples=["0.0070"])]
    first_day: Annotated[date, Field(alias="from")]
    law: str
    source: str
    url: str


class ParameterInForce(DatedValue):
    """A value in force; ``from`` is the day since which it has stood unchanged."""

    unit: Annotated[str, Field(examples=["fraction"])]


class ParametersInForce(Document):
    """Every number in force on a day."""

    day: Annotated[date, Field(alias="date")]
    rules_version: str
    parameters: dict[str, ParameterInForce]


class ParameterTimeline(Document):
    """One number over time: each notice that stated it."""

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


class Covered(Document):
    """What the rules cover; benefits by the first day of the benefit year, contributions by the day of pay."""

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

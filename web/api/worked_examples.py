"""The worked examples as open data, with their sources."""

from collections.abc import Mapping
from typing import Annotated

from flask import Response
from pydantic import Field

from calculators.models.fields import DOLLARS_SCHEMA, PLAIN_SCHEMA
from rules import Rulebook, WorkedExample
from rules.examples import AMOUNTS
from web.api.arguments import known_arguments
from web.api.open_data import open_data
from web.api.parameter_models import Document
from web.current_rules import current_rulebook

COLUMNS = ("topic", "year", *(name for topic in AMOUNTS.values() for name in topic), "source")


class BenefitExample(Document):
    """The weekly benefit of an average weekly wage in a year."""

    year: int
    average_weekly_wage: Annotated[str, DOLLARS_SCHEMA]
    weekly_benefit: Annotated[str, DOLLARS_SCHEMA]
    source: str


class ContributionExample(Document):
    """The cost of one person's wages of a year for each side."""

    year: int
    covered_individuals: Annotated[str, PLAIN_SCHEMA]
    wages: Annotated[str, DOLLARS_SCHEMA]
    employee: Annotated[str, DOLLARS_SCHEMA]
    employer: Annotated[
        Annotated[str, DOLLARS_SCHEMA] | None,
        Field(description="Dollars that the employer pays. Null if the source does not state them."),
    ] = None
    source: str


class WorkedExamples(Document):
    """Every worked example, by topic and year."""

    rules_version: str
    benefits: list[BenefitExample]
    contributions: list[ContributionExample]


def all_examples() -> Response:
    """Answer with every worked example and its source."""
    known_arguments("format")
    rulebook = current_rulebook()
    return open_data(worked_examples_of(rulebook), example_rows(rulebook), COLUMNS)


def example_rows(rulebook: Rulebook) -> list[dict[str, object]]:
    """Return the examples of ``rulebook`` as rows of a table."""
    return [{"topic": example.topic, **_stated(example)} for example in rulebook.examples]


def worked_examples_of(rulebook: Rulebook) -> WorkedExamples:
    """Return the examples of ``rulebook``."""
    return WorkedExamples(
        rules_version=rulebook.rules_version,
        benefits=[BenefitExample.model_validate(_stated(e)) for e in rulebook.examples if e.topic == "benefits"],
        contributions=[
            ContributionExample.model_validate(_stated(e)) for e in rulebook.examples if e.topic == "contributions"
        ],
    )


def _stated(example: WorkedExample) -> Mapping[str, object]:
    return {"year": example.year, **example.amounts, "source": example.source}

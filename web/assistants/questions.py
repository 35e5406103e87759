"""Questions of assistants about the parameters of a day and the rule behind a line."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from calculators.models.answers import Citation
from calculators.models.fields import Day, Model
from web.api.parameter_models import ParameterTimeline
from web.assistants.rule_names import known_names, nearest_names


def _known(name: str) -> str:
    if name not in known_names():
        advice = "Name a line of an explanation, a figure of the law, a test or a reason."
        raise PydanticCustomError("invalid_choice", advice, {"allowed": nearest_names(name)})
    return name


RuleName = Annotated[str, AfterValidator(_known)]
"""A name that has a rule. An error has the nearest names, because there are hundreds."""


class FiguresQuestion(Model):
    """The figures of the law in force on a day."""

    date: Day = Field(description="A covered day, as YYYY-MM-DD.")


class RuleQuestion(Model):
    """A question about the rule behind a line of a computation or a figure of the law."""

    name: RuleName = Field(description="The name of a line, figure, test or reason, such as weekly_benefit.")


class Rule(BaseModel):
    """A rule with its label, an example, its law, and a figure's values over time."""

    name: str
    label: str
    example: str | None = Field(description="The line in an example. Null for a figure of the law.")
    citations: list[Citation]
    figure: ParameterTimeline | None = Field(description="Null for a line of a computation.")

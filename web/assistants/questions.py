"""Questions of assistants about the parameters of a day and the rule behind a line."""

from functools import cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from calculators.models.answers import Citation
from calculators.models.fields import Day, Model
from web.api.parameter_models import ParameterTimeline
from web.i18n.labels import LINES, PARAMETERS


@cache
def known_names() -> tuple[str, ...]:
    """Return the name of every line of a computation and of every parameter."""
    return tuple(sorted({*LINES, *PARAMETERS}))


def _known(name: str) -> str:
    if name not in known_names():
        raise PydanticCustomError("invalid_choice", "Name a line of an explanation, or a figure of the law.")
    return name


RuleName = Annotated[str, AfterValidator(_known), WithJsonSchema({"type": "string", "enum": list(known_names())})]


class FiguresQuestion(Model):
    """The figures of the law in force on a day."""

    date: Day = Field(description="A covered day, as YYYY-MM-DD.")


class RuleQuestion(Model):
    """A question about the rule behind a line of a computation or a figure of the law."""

    name: RuleName = Field(description="The name of the line or figure, as in the explanation of an estimate.")


class Rule(BaseModel):
    """A rule with its label, an example, its law, and a figure's values over time."""

    name: str
    label: str
    example: str | None = Field(description="The line in an example. Null for a figure of the law.")
    citations: list[Citation]
    figure: ParameterTimeline | None = Field(description="Null for a line of a computation.")

"""What estimates have in common: warnings, the explanation and its citations."""

from typing import Literal

from pydantic import Field

from calculators.fields import Model

WarningCode = Literal[
    "base_period_before_separation",
    "former_employer_counted",
    "former_employer_not_counted",
    "leave_from_without_wages",
    "partial_year",
    "private_plan",
    "provisional_parameters",
    "wage_base_not_applied",
    "wages_outside_look_back",
]


class EstimateWarning(Model):
    """Something to know about an answer; ``message`` is in the reader's language where a page or route speaks."""

    code: WarningCode
    message: str | None = Field(default=None, description="In the reader's language.")


class Citation(Model):
    """Where a line's rule or figure stands."""

    law: str = Field(description="The provision, as in M.G.L. c. 175M s. 3(b).")
    title: str = Field(description="The document read.")
    url: str = Field(description="Its address.")


class Operand(Model):
    """A value that an expression names."""

    name: str = Field(description="The identifier in the expression.")
    line: str = Field(description="The worksheet's name of the value, the same for each employer or quarter.")
    label: str | None = Field(default=None, description="In the reader's language.")
    value: str
    unit: str
    of: str | None = Field(default=None, description="Whose value it is, where there are several.")
    period: str | None = Field(default=None, description="The quarter it belongs to.")


class ExplanationLine(Model):
    """One line of the computation: recompute ``expression`` from ``operands`` and get ``value``."""

    name: str
    label: str | None = Field(default=None, description="In the reader's language.")
    section: str = Field(description="The part of the computation the line belongs to.")
    of: str | None = Field(default=None, description="Whose line it is, where there are several.")
    period: str | None = Field(default=None, description="The quarter it belongs to.")
    expression: str
    conditions: list[str] = Field(description="The comparisons that led to this line rather than another.")
    value: str
    unit: str
    operands: list[Operand]
    citations: list[Citation]

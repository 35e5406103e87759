"""Parts that estimates share: warnings, lines of the explanation and citations.

Labels and messages are empty here. Pages and routes fill them in the reader's language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from calculators.models.fields import absent

WarningCode = Literal[
    "allotment_used_up",
    "amounts_look_hourly",
    "amounts_look_yearly",
    "application_far_from_leave",
    "application_for_next_benefit_year",
    "bonding_needs_consent",
    "earlier_leave_unknown",
    "earlier_withholding_missing",
    "employer_pays_is_wages",
    "employer_size_needed",
    "first_leave_quarter_not_counted",
    "former_employer_counted",
    "former_employer_lowers",
    "former_employer_not_counted",
    "hours_off_not_counted",
    "latest_quarter_may_be_missing",
    "leave_from_without_wages",
    "notice_wage_in_cents",
    "other_reading_of_thirty_times",
    "paid_leave_above_room",
    "partial_year",
    "private_plan",
    "provisional_parameters",
    "quarter_in_progress_counts_on_appeal",
    "quarter_in_progress_may_decide",
    "separation_date_unknown",
    "ssdi_may_reduce",
    "tax_not_covered",
    "tax_on_all_assumed",
    "wage_base_not_applied",
    "wages_far_above_others",
    "wages_outside_look_back",
]


@dataclass(slots=True)
class EstimateWarning:
    """A warning about an answer.

    ``figures`` are the values in its message, by name.
    """

    code: WarningCode
    message: Annotated[str, Field(description="The text in the reader's language.")] = ""
    figures: Annotated[
        dict[str, str] | None, Field(exclude_if=absent, description="The figures in the message, by name.")
    ] = None


@dataclass(frozen=True, slots=True)
class ProvisionalFigure:
    """A parameter of an earlier year, used because the value of the right year is unknown."""

    name: Annotated[str, Field(examples=["medical_rate"])]
    from_year: int


def provisional_figures(stand_ins: Mapping[str, int], *, provisional: bool) -> list[ProvisionalFigure] | None:
    """Return the parameters of earlier years in a law, or ``None`` if the law is not provisional.

    ``stand_ins`` gives the year of each.
    """
    return [ProvisionalFigure(name, year) for name, year in stand_ins.items()] if provisional else None


@dataclass(frozen=True, slots=True)
class Citation:
    """The source of a rule or figure, with its provision, the document read and its address."""

    law: Annotated[str, Field(examples=["M.G.L. c. 175M s. 3(b)"])]
    title: str
    url: str


@dataclass(slots=True)
class Operand:
    """A value that an expression names.

    ``line`` is its name on the worksheet. The name is the same for each employer (``of``) and quarter (``period``).
    """

    name: Annotated[str, Field(description="The identifier in the expression.")]
    value: str
    unit: str
    line: Annotated[str, Field(exclude=True)]
    of: Annotated[str | None, Field(exclude=True)]
    period: Annotated[str | None, Field(exclude=True)]


@dataclass(slots=True)
class ExplanationLine:
    """A line of the computation, whose ``value`` is the result of ``expression``."""

    name: str
    section: Annotated[str, Field(description="The part of the computation.")]
    of: Annotated[str | None, Field(description="The employer, person or part of the line, if there are several.")]
    period: Annotated[str | None, Field(description="The quarter of the line, or the first day of leave of the week.")]
    expression: str
    conditions: Annotated[list[str], Field(description="The comparisons that led to this line.")]
    value: str
    unit: str
    operands: list[Operand]
    citations: tuple[Citation, ...]
    pattern: Annotated[str, Field(exclude=True)]
    """The expression with the places of its operands, such as ``{0} + {1}``, the same for lines worked out alike."""
    condition_patterns: Annotated[list[str], Field(exclude=True)]
    """The conditions with the places of their operands."""
    label: Annotated[str, Field(description="The name in the reader's language.")] = ""

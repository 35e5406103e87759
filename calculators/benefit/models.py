"""The question of a benefit estimate, as in the API."""

from datetime import date
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from calculators.benefit.eligibility import EmploymentStatus
from calculators.leave.models import PlanQuestion
from calculators.models.fields import MOST_ROWS_OF_WAGES, Day, Label, Model, Money, QuarterText


class QuarterWages(Model):
    """The wages that one employer paid in one calendar quarter, before taxes."""

    employer: Label = "employer"
    quarter: QuarterText
    amount: Money


class WageQuestion(Model):
    """A worker's wages, employers and first day of leave, from which the weekly benefit follows."""

    leave_start_date: Day = Field(description="The first day of leave, as YYYY-MM-DD.")
    application_date: Day | None = Field(
        default=None, description="The day of the application, if known, as YYYY-MM-DD."
    )
    earlier_leave_start_date: Day | None = Field(
        default=None,
        description="The first day of the first leave of a benefit year that still runs. Its figures still apply.",
    )
    employment_status: EmploymentStatus = "employed"
    wages: Annotated[list[QuarterWages], Field(max_length=MOST_ROWS_OF_WAGES)] = Field(
        description="Up to 2,400 rows by employer and quarter. Rows of the same employer and quarter are added."
    )
    separation_date: Day | None = Field(default=None, description="The last day of work. Needs `unemployed`.")
    former_employers: list[Label] = Field(
        default_factory=list, max_length=400, description="Up to 400 employers of the base period that are not current."
    )
    current_job_started: Day | None = Field(
        default=None,
        validate_default=True,
        description="The first day of the current job. Required with `former_employers`.",
    )
    leave_from: list[Label] | None = Field(
        default=None,
        validate_default=True,
        max_length=400,
        description="Up to 400 employers of the leave. Default is all current ones with base-period wages.",
    )
    explain: bool = Field(default=False, description="Return the lines of the computation. Default false.")
    provisional: bool = Field(
        default=False, description="Use the newest figures after the last covered day. Default false."
    )
    what_would_help: bool = Field(
        default=False,
        description="If not eligible, find a later first day with a benefit, and missing wages. Default false.",
    )
    compare_start_dates: bool = Field(
        default=False, description="Compare the later first days within a year that change the answer. Default false."
    )

    @field_validator("earlier_leave_start_date")
    @classmethod
    def _earlier_leave(cls, day: date | None, info: ValidationInfo) -> date | None:
        _not_after_leave(day, info)
        return day

    @field_validator("separation_date")
    @classmethod
    def _separation(cls, day: date | None, info: ValidationInfo) -> date | None:
        if day is not None and info.data.get("employment_status", "unemployed") != "unemployed":
            raise PydanticCustomError(
                "only_when_unemployed", "Remove the last day of work, or set employment_status to unemployed."
            )
        _not_after_leave(day, info)
        return day

    @field_validator("current_job_started")
    @classmethod
    def _job_start(cls, day: date | None, info: ValidationInfo) -> date | None:
        if day is None and info.data.get("former_employers"):
            raise PydanticCustomError(
                "current_job_start_required", "Give the day the current job began, such as 2026-01-15."
            )
        _not_after_leave(day, info)
        return day

    @field_validator("leave_from")
    @classmethod
    def _leave_from(cls, labels: list[str] | None, info: ValidationInfo) -> list[str] | None:
        former = set(info.data.get("former_employers", ()))
        if labels is None:
            if former and all(row.employer in former for row in info.data.get("wages", ())):
                raise PydanticCustomError("former_employer", "Name current employers only, at least one.")
            return None
        named = dict.fromkeys(labels)
        if not named or not former.isdisjoint(named):
            raise PydanticCustomError("former_employer", "Name current employers only, at least one.")
        if "wages" in info.data and not former and not named.keys() <= {row.employer for row in info.data["wages"]}:
            raise PydanticCustomError(
                "unknown_employer",
                "Name an employer as in wages. An employer that has paid none yet needs a row with the amount 0.00.",
            )
        return list(named)

    @property
    def first_leave_start_date(self) -> date:
        """Return the first day of the first leave of the benefit year, which decides on that year."""
        return self.earlier_leave_start_date or self.leave_start_date

    @property
    def first_application_date(self) -> date | None:
        """Return the day of the application for the first leave of the benefit year, if it is known."""
        return None if self.earlier_leave_start_date else self.application_date

    @property
    def first_separation_date(self) -> date | None:
        """Return the last day of work, if the first leave of the benefit year began on it or later."""
        return separation_by(self.first_leave_start_date, separation=self.separation_date)


def separation_by(leave_start: date, *, separation: date | None) -> date | None:
    """Return the day of ``separation``, or ``None`` if it comes after ``leave_start``."""
    return None if separation is None or separation > leave_start else separation


class BenefitQuestion(PlanQuestion, WageQuestion):
    """A worker's wages and the first day of leave, with or without a plan of the leave."""


def _not_after_leave(day: date | None, info: ValidationInfo) -> None:
    start = info.data.get("leave_start_date")
    if day is not None and start is not None and day > start:
        raise PydanticCustomError("after_leave_start", "Give a day on or before the first day of leave.")

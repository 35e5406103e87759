"""The question and the answer of a benefit estimate, as in the API."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from calculators.benefit.answer_parts import BenefitParameters, Reason, TestResult
from calculators.benefit.start_date_models import StartDates, WhatWouldHelp
from calculators.leave.models import (
    AlreadyUsed,
    EmployerSize,
    LeavePeriod,
    OtherIncome,
    PlanWeek,
    TaxSplit,
    WeeksLeft,
    Withhold,
    WorkWeek,
)
from calculators.models.answers import EstimateWarning, ExplanationLine
from calculators.models.fields import Day, Dollars, Hours, Label, Model, Money, QuarterText, absent

EmploymentStatus = Literal["employed", "self_employed", "unemployed"]


class QuarterWages(Model):
    """What one employer paid in one calendar quarter, before taxes."""

    employer: Label = "employer"
    quarter: QuarterText
    amount: Money


class BenefitQuestion(Model):
    """A worker's wages and the first day of leave."""

    leave_start_date: Day = Field(description="The first day of leave.")
    application_date: Day | None = Field(default=None, description="The day of the application, where it is known.")
    employment_status: EmploymentStatus = "employed"
    wages: Annotated[list[QuarterWages], Field(max_length=2400)] = Field(
        description="Wages by employer and quarter; rows of the same employer and quarter are added."
    )
    separation_date: Day | None = Field(default=None, description="The last day of work; only with `unemployed`.")
    former_employers: list[Label] = Field(
        default_factory=list, max_length=400, description="Employers of the base period that are not current."
    )
    current_job_started: Day | None = Field(
        default=None, validate_default=True, description="When the current job began; required with `former_employers`."
    )
    leave_from: list[Label] | None = Field(
        default=None,
        validate_default=True,
        max_length=400,
        description="The employers the leave is from; if absent, all current ones with base-period wages.",
    )
    explain: bool = Field(default=False, description="Give the lines of the computation.")
    provisional: bool = Field(
        default=False, description="Use the newest figures for a day after the last covered one, and say so."
    )
    what_would_help: bool = Field(
        default=False, description="If not eligible, say from which later day, or with how much more, there would be."
    )
    compare_start_dates: bool = Field(
        default=False, description="Compare the first day with those of the year after it that change something."
    )
    leave: Annotated[list[LeavePeriod], Field(min_length=1, max_length=100)] | None = Field(
        default=None,
        description="The plan: periods in their order, the first from `leave_start_date`, none overlapping.",
    )
    usual_weekly_hours: Hours | None = Field(
        default=None, description="If absent, the hours of `work_week`, or 40; only with `leave`, as all that follows."
    )
    work_week: WorkWeek | None = Field(
        default=None, description="Usual hours by weekday; if absent, Monday to Friday in equal parts."
    )
    other_income: list[OtherIncome] = Field(default_factory=list, max_length=100)
    already_used: AlreadyUsed = Field(default=AlreadyUsed(), description="Weeks taken before in this benefit year.")
    employer_size: EmployerSize | None = Field(default=None, description="For the tax on medical benefits.")
    withhold: Withhold = Field(default=Withhold(), description="Taxes to withhold from each payment.")

    @field_validator("separation_date")
    @classmethod
    def _separation(cls, day: date | None, info: ValidationInfo) -> date | None:
        if day is not None and info.data.get("employment_status", "unemployed") != "unemployed":
            raise PydanticCustomError(
                "only_when_unemployed", "Leave the last day of work out, or set employment_status to unemployed."
            )
        _not_after_leave(day, info)
        return day

    @field_validator("current_job_started")
    @classmethod
    def _job_start(cls, day: date | None, info: ValidationInfo) -> date | None:
        if day is None and info.data.get("former_employers"):
            raise PydanticCustomError(
                "current_job_start_required", "Give the day the current job began, as in 2026-01-15."
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
        known = {row.employer for row in info.data.get("wages", ())} | set(labels if former else ())
        if not labels or former & set(labels):
            raise PydanticCustomError("former_employer", "Name current employers only, at least one.")
        if "wages" in info.data and not set(labels) <= known:
            raise PydanticCustomError(
                "unknown_employer",
                "Name an employer as in wages; one that has paid none yet needs a row with the amount 0.00.",
            )
        return list(dict.fromkeys(labels))


def _not_after_leave(day: date | None, info: ValidationInfo) -> None:
    start = info.data.get("leave_start_date")
    if day is not None and start is not None and day > start:
        raise PydanticCustomError("after_leave_start", "Give a day on or before the first day of leave.")


@dataclass(slots=True)
class BenefitYear:
    """52 weeks from a Sunday, both days included."""

    start: date
    end: date

    @classmethod
    def of(cls, start: date, weeks: int) -> "BenefitYear":
        """The benefit year of ``weeks`` that starts on ``start``."""
        return cls(start, start + timedelta(weeks * 7 - 1))


@dataclass(slots=True)
class EmployerBenefit:
    """What the leave from one employer gives; the wage in cents is not part of the JSON answer."""

    employer: str
    average_weekly_wage: Dollars
    weekly_benefit: Dollars
    expected_award: Dollars
    average_weekly_wage_in_cents: Annotated[Dollars, Field(exclude=True)]


class BenefitEstimate(Model):
    """The weekly benefit, eligibility with its reasons, and how both came about."""

    rules_version: str
    leave_start_date: date
    benefit_year: BenefitYear
    parameters: BenefitParameters
    base_period: list[str] = Field(description="The four quarters, oldest first.")
    total_wages: Dollars
    average_weekly_wage: Dollars
    employers: list[EmployerBenefit]
    financially_eligible: bool
    reason: Reason
    tests: list[TestResult]
    weekly_benefit: Dollars
    expected_award: Dollars
    warnings: list[EstimateWarning]
    explanation: list[ExplanationLine]
    schedule: list[PlanWeek] | None = Field(
        default=None, exclude_if=absent, description="With a plan: a row for each week of each period of leave."
    )
    total_benefit: Dollars | None = Field(
        default=None, exclude_if=absent, description="With a plan: the sum of the amounts of the schedule."
    )
    weeks_left: WeeksLeft | None = Field(default=None, exclude_if=absent, description="With a plan.")
    tax: TaxSplit | None = Field(
        default=None, exclude_if=absent, description="With a plan that has payments in a covered tax year."
    )
    what_would_help: WhatWouldHelp | None = Field(
        default=None, exclude_if=absent, description="Where it is asked for, and the tests are not passed."
    )
    start_dates: StartDates | None = Field(
        default=None, exclude_if=absent, description="With `compare_start_dates`: first days of leave side by side."
    )

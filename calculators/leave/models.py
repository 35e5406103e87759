"""The plan of a leave, as asked and as answered in the API."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from calculators.models.fields import Day, DayHours, Dollars, Hours, Model, Money, Plain, Weeks

LeaveReason = Literal["medical", "pregnancy", "bonding", "family_care", "exigency", "military_care"]
Schedule = Literal["continuous", "reduced", "intermittent"]
IncomeKind = Literal["unemployment", "workers_compensation", "employer_wages", "employer_plan", "paid_leave", "ssdi"]
EmployerSize = Literal["25_or_more", "under_25"]
DayKind = Literal["waiting", "paid", "exhausted", "next_benefit_year"]
LeaveLimit = Literal["medical", "family", "military_care", "all"]
"""A limit on weeks of leave: that of a kind of leave, or that of all kinds together."""
WeekKind = Literal["waiting", "paid", "partial", "exhausted", "next_benefit_year"]

ZERO = Decimal(0)


class _Dated(Model):
    """A range of days, both ends included."""

    start: Day
    end: Day

    @field_validator("end")
    @classmethod
    def _end(cls, end: date, info: ValidationInfo) -> date:
        start = info.data.get("start")
        if start is not None and end < start:
            raise PydanticCustomError("end_before_start", "Give a day on or after the first day.")
        return end


class LeavePeriod(_Dated):
    """Leave for one reason on one schedule, both days included."""

    reason: LeaveReason
    schedule: Schedule = "continuous"
    hours_off_per_week: Hours | None = Field(
        default=None,
        validate_default=True,
        description="Hours of leave a week, at most 168. Needs `reduced` or `intermittent`.",
    )

    @field_validator("hours_off_per_week")
    @classmethod
    def _hours_off(cls, hours: Decimal | None, info: ValidationInfo) -> Decimal | None:
        schedule = info.data.get("schedule")
        if schedule == "continuous" and hours is not None:
            raise PydanticCustomError(
                "hours_off_not_continuous", "Remove the hours off, or make the schedule reduced or intermittent."
            )
        if schedule in ("reduced", "intermittent") and not hours:
            raise PydanticCustomError("hours_off_required", "Give the hours of leave in a week, such as 20.")
        return hours


class WorkWeek(Model):
    """The usual hours of each weekday."""

    monday: DayHours = ZERO
    tuesday: DayHours = ZERO
    wednesday: DayHours = ZERO
    thursday: DayHours = ZERO
    friday: DayHours = ZERO
    saturday: DayHours = ZERO
    sunday: DayHours = ZERO


class OtherIncome(_Dated):
    """Income of one kind during leave, as an amount for a full usual week in a range of days."""

    kind: IncomeKind
    weekly_amount: Money


class AlreadyUsed(Model):
    """Weeks of leave already taken in this benefit year."""

    medical_weeks: Weeks = ZERO
    family_weeks: Weeks = ZERO
    military_care_weeks: Weeks = ZERO


class Withhold(Model):
    """The taxes to withhold from each payment, as chosen in the application."""

    federal: bool = False
    state: bool = False
    federal_amount: Money | None = Field(
        default=None, description="A fixed federal amount in dollars a week (Form W-4S), instead of `federal`."
    )

    @field_validator("federal_amount")
    @classmethod
    def _federal_amount(cls, amount: Decimal | None, info: ValidationInfo) -> Decimal | None:
        if amount is not None and info.data.get("federal"):
            raise PydanticCustomError(
                "federal_amount_or_rate", "Give either federal or federal_amount, because one replaces the other."
            )
        return amount


class PlanQuestion(Model):
    """The plan of a leave, with its periods, usual hours, other income, used weeks and taxes."""

    leave: Annotated[list[LeavePeriod], Field(min_length=1, max_length=100)] | None = Field(
        default=None,
        description="Up to 100 periods in order, without overlap. The first starts on `leave_start_date`.",
    )
    usual_weekly_hours: Hours | None = Field(
        default=None,
        description="Usual hours a week, at most 168. Default is the sum of `work_week`, or 40. Needs `leave`.",
    )
    work_week: WorkWeek | None = Field(
        default=None,
        description="Usual hours by weekday. Default is equal parts from Monday to Friday. Needs `leave`.",
    )
    other_income: list[OtherIncome] = Field(default_factory=list, max_length=100)
    already_used: AlreadyUsed = Field(
        default=AlreadyUsed.model_construct(), description="Weeks taken before. Default 0. Needs `leave`."
    )
    employer_size: EmployerSize | None = Field(
        default=None, description="Covered individuals of the employer, for the tax on medical benefits. Needs `leave`."
    )
    withhold: Withhold = Field(
        default=Withhold.model_construct(),
        description="Taxes to withhold from each payment. Default none. Needs `leave`.",
    )


@dataclass(slots=True, kw_only=True)
class PlanWeek:
    """The leave of one period in one week from Sunday to Saturday.

    It runs from ``first_day`` to ``last_day``. ``days`` counts its days with usual hours by kind. A day that the
    allotment covers in part counts as paid and as exhausted. ``used_up`` names the limit that its exhausted days are
    beyond. ``reduced_by`` names the other income that reduces the payment.
    """

    week_start: date
    week_end: date
    reason: LeaveReason
    kind: WeekKind
    hours_off: Annotated[Plain, Field(description="Hours of leave in the week, paid or not.")]
    gross: Annotated[Dollars, Field(description="The weekly benefit for the paid hours, in dollars.")]
    reductions: Annotated[Dollars, Field(description="The reduction for other income, in dollars.")]
    amount: Dollars
    withheld: Dollars | None
    net: Dollars | None
    top_up_room: Annotated[Dollars, Field(description="The most dollars that paid leave may add for the paid hours.")]
    expected_payment_date: Annotated[
        date | None, Field(description="The expected day of payment. Null without a payment.")
    ]
    first_day: Annotated[date, Field(exclude=True)]
    last_day: Annotated[date, Field(exclude=True)]
    days: Annotated[Mapping[DayKind, int], Field(exclude=True)]
    used_up: Annotated[LeaveLimit | None, Field(exclude=True)]
    reduced_by: Annotated[tuple[IncomeKind, ...], Field(exclude=True)]


@dataclass(slots=True, kw_only=True)
class WeeksLeft:
    """The weeks left of each allotment of the benefit year after the plan, cut to four decimals."""

    medical: Plain
    family: Plain
    military_care: Plain
    all: Plain


@dataclass(slots=True, kw_only=True)
class TaxSplit:
    """The taxable and the other part of the payments with a covered tax rule."""

    taxable: Dollars
    not_taxable: Dollars

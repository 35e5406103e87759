"""The parts of a leave plan: what is asked about the weeks of a leave, and what is answered, as in the API."""

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
WeekKind = Literal["waiting", "paid", "partial", "exhausted", "next_benefit_year"]

NONE = Decimal(0)


class _Dated(Model):
    """Something from one day to another, both included."""

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
        default=None, validate_default=True, description="Hours of leave a week; only with `reduced`, `intermittent`."
    )

    @field_validator("hours_off_per_week")
    @classmethod
    def _hours_off(cls, hours: Decimal | None, info: ValidationInfo) -> Decimal | None:
        schedule = info.data.get("schedule")
        if schedule == "continuous" and hours is not None:
            raise PydanticCustomError(
                "hours_off_not_continuous", "Leave the hours off out, or make the schedule reduced or intermittent."
            )
        if schedule in ("reduced", "intermittent") and not hours:
            raise PydanticCustomError("hours_off_required", "Give the hours of leave in a week, as in 20.")
        return hours


class WorkWeek(Model):
    """The usual hours of each weekday."""

    monday: DayHours = NONE
    tuesday: DayHours = NONE
    wednesday: DayHours = NONE
    thursday: DayHours = NONE
    friday: DayHours = NONE
    saturday: DayHours = NONE
    sunday: DayHours = NONE


class OtherIncome(_Dated):
    """What else is received during leave: so much for a whole usual week, from one day to another."""

    kind: IncomeKind
    weekly_amount: Money


class AlreadyUsed(Model):
    """Weeks of leave already taken in this benefit year."""

    medical_weeks: Weeks = NONE
    family_weeks: Weeks = NONE
    military_care_weeks: Weeks = NONE


class Withhold(Model):
    """The taxes that are withheld from each payment, as chosen in the application."""

    federal: bool = False
    state: bool = False


@dataclass(slots=True)
class PlanWeek:
    """The leave of one period in one week from Sunday to Saturday, on the days from ``first_day`` to ``last_day``.

    ``days`` counts its calendar days by what becomes of them, one that the allotment covers in part as paid and as
    exhausted; ``reduced_by`` names the other income that takes something off.
    """

    week_start: date
    week_end: date
    reason: LeaveReason
    kind: WeekKind
    hours_off: Annotated[Plain, Field(description="Hours of leave in the week, whether paid or not.")]
    gross: Annotated[Dollars, Field(description="The weekly benefit for the paid hours.")]
    reductions: Annotated[Dollars, Field(description="What other income takes off it.")]
    amount: Dollars
    withheld: Dollars
    net: Dollars
    top_up_room: Annotated[Dollars, Field(description="What paid leave may add for the paid hours.")]
    expected_payment_date: Annotated[date | None, Field(description="Null where nothing is paid.")]
    first_day: Annotated[date, Field(exclude=True)]
    last_day: Annotated[date, Field(exclude=True)]
    days: Annotated[Mapping[DayKind, int], Field(exclude=True)]
    reduced_by: Annotated[tuple[IncomeKind, ...], Field(exclude=True)]


@dataclass(slots=True)
class WeeksLeft:
    """What is left of each allotment of the benefit year after the plan; decimals after the fourth are dropped."""

    medical: Plain
    family: Plain
    military_care: Plain
    all: Plain


@dataclass(slots=True)
class TaxSplit:
    """The federal taxability of the payments of the covered tax year."""

    taxable: Dollars
    not_taxable: Dollars

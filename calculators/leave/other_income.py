"""What else is received in a week of leave, spread over the usual hours as the benefit is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from calculators.leave.models import IncomeKind, OtherIncome
from calculators.leave.weeks import LeaveWeek
from calculators.leave.working_hours import UsualHours
from calculators.worksheet.number import Number, given, given_decimal, line
from calculators.worksheet.operators import total
from calculators.worksheet.rounding import to_cent_half_up

DOLLAR_FOR_DOLLAR: tuple[IncomeKind, ...] = ("unemployment", "workers_compensation", "employer_wages")
EMPLOYER_PLAN: tuple[IncomeKind, ...] = ("employer_plan",)
PAID_LEAVE: tuple[IncomeKind, ...] = ("paid_leave",)


@dataclass(frozen=True, slots=True)
class OtherIncomes:
    """The other income of a question, and the usual hours over which a week of it is spread."""

    incomes: Sequence[OtherIncome]
    usual: UsualHours
    usual_weekly_hours: Number

    def of_week(self, name: str, kinds: Collection[IncomeKind], week: LeaveWeek) -> Number | None:
        """What these kinds give on the paid days of a week, together; nothing where there is none."""
        shares = [
            self._share(income, days, str(week.days[0].day))
            for income in self.incomes
            if income.kind in kinds and (days := days_with(income, week))
        ]
        return line(name, total(shares), period=str(week.days[0].day)) if shares else None

    def _share(self, income: OtherIncome, days: Sequence[date], period: str) -> Number:
        kind = income.kind
        amount = given_decimal("weekly_income", income.weekly_amount, "dollars", period=period)
        hours = given_decimal("hours_with_income", self.usual.on(days), "hours", period=period)
        return line(f"{kind}_of_week", to_cent_half_up(amount * hours / self.usual_weekly_hours), period=period)

    def kinds_of(self, kinds: Collection[IncomeKind], week: LeaveWeek) -> tuple[IncomeKind, ...]:
        """Which of these kinds give something on the paid days of a week, each once."""
        found = [each for each in self.incomes if each.kind in kinds and each.weekly_amount and days_with(each, week)]
        return tuple(dict.fromkeys(each.kind for each in found))

    def stopped_days(self, week: LeaveWeek) -> list[date]:
        """The paid days of a week on which accrued paid leave is received as well."""
        days = {day for income in self.incomes if income.kind == "paid_leave" for day in days_with(income, week)}
        return sorted(days)


def usual_weekly_hours(usual: UsualHours) -> Number:
    """The hours of a usual week, for the worksheet."""
    return given_decimal("usual_weekly_hours", usual.weekly, "hours")


def nothing(name: str) -> Number:
    """No dollars."""
    return given(name, 0, "dollars")


def days_with(income: OtherIncome, week: LeaveWeek) -> list[date]:
    """The paid days of a week on which there is this income."""
    return [each.day for each in week.paid if income.start <= each.day <= income.end]

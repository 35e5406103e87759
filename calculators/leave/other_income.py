"""Other income in a week of leave, spread over the usual hours as the benefit is (458 CMR 2.12(6))."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from msgspec import Struct

from calculators.leave.models import IncomeKind, OtherIncome
from calculators.leave.weeks import LeaveWeek
from calculators.leave.working_hours import UsualHours
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given_decimal, line
from calculators.worksheet.operators import total
from calculators.worksheet.rounding import to_cent_half_up

DOLLAR_FOR_DOLLAR: tuple[IncomeKind, ...] = ("unemployment", "workers_compensation", "employer_wages")
EMPLOYER_PLAN: tuple[IncomeKind, ...] = ("employer_plan",)
PAID_LEAVE: tuple[IncomeKind, ...] = ("paid_leave",)
LINES: Mapping[IncomeKind, LineName] = {
    "unemployment": "unemployment_of_week",
    "workers_compensation": "workers_compensation_of_week",
    "employer_wages": "employer_wages_of_week",
    "employer_plan": "employer_plan_of_week",
    "paid_leave": "paid_leave_of_week",
}
"""The worksheet line of each kind that changes a payment. SSDI changes none, because its formula is not known."""


class OtherIncomes(Struct, frozen=True):
    """The other income of a plan, and the usual hours over which a week of it is spread."""

    incomes: Sequence[OtherIncome]
    usual: UsualHours

    def of_week(self, name: LineName, kinds: Collection[IncomeKind], week: LeaveWeek) -> Number | None:
        """Return the income of these kinds on the paid days of a week, or ``None`` if there is none."""
        shares = self.shares(kinds, week)
        return line(name, total(shares), period=week.first_day) if shares else None

    def shares(self, kinds: Collection[IncomeKind], week: LeaveWeek) -> list[Number]:
        """Return each income of these kinds on the paid days of a week."""
        return [
            self._share(income, days, week.first_day)
            for income in self.incomes
            if income.kind in kinds and (days := days_with(income, week))
        ]

    def _share(self, income: OtherIncome, days: Sequence[date], week: str) -> Number:
        amount = given_decimal("weekly_income", income.weekly_amount, "dollars", period=week)
        hours = given_decimal("hours_with_income", self.usual.on(days), "hours", period=week)
        return line(LINES[income.kind], to_cent_half_up(amount * hours / self.usual.weekly), period=week)

    def kinds_of(self, kinds: Collection[IncomeKind], week: LeaveWeek) -> tuple[IncomeKind, ...]:
        """Return the kinds among these that pay something on the paid days of a week, each once."""
        found = [each for each in self.incomes if each.kind in kinds and each.weekly_amount and days_with(each, week)]
        return tuple(dict.fromkeys(each.kind for each in found))

    def days_of_paid_leave(self, week: LeaveWeek) -> list[date]:
        """Return the paid days of a week on which accrued paid leave is received as well."""
        days = {day for income in self.incomes if income.kind in PAID_LEAVE for day in days_with(income, week)}
        return sorted(days)


def days_with(income: OtherIncome, week: LeaveWeek) -> list[date]:
    """Return the paid days of a week with this income."""
    return [each.day for each in week.paid if income.start <= each.day <= income.end]

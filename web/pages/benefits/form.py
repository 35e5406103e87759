"""The benefits form as it was typed, and the quarters it asks about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from calculators import BenefitQuestion
from calculators.benefit.average_weekly_wage import benefit_year_start
from calculators.benefit.base_period import base_period
from calculators.worksheet.number import given
from web.forms.date_input import DayBoxes, iso_day
from web.forms.errors import InputError
from web.forms.repeated_rows import row_keys
from web.pages.benefits.plan_boxes import PlanBoxes
from web.pages.benefits.same_pay import PayBoxes, same_pay

MOST_EMPLOYERS = 20


@dataclass(frozen=True, slots=True)
class EmployerBoxes:
    """What was typed about one employer; wages by quarter."""

    key: int
    name: str = ""
    wages: Mapping[str, str] = field(default_factory=dict)
    leave: bool = False
    former: bool = False
    pay: PayBoxes = field(default_factory=PayBoxes)

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        typed = (self.name, self.pay.amount, *self.wages.values())
        return not (self.leave or self.former or any(map(str.strip, typed)))

    @property
    def pay_unused(self) -> bool:
        """Whether the same pay of a year was typed, but no wages of any quarter."""
        return bool(self.pay.amount.strip()) and not any(map(str.strip, self.wages.values()))

    def filled(self, quarters: Sequence[str]) -> Self:
        """With the wages of ``quarters`` from pay that was the same all year; ``Mistakes`` where it is mistyped."""
        wages = f"{same_pay(self.pay, self.box('pay')).quarter:,}"
        return replace(self, wages={**self.wages, **dict.fromkeys(quarters, wages)})

    def box(self, of: str) -> str:
        """The name of a box of this employer."""
        return f"employer-{self.key}-{of}"


@dataclass(frozen=True, slots=True)
class BenefitForm:
    """Every box as it was typed."""

    leave: DayBoxes = field(default_factory=DayBoxes)
    application: DayBoxes = field(default_factory=DayBoxes)
    separation: DayBoxes = field(default_factory=DayBoxes)
    job: DayBoxes = field(default_factory=DayBoxes)
    status: str = ""
    provisional: bool = False
    employers: tuple[EmployerBoxes, ...] = (EmployerBoxes(1),)
    plan: PlanBoxes = field(default_factory=PlanBoxes)
    compare: bool = False

    @classmethod
    def read(cls, form: MultiDict[str, str]) -> Self:
        """The form as it was sent."""
        days = {name: DayBoxes.read(form, name) for name in ("leave", "application", "separation", "job")}
        return cls(
            **days,
            status=form.get("status", ""),
            provisional="provisional" in form,
            employers=tuple(_employer(form, key) for key in row_keys(form, "employer")) or (EmployerBoxes(1),),
            plan=PlanBoxes.read(form),
            compare=form.get("action") == "compare" or "compared" in form,
        )

    def with_employer(self) -> tuple[EmployerBoxes, ...]:
        """The employers and one more, to be filled in."""
        return (*self.employers, EmployerBoxes(max(each.key for each in self.employers) + 1))

    def without_employer(self, key: str) -> tuple[EmployerBoxes, ...]:
        """The employers without the one of ``key``; one is always left."""
        left = tuple(each for each in self.employers if str(each.key) != key)
        return left or (EmployerBoxes(1),)

    def with_same_pay(self, key: str, quarters: Sequence[str]) -> tuple[EmployerBoxes, ...]:
        """The employers, the one of ``key`` with the same wages in each of ``quarters``."""
        return tuple(each.filled(quarters) if str(each.key) == key else each for each in self.employers)


def _employer(form: MultiDict[str, str], key: int) -> EmployerBoxes:
    start = f"employer-{key}-"
    wages = {
        name.removeprefix(f"{start}wages-"): text for name, text in form.items() if name.startswith(f"{start}wages-")
    }
    return EmployerBoxes(
        key,
        form.get(f"{start}name", ""),
        wages,
        leave=f"{start}leave" in form,
        former=f"{start}former" in form,
        pay=PayBoxes.read(form, f"{start}pay"),
    )


def main_quarters(quarters: Sequence[str]) -> Sequence[str]:
    """Of the six quarters of the look-back, the four that are asked for first: those before the one in progress."""
    return quarters[1:5]


def look_back(form: BenefitForm) -> list[str] | None:
    """The six quarters the law looks at for the days typed, newest first; none where a day cannot be read."""
    try:
        question = BenefitQuestion.model_validate({**days(form), "wages": []})
    except (InputError, ValidationError):
        return None
    start = benefit_year_start(given("leave_start_date", question.leave_start_date.toordinal(), "date"))
    return list(base_period(question, start).quarters)


def days(form: BenefitForm) -> dict[str, str]:
    """The days typed that say which quarters count; ``Mistyped`` where one is no day."""
    typed = {"leave_start_date": form.leave, "application_date": form.application}
    unemployed = {"employment_status": form.status} if form.status == "unemployed" else {}
    if unemployed:
        typed["separation_date"] = form.separation
    return unemployed | {name: iso for name, boxes in typed.items() if (iso := iso_day(boxes.text)) is not None}

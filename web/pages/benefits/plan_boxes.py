"""The boxes of a plan of leave as they were typed: periods, hours, other income, weeks used before, taxes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from werkzeug.datastructures import MultiDict

from calculators.leave.working_hours import WEEKDAYS
from web.forms.date_input import DayBoxes
from web.forms.repeated_rows import row_keys

MOST_PERIODS = 12
MOST_INCOMES = 12
BIRTH = ("birth-recovery", "birth-bonding")
WEEKDAY_HOURS = tuple(f"hours-{day}" for day in WEEKDAYS)
HOURS = ("hours", *WEEKDAY_HOURS)
USED = ("used-medical_weeks", "used-family_weeks", "used-military_care_weeks")
WITHHELD = ("withhold-federal", "withhold-state")
TEXTS = (*BIRTH, *HOURS, *USED, "size", *WITHHELD)
Typed = Iterator[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PeriodBoxes:
    """What was typed about one period; the first has key 1 and begins on the first day of leave."""

    key: int
    reason: str = ""
    start: DayBoxes = field(default_factory=DayBoxes)
    weeks: str = ""
    end: DayBoxes = field(default_factory=DayBoxes)
    schedule: str = ""
    hours: str = ""

    @classmethod
    def read(cls, form: Mapping[str, str], key: int) -> Self:
        """The boxes of the period ``key`` of a form."""
        start, end = (DayBoxes.read(form, f"period-{key}-{of}") for of in ("start", "end"))
        reason, weeks, schedule, hours = (
            form.get(f"period-{key}-{of}", "") for of in ("reason", "weeks", "schedule", "hours")
        )
        return cls(key, reason, start, weeks, end, schedule, hours)

    @property
    def first(self) -> bool:
        """Whether it is the first, whose reason stands beside the first day of leave."""
        return self.key == 1

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(text.strip() for _, text in self.typed())

    def box(self, of: str) -> str:
        """The name of a box of this period."""
        return f"period-{self.key}-{of}"

    def typed(self) -> Typed:
        """Each box of the plan with what was typed in it."""
        if not self.first:
            yield self.box("reason"), self.reason
            yield from self.start.typed(self.box("start"))
        yield self.box("weeks"), self.weeks
        yield from self.end.typed(self.box("end"))
        yield self.box("schedule"), self.schedule
        yield self.box("hours"), self.hours


@dataclass(frozen=True, slots=True)
class IncomeBoxes:
    """What was typed about one other income."""

    key: int
    kind: str = ""
    start: DayBoxes = field(default_factory=DayBoxes)
    end: DayBoxes = field(default_factory=DayBoxes)
    amount: str = ""

    @classmethod
    def read(cls, form: Mapping[str, str], key: int) -> Self:
        """The boxes of the income ``key`` of a form."""
        start, end = (DayBoxes.read(form, f"income-{key}-{of}") for of in ("start", "end"))
        return cls(key, form.get(f"income-{key}-kind", ""), start, end, form.get(f"income-{key}-amount", ""))

    @property
    def blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(text.strip() for _, text in self.typed())

    def box(self, of: str) -> str:
        """The name of a box of this income."""
        return f"income-{self.key}-{of}"

    def typed(self) -> Typed:
        """Each box with what was typed in it."""
        yield self.box("kind"), self.kind
        yield from self.start.typed(self.box("start"))
        yield from self.end.typed(self.box("end"))
        yield self.box("amount"), self.amount


@dataclass(frozen=True, slots=True)
class PlanBoxes:
    """Every box of the plan as it was typed; ``texts`` by the name of the box."""

    periods: tuple[PeriodBoxes, ...] = (PeriodBoxes(1),)
    incomes: tuple[IncomeBoxes, ...] = ()
    texts: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(TEXTS, ""))

    @classmethod
    def read(cls, form: MultiDict[str, str]) -> Self:
        """The plan as it was sent."""
        return cls(
            tuple(PeriodBoxes.read(form, key) for key in dict.fromkeys((1, *row_keys(form, "period")))),
            tuple(IncomeBoxes.read(form, key) for key in row_keys(form, "income")),
            {name: form.get(name, "") for name in TEXTS},
        )

    @property
    def wanted(self) -> bool:
        """Whether a plan is asked for: something was typed, more than the reason beside the first day."""
        return any(text.strip() for _, text in self.typed())

    @property
    def shown(self) -> bool:
        """Whether its boxes are in use: something was typed, or a row was added."""
        return self.wanted or len(self.periods) > 1 or bool(self.incomes)

    @property
    def hours_by_weekday(self) -> bool:
        """Whether the hours of a weekday were typed."""
        return any(self.texts[name].strip() for name in WEEKDAY_HOURS)

    @property
    def used_before(self) -> bool:
        """Whether weeks used before were typed."""
        return any(self.texts[name].strip() for name in USED)

    @property
    def asked_periods(self) -> list[PeriodBoxes]:
        """The periods that count: the first, and those in which something was typed."""
        return [each for each in self.periods if each.first or not each.blank]

    @property
    def asked_incomes(self) -> list[IncomeBoxes]:
        """The other incomes in which something was typed."""
        return [each for each in self.incomes if not each.blank]

    @property
    def rows(self) -> tuple[PeriodBoxes | IncomeBoxes, ...]:
        """The periods and the other incomes."""
        return (*self.periods, *self.incomes)

    def typed(self) -> Typed:
        """Each box with what was typed in it."""
        for row in self.rows:
            yield from row.typed()
        yield from self.texts.items()

    def with_period(self) -> Self:
        """The plan and one more period, to be filled in."""
        return replace(self, periods=(*self.periods, PeriodBoxes(max(each.key for each in self.periods) + 1)))

    def without_period(self, key: str) -> Self:
        """The plan without the period ``key``; the first is always left."""
        return replace(self, periods=tuple(each for each in self.periods if each.first or str(each.key) != key))

    def with_income(self) -> Self:
        """The plan and one more income, to be filled in."""
        return replace(
            self, incomes=(*self.incomes, IncomeBoxes(max((each.key for each in self.incomes), default=0) + 1))
        )

    def without_income(self, key: str) -> Self:
        """The plan without the income ``key``."""
        return replace(self, incomes=tuple(each for each in self.incomes if str(each.key) != key))


def of_plan(box: str) -> bool:
    """Whether a box stands among those of the plan, and not beside the first day of leave."""
    return box != "period-1-reason" and box.startswith(("birth-", "period-", "income"))

"""Tests of holidays, paydays, top-up room and the plan's bends, each by hand."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from calculators import BenefitEstimate, BenefitQuestion, InvalidQuestion, estimate_benefit
from calculators.leave.models import LeavePeriod
from calculators.leave.other_income import OtherIncomes
from calculators.leave.payment_dates import holiday_on_monday, payday
from calculators.leave.weekly_payment import PaymentTerms, weekly_payment
from calculators.leave.weeks import LeaveDay, LeaveWeek
from calculators.leave.working_hours import usual_hours
from calculators.worksheet.number import NONE, ONE, given

SUNDAY = date(2026, 3, 1)
WAGES = [{"quarter": f"2025-Q{number}", "amount": "13000.00"} for number in (1, 2, 3, 4)]
MEDICAL = {"reason": "medical", "start": "2026-03-01", "end": "2026-03-28"}

HOLIDAYS = """
2021 0118 0215 0419 0531 0705 0906 1011
2022 0117 0221 0418 0530 0620 0704 0905 1010 1226
2023 0102 0116 0220 0417 0529 0619 0904 1009 1225
2024 0101 0115 0219 0415 0527 0902 1014 1111
2025 0120 0217 0421 0526 0901 1013
2026 0119 0216 0420 0525 0907 1012
"""
"""The Mondays kept as holidays, from the calendars of the Commonwealth and of the United States."""


@pytest.mark.parametrize("row", HOLIDAYS.split("\n")[1:-1])
def test_holidays_on_mondays_are_known(row: str) -> None:
    year, *days = row.split()
    first = date(int(year), 1, 1)
    every = [first + timedelta(days=number) for number in range(366)]
    mondays = [day for day in every if day.weekday() == 0 and day.year == int(year)]
    assert [f"{day:%m%d}" for day in mondays if holiday_on_monday(day)] == days


@pytest.mark.parametrize(
    ("monday", "name"),
    [
        ("2024-01-01", "New Year's Day"),
        ("2026-01-19", "Martin Luther King, Jr. Day"),
        ("2026-02-16", "Washington's Birthday"),
        ("2026-04-20", "Patriots' Day"),
        ("2026-05-25", "Memorial Day"),
        ("2022-06-20", "Juneteenth"),
        ("2027-07-05", "Independence Day"),
        ("2026-09-07", "Labor Day"),
        ("2026-10-12", "Columbus Day"),
        ("2024-11-11", "Veterans Day"),
        ("2022-12-26", "Christmas Day"),
    ],
)
def test_a_holiday_on_a_monday_has_its_name(monday: str, name: str) -> None:
    assert holiday_on_monday(date.fromisoformat(monday)) == name


def test_a_payment_comes_on_monday_or_on_tuesday_after_a_holiday() -> None:
    assert payday(date(2026, 3, 14)) == date(2026, 3, 16)
    assert payday(date(2026, 4, 18)) == date(2026, 4, 21)


def test_topping_off_matches_the_example_of_the_state() -> None:
    # SOURCES 3.7: wage 2000, benefit 1100, room 900
    usual = usual_hours(BenefitQuestion.model_validate({"leave_start_date": "2026-03-01", "wages": []}))
    terms = PaymentTerms(
        weekly_benefit=given("weekly_benefit", 110_000, "dollars"),
        average_weekly_wage=given("average_weekly_wage", 200_000, "dollars"),
        other=OtherIncomes([], usual),
        topping_off=ONE > NONE,
    )
    days = [LeaveDay(SUNDAY + timedelta(days=number), "paid") for number in range(7)]
    week = LeaveWeek(SUNDAY, str(SUNDAY), LeavePeriod.model_validate(MEDICAL), 0, days)
    found = weekly_payment(week, [], terms)
    assert (found.amount.decimal(), found.top_up_room.decimal()) == (Decimal("1100.00"), Decimal("900.00"))


def test_two_halves_of_a_week_equal_the_whole() -> None:
    # 788.37 / 2 = 394.185, half a cent up for the first, the rest for the second
    hours = {"monday": "20", "thursday": "20"}
    leave = [{**MEDICAL, "end": "2026-03-11"}, {**MEDICAL, "reason": "bonding", "start": "2026-03-12"}]
    question = {"leave_start_date": "2026-03-01", "wages": WAGES, "work_week": hours, "leave": leave}
    leave[0]["reason"] = "pregnancy"
    found = estimate_benefit(BenefitQuestion.model_validate(question | {"explain": True}))
    assert found.schedule is not None
    assert [str(week.gross) for week in found.schedule] == ["0.00", "394.19", "394.18", "788.37", "788.37"]
    assert [line.value for line in found.explanation if line.name == "week_gross_alone"] == ["394.19"]


def test_an_answer_without_a_plan_has_no_schedule() -> None:
    question = BenefitQuestion.model_validate({"leave_start_date": "2026-03-01", "wages": WAGES})
    found = estimate_benefit(question)
    assert (found.schedule, found.total_benefit, found.weeks_left, found.tax) == (None, None, None, None)
    assert not {"schedule", "total_benefit", "weeks_left", "tax"} & found.model_dump().keys()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("usual_weekly_hours", "40"),
        ("work_week", {"monday": "8"}),
        ("other_income", []),
        ("already_used", {}),
        ("employer_size", "under_25"),
        ("withhold", {"state": True}),
    ],
)
def test_fields_of_a_plan_are_refused_without_a_plan(field: str, value: object) -> None:
    question = {"leave_start_date": "2026-03-01", "wages": WAGES, field: value}
    assert mistakes(question) == [((field,), "only_with_leave")]


def test_every_mistake_of_a_plan_is_reported() -> None:
    leave = [MEDICAL, {**MEDICAL, "start": "2026-03-28", "schedule": "reduced", "hours_off_per_week": "41"}]
    assert mistakes({"leave_start_date": "2026-03-02", "wages": WAGES, "leave": leave}) == [
        (("leave", 0, "start"), "not_leave_start"),
        (("leave", 1, "start"), "overlapping_periods"),
        (("leave", 1, "hours_off_per_week"), "hours_beyond_week"),
    ]


@pytest.mark.parametrize(("end", "refused"), [("2028-02-29", False), ("2028-03-01", True)])
def test_a_plan_lasts_at_most_two_years(end: str, refused: bool) -> None:
    question = {"leave_start_date": "2026-03-01", "wages": WAGES, "leave": [{**MEDICAL, "end": end}]}
    assert mistakes(question) == ([(("leave", 0, "end"), "leave_too_long")] if refused else [])


def test_the_hours_of_a_payment_after_30_days_count_only_once() -> None:
    one = {"reason": "medical", "start": "2026-03-01", "end": "2026-04-11", "hours_off_per_week": "1"}
    seven = {"reason": "medical", "start": "2026-04-12", "end": "2026-04-25", "hours_off_per_week": "7"}
    answer = planned([{**each, "schedule": "intermittent"} for each in (one, seven)])
    paid = [week.expected_payment_date for week in answer.schedule or ()]
    assert paid == [None, *[date(2026, 4, 13)] * 5, *[date(2026, 4, 27)] * 2]


def test_the_hours_of_a_payment_of_8_hours_count_only_once() -> None:
    eight = {"reason": "medical", "start": "2026-03-01", "end": "2026-03-14", "hours_off_per_week": "8"}
    fewer = {"reason": "medical", "start": "2026-03-15", "end": "2026-03-28", "hours_off_per_week": "7.5"}
    answer = planned([{**each, "schedule": "intermittent"} for each in (eight, fewer)])
    paid = [week.expected_payment_date for week in answer.schedule or ()]
    assert paid == [None, date(2026, 3, 16), *[date(2026, 3, 30)] * 2]


def test_paid_leave_above_the_room_of_one_week_gives_the_warning() -> None:
    income = {"kind": "paid_leave", "start": "2026-03-15", "end": "2026-03-21", "weekly_amount": "211.64"}
    answer = planned([{**MEDICAL, "reason": "bonding"}], other_income=[income])
    assert [warning.code for warning in answer.warnings] == ["paid_leave_above_room"]
    assert [each.value for each in answer.explanation if each.name == "paid_leave_of_week"] == ["211.64"]


def test_the_first_week_with_hours_that_do_not_count_is_named() -> None:
    shifts = [
        {"reason": "medical", "start": day, "end": day, "schedule": "intermittent", "hours_off_per_week": hours}
        for day, hours in (("2026-03-11", "12"), ("2026-03-20", "10"))
    ]
    answer = planned(shifts, leave_start_date="2026-03-11", usual_weekly_hours="36")
    warned = [each.figures for each in answer.warnings if each.code == "hours_off_not_counted"]
    assert warned == [{"first_day": "2026-03-11", "hours_off": "12", "usual_hours": "7.2"}]


@pytest.mark.parametrize(
    ("start", "end", "hours", "warned"),
    [
        ("2026-03-02", "2026-05-31", "12", False),  # the last day of 13 weeks is a Sunday
        ("2026-03-06", "2026-06-04", "12", False),  # a Friday counts 7.2, and the last week 12
        ("2026-03-05", "2026-03-08", "20", True),  # Thursday and Friday are 14.4
        ("2026-03-07", "2026-03-08", "4", True),  # a weekend off
        ("2026-03-06", "2026-03-06", "7.00", False),
        ("2026-03-05", "2026-03-15", "30", True),  # 14.4, 30 and nothing on a Sunday, of twice 30
    ],
)
def test_hours_of_cut_weeks_are_not_missed_if_the_others_have_them(
    start: str, end: str, hours: str, warned: bool
) -> None:
    period = {"reason": "medical", "start": start, "end": end, "schedule": "intermittent", "hours_off_per_week": hours}
    answer = planned([period], leave_start_date=start, usual_weekly_hours="36")
    assert ("hours_off_not_counted" in [each.code for each in answer.warnings]) is warned


@pytest.mark.parametrize(
    ("earlier", "days", "hours", "named"),
    [
        ({"schedule": "continuous"}, ("2026-03-11", "2026-03-11"), "12", ("2026-03-11", "7.2")),
        ({"hours_off_per_week": "7"}, ("2026-03-11", "2026-03-11"), "12", ("2026-03-11", "7.2")),
        (None, ("2026-03-02", "2026-03-11"), "30", ("2026-03-08", "21.6")),  # 30, and Monday to Wednesday
    ],
)
def test_the_week_that_counts_fewer_hours_is_named_after_weeks_that_count_all(
    earlier: dict[str, str] | None, days: tuple[str, str], hours: str, named: tuple[str, str]
) -> None:
    intermittent = {"reason": "medical", "schedule": "intermittent"}
    start, end = days
    leave = [{**intermittent, "start": start, "end": end, "hours_off_per_week": hours}]
    if earlier is not None:
        leave.insert(0, {**intermittent, "start": "2026-03-02", "end": "2026-03-06", **earlier})
    answer = planned(leave, leave_start_date="2026-03-02", usual_weekly_hours="36")
    warned = [each.figures for each in answer.warnings if each.code == "hours_off_not_counted"]
    assert warned == [{"first_day": named[0], "hours_off": hours, "usual_hours": named[1]}]


def test_each_line_of_a_week_names_the_first_day_of_its_leave() -> None:
    reduced = {**MEDICAL, "end": "2026-03-31", "schedule": "reduced", "hours_off_per_week": "10"}
    answer = planned([reduced, {**MEDICAL, "start": "2026-04-01", "end": "2026-04-18"}])
    lines = [(each.name, each.period) for each in answer.explanation]
    assert all(period for name, period in lines if name == "hours_paid" or name.startswith("week_"))
    assert [period for name, period in lines if name == "week_gross"] == [
        *("2026-03-08", "2026-03-15", "2026-03-22", "2026-03-29", "2026-04-01", "2026-04-05", "2026-04-12")
    ]
    assert ("week_gross_before", "2026-04-01") in lines


@pytest.mark.parametrize(("weeks_used", "cut"), [("18", []), ("18.0001", ["2026-03-01"])])
def test_leave_of_exactly_the_weeks_left_is_covered_whole(weeks_used: str, cut: list[str]) -> None:
    answer = planned([{**MEDICAL, "end": "2026-03-14"}], already_used={"medical_weeks": weeks_used})
    assert [each.period for each in answer.explanation if each.name == "period_leave_covered"] == cut


def test_a_week_without_usual_hours_needs_no_weeks_of_leave() -> None:
    # a Saturday alone, then half a week waits, and 0.3 of 0.5 weeks are left
    reduced = {"reason": "bonding", "start": "2026-02-28", "end": "2026-03-14", "schedule": "reduced"}
    leave = [{**reduced, "hours_off_per_week": "20"}]
    answer = planned(leave, leave_start_date="2026-02-28", already_used={"family_weeks": "11.2"})
    assert [week.kind for week in answer.schedule or ()] == ["waiting", "partial", "partial"]
    assert [str(week.amount) for week in answer.schedule or ()] == ["0.00", "0.00", "236.51"]


def test_a_week_of_waiting_in_which_the_weeks_of_leave_end_pays_nothing() -> None:
    # 0.3 weeks are 12 hours: Thursday, Friday and Monday wait, and Saturday has no usual hours
    reduced = {"reason": "bonding", "start": "2026-03-05", "end": "2026-03-21", "schedule": "reduced"}
    leave = [{**reduced, "hours_off_per_week": "20"}]
    answer = planned(leave, leave_start_date="2026-03-05", already_used={"family_weeks": "11.7"})
    assert [week.kind for week in answer.schedule or ()] == ["waiting", "exhausted", "exhausted"]
    assert answer.total_benefit == 0


def planned(leave: list[dict[str, str]], **other: object) -> BenefitEstimate:
    question = {"leave_start_date": "2026-03-01", "wages": WAGES, "leave": leave, "usual_weekly_hours": "40"}
    return estimate_benefit(BenefitQuestion.model_validate({**question, "explain": True, **other}))


def mistakes(question: dict[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    try:
        estimate_benefit(BenefitQuestion.model_validate(question))
    except InvalidQuestion as refusal:
        return [(mistake.location, mistake.code) for mistake in refusal.mistakes]
    return []

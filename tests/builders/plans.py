"""Draw random plans of leave, of every reason and schedule, with other income."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from calculators.worksheet.calendar import Quarter
from tests.builders.strategies import days_of_leave, money

FAMILY_CARE_BEGINS = date(2021, 7, 1)
LONGEST = 730
REASONS = ("medical", "pregnancy", "bonding", "exigency", "military_care", "family_care")
KINDS = ("unemployment", "workers_compensation", "employer_wages", "employer_plan", "paid_leave", "ssdi")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
quarters_of_hours = st.integers(4, 160).map(lambda quarters: Decimal(quarters) / 4)


@st.composite
def periods(draw: st.DrawFn, start: date, usual: Decimal) -> list[dict[str, str]]:
    """Draw up to four periods in order, often one right after another, within two years."""
    first = start
    found: list[dict[str, str]] = []
    for _ in range(draw(st.integers(1, 4))):
        start = start + timedelta(days=draw(st.sampled_from([0, 0, 0, 2, 30, 200])) if found else 0)
        end = start + timedelta(days=draw(st.integers(0, 200)))
        if (end - first).days > LONGEST:
            break
        reasons = REASONS if start >= FAMILY_CARE_BEGINS else REASONS[:-1]
        period = {"reason": draw(st.sampled_from(reasons)), "start": str(start), "end": str(end)}
        schedule = draw(st.sampled_from(["continuous", "continuous", "reduced", "intermittent"]))
        if schedule != "continuous":
            period |= {"schedule": schedule, "hours_off_per_week": str(min(usual, draw(quarters_of_hours)))}
        found.append(period)
        start = end + timedelta(days=1)
    return found


@st.composite
def incomes(draw: st.DrawFn, start: date) -> list[dict[str, str]]:
    """Draw up to three kinds of other income around the leave."""
    found = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=3)):
        begins = start + timedelta(days=draw(st.integers(-5, 60)))
        ends = begins + timedelta(days=draw(st.integers(0, 60)))
        amount = money(draw(st.integers(0, 200_000)))
        found.append({"kind": kind, "start": str(begins), "end": str(ends), "weekly_amount": amount})
    return found


@st.composite
def plan_questions(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a question with a plan."""
    start = draw(days_of_leave())
    newest = Quarter.of_day(start).position
    wages = [
        {"employer": employer, "quarter": str(Quarter.at(newest - back)), "amount": money(draw(amounts))}
        for employer in draw(st.sampled_from([["A"], ["A", "B"]]))
        for back in (1, 2)
    ]
    question: dict[str, Any] = {"leave_start_date": str(start), "wages": wages}
    if draw(st.booleans()):
        hours = {day: draw(quarters_of_hours) / 10 for day in draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1))}
        question["work_week"] = {day: str(round(each, 2)) for day, each in hours.items()}
        usual = sum(map(Decimal, question["work_week"].values()))
    else:
        usual = draw(st.sampled_from([Decimal(40), Decimal("37.5"), Decimal("20.01")]))
        question["usual_weekly_hours"] = str(usual)
    steps = Decimal(int(usual * 4)) / 4
    if steps:
        question["leave"] = draw(periods(start, steps))
    else:
        question["leave"] = [{"reason": "bonding", "start": str(start), "end": str(start)}]
    question["other_income"] = draw(incomes(start))
    question["already_used"] = {"family_weeks": draw(st.sampled_from(["0", "11.5", "30"]))}
    question["withhold"] = {"federal": draw(st.booleans()), "state": draw(st.booleans())}
    question["employer_size"] = draw(st.sampled_from(["25_or_more", "under_25", None]))
    return question


amounts = st.sampled_from([0, 650_000, 1_300_000, 9_999_999])

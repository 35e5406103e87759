"""Decisions about the weeks of a leave are lines of its explanation, with values by hand."""

from typing import Any

import pytest

from calculators import BenefitQuestion, ContributionQuestion, estimate_benefit, estimate_contribution
from calculators.models.answers import ExplanationLine

WAGES = [{"quarter": "2025-Q4", "amount": "13000.00"}]
MEDICAL = {"reason": "medical", "start": "2026-03-04", "end": "2026-03-21"}


def explained(**changes: Any) -> list[ExplanationLine]:
    """Return the lines of a leave from Wednesday, March 4, 2026."""
    asked = {"leave_start_date": "2026-03-04", "wages": WAGES, "explain": True, "leave": [MEDICAL], **changes}
    return estimate_benefit(BenefitQuestion.model_validate(asked)).explanation


def values(lines: list[ExplanationLine], name: str) -> list[tuple[str | None, str]]:
    return [(line.period, line.value) for line in lines if line.name == name]


def test_the_waiting_period_ends_after_seven_days_of_a_leave() -> None:
    lines = explained()
    assert values(lines, "first_day_after_waiting") == [("2026-03-04", "2026-03-11")]
    assert values(lines, "waiting_days") == [("2026-03-04", "4"), ("2026-03-08", "3")]


def test_bonding_after_pregnancy_has_no_waiting_days() -> None:
    leave = [
        {**MEDICAL, "reason": "pregnancy"},
        {**MEDICAL, "reason": "bonding", "start": "2026-03-22", "end": "2026-03-28"},
    ]
    assert values(explained(leave=leave), "waiting_days") == [("2026-03-04", "4"), ("2026-03-08", "3")]


def test_a_continuous_leave_uses_a_seventh_of_a_week_each_day() -> None:
    lines = explained()
    assert values(lines, "period_leave") == [("2026-03-04", "18/7")]
    # 20 - 18 / 7 = 122 / 7
    assert values(lines, "medical_weeks_left") == [(None, "122/7")]
    assert values(lines, "family_weeks_left") == [(None, "12")]
    assert values(lines, "all_weeks_left") == [(None, "164/7")]


@pytest.mark.parametrize(("end", "hours"), [("2026-03-06", "8"), ("2026-03-07", "8")])
def test_a_part_time_week_uses_its_hours_off_over_the_usual_hours(end: str, hours: str) -> None:
    # Monday to Friday or Sunday to Saturday: 8 hours of 40 are 0.2 week (SOURCES 3.3)
    start = "2026-03-02"
    leave = [{**MEDICAL, "start": start, "end": end, "schedule": "reduced", "hours_off_per_week": hours}]
    lines = explained(leave=leave, leave_start_date=start)
    assert values(lines, "period_leave") == [(start, "0.2")]
    assert values(lines, "medical_weeks_left") == [(None, "19.8")]


def test_a_period_beyond_the_allotment_names_the_weeks_left() -> None:
    lines = explained(already_used={"medical_weeks": "18.5"})
    assert values(lines, "medical_weeks_available") == [(None, "1.5")]
    assert values(lines, "weeks_left_before") == [("2026-03-04", "1.5")]
    assert values(lines, "period_leave_covered") == [("2026-03-04", "1.5")]


@pytest.mark.parametrize(
    ("day", "condition"),
    [
        ("2023-10-31", "not (application_date >= topping_off_begins)"),
        ("2023-11-01", "application_date >= topping_off_begins"),
    ],
)
def test_the_application_date_decides_on_topping_off(day: str, condition: str) -> None:
    leave = [{"reason": "bonding", "start": "2023-11-05", "end": "2023-11-18"}]
    wages = [{"quarter": "2023-Q2", "amount": "13000.00"}]
    lines = explained(leave_start_date="2023-11-05", application_date=day, wages=wages, leave=leave)
    (room,) = [line for line in lines if line.name == "top_up_room"]
    assert room.conditions == [condition]
    assert (room.value == "0.00") is condition.startswith("not")


@pytest.mark.parametrize(
    ("started", "weeks", "counted", "condition"),
    [
        ("2025-09-03", "26", "0", "not (current_job_weeks > weeks_in_current_job)"),
        ("2025-09-04", "181/7", "1", "current_job_weeks > weeks_in_current_job"),
    ],
)
def test_the_weeks_in_the_current_job_decide_on_former_employers(
    started: str, weeks: str, counted: str, condition: str
) -> None:
    wages = [{"employer": name, "quarter": "2025-Q4", "amount": "13000.00"} for name in ("A", "B")]
    lines = explained(wages=wages, former_employers=["B"], current_job_started=started, leave=None)
    assert values(lines, "weeks_in_current_job") == [(None, weeks)]
    (line,) = [line for line in lines if line.name == "former_employers_counted"]
    assert (line.value, line.conditions) == (counted, [condition])


@pytest.mark.parametrize(
    ("year", "expression"),
    [
        (2026, "to_cent_half_up(medical_employee / 26)"),
        # the one quarter of 2019 that counts has 6.5 of 26 periods
        (2019, "to_cent_half_up(medical_employee * 2 / 13)"),
    ],
)
def test_the_amounts_of_a_pay_period_are_lines(year: int, expression: str) -> None:
    asked = {
        "year": year,
        "workforce": {"average_w2": "30"},
        "people": [{"id": "p1", "kind": "w2", "wages": "100000"}],
        "explain": True,
    }
    found = estimate_contribution(ContributionQuestion.model_validate(asked))
    lines = [line for line in found.explanation if line.section == "periods"]
    of_two_weeks = {line.name: line for line in lines if line.period == "biweekly"}
    assert of_two_weeks["medical_employee_of_period"].expression == expression
    assert of_two_weeks["medical_employee_of_period"].value == str(found.by_period.biweekly.medical.employee)
    assert len({line.period for line in lines}) == (4 if year == 2026 else 3)

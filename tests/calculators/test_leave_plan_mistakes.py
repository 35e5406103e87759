"""A plan with a conflict is refused at its field (SOURCES 3.5 for 15-minute steps)."""

from typing import Any

import pytest
from pydantic import ValidationError

from calculators import BenefitQuestion, InvalidQuestion, estimate_benefit

QUESTION = {
    "leave_start_date": "2026-03-02",
    "wages": [{"quarter": f"2025-Q{number}", "amount": "13000.00"} for number in (1, 2, 3, 4)],
}
FIRST = {"reason": "medical", "start": "2026-03-02", "end": "2026-03-15"}


def mistakes(**changes: Any) -> list[tuple[str, str]]:
    """Return the place and the code of each mistake in a question with a plan."""
    try:
        estimate_benefit(BenefitQuestion.model_validate({**QUESTION, "leave": [FIRST], **changes}))
    except InvalidQuestion as refusal:
        return [(place(mistake.location), mistake.code) for mistake in refusal.mistakes]
    except ValidationError as refusal:
        return [(place(error["loc"]), error["type"]) for error in refusal.errors()]
    return []


def place(location: tuple[str | int, ...]) -> str:
    return ".".join(map(str, location))


@pytest.mark.parametrize(
    ("start", "end", "schedule", "hours", "field", "code"),
    [
        ("2026-03-15", "2026-03-20", "continuous", None, "start", "overlapping_periods"),
        ("2026-02-01", "2026-02-20", "continuous", None, "start", "out_of_order"),
        ("2026-02-20", "2026-03-01", "continuous", None, "start", "out_of_order"),
        ("2026-02-20", "2026-03-02", "continuous", None, "start", "overlapping_periods"),
        ("2026-04-01", "2026-03-31", "continuous", None, "end", "end_before_start"),
        ("2028-02-01", "2028-03-02", "continuous", None, "end", "leave_too_long"),
        ("2026-03-16", "2026-03-20", "continuous", "8", "hours_off_per_week", "hours_off_not_continuous"),
        ("2026-03-16", "2026-03-20", "reduced", None, "hours_off_per_week", "hours_off_required"),
        ("2026-03-16", "2026-03-20", "intermittent", "0", "hours_off_per_week", "hours_off_required"),
        ("2026-03-16", "2026-03-20", "reduced", "40.5", "hours_off_per_week", "hours_beyond_week"),
        ("2026-03-16", "2026-03-20", "reduced", "168.5", "hours_off_per_week", "invalid_work_hours"),
        ("2026-03-16", "2026-03-20", "intermittent", "7.2", "hours_off_per_week", "not_in_steps"),
        ("soon", "2026-03-20", "continuous", None, "start", "invalid_date"),
    ],
)
def test_a_second_period_is_refused_at_its_field(
    start: str, end: str, schedule: str, hours: str | None, field: str, code: str
) -> None:
    second = {"reason": "bonding", "start": start, "end": end, "schedule": schedule}
    if hours is not None:
        second["hours_off_per_week"] = hours
    assert mistakes(leave=[FIRST, second]) == [(f"leave.1.{field}", code)]


def test_other_income_needs_its_first_day() -> None:
    income = {"kind": "unemployment", "end": "2026-03-31", "weekly_amount": "300.00"}
    assert mistakes(other_income=[income]) == [("other_income.0.start", "missing")]


@pytest.mark.parametrize(
    ("hours", "field", "code"),
    [
        ({"usual_weekly_hours": "0"}, "usual_weekly_hours", "no_usual_hours"),
        ({"work_week": {"monday": "0"}}, "work_week", "no_usual_hours"),
        ({"usual_weekly_hours": "40", "work_week": {"monday": "8"}}, "usual_weekly_hours", "work_week_differs"),
        ({"work_week": {"monday": "24.5"}}, "work_week.monday", "invalid_work_hours"),
    ],
)
def test_usual_hours_are_refused_at_their_field(hours: dict[str, Any], field: str, code: str) -> None:
    assert mistakes(**hours) == [(field, code)]


def test_a_rate_and_an_amount_of_federal_tax_are_refused_at_the_amount() -> None:
    found = mistakes(withhold={"federal": True, "federal_amount": "50"})
    assert found == [("withhold.federal_amount", "federal_amount_or_rate")]


def test_leave_for_a_relative_before_it_began_names_the_first_day() -> None:
    leave = {"reason": "family_care", "start": "2021-06-30", "end": "2021-07-28"}
    asked = BenefitQuestion.model_validate({"leave_start_date": "2021-06-30", "wages": [], "leave": [leave]})
    with pytest.raises(InvalidQuestion) as refusal:
        estimate_benefit(asked)
    (mistake,) = refusal.value.mistakes
    assert (mistake.code, mistake.bounds.minimum) == ("family_care_not_yet", "2021-07-01")


def test_a_plan_without_mistakes_is_accepted() -> None:
    assert mistakes() == []


def test_all_usual_hours_may_be_off() -> None:
    whole = {"reason": "bonding", "start": "2026-03-16", "end": "2026-03-20", "schedule": "reduced"}
    assert mistakes(leave=[FIRST, {**whole, "hours_off_per_week": "40"}]) == []

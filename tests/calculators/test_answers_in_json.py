"""Tests of what an answer leaves out in JSON."""

from typing import Any

from pydantic_core import to_jsonable_python

from calculators import BenefitQuestion, estimate_benefit
from tests.builders.years import first_leave_without_law

ASKED = {
    "leave_start_date": "2026-03-02",
    "wages": [{"quarter": f"2025-Q{number}", "amount": "13000.00"} for number in (1, 2, 3, 4)],
    "explain": True,
}
ONLY_IF_ASKED = {"schedule", "total_benefit", "weeks_left", "tax", "what_would_help", "start_dates"}


def answer(**more: Any) -> Any:
    return to_jsonable_python(estimate_benefit(BenefitQuestion.model_validate({**ASKED, **more})))


def test_an_answer_leaves_out_what_it_does_not_have() -> None:
    assert answer().keys().isdisjoint(ONLY_IF_ASKED | {"provisional_figures"})


def test_an_operand_has_a_name_a_value_and_a_unit() -> None:
    keys = {key for line in answer()["explanation"] for operand in line["operands"] for key in operand}
    assert keys == {"name", "value", "unit"}


def test_a_warning_without_figures_leaves_them_out() -> None:
    later = answer(leave_start_date=first_leave_without_law().isoformat(), provisional=True)
    (warning,) = [each for each in later["warnings"] if each["code"] == "provisional_parameters"]
    assert warning.keys() == {"code", "message"}

"""Tests of what an answer leaves out in JSON."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError
from pydantic_core import to_jsonable_python

from calculators import (
    BenefitEstimate,
    BenefitQuestion,
    ExcessEstimate,
    ExcessQuestion,
    WithholdingEstimate,
    WithholdingQuestion,
    estimate_benefit,
    estimate_withholding,
    find_excess_withholding,
)
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


@pytest.mark.parametrize(
    ("model", "optional"),
    [
        (BenefitEstimate, ONLY_IF_ASKED | {"provisional_figures"}),
        (ExcessEstimate, {"provisional_figures", "excess_of_one_employer"}),
        (WithholdingEstimate, {"provisional_figures", "wage_base_reached"}),
    ],
)
def test_only_these_parts_of_an_answer_may_be_absent(model: type[BaseModel], optional: set[str]) -> None:
    assert {name for name, field in model.model_fields.items() if not field.is_required()} == optional


PAYCHECK = {"pay_date": "2026-03-06", "pay": "1000.00", "year_to_date": "0.00", "covered_individuals": "30"}
EMPLOYERS = {"year": 2025, "employers": [{"wages": "1000.00", "withheld": "4.60"}]}


def test_a_paycheck_is_explained_only_if_asked() -> None:
    question = WithholdingQuestion.model_validate(PAYCHECK)
    given = to_jsonable_python(estimate_withholding(question))
    assert (question.explain, question.provisional, given["explanation"]) == (False, False, [])
    assert given.keys().isdisjoint({"provisional_figures", "wage_base_reached"})


def test_an_excess_is_explained_only_if_asked() -> None:
    question = ExcessQuestion.model_validate(EMPLOYERS)
    given = to_jsonable_python(find_excess_withholding(question))
    assert (question.explain, question.provisional, given["explanation"]) == (False, False, [])
    assert given.keys().isdisjoint({"provisional_figures", "excess_of_one_employer"})


@pytest.mark.parametrize(
    ("model", "asked", "place"),
    [
        (ExcessQuestion, EMPLOYERS | {"year": 1899}, "year"),
        (ExcessQuestion, EMPLOYERS | {"year": 2200}, "year"),
        (ExcessQuestion, EMPLOYERS | {"employers": EMPLOYERS["employers"] * 101}, "employers"),  # type: ignore[operator]
        (WithholdingQuestion, PAYCHECK | {"exempt": ["medical", "family", "medical"]}, "exempt"),
    ],
)
def test_a_question_beyond_a_limit_is_refused(model: type[BaseModel], asked: dict[str, Any], place: str) -> None:
    with pytest.raises(ValidationError) as refused:
        model.model_validate(asked)
    assert [error["loc"] for error in refused.value.errors()] == [(place,)]


@pytest.mark.parametrize("year", [1900, 2199])
def test_a_question_at_its_limits_is_read(year: int) -> None:
    asked = ExcessQuestion.model_validate({"year": year, "employers": [{"wages": "1.00", "withheld": "0.01"}] * 100})
    assert (asked.year, len(asked.employers)) == (year, 100)


def test_an_operand_has_a_name_a_value_and_a_unit() -> None:
    keys = {key for line in answer()["explanation"] for operand in line["operands"] for key in operand}
    assert keys == {"name", "value", "unit"}


def test_only_the_language_of_a_reader_fills_labels_and_messages() -> None:
    found = answer(application_date="2025-03-02")
    assert {line["label"] for line in found["explanation"]} == {""}
    assert {warning["message"] for warning in found["warnings"]} == {""}


def test_a_warning_without_figures_leaves_them_out() -> None:
    later = answer(leave_start_date=first_leave_without_law().isoformat(), provisional=True)
    (warning,) = [each for each in later["warnings"] if each["code"] == "provisional_parameters"]
    assert warning.keys() == {"code", "message"}

"""Tests of a paycheck corrected by earlier withholding of the year."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import WithholdingEstimate, WithholdingQuestion, estimate_withholding


def paycheck(pay: str, year_to_date: str, so_far: str, **more: object) -> WithholdingEstimate:
    """Return the answer for a paycheck of 2026 with 30 covered individuals."""
    question = {
        "pay_date": "2026-06-05",
        "pay": pay,
        "year_to_date": year_to_date,
        "covered_individuals": "30",
        "withheld_so_far": so_far,
        **more,
    }
    return estimate_withholding(WithholdingQuestion.model_validate(question))


def withheld_in_the_year(pay: Decimal, paychecks: int) -> Decimal:
    """Return the sum of all paychecks, each corrected by those before it."""
    so_far = Decimal(0)
    for number in range(paychecks):
        so_far += paycheck(str(pay), str(pay * number), str(so_far)).totals.employee
    return so_far


def test_the_year_never_exceeds_its_maximum() -> None:
    assert withheld_in_the_year(Decimal("7692.31"), 26) == Decimal("848.70"), "184,500 x 0.46 %, not 848.83"


@pytest.mark.parametrize(
    ("so_far", "medical", "family", "because"),
    [
        ("35.39", "21.54", "13.84", "43.08 + 27.69 are due so far; 27.69 - 13.85 = 13.84"),
        ("36.00", "20.93", "13.84", "too much withheld before comes off the medical part"),
        ("0.00", "56.93", "13.84", "what was missed before is due now"),
        ("70.76", "0.00", "0.01", "only a cent is left to withhold"),
        ("70.77", "0.00", "0.00", "all of it was withheld"),
        ("99.00", "0.00", "0.00", "never less than zero"),
    ],
)
def test_a_second_paycheck_is_corrected(so_far: str, medical: str, family: str, because: str) -> None:
    totals = paycheck("7692.31", "7692.31", so_far).totals
    assert (totals.medical.employee, totals.family.employee) == (Decimal(medical), Decimal(family)), because
    assert totals.medical.employer == Decimal("32.31"), "the employer's money stays that of this pay"


@pytest.mark.parametrize(
    ("so_far", "missing"),
    # 70.77 is due of both paychecks, and this one alone would withhold 35.39
    [("0.00", "35.38"), ("34.84", "0.54"), ("34.85", None), ("35.39", None), ("99.00", None)],
)
def test_a_difference_above_roundings_gives_a_warning(so_far: str, missing: str | None) -> None:
    found = paycheck("7692.31", "7692.31", so_far).warnings
    assert [each.figures for each in found] == ([] if missing is None else [{"amount": missing}])
    assert {each.code for each in found} <= {"earlier_withholding_missing"}


@pytest.mark.parametrize(
    ("exempt", "employee"), [(["medical"], "13.85"), (["family"], "21.54"), (["medical", "family"], "0.00")]
)
def test_an_exempt_part_takes_no_correction(exempt: list[str], employee: str) -> None:
    assert paycheck("7692.31", "0", "0", exempt=exempt).totals.employee == Decimal(employee)


@given(pay=st.decimals(min_value=1, max_value=20_000, places=2), paychecks=st.integers(1, 24))
def test_corrected_paychecks_add_up_to_the_year(pay: Decimal, paychecks: int) -> None:
    at_once = paycheck(str(pay * paychecks), "0", "0").totals.employee
    assert withheld_in_the_year(pay, paychecks) == at_once

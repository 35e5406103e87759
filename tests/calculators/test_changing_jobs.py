"""A former employer's wages count for one current job (SOURCES 2.7)."""

import pytest

from calculators import BenefitQuestion, InvalidQuestion, estimate_benefit

QUESTION = {
    "leave_start_date": "2026-03-02",
    "former_employers": ["Old job"],
    "current_job_started": "2026-01-15",
}
PAID = {"Old job": "13000.00", "Bakery": "5000.00", "School": "5000.00"}


def question(**changes: object) -> BenefitQuestion:
    rows = [{"employer": label, "quarter": "2025-Q4", "amount": amount} for label, amount in PAID.items()]
    return BenefitQuestion.model_validate({**QUESTION, "wages": rows, **changes})


def test_leave_from_two_jobs_with_a_former_one_is_refused() -> None:
    with pytest.raises(InvalidQuestion, match=r"^leave_from: Name one employer, ") as refused:
        estimate_benefit(question())
    (mistake,) = refused.value.mistakes
    assert (mistake.location, mistake.code) == (("leave_from",), "one_employer")


def test_leave_from_one_job_counts_the_former_wages_once() -> None:
    # by hand: (13000 + 5000) / 13 = 1384.62, raised to 1385; 961.24 x 80 % + 423.76 x 50 % = 980.872
    estimate = estimate_benefit(question(leave_from=["Bakery"]))
    assert str(estimate.weekly_benefit) == "980.87"
    (warning,) = estimate.warnings
    # the bakery alone: 5000 is less than 6300, so no test is passed and nothing is paid
    assert warning.code == "former_employer_counted"
    assert warning.figures == {"weekly_benefit": "0.00", "appeal_days": "10"}


def test_a_former_job_that_changes_nothing_gets_no_warning() -> None:
    # the bakery alone: 52000 / 13 = 4000, far above the wage of the maximum
    rows = [
        {"employer": "Old job", "quarter": "2025-Q3", "amount": "13000.00"},
        {"employer": "Bakery", "quarter": "2025-Q4", "amount": "52000.00"},
    ]
    estimate = estimate_benefit(question(leave_from=["Bakery"], wages=rows))
    assert str(estimate.weekly_benefit) == "1230.39"
    assert "former_employer_counted" not in [each.code for each in estimate.warnings]


def test_a_new_job_without_wages_gets_the_former_wages() -> None:
    # by hand: 13000 / 13 = 1000; 961.24 x 80 % + 38.76 x 50 % = 788.372
    rows = [
        {"employer": "Old job", "quarter": "2025-Q4", "amount": "13000.00"},
        {"employer": "Bakery", "quarter": "2026-Q1", "amount": "0.00"},
    ]
    estimate = estimate_benefit(question(wages=rows))
    assert [(each.employer, str(each.weekly_benefit)) for each in estimate.employers] == [("Bakery", "788.37")]
    without = [each.figures for each in estimate.warnings if each.code == "former_employer_counted"]
    assert without == [{"weekly_benefit": "0.00", "appeal_days": "10"}]


def test_former_wages_that_lower_the_benefit_are_told_apart() -> None:
    # by hand: (8720 + 5000) / 26 = 527.69, raised to 528, x 80 % = 422.40; the bakery alone has 8720 / 13 = 670.77,
    # raised to 671, x 80 % = 536.80
    old = {"2025-Q1": "3900.00", "2025-Q2": "3900.00", "2025-Q3": "5000.00"}
    rows = [{"employer": "Old job", "quarter": quarter, "amount": amount} for quarter, amount in old.items()]
    rows.append({"employer": "Bakery", "quarter": "2025-Q4", "amount": "8720.00"})
    estimate = estimate_benefit(question(wages=rows, leave_from=["Bakery"]))
    assert str(estimate.weekly_benefit) == "422.40"
    former = [(each.code, each.figures) for each in estimate.warnings if each.code.startswith("former_employer")]
    assert former == [("former_employer_lowers", {"weekly_benefit": "536.80"})]

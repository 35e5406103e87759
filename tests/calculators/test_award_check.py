"""Tests of the check of an award, its range of wages and its reasons."""

import ast
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import (
    AwardCheck,
    AwardCheckQuestion,
    BenefitQuestion,
    InvalidQuestion,
    check_award,
    estimate_benefit,
)
from rules import NotCovered, Rulebook, published
from tests.builders.evaluation import evaluate, holds, named, number_of
from tests.builders.plans import plan_questions
from tests.builders.strategies import benefit_questions, days_of_leave, money
from tests.builders.years import rules_through

LEAVE = "2026-03-02"


def check(wage: str, amount: str, question: dict[str, Any] | None = None, **more: Any) -> AwardCheck:
    """Return the check of a notice, with the person's own question if there is one."""
    start = more.pop("leave_start_date", LEAVE if question is None else question["leave_start_date"])
    notice = {"average_weekly_wage": wage, "weekly_benefit": amount, "leave_start_date": start}
    if "deductions" in more:
        notice["deductions"] = more.pop("deductions")
    rulebook = more.pop("rulebook", None)
    asked = {"notice": notice, **more} | ({} if question is None else {"question": question})
    return check_award(AwardCheckQuestion.model_validate(asked), rulebook=rulebook)


def explaining(answer: AwardCheck) -> list[list[str]]:
    """Return the codes of the reasons that explain the amount."""
    return [list(each.codes) for each in answer.reasons if each.explains]


def own(*jobs: list[str], leave: str = LEAVE, **more: Any) -> dict[str, Any]:
    """Return a question with the wages of each job in the four quarters of 2025."""
    rows = [
        {"employer": employer, "quarter": f"2025-Q{number}", "amount": amount}
        for employer, paid in zip("ABC", jobs, strict=False)
        for number, amount in enumerate(paid, 1)
    ]
    return {"leave_start_date": leave, "wages": rows, **more}


@pytest.mark.parametrize(
    ("wage", "amount", "benefit", "lowest", "highest", "because"),
    [
        ("981.37", "846.23", "779.06", "1115.71", "1115.72", "the award of the brief"),
        ("981.37", "779.06", "779.06", "981.37", "981.38", "768.992 + 10.065, half up"),
        ("500.00", "400.00", "400.00", "500.00", "500.00", "80 percent of a whole dollar"),
        ("961.24", "768.99", "768.99", "961.24", "961.24", "the bend, half of the state average"),
        ("961.25", "769.00", "769.00", "961.25", "961.26", "one cent above the bend"),
        ("1883.97", "1230.39", "1230.36", "1884.03", None, "the maximum has no highest wage"),
        ("0.00", "0.00", "0.00", "0.00", "0.00", "no wage"),
        ("0.01", "0.01", "0.01", "0.01", "0.01", "0.008 rounds up"),
    ],
)
def test_an_amount_has_a_range_of_wages(
    wage: str, amount: str, benefit: str, lowest: str, highest: str | None, because: str
) -> None:
    answer = check(wage, amount)
    assert answer.benefit_of_wage == Decimal(benefit), because
    assert answer.wages_of_benefit is not None
    assert answer.wages_of_benefit.lowest == Decimal(lowest), because
    assert answer.wages_of_benefit.highest == (None if highest is None else Decimal(highest)), because
    assert answer.follows_from_wage is (benefit == amount)


def test_no_wage_gives_more_than_the_maximum() -> None:
    assert check("5000.00", "1230.40").wages_of_benefit is None


@given(day=days_of_leave(), cents=st.integers(0, 300_000))
def test_the_range_has_exactly_the_wages_of_the_amount(day: date, cents: int) -> None:
    amount = check(money(cents), "0", leave_start_date=day.isoformat()).benefit_of_wage
    answer = check(money(cents), str(amount), leave_start_date=day.isoformat())
    bounds = answer.wages_of_benefit
    assert answer.follows_from_wage
    assert bounds is not None
    assert bounds.lowest <= Decimal(cents) / 100 <= (bounds.highest or Decimal(cents))

    def benefit(wage: Decimal) -> Decimal:
        return check(f"{wage:.2f}", str(amount), leave_start_date=day.isoformat()).benefit_of_wage

    assert benefit(bounds.lowest) == amount
    assert bounds.lowest == 0 or benefit(bounds.lowest - Decimal("0.01")) < amount
    assert bounds.highest is None or (benefit(bounds.highest) == amount < benefit(bounds.highest + Decimal("0.01")))


TWO_JOBS = own(["13000"] * 4, ["9000.37", "8000", "10000.12", "5000"])
"""Averages of 1,000 and of 19,000.49 / 26 = 730.79 (raised 731): 788.37 and 584.80, together at most 1,230.39."""
RISING = own(["9000", "9500", "10000", "12345.67"])
"""Average 22,345.67 / 26 = 859.45 (raised 860), or without the fourth quarter 19,500 / 26 = 750."""
FORMER = own(["0", "0", "6500", "13000"], ["10000", "10000", "5000", "0"]) | {
    "former_employers": ["B"],
    "current_job_started": "2025-10-01",
    "leave_from": ["A"],
}
SECOND_LEAVE = {
    "leave_start_date": LEAVE,
    "earlier_leave_start_date": "2025-11-03",
    "wages": [
        {"quarter": quarter, "amount": amount}
        for quarter, amount in [
            ("2024-Q4", "13000"),
            ("2025-Q1", "13000"),
            ("2025-Q2", "13000"),
            ("2025-Q3", "13000"),
            ("2025-Q4", "19500"),
        ]
    ],
}
REDUCED = own(["13000"] * 4) | {
    "leave": [
        {
            "reason": "bonding",
            "start": LEAVE,
            "end": "2026-04-05",
            "schedule": "reduced",
            "hours_off_per_week": "20",
        }
    ],
    "withhold": {"federal": True, "state": True},
}
REDUCED_AFTER_A_JOB = REDUCED | {"employment_status": "unemployed", "separation_date": "2026-01-30"}
TWO_RISING_JOBS = own(["9000", "9000", "9000", "13000"], ["5000", "5000", "5010", "5000"])
"""Without the fourth quarter, the first job alone averages 18,000 / 26 = 692.31, and 692.31 x 80 % is 553.85."""
HALF_WEEKS = own(["9000", "9500.25", "10000", "12345.67"]) | {
    "leave": REDUCED["leave"],
    "withhold": {"federal": True},
}
"""Without the fourth quarter, the average is 19,500.25 / 26 = 750.01, raised to 751."""
COMPENSATED = own(["13000"] * 4) | {
    "leave": [{"reason": "bonding", "start": LEAVE, "end": "2026-04-05"}],
    "other_income": [{"kind": "workers_compensation", "start": LEAVE, "end": "2026-04-05", "weekly_amount": "100.00"}],
}
HALF_WEEKS_COMPENSATED = HALF_WEEKS | {"other_income": [COMPENSATED["other_income"][0] | {"weekly_amount": "50.00"}]}


@pytest.mark.parametrize(
    ("question", "amount", "codes", "because"),
    [
        (TWO_JOBS, "788.37", ["one_employer_only"], "the first job alone"),
        (TWO_JOBS, "584.80", ["one_employer_only"], "the second job alone"),
        (TWO_JOBS, "584.63", ["one_employer_only", "wage_in_cents"], "730.79 x 80 %"),
        (TWO_JOBS, "1230.39", ["maximum"], "both together are above the maximum"),
        (RISING, "600.00", ["latest_quarter_not_reported"], "750 x 80 %"),
        (RISING, "687.56", ["wage_in_cents"], "859.45 x 80 %"),
        (RISING, "588.00", ["latest_quarter_not_reported", "deductions"], "600.00 less 12.00"),
        (RISING, "510.00", ["latest_quarter_not_reported", "tax_withheld"], "600.00 less 60.00 and 30.00"),
        (RISING, "608.00", ["wage_in_cents", "deductions", "tax_withheld"], "687.56 less 12.00, less 67.56"),
        (FORMER, "788.37", ["former_employer_left_out"], "13,000 / 13, one of two quarters"),
        (FORMER, "400.00", ["latest_quarter_not_reported", "former_employer_left_out"], "6,500 / 13 x 80 %"),
        (SECOND_LEAVE, "774.37", ["earlier_benefit_year"], "an average of 1,000 with the figures of 2025"),
        (REDUCED, "394.19", ["reduced_schedule"], "half of 788.37, half a cent up"),
        (REDUCED, "335.06", ["reduced_schedule", "tax_withheld"], "394.19 less 39.42 and 19.71"),
        (REDUCED_AFTER_A_JOB, "394.19", ["reduced_schedule"], "half of 788.37 without a job"),
        (COMPENSATED, "688.37", ["deductions"], "788.37 less 100.00"),
        (HALF_WEEKS, "300.40", ["latest_quarter_not_reported", "reduced_schedule"], "half of 751 x 80 %"),
        (HALF_WEEKS, "270.36", ["latest_quarter_not_reported", "reduced_schedule", "tax_withheld"], "less 30.04"),
    ],
)
def test_a_known_reason_explains_the_amount(
    question: dict[str, Any], amount: str, codes: list[str], because: str
) -> None:
    answer = check("1.00", amount, question, deductions="12.00", explain=True)
    assert codes in explaining(answer), because
    check_lines(answer)


@pytest.mark.parametrize(
    ("question", "amount", "because"),
    [
        (TWO_RISING_JOBS, "541.85", "one job, no latest quarter, cents and 12.00 off"),
        (HALF_WEEKS, "300.01", "no latest quarter, cents and half weeks, 750.01 x 80 % / 2 to the cent"),
        (HALF_WEEKS_COMPENSATED, "225.36", "no latest quarter, half weeks, 50.00 off, and tax"),
    ],
)
def test_reasons_that_are_too_many_together_explain_nothing(
    question: dict[str, Any], amount: str, because: str
) -> None:
    assert explaining(check("1.00", amount, question, deductions="12.00")) == [], because


@pytest.mark.parametrize(
    ("wage", "amount", "more", "codes"),
    [
        ("2000.00", "1230.39", {}, [["maximum"]]),
        ("981.37", "779.37", {}, [["wage_in_cents"]]),
        ("1000.00", "774.37", {}, [["earlier_benefit_year"]]),
        ("1000.00", "688.37", {"deductions": "100"}, [["deductions"]]),
        ("1000.00", "0.00", {"deductions": "800"}, [["deductions"]]),
        ("1000.00", "709.53", {}, [["tax_withheld"]]),
        ("1000.00", "741.07", {}, [["tax_withheld"]]),
        ("1000.00", "123.45", {}, []),
        ("1000.00", "774.37", {"leave_start_date": "2021-01-04"}, []),
        ("1000.00", "774.37", {"leave_start_date": "2026-12-26"}, [["earlier_benefit_year"]]),
        ("1000.00", "774.37", {"leave_start_date": "2026-12-27"}, []),
        ("1000.00", "754.14", {"leave_start_date": "2023-01-01"}, [["earlier_benefit_year"]]),
        ("1000.00", "764.80", {"leave_start_date": "2024-12-28"}, [["earlier_benefit_year"]]),
        ("1000.00", "764.80", {"leave_start_date": "2024-12-29"}, []),
    ],
)
def test_a_notice_alone_may_explain_its_amount(
    wage: str, amount: str, more: dict[str, Any], codes: list[list[str]]
) -> None:
    answer = check(wage, amount, explain=True, **more)
    assert explaining(answer) == codes
    assert answer.own_wages is None
    check_lines(answer)


def test_a_wage_that_the_law_would_raise_gives_a_warning() -> None:
    warning = check("981.37", "779.06").warnings[0]
    assert (warning.code, warning.figures) == (
        "notice_wage_in_cents",
        {"average_weekly_wage": "982.00", "weekly_benefit": "779.37"},
    )
    assert check("982.00", "779.37").warnings == []


def test_wages_that_agree_with_the_notice_need_no_reason() -> None:
    answer = check("860.00", "688.00", RISING)
    assert answer.own_wages is not None
    assert answer.own_wages.agrees
    assert answer.reasons == []


def test_the_wage_of_a_notice_has_the_figures_of_the_first_leave() -> None:
    answer = check("1000.00", "774.37", SECOND_LEAVE)
    assert answer.follows_from_wage
    assert answer.own_wages is not None
    assert (answer.own_wages.agrees, answer.own_wages.weekly_benefit) == (True, Decimal("774.37"))
    assert explaining(check("1250.00", "913.37", SECOND_LEAVE)) == [], "no known reason is a new benefit year"


def test_a_benefit_year_of_the_year_before_is_tried_with_own_wages_too() -> None:
    assert explaining(check("1000.00", "774.37", RISING)) == [["earlier_benefit_year"]]


@pytest.mark.parametrize("leave", ["2027-02-01", "2028-02-01"])
def test_a_provisional_check_includes_own_wages_and_the_year_before(leave: str) -> None:
    year = int(leave[:4]) - 1
    wages = [{"quarter": f"{year}-Q{number}", "amount": "13000.00"} for number in range(1, 5)]
    question = {"leave_start_date": leave, "wages": wages}
    answer = check("1000.00", "1.00", question, rulebook=rules_through(2026), provisional=True)
    assert answer.own_wages is not None
    assert answer.own_wages.weekly_benefit == answer.benefit_of_wage == Decimal("788.37")


def test_own_wages_are_checked_under_the_given_rules(shelf_to_2027: Rulebook) -> None:
    wages = [{"quarter": f"2026-Q{number}", "amount": "13000.00"} for number in range(1, 5)]
    answer = check("1.00", "1.00", {"leave_start_date": "2027-02-01", "wages": wages}, rulebook=shelf_to_2027)
    assert answer.own_wages is not None
    assert answer.own_wages.average_weekly_wage == 1000


def test_a_provisional_check_names_its_figures() -> None:
    law = rules_through(2026)
    with pytest.raises(NotCovered):
        check("1000.00", "788.37", leave_start_date="2027-02-01", rulebook=law)
    answer = check("1000.00", "788.37", leave_start_date="2027-02-01", rulebook=law, provisional=True)
    assert [each.code for each in answer.warnings] == ["provisional_parameters"]
    assert answer.provisional_figures
    taxed = check("1000.00", "709.53", leave_start_date="2027-02-01", rulebook=law, provisional=True)
    assert explaining(taxed) == [], "no tax rule is known for 2027"
    most = check("2000.00", "1230.39", leave_start_date="2027-02-01", rulebook=law, provisional=True)
    assert explaining(most) == [["maximum"]]


@pytest.mark.parametrize(
    ("question", "location", "code"),
    [
        (own(["13000"] * 4, leave="2026-03-03"), ("question", "leave_start_date"), "differs_from_notice"),
        (
            own(["13000"] * 4, earlier_leave_start_date="2025-02-02"),
            ("question", "earlier_leave_start_date"),
            "benefit_year_over",
        ),
    ],
)
def test_a_question_that_does_not_fit_names_its_place(
    question: dict[str, Any], location: tuple[str, ...], code: str
) -> None:
    with pytest.raises(InvalidQuestion) as found:
        check("1000.00", "788.37", question, leave_start_date=LEAVE)
    assert [(each.location, each.code) for each in found.value.mistakes] == [(location, code)]


def answered(question: dict[str, Any], amount: str) -> AwardCheck:
    try:
        return check("1.00", amount, question | {"explain": False}, explain=True)
    except InvalidQuestion:
        assume(False)
        raise


@given(question=benefit_questions(), data=st.data())
def test_every_benefit_of_the_calculator_is_explained(question: dict[str, Any], data: st.DataObject) -> None:
    try:
        estimate = estimate_benefit(BenefitQuestion.model_validate(question))
    except InvalidQuestion:
        assume(False)
        raise
    assume(estimate.weekly_benefit)
    amounts = [estimate.weekly_benefit, estimate.expected_award]
    amounts += [amount for each in estimate.employers for amount in (each.weekly_benefit, each.expected_award)]
    answer = answered(question, str(data.draw(st.sampled_from([each for each in amounts if each]))))
    assert answer.own_wages is not None
    assert answer.own_wages.agrees or explaining(answer)
    check_lines(answer)


@given(plan_questions())
def test_every_payment_of_the_calculator_is_explained(question: dict[str, Any]) -> None:
    try:
        estimate = estimate_benefit(BenefitQuestion.model_validate(question | {"explain": False}))
    except InvalidQuestion:
        assume(False)
        raise
    rows = [row for row in estimate.schedule or () if row.kind == "paid" and row.amount]
    assume(rows)
    answer = answered({**question, "what_would_help": False}, str(rows[0].amount))
    full = rows[0].gross == estimate.weekly_benefit
    assert answer.own_wages is not None
    assert not full or answer.own_wages.agrees or explaining(answer)
    check_lines(answer)


@given(question=benefit_questions(), cents=st.integers(0, 130_000))
def test_a_reason_explains_only_if_its_amount_is_equal(question: dict[str, Any], cents: int) -> None:
    answer = answered(question, money(cents))
    for each in answer.reasons:
        assert each.explains == (each.weekly_benefit == Decimal(cents) / 100)
        assert each.explains or len(each.codes) == 1
    order = [each.explains for each in answer.reasons]
    assert order == sorted(order, reverse=True)


def check_lines(answer: AwardCheck) -> None:
    """Recompute every line of the check and of its reasons."""
    for lines in (answer.explanation, *(each.explanation for each in answer.reasons)):
        assert lines
        for line in lines:
            names = named(line.operands)
            assert evaluate(ast.parse(line.expression, mode="eval"), names) == number_of(line.value, line.unit), line
            for condition in line.conditions:
                assert holds(ast.parse(condition, mode="eval"), names), line
            assert line.citations, line.name
    for each in answer.reasons:
        assert each.explanation[-1].value == str(each.weekly_benefit)


def test_an_award_on_the_last_covered_day_is_checked() -> None:
    day = published().coverage.benefits.last_day
    assert check("1000.00", "788.37", leave_start_date=(day - timedelta(days=1)).isoformat()).follows_from_wage


def test_each_of_the_first_ten_jobs_is_tried_alone() -> None:
    rows = [
        {"employer": f"Job {number}", "quarter": f"2025-Q{quarter}", "amount": str(1300 * number)}
        for number in range(1, 12)
        for quarter in (1, 2, 3, 4)
    ]
    jobs = {"leave_start_date": LEAVE, "wages": rows}
    assert explaining(check("1.00", "788.37", jobs)) == [["one_employer_only"]], "the tenth job averages 1,000"
    assert explaining(check("1.00", "838.37", jobs)) == [], "the eleventh job averages 1,100"


@pytest.mark.parametrize(("amount", "taxes"), [("748.95", "39.42"), ("670.11", "78.84 and 39.42")])
def test_either_tax_or_both_may_explain_a_payment(amount: str, taxes: str) -> None:
    assert explaining(check("1000.00", amount)) == [["tax_withheld"]], f"788.37 less {taxes}"


def test_an_answer_leaves_out_what_was_not_asked() -> None:
    answer = check("1000.00", "774.37")
    assert explaining(answer) == [["earlier_benefit_year"]]
    assert [answer.explanation, answer.reasons[0].explanation] == [[], []]
    shown = answer.model_dump()
    optional = {"provisional_figures", "own_wages"}
    assert optional.isdisjoint(shown)
    assert optional.isdisjoint(AwardCheck.model_json_schema()["required"])
    assert {"employer", "quarter"}.isdisjoint(shown["reasons"][0])

"""Tests of the plan of leave on the benefits page, by hand from SOURCES 1.2, 2.5 and 3.

The wages of the quarters give $778.87 a week (the example of the public contract).
"""

import re

import pytest
from flask.testing import FlaskClient

from tests.builders.leave_plans import ASKED, MEDICAL, day, posted, text_of
from tests.states import BIRTH, LEAVE, NOTHING_LEFT, PART_TIME, Form


def test_recovery_and_bonding_are_shown_week_by_week(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, BIRTH))
    # one waiting week, then 17 x 778.87
    assert "$778.87 a week" in answer
    assert "In total $13,240.79 for 17 paid weeks Payments 17" in answer
    assert "First payment Monday, March 16, 2026 Last payment Monday, July 6, 2026" in answer
    assert "Week 1: not paid March 1 to March 7, 2026 Pregnancy, or recovery from childbirth. Waiting period" in answer
    assert "Your first day of leave is March 2, 2026, and your last day of leave is July 5, 2026." in answer
    assert "8 until February 27, 2027, at most 8 medical and 0 family" in answer
    assert "Weeks 2 to 6: $778.87 each, every Monday March 8 to April 11, 2026" in answer
    assert "Weeks 7 to 18: $778.87 each, every Monday April 12 to July 4, 2026" in answer
    assert "March 1 to March 7, 2026 $0.00 Pregnancy, or recovery from childbirth. Waiting period" in answer
    # the weeks and the total are those of the law, so no other amount to plan with is next to them
    assert "The Department will probably pay $778.77" in answer
    assert "Plan with" not in answer
    # 20 - 6 medical; 12 - 12 family; 26 - 18 in all
    assert "Medical leave: 8 Family leave: 0 Care of a covered service member: 8 All leave together: 8" in answer
    assert "We used 40 hours a week, the same each day from Monday to Friday." in answer


def test_every_reason_of_a_week_is_shown(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, PART_TIME))
    # 4 medical weeks are left; unemployment for 3 of 5 days is 180.00; 60 % of 598.87 is 359.32: 35.93 and 17.97
    assert (
        "$598.87 $53.90 $544.97 Pregnancy, or recovery from childbirth. Full week. "
        "$180.00 is taken off for other income: Unemployment benefits." in answer
    )
    # 16 + 4 are all 20 medical weeks; 18 + 4 + 4 are all 26 weeks, of which 4 are 8 half weeks
    assert (
        "Pregnancy, or recovery from childbirth. Not paid, because your weeks of medical leave are used up." in answer
    )
    assert "Bonding with a new child. Not paid, because your weeks of leave are used up." in answer
    assert "Days past a limit are not paid and are not PFML leave." in answer
    # half of 778.87 is 389.435, half a cent up
    assert "$389.44 $58.41 $331.03 Bonding with a new child. Paid for 20 hours of leave." in answer
    # eight weeks of half days, and three full ones
    assert "$389.44 in most paid weeks" in answer
    assert "The Department will probably pay $778.77" in answer
    assert "Plan with" not in answer


@pytest.mark.parametrize(
    ("last", "heading", "to_copy"),
    [
        # Thursday, March 5, to Tuesday, March 17: Thursday and Friday of the second week, then two days
        ((3, 17), "$623.10 in total", "PFML may pay me $623.10 in total, from March 16, 2026 to March 23, 2026 ("),
        # up to Friday, March 13: two days of one week
        ((3, 13), "$311.55 in total", "PFML may pay me $311.55 on March 16, 2026 ("),
        # up to Friday, March 20: two days and a full week
        ((3, 20), "$1,090.42 in total", "PFML may pay me $1,090.42 in total, from March 16, 2026 to March 23, 2026 ("),
        # up to Friday, March 27: two days and two full weeks
        ((3, 27), "$778.87 in most paid weeks", "PFML may pay me $778.87 in most paid weeks and $1,869.29 in total"),
    ],
)
def test_the_heading_of_a_short_plan_is_the_amount_of_a_week_or_the_total(
    client: FlaskClient, last: tuple[int, int], heading: str, to_copy: str
) -> None:
    plan = {**MEDICAL, "period-1-weeks": "", "leave-day": "5", **day("period-1-end", *last)}
    answer = text_of(posted(client, ASKED, plan))
    # 778.87 x 2 / 5 is 311.548
    assert answer.partition("You changed")[0].strip().endswith(heading)
    assert to_copy in answer


def test_two_half_weeks_are_named_by_their_total(client: FlaskClient) -> None:
    half = {"period-1-schedule": "reduced", "period-1-hours": "20", "hours": "40"}
    answer = text_of(posted(client, ASKED, {**MEDICAL, **half, "period-1-weeks": "3"}))
    # half of 778.87 is 389.435, half a cent up
    assert answer.partition("You changed")[0].strip().endswith("$778.88 in total")
    assert "In total $778.88 for 2 paid weeks" in answer


def test_a_single_full_week_is_named_by_the_week(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, {**MEDICAL, "period-1-weeks": "2"}))
    assert answer.partition("You changed")[0].strip().endswith("$778.87 a week")
    assert "PFML may pay me $778.87 on March 16, 2026 (an estimate)." in answer


def test_the_weeks_left_have_two_decimals_at_most(client: FlaskClient) -> None:
    # 4 of 36 hours in 12 weeks are 1 1/3 weeks, so 10 2/3 of 12 and 24 2/3 of 26 are left, shown down
    hours = {"period-1-schedule": "reduced", "period-1-hours": "4", "hours": "36"}
    answer = text_of(posted(client, ASKED, {"period-1-reason": "bonding", "period-1-weeks": "12", **hours}))
    assert "24.66 until February 27, 2027, at most 20 medical and 10.66 family" in answer
    assert "Medical leave: 20 Family leave: 10.66 Care of a covered service member: 24.66" in answer
    assert not re.search(r"\d\.\d{3}\b", answer.partition("How we worked this out")[0])


def test_the_days_until_the_money_arrives_are_with_the_first_payment(client: FlaskClient) -> None:
    facts = text_of(posted(client, ASKED, BIRTH)).partition("First payment")[2].partition("Your weeks")[0]
    assert "If your leave is approved after it starts, your first payment covers all weeks so far." in facts
    assert "Direct deposits arrive 2 to 3 days after the payment date. Checks arrive in 7 to 11 days." in facts


def test_paid_leave_has_no_limit_in_a_week_without_paid_hours(client: FlaskClient) -> None:
    waiting, *_, used_up = re.findall(
        r'data-heading="Most paid leave you can add">(.*?)</td>', posted(client, ASKED, PART_TIME)
    )
    assert (waiting, used_up) == ("Any amount", "Ask your employer")


def test_weeks_that_pay_nothing_are_never_called_paid(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, NOTHING_LEFT))
    assert "No week of this leave is paid" in answer
    assert "Plan with" not in answer
    whole_week = "Full week. $778.87 is taken off for other income"
    assert f"{whole_week}: Unemployment benefits. Nothing is left to pay." in answer
    assert "Paid week" not in answer
    assert "some days paid" not in answer


@pytest.mark.parametrize("plan", [NOTHING_LEFT, {**MEDICAL, "period-1-weeks": "1"}])
def test_an_unpaid_plan_has_no_payment_and_no_tax(client: FlaskClient, plan: Form) -> None:
    answer = text_of(posted(client, ASKED, plan))
    assert "No week of this leave is paid" in answer
    for told in ("your first payment covers", "Direct deposit", "is taxable", "1099-G", "how the benefits are taxed"):
        assert told not in answer


def test_a_leave_beyond_the_benefit_year_has_a_note(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, MEDICAL, {"period-1-weeks": ""}, day("period-1-end", 3, 13, 2027)))
    assert "This week is in your next benefit year. You need a new application." in answer
    assert "Weeks 21 to 52: not paid July 19, 2026 to February 27, 2027" in answer


def test_an_ineligible_plan_shows_hypothetical_amounts(client: FlaskClient) -> None:
    little = {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "1000", "action": "estimate"}
    answer = text_of(posted(client, little, MEDICAL))
    # 1000 / 13 = 76.92, raised to 77; 80 % is 61.60 for two whole weeks; the last Sunday has no hours
    assert "You have not earned enough yet: $5,300.00 short" in answer
    assert "If you qualified, a full week of leave would pay $61.60." in answer
    assert "If you qualified, your whole leave would pay $123.20." in answer
    # no payment is promised: the answer has no first payment and no days of payment
    assert "is expected on" not in answer
    assert "Monday, March 16, 2026" not in answer


def test_a_reason_alone_shows_the_weeks_of_its_allotment(client: FlaskClient) -> None:
    for reason, weeks in (("medical", 20), ("bonding", 12), ("military_care", 26)):
        answer = text_of(posted(client, ASKED, {"period-1-reason": reason}))
        assert f"you can take at most {weeks} weeks of leave in a benefit year." in answer
        assert "Every week in a table" not in answer
    assert "For the reason" not in text_of(posted(client, ASKED, {"period-1-reason": "holiday"}))

"""Tests of a week of leave next to the usual pay, by hand from SOURCES 1.2, 2.5, 3.5 and 3.8."""

from decimal import Decimal

from hypothesis import given

from calculators import BenefitQuestion, estimate_benefit
from tests.builders.calendars import BONDING, PREGNANCY, plan
from tests.builders.plans import plan_questions
from web.charts.take_home import WIDTH, TakeHome, take_home
from web.i18n import translator_for
from web.i18n.plan_answer import usual_week
from web.i18n.week_rows import week_rows

ENGLISH = translator_for("en")
PART_TIME = BONDING | {"schedule": "reduced", "hours_off_per_week": "16"}


def picture(question: BenefitQuestion) -> TakeHome | None:
    """Return the picture of the usual week of a plan."""
    estimate = estimate_benefit(question)
    return take_home(estimate, usual_week(week_rows(estimate, ENGLISH)), ENGLISH)


def parts(question: BenefitQuestion) -> dict[str, str]:
    """Return the amount of each part of the bar."""
    found = picture(question)
    return {each.kind: each.amount for each in found.segments} if found else {}


def test_a_full_week_has_no_pay_for_work() -> None:
    # An average of 1000.00 gives 788.37.
    assert parts(plan(PREGNANCY)) == {"benefit": "$788.37", "room": "$211.63"}


def test_a_week_of_part_time_leave_has_the_pay_for_the_other_hours() -> None:
    # 16 of 40 hours: 788.37 x 0.4 = 315.348, and 1000 x 0.4 - 315.35 = 84.65.
    assert parts(plan(PART_TIME)) == {"work": "$600.00", "benefit": "$315.35", "room": "$84.65"}


def test_taxes_are_a_separate_part() -> None:
    # Family leave is taxed in full: 10 % and 5 % of 788.37 are 78.84 and 39.42.
    taxed = plan(BONDING, employer_size="25_or_more", withhold={"federal": True, "state": True})
    assert parts(taxed) == {"benefit": "$670.11", "tax": "$118.26", "room": "$211.63"}


def test_other_income_is_a_part_of_its_own() -> None:
    # 788.37 - 550; 1000 - 788.37 may still be added.
    unemployment = {"kind": "unemployment", "start": "2026-03-01", "end": "2026-12-31", "weekly_amount": "550"}
    asked = plan(PREGNANCY, other_income=[unemployment], explain=True)
    assert parts(asked) == {"benefit": "$238.37", "other": "$550.00", "room": "$211.63"}


def test_an_employer_plan_is_no_pay_for_hours_of_work() -> None:
    # 16 of 40 hours: 600.00 for work, 315.35, 50.00 and 400 - 315.35 - 50 = 34.65.
    of_employer = {"kind": "employer_plan", "start": "2026-03-01", "end": "2026-12-31", "weekly_amount": "50"}
    asked = plan(PART_TIME, other_income=[of_employer], explain=True)
    found = parts(asked)
    assert found == {"work": "$600.00", "benefit": "$315.35", "other": "$50.00", "room": "$34.65"}


def test_a_person_without_a_job_has_no_pay_for_hours_of_work() -> None:
    jobless = {"employment_status": "unemployed", "separation_date": "2026-01-05"}
    assert parts(plan(PART_TIME, **jobless)) == {"benefit": parts(plan(PART_TIME))["benefit"]}


def test_paid_leave_is_in_the_most_that_can_be_added() -> None:
    paid_leave = {"kind": "paid_leave", "start": "2026-03-01", "end": "2026-12-31", "weekly_amount": "100"}
    asked = plan(PREGNANCY, other_income=[paid_leave], explain=True)
    assert parts(asked) == {"benefit": "$788.37", "room": "$211.63"}


def test_an_answer_without_a_plan_shows_a_full_week() -> None:
    asked = {"leave_start_date": "2026-03-02", "wages": [{"quarter": "2025-Q4", "amount": "13000"}]}
    assert parts(BenefitQuestion.model_validate(asked)) == {"benefit": "$788.37"}


@given(plan_questions())
def test_the_parts_follow_each_other_within_the_width(question: dict[str, object]) -> None:
    found = picture(BenefitQuestion.model_validate(question))
    if found is None:
        return
    ends = [each.left + each.width for each in found.segments]
    assert [each.left for each in found.segments] == [0, *ends[:-1]]
    assert max(found.usual_width, *ends) == WIDTH
    assert all(Decimal(each.amount.replace("$", "").replace(",", "")) > 0 for each in found.segments)

"""Tests of a plan of leave of a person without a job, who has no vacation or sick pay to use."""

import pytest
from flask.testing import FlaskClient

from tests.builders.leave_plans import ASKED, MEDICAL, day, posted, text_of
from tests.states import UNEMPLOYED, Form

PLAN: Form = {**MEDICAL, "period-1-weeks": "3"}
UNEMPLOYMENT: Form = {
    "income": "1",
    "income-1-kind": "unemployment",
    "income-1-amount": "550",
    **day("income-1-start", 3, 1),
    **day("income-1-end", 12, 31),
}
PAID_LEAVE = ["vacation", "paid time off", "Most paid leave you can add"]


@pytest.mark.parametrize("words", PAID_LEAVE)
def test_a_person_without_a_job_is_not_told_to_use_paid_leave(client: FlaskClient, words: str) -> None:
    assert words in text_of(posted(client, ASKED, PLAN))
    for last_day in (UNEMPLOYED, {"status": "unemployed"}):
        answer = text_of(posted(client, ASKED, PLAN, last_day))
        assert "Waiting period: not paid, but it counts as leave." in answer
        assert words not in answer


def test_a_person_without_a_job_applies_once(client: FlaskClient) -> None:
    words = "Make a separate application for each employer"
    assert words in text_of(posted(client, ASKED, PLAN))
    answer = text_of(posted(client, ASKED, PLAN, UNEMPLOYED))
    assert words not in answer
    assert "If you apply later, you are paid only for the 90 days before you apply." in answer


def test_the_picture_has_the_unemployment_benefits(client: FlaskClient) -> None:
    # 778.87 - 550
    answer = text_of(posted(client, ASKED, PLAN, UNEMPLOYED, UNEMPLOYMENT))
    picture = answer.partition("On leave")[2].partition("Copy this sentence")[0]
    assert "PFML benefit $228.87 Unemployment benefits $550.00" in picture

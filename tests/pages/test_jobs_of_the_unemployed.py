"""Tests of several past jobs of a person without a job.

By hand: $5,000 and $4,000 a quarter are average weekly wages of 385 and 308, and 80 % of both is $554.40.
"""

import re

import pytest
from flask.testing import FlaskClient

from tests.builders.leave_plans import day, posted, text_of
from tests.builders.saved_answers import travelling
from tests.states import ESTIMATE, LETTER, Form

FIRST, SECOND = (
    {f"employer-{number}-wages-{quarter}": paid for quarter in ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2")}
    for number, paid in ((1, "5,000"), (2, "4,000"))
)
GONE: Form = {
    **day("leave", 11, 2),
    "status": "unemployed",
    **day("separation", 9, 11),
    "wages_asked": "1",
    "employer": ["1", "2"],
    "employer-1-name": "Bakery",
    **FIRST,
    **SECOND,
}
BOXES: list[Form] = [
    {},
    {"employer-1-former": "1", "employer-2-former": "1"},
    {"employer-1-former": "1", "employer-2-former": "1", "employer-1-leave": "1"},
    {"employer-2-former": "1"},
    {"employer-1-leave": "1", **day("job", 12, 24)},
]
TOLD = "You have no job now, so we use the wages of every job that you enter."


@pytest.mark.parametrize("boxes", BOXES)
def test_a_person_without_a_job_needs_no_current_job(client: FlaskClient, boxes: Form) -> None:
    assert "$554.40 a week" in text_of(posted(client, {**GONE, **boxes, **ESTIMATE}))


def test_the_boxes_of_a_current_job_are_hidden(client: FlaskClient) -> None:
    page = posted(client, {**GONE, "action": "quarters"})
    assert len(re.findall(r'<div class="only-with-job">', page)) == 2
    assert TOLD in page
    assert 'class="card only-former only-with-job"' in page


def test_an_answer_for_past_jobs_is_loaded_again(client: FlaskClient) -> None:
    kept = travelling(posted(client, {**GONE, **ESTIMATE}))
    assert "$554.40 a week" in text_of(posted(client, {"kept": kept, "action": "load"}))
    both = kept.replace('"explain":', '"leave_from":["Bakery","Employer 2"],"explain":', 1)
    assert "$554.40 a week" in text_of(posted(client, {"kept": both, "action": "load"}))


def test_a_letter_of_a_person_without_a_job_asks_for_no_job(client: FlaskClient) -> None:
    letter = {**GONE, **LETTER, **day("leave", 11, 2), "employer": ["1", "2"]}
    page = client.post("/en/award", data={**letter, "notice-wage": "693", "notice-amount": "554.40", **ESTIMATE})
    assert "Your amount fits your wages" in page.text
    assert "employer-1-former" not in page.text
    assert 'id="job-day"' not in page.text

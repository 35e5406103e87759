"""Tests of the note on vacation or sick pay that is more than a week has room for.

By hand from SOURCES 3.7: an average wage of 981.00 and a benefit of 778.87 leave 202.13 a week.
"""

from flask.testing import FlaskClient

from tests.builders.leave_plans import ASKED, MEDICAL, day, posted, text_of
from tests.states import Form

NOTE = "In some weeks, the accrued paid leave is more than you can add to the benefit."
PAID_LEAVE: Form = {
    "income": "1",
    "income-1-kind": "paid_leave",
    "income-1-amount": "400",
    **day("income-1-start", 3, 1),
    **day("income-1-end", 12, 31),
}


def test_the_note_names_the_weeks_and_the_most_that_fits(client: FlaskClient) -> None:
    answer = text_of(posted(client, ASKED, MEDICAL, PAID_LEAVE))
    assert NOTE in answer
    assert "Weeks 2 to 3: $400.00 is too much. You can add at most $202.13 a week." in answer


def test_a_week_with_little_paid_leave_is_not_named(client: FlaskClient) -> None:
    # Two days of five are 160.00, which is less than 202.13.
    until_tuesday = {**PAID_LEAVE, **day("income-1-end", 3, 17)}
    answer = text_of(posted(client, ASKED, MEDICAL, until_tuesday))
    assert "Week 2: $400.00 is too much. You can add at most $202.13 a week." in answer
    assert answer.count("is too much") == 1

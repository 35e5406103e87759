"""Send the boxes of a plan of leave and read the answer, without a browser."""

import re

from flask.testing import FlaskClient

from tests.builders.page_forms import linked_fields
from tests.states import LEAVE, WAGES, Form

MEDICAL: Form = {"period-1-reason": "medical", "period-1-weeks": "3", "period-1-schedule": "continuous"}
ASKED: Form = {**LEAVE, **WAGES, "action": "estimate"}


def day(name: str, month: int, day: int, year: int = 2026) -> dict[str, str]:
    """Return the three boxes of a day."""
    return {f"{name}-month": str(month), f"{name}-day": str(day), f"{name}-year": str(year)}


def text_of(page: str) -> str:
    """Return the words of the answer in one line."""
    answer = page.partition('<section id="answer"')[2].partition("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer))


def posted(client: FlaskClient, *forms: Form) -> str:
    """Return the page after these boxes were sent together."""
    response = client.post("/en/benefits", data={name: value for form in forms for name, value in form.items()})
    assert response.status_code == 200, linked_fields(response.text)
    return response.text

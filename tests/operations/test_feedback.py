"""Tests of the feedback, which is a counted yes or no."""

import pytest
from flask.testing import FlaskClient

from tests.builders.metrics import count
from tests.states import BENEFITS, CONTRIBUTIONS
from web import create_app


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.mark.parametrize(
    ("page", "form"), [("benefits", BENEFITS["eligible"]), ("contributions", CONTRIBUTIONS["share due"])]
)
def test_feedback_is_asked_only_under_a_result(client: FlaskClient, page: str, form: dict[str, str]) -> None:
    assert "Did this help?" not in client.get(f"/en/{page}").text
    answer = client.post(f"/en/{page}", data=form).text
    assert answer.count("Did this help?") == 1
    assert f'<input type="hidden" name="page" value="{page}">' in answer


@pytest.mark.parametrize("helped", ["yes", "no"])
def test_an_answer_is_counted_once_with_thanks(client: FlaskClient, helped: str) -> None:
    labels = {"page": "benefits", "language": "es", "helped": helped}
    before = count(client, "pfml_feedback_total", **labels)
    sent = client.post("/es/feedback", data={"page": "benefits", "helped": helped})
    assert (sent.status_code, sent.headers["Location"]) == (303, "/es/feedback")
    assert "Gracias" in client.get(sent.headers["Location"]).text
    assert count(client, "pfml_feedback_total", **labels) == before + 1


def test_htmx_gets_only_the_thanks(client: FlaskClient) -> None:
    thanks = client.post("/en/feedback", data={"page": "benefits", "helped": "yes"}, headers={"HX-Request": "true"})
    assert thanks.text.startswith('<p class="helped" tabindex="-1" data-focus>Thank you.')
    assert "<html" not in thanks.text


@pytest.mark.parametrize(
    "form",
    [
        {"page": "benefits"},
        {"page": "benefits", "helped": "My name is Ann"},
        {"page": "nowhere", "helped": "no"},
        {"page": "rates", "helped": "no"},
    ],
)
def test_other_values_are_refused(client: FlaskClient, form: dict[str, str]) -> None:
    before = client.get("/metrics").text.count("pfml_feedback_total{")
    assert client.post("/en/feedback", data=form).status_code == 404
    assert client.get("/metrics").text.count("pfml_feedback_total{") == before

"""Tests of the questions to a self-employed person who has opted in (SOURCES 2.8)."""

from flask.testing import FlaskClient

from tests.states import LEAVE, Form

ASKED: Form = {**LEAVE, "status": "self_employed", "action": "quarters"}
OF_EMPLOYERS = ("Your employer", "Name of the employer", "Use your pay stubs.", "401(k)", "My pay stubs show")


def test_the_self_employed_are_asked_for_their_income(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data=ASKED).text
    assert "For each quarter, enter the income that you paid PFML contributions on." in page
    assert [words for words in OF_EMPLOYERS if words in page] == []


def test_employees_and_people_with_an_employer_too_are_asked_for_wages(client: FlaskClient) -> None:
    employed = client.post("/en/benefits", data={**ASKED, "status": "employed"}).text
    assert [words for words in OF_EMPLOYERS if words not in employed] == []
    both = client.post("/en/benefits", data={**ASKED, "employer": ["1", "2"]}).text
    assert "Name of the employer" in both

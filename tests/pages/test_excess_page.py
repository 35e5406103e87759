"""Tests of the page on money withheld by several employers."""

import pytest
from flask.testing import FlaskClient

from tests.builders.page_forms import HTMX, linked_fields
from tests.builders.saved_answers import travelling
from tests.builders.years import rules_through
from tests.states import WITHHELD
from web import create_app

PATH = "/en/excess"
ASKED = {**WITHHELD, "action": "estimate"}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


def test_the_amount_to_claim_back_comes_first(client: FlaskClient) -> None:
    page = client.post(PATH, data=ASKED).text
    # 176,100 x 0.28 % = 493.08 and x 0.18 % = 316.98; 1,104.00 - 810.06
    assert ">Claim back $293.94 for 2025</h2>" in page
    assert "Claim it as a credit on your Massachusetts income tax return for 2025." in page
    for amount in ("$1,104.00", "$810.06", "$493.08", "$316.98"):
        assert amount in page
    assert "Form 1 has a line for it." in page


def test_a_worker_who_owes_more_has_nothing_to_do(client: FlaskClient) -> None:
    page = client.post(PATH, data={**ASKED, "employer-2-withheld": "0"}).text
    assert ">Nothing to claim back for 2025</h2>" in page
    assert "Form 1" not in page


def test_one_employer_is_asked_to_give_the_money_back(client: FlaskClient) -> None:
    alone = {**ASKED, "employer": ["1"], "employer-1-wages": "9000", "employer-1-withheld": "50"}
    page = client.post(PATH, data=alone).text
    # 9,000 x 0.46 % = 41.40
    assert "In 2025 an employer withheld $8.60 more than the law allows. Ask that employer to give it back." in page
    assert "as a credit" not in page
    assert "Form 1" not in page


def test_the_credit_leaves_out_what_one_of_two_employers_withheld_too_much(client: FlaskClient) -> None:
    page = client.post(PATH, data={**ASKED, "employer-2-withheld": "562.00"}).text
    assert ">Claim back $303.94 for 2025</h2>" in page
    assert "Your employers withheld $293.94 too much in 2025. Claim it as a credit" in page
    assert "In 2025 an employer withheld $10.00 more than the law allows." in page


def test_a_later_year_is_answered_and_marked(client: FlaskClient) -> None:
    page = client.post(PATH, data={**ASKED, "year": "2027"}).text
    assert "for 2027, with 2026 rates</h2>" in page
    assert "<li>Medical contribution rate of 2026</li>" in page
    assert "Please note:" in page


def test_rows_without_amounts_do_not_count(client: FlaskClient) -> None:
    form = {**ASKED, "employer": ["1", "2", "5"]}
    assert "Claim back $293.94" in client.post(PATH, data=form).text


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"year": ""}, ["year"]),
        ({"year": "2018"}, ["year"]),
        ({"employer-1-wages": ""}, ["employer-1-wages"]),
        ({"employer-2-withheld": "1.000,00"}, ["employer-2-withheld"]),
        (
            {"employer": [], "employer-1-wages": "", "employer-1-withheld": ""},
            ["employer-1-wages", "employer-1-withheld"],
        ),
        (
            {
                "employer": [str(n) for n in range(1, 22)],
                **{f"employer-{n}-wages": "1" for n in range(3, 22)},
                **{f"employer-{n}-withheld": "1" for n in range(3, 22)},
            },
            ["employer-21-wages"],
        ),
    ],
)
def test_errors_link_to_their_boxes(client: FlaskClient, changed: dict[str, str], fields: list[str]) -> None:
    response = client.post(PATH, data={**ASKED, **changed})
    assert (response.status_code, linked_fields(response.text)) == (422, fields)


def test_employers_are_added_and_removed(client: FlaskClient) -> None:
    more = client.post(PATH, data={**ASKED, "action": "add-employer"}).text
    assert 'name="employer" value="3"' in more
    fewer = client.post(PATH, data={**ASKED, "action": "remove-employer-1"}).text
    assert 'value="120 000"' in fewer
    assert 'value="120,000"' not in fewer


def test_a_saved_question_is_loaded_again(client: FlaskClient) -> None:
    first = client.post(PATH, data=ASKED).text
    again = client.post(PATH, data={"action": "load", "kept": travelling(first)})
    assert again.status_code == 200
    assert travelling(again.text) == travelling(first)
    assert 'name="employer-2-withheld" value="552.00"' in again.text


def test_a_question_of_more_employers_than_boxes_is_not_loaded(client: FlaskClient) -> None:
    employers = ", ".join(['{"wages": "1", "withheld": "1"}'] * 21)
    saved = f'{{"question": {{"year": 2025, "employers": [{employers}]}}}}'
    response = client.post(PATH, data={"action": "load", "kept": saved})
    assert (response.status_code, linked_fields(response.text)) == (422, ["kept-file"])


@pytest.mark.parametrize("page", ["benefits", "contributions"])
def test_a_file_of_this_page_is_named_on_another_page(client: FlaskClient, page: str) -> None:
    saved = '{"question": {"year": 2025, "employers": [{"wages": "1", "withheld": "1"}]}}'
    assert (
        "You saved this file on another page" in client.post(f"/en/{page}", data={"action": "load", "kept": saved}).text
    )


@pytest.mark.parametrize(("kind", "status"), [("print", 200), ("csv", 200), ("json", 200), ("calendar", 404)])
def test_the_answer_is_exported(client: FlaskClient, kind: str, status: int) -> None:
    kept = travelling(client.post(PATH, data=ASKED).text)
    assert client.post(f"{PATH}/keep/{kind}", data={"kept": kept}).status_code == status


def test_htmx_gets_the_regions_that_change(client: FlaskClient) -> None:
    answer = client.post(PATH, data=ASKED, headers=HTMX)
    assert "<html" not in answer.text
    assert 'id="question"' not in answer.text
    assert '#announcement">Your employers withheld $293.94 too much in 2025' in answer.text


def test_another_language_keeps_the_answers(client: FlaskClient) -> None:
    spanish = client.post("/es/excess", data={**ASKED, "action": "translate"}).text
    assert "$293.94" in spanish
    unfinished = client.post("/es/excess", data={"employer": "1", "employer-1-wages": "5", "action": "translate"})
    assert (unfinished.status_code, 'value="5"' in unfinished.text) == (200, True)


@pytest.mark.parametrize("path", ["/en/", "/en/benefits"])
def test_other_pages_link_to_the_page(client: FlaskClient, path: str) -> None:
    assert f'href="{PATH}"' in client.get(path).text

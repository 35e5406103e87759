"""Tests of the paycheck page, without a browser."""

import re

import pytest
from flask.testing import FlaskClient

from tests.builders.page_forms import HTMX, linked_fields
from tests.builders.years import rules_through
from web import create_app

PATH = "/en/contributions/paycheck"
PAYCHECK = {
    "pay_date-month": "8",
    "pay_date-day": "31",
    "pay_date-year": "2026",
    "pay": "$10,000",
    "year_to_date": "140 000",
    "covered_individuals": "30",
    "action": "estimate",
}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


def test_the_answer_states_the_amount_to_withhold(client: FlaskClient) -> None:
    response = client.post(PATH, data=PAYCHECK)
    assert response.status_code == 200
    # 10,000 x 0.7 % = 70: 42 and 28; x 0.18 % = 18
    assert "Withhold $46.00" in response.text
    assert "pay $42.00 yourself. Together that is $88.00." in response.text
    assert "this person has $34,500.00 left before the wage base of $184,500.00." in response.text
    assert "choose how often this person is paid" in response.text
    assert 'value="140 000"' in response.text
    assert response.headers["Cache-Control"] == "no-store"


def test_money_missed_earlier_is_not_in_the_amount_to_withhold(client: FlaskClient) -> None:
    page = client.post(PATH, data={**PAYCHECK, "withheld_so_far": "0"}).text
    # 140,000 x (0.28 % + 0.18 %) = 644
    assert ">Withhold $46.00. $644.00 was missed earlier</h2>" in page
    assert "$690.00 of this year&#39;s employee share is not withheld yet. You pay $42.00" in page
    assert "you may not take that money from workers later" in page
    assert "If you have not sent the $644.00 yet, send it too." in page
    # this paycheck alone in the table: 28 and 18 withheld; 28 + 42 and 18 sent
    table = page.partition("Who pays which part of this paycheck</h3>")[2].partition("</table>")[0]
    assert re.findall('"To withhold">(.*?)<', table) == ["$28.00", "$18.00", "$46.00"]
    assert re.findall('"Total to send">(.*?)<', table) == ["$70.00", "$18.00", "$88.00"]


def test_no_step_calls_money_that_was_missed_money_to_withhold(client: FlaskClient) -> None:
    steps = client.post(PATH, data={**PAYCHECK, "withheld_so_far": "0"}).text.partition('class="computation"')[2]
    assert "Not withheld yet" in steps
    assert "Medical contribution not withheld yet" in steps
    assert "To withhold from this paycheck" not in steps
    assert "Medical contribution to withhold" not in steps


@pytest.mark.parametrize("exempt", ["medical", "family"])
def test_the_paycheck_of_one_part_leaves_out_what_was_missed(client: FlaskClient, exempt: str) -> None:
    page = client.post(PATH, data={**PAYCHECK, "withheld_so_far": "0", f"exempt-{exempt}": "1"}).text
    # 10,000 x 0.28 % = 28 or x 0.18 % = 18
    alone = {"medical": "$18.00", "family": "$28.00"}[exempt]
    assert f">Withhold {alone}." in page
    table = page.partition("Who pays which part of this paycheck</h3>")[2].partition("</table>")[0]
    assert sorted(re.findall('"To withhold">(.*?)<', table)) == ["$0.00", alone, alone]


@pytest.mark.parametrize(
    ("earlier", "frequency", "sentence"),
    [
        ("140000", "monthly", "reaches the wage base 4 paychecks later, on December 31, 2026."),
        ("165000", "weekly", "reaches the wage base 1 paycheck later, on September 7, 2026."),
        ("0", "weekly", "this person does not reach the wage base in 2026."),
        ("175000", "weekly", "This person reaches the wage base with this paycheck"),
        ("184500", "weekly", "This person had already reached the wage base"),
    ],
)
def test_the_wage_base_paycheck_is_stated(client: FlaskClient, earlier: str, frequency: str, sentence: str) -> None:
    form = {**PAYCHECK, "year_to_date": earlier, "pay_frequency": frequency}
    assert sentence in client.post(PATH, data=form).text


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"pay_date-day": "", "pay_date-month": "", "pay_date-year": ""}, ["pay_date-month"]),
        ({"pay_date-day": "32"}, ["pay_date-month"]),
        ({"pay_date-year": "2018"}, ["pay_date-month"]),
        ({"pay": ""}, ["pay"]),
        ({"pay": "10.000,00"}, ["pay"]),
        ({"year_to_date": ""}, ["year_to_date"]),
        ({"covered_individuals": "24,9"}, ["covered_individuals"]),
        ({"covered_individuals": ""}, ["covered_individuals"]),
        ({"pay_frequency": "daily"}, ["pay_frequency"]),
        ({"medical": "59"}, ["medical"]),
        ({"medical": "60", "exempt-medical": "1"}, ["medical"]),
        ({"family": "101"}, ["family"]),
        ({"pay": "", "medical": "sixty"}, ["pay", "medical"]),
    ],
)
def test_errors_link_to_their_boxes(client: FlaskClient, changed: dict[str, str], fields: list[str]) -> None:
    response = client.post(PATH, data={**PAYCHECK, **changed})
    assert response.status_code == 422
    assert linked_fields(response.text) == fields
    if "year_to_date" not in changed:
        assert 'value="140 000"' in response.text


def test_a_year_without_law_names_the_covered_days(client: FlaskClient) -> None:
    page = client.post(PATH, data={**PAYCHECK, "pay_date-year": "2018"}).text
    assert "Choose a date from October 1, 2019 to December 31, 2026." in page


def test_a_later_year_is_answered_right_away_and_marked(client: FlaskClient) -> None:
    later = {"pay_date-month": "1", "pay_date-day": "8", "pay_date-year": "2027", "pay": "5000", "year_to_date": "0"}
    response = client.post(PATH, data={**PAYCHECK, **later})
    assert response.status_code == 200
    # 5,000 x 0.7 % = 35, all withheld from 2027; 5,000 x 0.18 % = 9, of which 40 % and 60 %
    assert ">Withhold $38.60, with 2026 rates</h2>" in response.text
    assert "pay $5.40 yourself" in response.text
    assert "This answer is provisional." in response.text
    assert "<li>Medical contribution rate of 2026</li>" in response.text


def test_no_choice_is_preselected(client: FlaskClient) -> None:
    page = client.get(PATH).text
    assert " checked" not in page
    assert page.count('<option value="" selected>') == page.count("<select")


def test_htmx_gets_the_regions_that_change(client: FlaskClient) -> None:
    answer = client.post(PATH, data=PAYCHECK, headers=HTMX)
    assert "<html" not in answer.text
    assert 'id="question"' not in answer.text
    assert 'data-hx-swap-oob="innerHTML:#announcement">Withhold $46.00 from this paycheck' in answer.text


def test_another_language_keeps_the_answers(client: FlaskClient) -> None:
    spanish = client.post("/es/contributions/paycheck", data={**PAYCHECK, "action": "translate"})
    assert "Retenga $46.00" in spanish.text
    unfinished = client.post("/es/contributions/paycheck", data={"pay": "5", "action": "translate"})
    assert unfinished.status_code == 200
    assert 'value="5"' in unfinished.text


def test_both_pages_lead_to_each_other(client: FlaskClient) -> None:
    assert 'href="/en/contributions/paycheck"' in client.get("/en/contributions").text
    assert 'href="/en/contributions"' in client.get(PATH).text

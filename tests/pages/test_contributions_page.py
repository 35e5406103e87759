"""Tests of the contributions page, without a browser."""

import re

import pytest
from flask.testing import FlaskClient

from tests.builders.page_forms import PAYROLL, linked_fields
from tests.states import CONTRIBUTIONS

PERIOD = re.compile(r'<th scope="rowgroup" colspan="4">([^<]+)</th>(.*?)</tbody>', re.DOTALL)


def test_the_answer_states_the_contributions(client: FlaskClient) -> None:
    response = client.post("/en/contributions", data=PAYROLL)
    assert response.status_code == 200
    assert "$880.00 for 2026" in response.text
    assert "you withhold $460.00 from workers" in response.text


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "You send $880.00 through MassTaxConnect."), ("es", "envía $880.00 por MassTaxConnect.")],
)
def test_the_answer_names_where_contributions_go(client: FlaskClient, language: str, sentence: str) -> None:
    assert sentence in client.post(f"/{language}/contributions", data=PAYROLL).text


@pytest.mark.parametrize("form", [{}, {"medical": "100"}, {"exempt-medical": "1"}, {"compare_year": "2023"}])
def test_the_page_speaks_to_the_employer(client: FlaskClient, form: dict[str, str]) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, **form}).text
    assert "You send" in page
    assert not re.search(r"The employer (?:pays|sends|withholds)|and the employer pays", page)


def test_another_share_for_one_person_changes_the_amounts(client: FlaskClient) -> None:
    people = {"person": ["1", "2"], "person-2-kind": "w2", "person-2-wages": "100,000", "person-2-name": "Bo"}
    page = client.post("/en/contributions", data={**PAYROLL, **people, "person-2-family": "50"}).text
    # 880 for each; 420 and 420 + 90
    assert "$1,760.00 for 2026" in page
    assert "you withhold $830.00 from workers and pay $930.00 yourself" in page
    assert "You pay $90.00 that you could have withheld from employees." in page


@pytest.mark.parametrize(("average", "said"), [("30", True), ("1", False)])
def test_wages_of_a_part_of_the_workers_are_named(client: FlaskClient, average: str, said: bool) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, "average_w2": average}).text
    assert (f"This is for the 1 person whose wages you entered, not for all {average}." in page) is said


def test_a_contractor_who_does_not_count_is_not_among_them(client: FlaskClient) -> None:
    contractor = {"person": ["1", "2"], "person-2-kind": "contractor", "person-2-wages": "9,000"}
    page = client.post("/en/contributions", data={**PAYROLL, "average_w2": "30", **contractor}).text
    assert "This is for the 1 person whose wages you entered, not for all 30." in page


def test_an_employer_gets_a_list_of_duties(client: FlaskClient) -> None:
    duties = "Other duties of an employer"
    assert duties in client.post("/en/contributions", data=PAYROLL).text
    alone = {**PAYROLL, "average_w2": "", "person-1-kind": "self_employed"}
    assert duties not in client.post("/en/contributions", data=alone).text


@pytest.mark.parametrize(("wages", "reached"), [("184,499.99", False), ("184,500", True), ("300,000", True)])
def test_wages_that_reach_the_wage_base_are_named(client: FlaskClient, wages: str, reached: bool) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, "person-1-wages": wages}).text
    assert ("count only up to $184,500.00, the wage base" in page) is reached


def test_two_years_are_compared_in_either_order(client: FlaskClient) -> None:
    # 100,000: 312 and 318 in 2023, 420 and 460 in 2026
    for year, other in (("2026", "2023"), ("2023", "2026")):
        page = client.post("/en/contributions", data={**PAYROLL, "year": year, "compare_year": other}).text
        assert "From 2023 to 2026: You pay $108.00 more. You withhold $142.00 more from workers." in page
    page = client.post("/en/contributions", data={**PAYROLL, "compare_year": "2019"}).text
    assert "2019: Contributions began on October 1, 2019" in page


def test_another_choice_or_count_is_compared_in_one_year(client: FlaskClient) -> None:
    all_paid = {**PAYROLL, "compare_medical": "100", "compare_family": "100"}
    page = client.post("/en/contributions", data=all_paid).text
    assert "You pay $460.00 more. You withhold $460.00 less from workers." in page
    fewer = client.post("/en/contributions", data={**PAYROLL, "compare_average_w2": "24"}).text
    assert "You pay $420.00 less. You withhold the same from workers." in fewer


@pytest.mark.parametrize(
    ("w2", "contractors", "sentences"),
    [
        (
            "24.9",
            "",
            [
                "The count is 0.1 below 25.",
                "You would owe the employer share for everyone. Only for the wages you entered and those of one more "
                "person: You pay $840.00 more.",
            ],
        ),
        (
            "23",
            "",
            [
                "The count is 2 below 25.",
                "you would have 24 covered individuals. You would not owe the employer share.",
            ],
        ),
        (
            "25",
            "2",
            ["The count is exactly 25.", "Contractors do not count", "You would still owe the employer share."],
        ),
        ("20", "20.5", ["The count is 15.5 above 25.", "Contractors count, because", "would no longer count"]),
    ],
)
def test_the_distance_from_25_is_explained(
    client: FlaskClient, w2: str, contractors: str, sentences: list[str]
) -> None:
    form = {**PAYROLL, "average_w2": w2, "average_contractors": contractors}
    page = client.post("/en/contributions", data=form).text
    assert [sentence for sentence in sentences if sentence not in page] == []


@pytest.mark.parametrize(
    ("changed", "noted"),
    [
        ({"person-1-kind": "contractor"}, True),
        ({"person-1-kind": "contractor", "average_contractors": "0"}, True),
        ({"person-1-kind": "contractor", "average_contractors": "3"}, False),
        ({"person-1-kind": "contractor", "average_w2": "", "pay_periods": "30\n31"}, True),
        ({"person-1-kind": "contractor", "average_w2": "", "pay_periods": "30, 0\n31, 1"}, False),
        ({"person-1-kind": "contractor", "person-1-wages": "0"}, False),
        ({"person-1-wages": "", "w2_wages": "100000", "contractor_wages": "5000"}, True),
        ({"person-1-wages": "", "w2_wages": "100000", "contractor_wages": "5000", "average_contractors": "3"}, False),
        ({"person-1-wages": "", "w2_wages": "100000"}, False),
        ({}, False),
        ({"person-1-kind": "self_employed", "average_w2": ""}, False),
    ],
)
def test_assuming_no_contractors_is_noted_if_some_are_paid(
    client: FlaskClient, changed: dict[str, str], noted: bool
) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, **changed})
    assert page.status_code == 200
    assert ("So these payments do not count" in page.text) is noted


def test_two_cases_of_one_year_are_not_called_years(client: FlaskClient) -> None:
    page = client.post("/en/contributions", data=CONTRIBUTIONS["two choices"]).text
    assert "In the other case: You pay $460.00 more. You withhold $460.00 less from workers." in page


def test_a_share_too_small_for_one_more_person_is_replaced(client: FlaskClient) -> None:
    form = {**PAYROLL, "average_w2": "24", "medical": "20"}
    assert "the share you chose would not be allowed" in client.post("/en/contributions", data=form).text


@pytest.mark.parametrize(("wages", "capped"), [("800,000", True), ("369,000", False)])
def test_the_wages_of_one_more_person_count_up_to_the_wage_base(client: FlaskClient, wages: str, capped: bool) -> None:
    form = {**PAYROLL, "average_w2": "2", "person-1-wages": "", "w2_wages": wages}
    page = client.post("/en/contributions", data=form).text
    assert "You withhold $848.70 more from workers." in page
    assert ("Only $184,500.00 of these wages counts" in page) is capped


@pytest.mark.parametrize(("lines", "noted"), [(11, True), (12, False), (53, False), (54, True)])
def test_pay_periods_of_part_of_a_year_are_noted(client: FlaskClient, lines: int, noted: bool) -> None:
    form = {**PAYROLL, "average_w2": "", "pay_periods": "30, 2\n" * lines}
    page = client.post("/en/contributions", data=form).text
    assert (f"You entered {lines} pay periods." in page) is noted
    assert "$880.00 for 2026" in page


@pytest.mark.parametrize("line", ["1,024, 2", "1,024\t2", "1024,2", "1 024 , 2"])
def test_pasted_pay_periods_are_read(client: FlaskClient, line: str) -> None:
    form = {**PAYROLL, "average_w2": "", "pay_periods": f"{line}\n{line}"}
    assert "With 1024 covered individuals" in client.post("/en/contributions", data=form).text


@pytest.mark.parametrize("count", ["", "30"])
def test_the_self_employed_answer_has_no_employer(client: FlaskClient, count: str) -> None:
    alone = {**PAYROLL, "average_w2": count, "person-1-kind": "self_employed", "compare_year": "2023"}
    page = client.post("/en/contributions", data=alone).text
    answer = page[page.index('id="answer-title"') : page.index("How we worked this out")]
    assert "You send $880.00 through MassTaxConnect" in answer
    assert "From 2023 to 2026: You pay $250.00 more." in answer
    assert answer.count('<th scope="col">Paid by the self-employed</th>') == 3
    assert [each for each in ("Employer pays", "The employer", "ithheld", "$0.00") if each in answer] == []


def test_an_employer_with_a_self_employed_person_keeps_both_payers(client: FlaskClient) -> None:
    second = {"person-2-kind": "self_employed", "person-2-wages": "100000"}
    page = client.post("/en/contributions", data={**PAYROLL, "person": ["1", "2"], **second}).text
    assert "you withhold $1,340.00 from workers and pay $420.00 yourself" in page
    assert "Paid by the self-employed" not in page


def test_an_answer_with_zero_due_has_no_drawing(client: FlaskClient) -> None:
    assert "<svg" in client.post("/en/contributions", data=PAYROLL).text
    exempt = {**PAYROLL, "exempt-medical": "1", "exempt-family": "1"}
    assert "<svg" not in client.post("/en/contributions", data=exempt).text


def test_the_drawing_states_the_figures_of_the_table(client: FlaskClient) -> None:
    page = client.post("/en/contributions", data=PAYROLL).text
    drawn = page[page.index('<figure class="payers"') : page.index("</figure>")]
    assert "Employer pays: $420.00" in drawn
    assert "medical $280.00, family $180.00" in drawn
    # 460 is the longest, 340 wide: 420 is 310, 280 is 207 and 180 is 133
    assert re.findall(r'height="30"|width="(\d+)" height="30"', drawn) == ["310", "0", "207", "133"]


def test_every_period_has_the_amounts_of_the_route(client: FlaskClient) -> None:
    page = client.post("/en/contributions", data=PAYROLL).text
    people = [{"id": "A", "kind": "w2", "wages": "100000"}]
    asked = {"year": 2026, "workforce": {"average_w2": "30"}, "people": people}
    answered = client.post("/api/v1/contribution-estimates", json=asked).get_json()["by_period"]
    shown = {title: _amounts(rows) for title, rows in PERIOD.findall(page)}
    assert list(shown) == ["Year", "Quarter", "Month", "Two weeks", "Week"]
    for rows, totals in zip(shown.values(), answered.values(), strict=True):
        parts = (totals["medical"], totals["family"], totals)
        assert rows == [[part[payer] for payer in ("employer", "employee", "total")] for part in parts]
    # 700.00 medical, of which 420.00 from the employer, and 180.00 family: a twelfth, each to the cent
    assert shown["Month"] == [["35.00", "23.33", "58.33"], ["0.00", "15.00", "15.00"], ["35.00", "38.33", "73.33"]]


def _amounts(rows: str) -> list[list[str]]:
    return [re.findall(r"<td[^>]*>\$([\d,.]+)</td>", row) for row in rows.split("</tr>") if "<td" in row]


def test_people_are_added_and_removed(client: FlaskClient) -> None:
    assert 'id="person-2-name"' in client.post("/en/contributions", data={**PAYROLL, "action": "add-person"}).text
    both = {**PAYROLL, "person": ["1", "2"], "person-2-name": "Second", "person-2-kind": "w2", "person-2-wages": "1"}
    assert "Second" not in client.post("/en/contributions", data={**both, "action": "remove-person-2"}).text
    assert "Second" in client.post("/en/contributions", data=both).text


def test_wages_and_workforce_may_be_given_as_totals(client: FlaskClient) -> None:
    totals = {**PAYROLL, "person-1-wages": "", "average_w2": "", "pay_periods": "30, 2\n31", "w2_wages": "100000"}
    assert "$880.00 for 2026" in client.post("/en/contributions", data=totals).text
    alone = {**PAYROLL, "average_w2": "", "person-1-kind": "self_employed"}
    assert "pays both shares" in client.post("/en/contributions", data=alone).text
    assert client.post("/en/contributions", data={**PAYROLL, "year": "", "action": "translate"}).status_code == 200


@pytest.mark.parametrize("box", ["year", "person-1-kind"])
def test_every_choice_of_an_employer_is_required(client: FlaskClient, box: str) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, box: "", "action": "estimate"})
    assert linked_fields(response.text) == [box]

"""Pages for employers answer later years right away and mark them."""

from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import CONTRIBUTIONS, asked, contribution
from tests.builders.invented_year import shelf_with_invented_2027
from tests.builders.page_forms import PAYROLL, linked_fields
from tests.builders.years import rules_through
from web import create_app

FILE = b"person,kind,quarter,wages\nAna,w2,2026-Q4,10000\nAna,w2,2027-Q1,100000\n"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, with the shares of 2027 and its wage base."""
    return create_app(rulebook=rules_through(2026)).test_client()


def from_file(client: FlaskClient, content: bytes, action: str = "estimate") -> str:
    """Return the answer to a payroll file of an employer of 30."""
    data = {"file": (BytesIO(content), "payroll.csv"), "average_w2": "30", "action": action}
    return client.post("/en/contributions/payroll", data=data, content_type="multipart/form-data").text


@pytest.mark.parametrize(
    ("w2", "total", "withheld", "own"),
    # 100,000 x 0.70 % = 700, all withheld; x 0.18 % = 180, of which 72 is withheld and 108 due from 25 people on
    [("30", "$880.00", "$772.00", "$108.00"), ("10", "$772.00", "$772.00", "$0.00")],
)
def test_a_later_year_of_an_employer_is_answered(
    client: FlaskClient, w2: str, total: str, withheld: str, own: str
) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, "year": "2027", "average_w2": w2}).text
    assert f">{total} for 2027, with 2026 rates</h2>" in page
    assert f"you withhold {withheld} from workers and pay {own} yourself." in page
    assert "This answer is provisional." in page
    assert "<li>Family contribution rate of 2026</li>" in page
    assert "Wage base of" not in page


def test_the_year_is_offered_before_its_rates_are_known(client: FlaskClient) -> None:
    assert '<option value="2027"' in client.get("/en/contributions").text


def test_a_later_year_is_compared_with_a_covered_one(client: FlaskClient) -> None:
    page = client.post("/en/contributions", data={**PAYROLL, "compare_year": "2027"}).text
    assert "From 2026 to 2027, with 2026 rates:" in page
    assert "You pay $312.00 less. You withhold $312.00 more from workers." in page
    assert page.count("<li>Medical contribution rate of 2026</li>") == 1


def test_a_payroll_file_may_cross_the_new_year(client: FlaskClient) -> None:
    page = from_file(client, FILE)
    # 88.00 in 2026; 880.00 in 2027
    assert ">$968.00 to send in total, with 2026 rates</h2>" in page
    assert "you withhold $818.00 from workers and pay $150.00 yourself." in page
    assert "<li>Total contribution rate of 2026</li>" in page
    assert from_file(client, FILE, "csv").splitlines()[2].endswith(",880.00,provisional")
    assert "with 2026 rates" not in from_file(client, FILE.rpartition(b"Ana")[0])


def test_a_year_that_no_page_offers_is_refused_in_a_file(client: FlaskClient) -> None:
    page = from_file(client, FILE.replace(b"2027", b"2062"))
    assert "1 row is not in these amounts." in page
    assert "with 2026 rates" not in page


def test_a_year_before_the_law_is_refused(client: FlaskClient) -> None:
    response = client.post("/en/contributions", data={**PAYROLL, "year": "2018"})
    assert (response.status_code, linked_fields(response.text)) == (422, ["year"])


def test_the_api_answers_a_later_year_only_on_request(client: FlaskClient) -> None:
    question = contribution(year=2027, employer_pays={})
    assert asked(client, CONTRIBUTIONS, question).status_code == 422
    assert asked(client, CONTRIBUTIONS, {**question, "provisional": True}).status_code == 200


def test_a_share_with_half_a_percent_is_shown_whole(tmp_path: Path) -> None:
    shares = {"family_employee_share": "0.375", "family_employer_share": "0.625"}
    client = create_app(rulebook=shelf_with_invented_2027(tmp_path, **shares)).test_client()
    assert "For 2027 it is 62.50 if you have 25 or more" in client.get("/en/contributions").text
    assert "<td>62.50/37.50</td>" in client.get("/en/rates").text

"""Tests of the counts of requests, pages, estimates and feedback."""

import pytest
from flask.testing import FlaskClient
from pydantic import SecretStr

from tests.builders.api_requests import (
    BATCH,
    BENEFITS,
    CONTRIBUTIONS,
    WITHHOLDINGS,
    asked,
    benefit,
    contribution,
    withholding,
)
from tests.builders.metrics import count, counts
from tests.states import BENEFITS as BENEFIT_FORMS
from tests.states import CONTRIBUTIONS as CONTRIBUTION_FORMS
from web import create_app
from web.api.operations import AWARDS, EXCESS
from web.api.operations import COMPARISONS as COMPARING
from web.api.portal.operations import PORTAL
from web.settings import Settings

ELIGIBLE = [{"quarter": "2025-Q3", "amount": "13000"}, {"quarter": "2025-Q4", "amount": "12500"}]
LATER = benefit(leave_start_date="2031-03-03", provisional=True)
SMALL = contribution(workforce={"average_w2": "24"}, employer_pays={})
TWO_YEARS = {"before": {**SMALL, "year": 2025}, "after": SMALL}
OUTCOMES = [
    (BENEFITS, benefit(wages=ELIGIBLE), "benefit_estimates", "2026", "eligible"),
    (BENEFITS, benefit(wages=[]), "benefit_estimates", "2026", "wages_under_minimum"),
    (BENEFITS, LATER, "benefit_estimates", "later", "wages_under_minimum"),
    (BATCH, {"items": [{"id": "a", **benefit(wages=[])}]}, "benefit_estimate_batch", "2026", "wages_under_minimum"),
    (CONTRIBUTIONS, contribution(), "contribution_estimates", "2026", "employer_share_due"),
    (CONTRIBUTIONS, SMALL, "contribution_estimates", "2026", "employer_share_not_due"),
    (
        COMPARING.path,
        TWO_YEARS,
        "contribution_comparisons",
        "2026",
        "employer_share_not_due",
    ),
    (PORTAL.path, PORTAL.examples["eligible"], "financial_eligibility", "2026", "eligible"),
    (WITHHOLDINGS, withholding(), "withholdings", "2026", "withheld"),
    (AWARDS.path, AWARDS.examples["another_amount"], "award_checks", "2026", "not_explained"),
    (AWARDS.path, AWARDS.examples["one_employer_only"], "award_checks", "2026", "follows_from_wage"),
    (AWARDS.path, AWARDS.examples["explained_by_cents"], "award_checks", "2026", "explained"),
    (EXCESS.path, EXCESS.examples["two_employers"], "excess_withholdings", "2025", "too_much_withheld"),
    (EXCESS.path, EXCESS.examples["nothing_too_much"], "excess_withholdings", "2025", "not_too_much_withheld"),
]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def test_requests_are_counted_by_route_method_and_status(client: FlaskClient) -> None:
    kinds = [
        {"route": "/<language>/rates", "method": "GET", "status": "200"},
        {"route": "none", "method": "GET", "status": "404"},
        {"route": BENEFITS, "method": "POST", "status": "400"},
        {"route": "/<language>/rates", "method": "other", "status": "405"},
    ]
    before = [count(client, "pfml_request_seconds_count", **kind) for kind in kinds]
    client.get("/en/rates")
    client.get("/en/rates")
    client.get("/nowhere/at/all")
    asked(client, BENEFITS, "{")
    client.open("/en/rates", method="BREW")
    after = [count(client, "pfml_request_seconds_count", **kind) for kind in kinds]
    assert [now - then for now, then in zip(after, before, strict=True)] == [2, 1, 1, 0]


def test_unknown_methods_are_counted_as_other(client: FlaskClient) -> None:
    for method in ("BREW", "WHEN"):
        client.open("/nowhere", method=method)
    found = client.get("/metrics").text
    assert 'method="other"' in found
    assert "BREW" not in found


def test_pages_are_counted_by_language(client: FlaskClient) -> None:
    pages = [{"page": "benefits", "language": tag} for tag in ("en", "es")]
    before = [count(client, "pfml_views_total", **page) for page in pages]
    client.get("/es/benefits")
    client.get("/es/benefits")
    client.post("/es/benefits", data={"action": "quarters"})
    after = [count(client, "pfml_views_total", **page) for page in pages]
    assert [now - then for now, then in zip(after, before, strict=True)] == [0, 2]


@pytest.mark.parametrize(("path", "question", "endpoint", "year", "outcome"), OUTCOMES)
def test_estimates_are_counted_by_year_and_outcome(
    client: FlaskClient, path: str, question: object, endpoint: str, year: str, outcome: str
) -> None:
    labels = {"page": endpoint, "language": "es", "year": year, "outcome": outcome}
    before = count(client, "pfml_answers_total", **labels)
    assert asked(client, path, question, {"Accept-Language": "es"}).status_code == 200
    assert count(client, "pfml_answers_total", **labels) == before + 1


@pytest.mark.parametrize(
    ("page", "form", "outcome"),
    [
        ("benefits", BENEFIT_FORMS["eligible"], "eligible"),
        ("benefits", BENEFIT_FORMS["not eligible"], "wages_under_minimum"),
        ("contributions", CONTRIBUTION_FORMS["share due"], "employer_share_due"),
        ("contributions", CONTRIBUTION_FORMS["share not due"], "employer_share_not_due"),
    ],
)
def test_estimates_of_pages_are_counted_by_year_and_outcome(
    client: FlaskClient, page: str, form: dict[str, str], outcome: str
) -> None:
    labels = {"page": page, "language": "en", "year": "2026", "outcome": outcome}
    before = count(client, "pfml_answers_total", **labels)
    client.post(f"/en/{page}", data=form)
    assert count(client, "pfml_answers_total", **labels) == before + 1


def test_a_self_employed_person_is_counted_without_workforce(client: FlaskClient) -> None:
    labels = {"page": "contributions", "language": "en", "year": "2025", "outcome": "self_employed"}
    before = count(client, "pfml_answers_total", **labels)
    client.post("/en/contributions", data=CONTRIBUTION_FORMS["self-employed"])
    assert count(client, "pfml_answers_total", **labels) == before + 1


def test_counts_can_be_switched_off() -> None:
    client = create_app(settings=Settings(metrics=False)).test_client()
    assert client.get("/metrics", follow_redirects=True).status_code == 404
    assert "Did this help?" not in client.post("/en/benefits", data=BENEFIT_FORMS["eligible"]).text


def test_counts_can_require_a_token() -> None:
    client = create_app(settings=Settings(metrics_token=SecretStr("a-long-invented-token"))).test_client()
    refused = client.get("/metrics", headers={"Authorization": "Bearer another-invented-token"})
    assert (refused.status_code, refused.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert client.get("/metrics").status_code == 401
    for scheme in ("Bearer", "bearer", "BEARER "):
        assert client.get("/metrics", headers={"Authorization": f"{scheme} a-long-invented-token"}).status_code == 200
    assert client.get("/metrics", headers={"Authorization": "Basic a-long-invented-token"}).status_code == 401


def test_the_counts_include_the_rules_in_use(client: FlaskClient) -> None:
    assert [key for key in counts(client.get("/metrics").text) if key[0] == "pfml_rules"]

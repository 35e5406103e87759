"""Problems follow RFC 9457, in the caller's language, with codes that never change."""

from gzip import compress

import pytest
from flask.testing import FlaskClient

from rules import coverage
from tests.builders.api_requests import (
    BATCH,
    BENEFITS,
    CONTRIBUTIONS,
    PREFIX,
    WITHHOLDINGS,
    Json,
    asked,
    benefit,
    contribution,
    mistakes,
    paid,
    problem,
    withholding,
)
from tests.builders.years import first_day_without_law, first_leave_without_law
from web import create_app

POSTS = [BENEFITS, BATCH, CONTRIBUTIONS, WITHHOLDINGS]
GETS = [f"{PREFIX}/{path}" for path in ("parameters", "parameters/wage_base", "coverage", "openapi.json")] + [PREFIX]
UNKNOWN = [f"{PREFIX}/", f"{PREFIX}/nothing", f"{BENEFITS}/", f"{BENEFITS}/7", f"{PREFIX}/parameters/nothing"]


@pytest.mark.parametrize("path", POSTS)
def test_unreadable_json_is_refused(client: FlaskClient, path: str) -> None:
    for body in ("", "{", '{"wages": [}', b"\xff\xfe", '{"a": 1} {"b": 2}'):
        problem(asked(client, path, body), 400, "unreadable-json")


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "application/xml", ""])
def test_another_media_type_is_refused(client: FlaskClient, path: str, media_type: str) -> None:
    problem(client.post(path, data="{}", content_type=media_type), 415, "unsupported-media-type")


JSON = ["application/json; charset=utf-8", "APPLICATION/JSON", "Application/Problem+JSON; Charset=UTF-8"]


@pytest.mark.parametrize("media_type", JSON)
def test_json_with_a_charset_or_in_capitals_is_accepted(client: FlaskClient, media_type: str) -> None:
    assert client.post(BENEFITS, json=benefit(), content_type=media_type).status_code == 200


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("packing", ["gzip", "GZIP", "br", "identity, gzip"])
def test_a_compressed_body_is_refused(client: FlaskClient, path: str, packing: str) -> None:
    response = asked(client, path, compress(b"{}"), {"Content-Encoding": packing})
    problem(response, 415, "unsupported-media-type")


def test_the_identity_encoding_is_accepted(client: FlaskClient) -> None:
    assert asked(client, BENEFITS, benefit(), {"Content-Encoding": "Identity"}).status_code == 200


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("query", ["explain=true", "explain", "format=csv"])
def test_arguments_in_the_address_are_refused(client: FlaskClient, path: str, query: str) -> None:
    assert mistakes(asked(client, f"{path}?{query}", {})) == [(f"/{query.partition('=')[0]}", "unknown_field")]


def test_at_most_100_arguments_are_named(client: FlaskClient) -> None:
    query = "&".join(f"n{number}" for number in range(300))
    assert len(mistakes(asked(client, f"{BENEFITS}?{query}", {}))) == 100


@pytest.mark.parametrize("path", POSTS)
def test_a_body_above_256_kib_is_refused(client: FlaskClient, path: str) -> None:
    problem(asked(client, path, " " * (256 * 1024 + 1)), 413, "too-large")


def test_a_body_of_256_kib_is_accepted(client: FlaskClient) -> None:
    text = '{"leave_start_date": "2026-03-02", "wages": []}'
    assert asked(client, BENEFITS, text.ljust(256 * 1024)).status_code == 200


@pytest.mark.parametrize("path", UNKNOWN)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_unknown_address_is_not_found(client: FlaskClient, path: str, method: str) -> None:
    if (method, path) == ("POST", UNKNOWN[-1]):
        assert problem(client.open(path, method=method), 405, "method-not-allowed")
    else:
        document = problem(client.open(path, method=method), 404, "not-found")
        assert document["instance"] == PREFIX or path == UNKNOWN[-1]


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/v2/benefit-estimates", "/api/rates", "/api/benefits/keep/pdf"])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_every_unknown_address_under_api_has_a_problem(client: FlaskClient, path: str, method: str) -> None:
    response = client.open(path, method=method)
    status, kind = (405, "method-not-allowed") if response.status_code == 405 else (404, "not-found")
    assert problem(response, status, kind)["instance"] == "/api"
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("path", "method", "allowed"), [*((p, "GET", "POST") for p in POSTS), *((g, "POST", "GET") for g in GETS)]
)
def test_another_method_is_refused_with_the_allowed_ones(
    client: FlaskClient, path: str, method: str, allowed: str
) -> None:
    for tried in (method, "DELETE", "PUT", "PATCH"):
        response = client.open(path, method=tried)
        document = problem(response, 405, "method-not-allowed")
        assert document["instance"] == path.removesuffix("/wage_base")
        assert allowed in response.headers["Allow"].split(", ")


@pytest.mark.parametrize("day", ["2020-12-31", str(first_leave_without_law()), "2199-12-31", "1900-01-01"])
def test_a_day_of_leave_without_law_is_refused(client: FlaskClient, day: str) -> None:
    document = problem(asked(client, BENEFITS, benefit(leave_start_date=day)), 422, "not-covered")
    last_day = str(coverage().benefits.last_day)
    assert (document["first_day"], document["last_day"]) == ("2021-01-01", last_day)
    assert last_day in document["detail"]
    assert "errors" not in document


def test_coverage_and_problem_tell_the_last_day_of_leave_with_an_answer(client: FlaskClient) -> None:
    refused = problem(
        asked(client, BENEFITS, benefit(leave_start_date=str(first_leave_without_law()))), 422, "not-covered"
    )
    last = client.get(f"{PREFIX}/coverage").get_json()["benefits"]["last_day_answered"]
    assert refused["last_day_answered"] == last > refused["last_day"]
    assert asked(client, BENEFITS, benefit(leave_start_date=last)).status_code == 200


@pytest.mark.parametrize(
    ("path", "question", "code", "bounds"),
    [
        (BENEFITS, benefit(employment_status="x"), "invalid_choice", (["employed", "self_employed", "unemployed"],)),
        (BENEFITS, paid(amount="1e9"), "invalid_money", (None, "0", "999999999.99")),
        (BENEFITS, paid(employer="x" * 65), "too_long", (None, None, "64")),
        (BENEFITS, benefit(leave=[]), "too_few", (None, "1")),
        (BENEFITS, benefit(work_week={"monday": 25}), "invalid_work_hours", (None, "0", "24")),
        (BENEFITS, benefit(usual_weekly_hours=169), "invalid_work_hours", (None, "0", "168")),
        (BENEFITS, benefit(already_used={"medical_weeks": 100}), "invalid_weeks", (None, "0", "99.9999")),
        (CONTRIBUTIONS, contribution(year=2200), "out_of_range", (None, None, "2199")),
        (CONTRIBUTIONS, contribution(employer_pays={"medical": "0.5"}), "below_legal_minimum", (None, "0.6", "1")),
        (CONTRIBUTIONS, contribution(employer_pays={"medical": "1.5"}), "invalid_fraction", (None, "0", "1")),
        (WITHHOLDINGS, withholding(covered_individuals="many"), "invalid_count", (None, "0", "9999999.9999")),
        (BENEFITS, benefit(colour="red"), "unknown_field", ()),
    ],
)
def test_an_error_has_the_values_that_are_allowed(
    client: FlaskClient, path: str, question: Json, code: str, bounds: tuple[object, ...]
) -> None:
    (error,) = problem(asked(client, path, question), 422, "invalid-input")["errors"]
    told = zip(("allowed", "minimum", "maximum"), (*bounds, None, None, None), strict=False)
    assert error["type"] == code
    assert {name: error[name] for name in ("allowed", "minimum", "maximum") if name in error} == {
        name: value for name, value in told if value is not None
    }


def test_a_choice_in_the_address_has_the_values_that_are_allowed(client: FlaskClient) -> None:
    (error,) = problem(client.get(f"{PREFIX}/parameters?format=xml"), 422, "invalid-input")["errors"]
    assert error["allowed"] == ["json", "csv"]


@pytest.mark.parametrize(
    "question", [contribution(year=2018), contribution(year=first_day_without_law("contributions").year)]
)
def test_a_year_without_law_is_refused(client: FlaskClient, question: Json) -> None:
    document = problem(asked(client, CONTRIBUTIONS, question), 422, "not-covered")
    assert (document["first_day"], document["last_day"]) == ("2019-10-01", str(coverage().contributions.last_day))


def test_a_payday_without_law_is_refused(client: FlaskClient) -> None:
    document = problem(asked(client, WITHHOLDINGS, withholding(pay_date="2019-09-30")), 422, "not-covered")
    assert document["first_day"] == "2019-10-01"


def test_a_day_before_the_law_is_never_provisional(client: FlaskClient) -> None:
    early = benefit(leave_start_date="2020-12-31", provisional=True)
    problem(asked(client, BENEFITS, early), 422, "not-covered")


def wrong() -> dict[str, tuple[str, str | Json]]:
    """Return a question for each kind of problem that a body can have."""
    return {
        "unreadable-json": (BENEFITS, "{"),
        "invalid-input": (BENEFITS, paid(amount="1,000.00")),
        "not-covered": (BENEFITS, benefit(leave_start_date=str(first_leave_without_law()))),
        "too-large": (BENEFITS, " " * 300_000),
    }


@pytest.mark.parametrize("kind", wrong())
def test_the_language_changes_words_and_no_codes(client: FlaskClient, kind: str) -> None:
    path, question = wrong()[kind]
    english = asked(client, path, question, {"Accept-Language": "en"})
    spanish = asked(client, path, question, {"Accept-Language": "es-MX, en;q=0.5"})
    assert (english.headers["Content-Language"], spanish.headers["Content-Language"]) == ("en", "es")
    assert "Accept-Language" in spanish.vary
    ours, theirs = english.get_json(), spanish.get_json()
    for field in ("title", "detail"):
        assert ours.pop(field) != theirs.pop(field)
    for one, other in zip(ours.get("errors", []), theirs.get("errors", []), strict=True):
        assert one.pop("message") != other.pop("message")
    assert ours == theirs


def test_labels_and_warnings_are_in_the_language_of_the_caller(client: FlaskClient) -> None:
    question = benefit(leave_start_date=str(first_leave_without_law()), provisional=True, explain=True)
    english = asked(client, BENEFITS, question).get_json()
    spanish = asked(client, BENEFITS, question, {"Accept-Language": "es"}).get_json()
    for ours, theirs, translator in (
        *((*pair, "message") for pair in zip(english["warnings"], spanish["warnings"], strict=True)),
        *((*pair, "label") for pair in zip(english["explanation"], spanish["explanation"], strict=True)),
    ):
        assert ours.pop(translator) != theirs.pop(translator)
    assert english == spanish


def test_an_uncaught_error_is_a_problem_without_a_trace(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise RuntimeError("11000.00")

    monkeypatch.setattr("web.api.estimates.work_out_benefit", broken)
    response = asked(create_app().test_client(), BENEFITS, benefit())
    problem(response, 500, "internal-error")
    assert "11000" not in response.text
    assert len(response.headers.getlist("X-Request-Id")) == 1
    assert "RuntimeError in estimates.benefit_estimates" in caplog.text
    assert "11000" not in caplog.text


@pytest.mark.parametrize("kind", ["unreadable-json", "not-found", "method-not-allowed", "too-large", "invalid-input"])
def test_the_type_of_a_problem_is_a_page(client: FlaskClient, kind: str) -> None:
    response = client.get(f"/problems/{kind}")
    assert (response.status_code, response.mimetype) == (200, "text/html")

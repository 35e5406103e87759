"""Tests of the open data, with figures from SOURCES 1.1 to 1.3."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from flask.testing import FlaskClient

from rules import RULES_VERSION, Rulebook, coverage
from tests.builders.api_requests import PREFIX, Json, problem
from tests.builders.years import first_day_without_law, first_leave_without_law
from web import create_app

PARAMETERS = f"{PREFIX}/parameters"
IN_FORCE = {
    "state_average_weekly_wage": "1922.48",
    "maximum_weekly_benefit": "1230.39",
    "minimum_earnings": "6300.00",
    "medical_rate": "0.0070",
    "family_rate": "0.0018",
    "medical_employee_share": "0.40",
    "wage_base": "184500.00",
    "employer_threshold": "25",
    "lower_replacement_rate": "0.80",
    "upper_replacement_rate": "0.50",
    "waiting_period": "7",
    "medical_weeks": "20",
    "family_weeks": "12",
    "military_care_weeks": "26",
    "all_weeks": "26",
}
KEPT = [f"{PARAMETERS}?date=2026-03-01", f"{PARAMETERS}/wage_base", PARAMETERS, f"{PREFIX}/coverage"]
KEPT += [f"{PARAMETERS}?format=csv", f"{PREFIX}/openapi.json", f"{PREFIX}/examples", f"{PREFIX}/examples?format=csv"]


def read(client: FlaskClient, path: str) -> Json:
    response = client.get(path)
    assert response.status_code == 200, response.text
    found: Json = response.get_json()
    return found


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_the_parameters_of_a_day_have_values_and_sources(client: FlaskClient) -> None:
    found = read(client, f"{PARAMETERS}?date=2026-03-01")
    assert (found["date"], found["rules_version"]) == ("2026-03-01", RULES_VERSION)
    stated = found["parameters"]
    assert {name: stated[name]["value"] for name in IN_FORCE} == IN_FORCE
    assert (stated["medical_rate"]["unit"], stated["medical_rate"]["from"]) == ("fraction", "2024-01-01")
    for each in stated.values():
        assert set(each) == {"value", "unit", "from", "law", "source", "url"}
        assert each["url"].startswith("https://")
        assert each["law"]
        assert each["source"]


@pytest.mark.parametrize(
    ("day", "name", "value"),
    [
        ("2019-10-01", "wage_base", "132900.00"),
        ("2021-12-31", "medical_rate", "0.0062"),
        ("2022-01-01", "medical_rate", "0.0056"),
        ("2023-06-30", "maximum_weekly_benefit", "1129.82"),
        ("2026-12-31", "wage_base", "184500.00"),
    ],
)
def test_a_parameter_has_the_value_of_its_day(client: FlaskClient, day: str, name: str, value: str) -> None:
    assert read(client, f"{PARAMETERS}?date={day}")["parameters"][name]["value"] == value


def test_a_parameter_lists_its_values_over_time(client: FlaskClient) -> None:
    found = read(client, f"{PARAMETERS}/wage_base")
    assert (found["name"], found["unit"]) == ("wage_base", "dollars")
    assert [each["value"] for each in found["values"]][-3:] == ["176100.00", "184500.00", "192300.00"]
    assert [each["from"] for each in found["values"]][:2] == ["2019-10-01", "2020-01-01"]
    assert all(set(each) == {"value", "from", "law", "source", "url"} for each in found["values"])


def test_all_parameters_list_their_values_over_time(client: FlaskClient) -> None:
    found = read(client, PARAMETERS)["parameters"]
    assert found["wage_base"] == read(client, f"{PARAMETERS}/wage_base")
    assert set(IN_FORCE) <= set(found)


@pytest.mark.parametrize("query", ["?date=2026-03-01&format=csv", "?format=csv", "/wage_base?format=csv"])
def test_parameters_are_available_as_csv(client: FlaskClient, query: str) -> None:
    response = client.get(f"{PARAMETERS}{query}")
    assert response.mimetype == "text/csv"
    rows = table(response.text)
    assert list(rows[0]) == ["name", "value", "unit", "from", "law", "source", "url"]
    (base,) = [row for row in rows if row["name"] == "wage_base" and row["from"] == "2026-01-01"]
    assert base["value"] == "184500.00"


def test_the_csv_equals_the_json(client: FlaskClient) -> None:
    stated = read(client, f"{PARAMETERS}?date=2026-03-01")["parameters"]
    rows = table(client.get(f"{PARAMETERS}?date=2026-03-01&format=csv").text)
    assert {row.pop("name"): row for row in rows} == stated


def test_worked_examples_have_sources(client: FlaskClient) -> None:
    found = read(client, f"{PREFIX}/examples")
    assert {"year": 2026, "average_weekly_wage": "1200.00", "weekly_benefit": "888.37"}.items() <= next(
        each for each in found["benefits"] if (each["year"], each["average_weekly_wage"]) == (2026, "1200.00")
    ).items()
    # SOURCES 1.1: 25000 x 0.378 % = 94.50; the source does not state the employer's part
    assert found["contributions"][0]["employee"] == "94.50"
    assert found["contributions"][0]["employer"] is None
    assert all(each["source"] for each in found["benefits"] + found["contributions"])


def test_the_csv_of_examples_equals_the_json(client: FlaskClient) -> None:
    found = read(client, f"{PREFIX}/examples")
    rows = table(client.get(f"{PREFIX}/examples?format=csv").text)
    for topic in ("benefits", "contributions"):
        stated = [{k: str(v) for k, v in each.items() if v is not None} for each in found[topic]]
        of_topic = [{k: v for k, v in row.items() if v and k != "topic"} for row in rows if row["topic"] == topic]
        assert of_topic == stated


def test_coverage_lists_days_and_years(client: FlaskClient) -> None:
    assert read(client, f"{PREFIX}/coverage") == {
        "benefits": {
            "first_day": "2021-01-01",
            "last_day": str(coverage().benefits.last_day),
            "last_day_answered": str(first_leave_without_law() - timedelta(days=1)),
        },
        "contributions": {
            "first_day": "2019-10-01",
            "last_day": str(coverage().contributions.last_day),
            "last_day_answered": str(coverage().contributions.last_day),
        },
        "years": list(range(2019, coverage().contributions.last_day.year + 1)),
        "rules_version": RULES_VERSION,
    }


def test_a_new_year_appears_without_a_code_change(shelf_to_2027: Rulebook) -> None:
    client = create_app(rulebook=shelf_to_2027).test_client()
    assert read(client, f"{PREFIX}/coverage")["years"][-1] == 2027
    assert read(client, f"{PARAMETERS}?date=2027-06-01")["date"] == "2027-06-01"


@pytest.mark.parametrize("day", ["2019-09-30", str(first_day_without_law("contributions"))])
def test_a_day_without_law_is_refused(client: FlaskClient, day: str) -> None:
    document = problem(client.get(f"{PARAMETERS}?date={day}"), 422, "not-covered")
    assert (document["first_day"], document["last_day"]) == ("2019-10-01", str(coverage().contributions.last_day))


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?date=2026-02-30", "invalid_date"),
        ("?date=20260301", "invalid_date"),
        ("?date=2026-W10-1", "invalid_date"),
        ("?date=", "invalid_date"),
        ("?date=2026-03-01T00:00", "invalid_date"),
        ("?format=xml", "invalid_choice"),
        ("?day=2026-03-01", "unknown_field"),
        ("/wage_base?date=2026-03-01", "unknown_field"),
        ("?date=2026-03-01&date=2026-03-02", "given_twice"),
    ],
)
def test_a_wrong_argument_is_refused(client: FlaskClient, query: str, code: str) -> None:
    document = problem(client.get(f"{PARAMETERS}{query}"), 422, "invalid-input")
    assert [error["type"] for error in document["errors"]] == [code]


def test_an_unknown_argument_is_named(client: FlaskClient) -> None:
    (error,) = problem(client.get(f"{PARAMETERS}?day=2026-03-01"), 422, "invalid-input")["errors"]
    assert (error["pointer"], error["field"]) == ("/day", "day")
    (error,) = problem(client.get(f"{PREFIX}/coverage?format=xml"), 422, "invalid-input")["errors"]
    assert (error["field"], error["type"]) == ("format", "unknown_field")


def test_a_personal_identifier_as_an_argument_is_not_named(client: FlaskClient) -> None:
    response = client.get(f"{PARAMETERS}?123-45-6789=1")
    (error,) = problem(response, 422, "invalid-input")["errors"]
    assert (error["field"], error["type"]) == ("", "personal_identifier")
    assert "6789" not in response.text


@pytest.mark.parametrize("path", KEPT)
def test_open_data_is_cached_and_revalidated(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    mark = first.headers["ETag"]
    assert mark.startswith('"')
    assert first.cache_control.public
    assert (first.cache_control.max_age or 0) > 0
    again = client.get(path, headers={"If-None-Match": mark})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", mark)
    assert client.get(path, headers={"If-None-Match": '"other"'}).data == first.data
    assert client.get(path).headers["ETag"] == mark


def test_each_document_has_its_own_etag(client: FlaskClient) -> None:
    assert len({client.get(path).headers["ETag"] for path in KEPT}) == len(KEPT)

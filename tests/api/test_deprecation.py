"""Every answer of a deprecated route has the headers of RFC 9745 and RFC 8594."""

from datetime import date

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import BENEFITS, asked, benefit
from web import create_app
from web.api import deprecation
from web.api.deprecation import Deprecation
from web.settings import Settings

NAME = "/api/v1/parameters/{name}"
OLD = {
    BENEFITS: Deprecation(date(2026, 7, 1), date(2027, 7, 1), "/api/v2/benefit-estimates"),
    NAME: Deprecation(date(2026, 7, 1), date(2027, 7, 1), "/api/v2/parameters/{name}"),
}


@pytest.fixture
def deprecated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deprecation, "DEPRECATED", OLD)


@pytest.mark.usefixtures("deprecated")
@pytest.mark.parametrize("question", [benefit(), {}, "{"])
def test_a_deprecated_route_has_its_dates_and_its_successor(client: FlaskClient, question: object) -> None:
    headers = asked(client, BENEFITS, question).headers
    # by `date -u -d 2026-07-01 +%s`, and by the calendar: July 1, 2027 is a Thursday
    assert headers["Deprecation"] == "@1782864000"
    assert headers["Sunset"] == "Thu, 01 Jul 2027 00:00:00 GMT"
    assert headers.getlist("Link") == [
        '</api/v2/benefit-estimates>; rel="successor-version"',
        '</en/developers#promise>; rel="deprecation"; type="text/html"',
    ]
    assert {"Deprecation", "Sunset", "Link"} <= set(headers["Access-Control-Expose-Headers"].split(", "))


@pytest.mark.usefixtures("deprecated")
def test_only_deprecated_routes_have_the_headers(client: FlaskClient) -> None:
    assert client.get("/api/v1/parameters/wage_base").headers["Deprecation"] == "@1782864000"
    assert "Deprecation" not in client.get("/api/v1/coverage").headers


@pytest.mark.usefixtures("deprecated")
def test_links_include_the_path_prefix() -> None:
    client = create_app(settings=Settings(path_prefix="/pfml", log_level="error")).test_client()
    assert asked(client, f"/pfml{BENEFITS}", benefit()).headers.getlist("Link") == [
        '</pfml/api/v2/benefit-estimates>; rel="successor-version"',
        '</pfml/en/developers#promise>; rel="deprecation"; type="text/html"',
    ]


def test_no_route_is_deprecated_today(client: FlaskClient) -> None:
    headers = asked(client, BENEFITS, benefit()).headers
    assert not {"Deprecation", "Sunset", "Link"} & set(headers.keys())

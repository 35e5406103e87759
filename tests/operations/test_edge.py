"""Tests of caching, which is forever for files, an hour for pages and data, and never for answers."""

import gzip
import re

import pytest
from flask.testing import FlaskClient

from tests.states import BENEFITS as FORMS
from web import create_app

PUBLIC = ["/en/", "/en/rates", "/es/rates", "/en/privacy", "/en/accessibility", "/en/feedback", "/en/how"]
PUBLIC += ["/en/developers", "/es/developers", "/en/developers?example=contributions.payroll"]
DATA = [
    "/api/v1/parameters",
    "/api/v1/parameters?format=csv",
    "/api/v1/coverage",
    "/api/v1/openapi.json",
    "/robots.txt",
]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def address(client: FlaskClient, name: str) -> str:
    with client.application.test_request_context():
        return client.application.url_for("static", filename=name)


@pytest.mark.parametrize("name", ["site.css", "site.js", "icon.svg", "htmx.min.js"])
def test_a_file_at_its_hashed_address_is_cached_forever(client: FlaskClient, name: str) -> None:
    url = address(client, name)
    assert url != f"/static/{name}"
    response = client.get(url)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.data == client.get(f"/static/{name}").data


@pytest.mark.parametrize("url", ["/static/site.css", "/static/000000000000/site.css"])
def test_a_file_at_another_address_is_cached_for_an_hour(client: FlaskClient, url: str) -> None:
    response = client.get(url)
    assert response.headers["Cache-Control"] == "public, max-age=3600"
    assert client.get(url, headers={"If-None-Match": response.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "url", ["/static/none.css", "/static/../settings.py", "/static/000000000000/../../settings.py"]
)
def test_no_file_outside_the_folder_is_served(client: FlaskClient, url: str) -> None:
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("path", [*PUBLIC, "/static/site.css", "/static/htmx.min.js"])
def test_public_content_is_compressed_on_request(client: FlaskClient, path: str) -> None:
    plain, packed, refused = (
        client.get(path, headers={"Accept-Encoding": how}) for how in ("identity", "gzip, br", "gzip;q=0")
    )
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data == refused.data
    assert len(packed.data) < len(plain.data) / 1.8
    assert "Content-Encoding" not in refused.headers
    assert all("Accept-Encoding" in response.vary for response in (plain, packed))
    assert packed.headers["ETag"] != plain.headers["ETag"]


@pytest.mark.parametrize("path", [*PUBLIC, *DATA])
def test_pages_and_data_are_cached_for_an_hour(client: FlaskClient, path: str) -> None:
    response = client.get(path, headers={"Cookie": "language=es", "Accept-Language": "es"})
    assert response.headers["Cache-Control"] == "public, max-age=3600"
    assert not {"Cookie", "Accept-Language"} & set(response.vary)
    assert "Set-Cookie" not in response.headers
    assert response.data == client.get(path).data
    again = client.get(path, headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(("path", "status"), [("/problems/not-found", 200), ("/problems/nope", 404), ("/nope", 404)])
def test_problems_are_never_cached(client: FlaskClient, path: str, status: int) -> None:
    response = client.get(path)
    assert (response.status_code, response.headers["Cache-Control"]) == (status, "no-store")


@pytest.mark.parametrize("tag", ["en", "es"])
def test_the_page_of_a_problem_states_its_language(client: FlaskClient, tag: str) -> None:
    response = client.get("/problems/not-found", headers={"Accept-Language": tag})
    assert response.headers["Content-Language"] == tag
    assert {"Accept-Language", "Cookie"} <= set(response.vary)


def test_pages_with_user_input_are_never_cached(client: FlaskClient) -> None:
    for response in (client.get("/en/benefits"), client.post("/en/benefits", data=FORMS["eligible"])):
        assert response.headers["Cache-Control"] == "no-store"
        assert "ETag" not in response.headers


def test_pages_with_user_input_are_compressed_on_request(client: FlaskClient) -> None:
    plain, packed = (
        client.post("/en/benefits", data=FORMS["eligible"], headers={"Accept-Encoding": how})
        for how in ("identity", "gzip")
    )
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 3
    assert all("Accept-Encoding" in response.vary for response in (plain, packed))


@pytest.mark.parametrize("path", ["/en/", "/en/benefits", "/es/", "/es/benefits"])
def test_a_first_visit_takes_at_most_60_kilobytes(client: FlaskClient, path: str) -> None:
    packed = {"Accept-Encoding": "gzip"}
    page = client.get(path, headers=packed)
    files = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', gzip.decompress(page.data).decode()))
    assert files
    sizes = [len(page.data), *(len(client.get(file, headers=packed).data) for file in files)]
    assert sum(sizes) <= 60_000
